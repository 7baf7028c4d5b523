"""The file of an issued certificate, made again from what its row keeps.

A restored backup holds no files, and a file issued elsewhere may come later than its row. One set of
values gives one file, so what is made again is the issued file or is not given out.
"""

import json
from hashlib import sha256

from digifocus_desktop.errors import DocumentError
from digifocus_desktop.services.certificate_content import kept_data
from digifocus_desktop.services.certificate_views import Issued
from digifocus_desktop.store.opening import Connection


def made_again(connection: Connection, issued: Issued) -> bytes | None:
    """Return the bytes with the certificate's SHA-256; None if this program makes others of its values."""
    from digifocus_desktop.documents import certificate

    (content,) = connection.execute("SELECT content FROM certificate WHERE id = ?", (issued.id,)).fetchone()
    try:
        pdf = certificate.render(kept_data(json.loads(content)["document"]))
    except (AttributeError, KeyError, TypeError, ValueError, DocumentError):
        return None  # values of a later version, or damaged ones
    return pdf if sha256(pdf).hexdigest() == issued.sha256 else None
