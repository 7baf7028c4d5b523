"""Certificates for a hub on this machine, with an authority of their own."""

import ipaddress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def certificate(folder: Path, begins: datetime, ends: datetime) -> tuple[Path, Path]:
    """Make an authority and a certificate of it for 127.0.0.1; return authority and server files."""
    now = datetime.now(UTC)
    authority_key, server_key = (
        ec.generate_private_key(ec.SECP256R1()),
        ec.generate_private_key(ec.SECP256R1()),
    )
    authority = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
    key_id = x509.SubjectKeyIdentifier.from_public_key(authority_key.public_key())
    root = (
        x509.CertificateBuilder(authority, authority, authority_key.public_key(), 1)
        .not_valid_before(now - timedelta(days=9999))
        .not_valid_after(now + timedelta(days=9999))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(key_id, critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")])
    leaf = (
        x509.CertificateBuilder(authority, subject, server_key.public_key(), 2)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(names, critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), False)
        .sign(authority_key, hashes.SHA256())
    )
    root_file, server_file = folder / "root.pem", folder / "server.pem"
    root_file.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    private = server_key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    server_file.write_bytes(private + leaf.public_bytes(serialization.Encoding.PEM))
    return root_file, server_file
