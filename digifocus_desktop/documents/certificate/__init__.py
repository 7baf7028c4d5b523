"""Participation certificate: one page whatever the name and firm, an appendix when sessions are many.

It says *took part*, never *passed*: nothing is assessed. It carries no personal identity code.
"""

from digifocus_desktop.documents import pdf
from digifocus_desktop.documents.certificate.data import CertificateData, SessionLine
from digifocus_desktop.documents.certificate.page import lay_out
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.marks import Meta
from digifocus_desktop.documents.text import printable
from digifocus_desktop.documents.wording import LANGUAGE_TAGS, wording

__all__ = ["CertificateData", "Funding", "SessionLine", "render"]


def render(data: CertificateData) -> bytes:
    """Return the certificate as a PDF; the same data give the same bytes.

    Raises:
        DocumentError: `document.glyph` with `field` and `characters` when a character cannot be
            printed; `document.too_long` with `field` when a text has no room.
    """
    checked = printable(data)
    sheet = lay_out(checked)
    words = wording("certificate", checked.language)
    meta = Meta(
        title=f"{words['title']} {checked.number or words['draft']} – {checked.person_name}",
        subject=checked.title,
        author=checked.issuer,
        language=LANGUAGE_TAGS[checked.language],
    )
    return pdf.write(sheet.pages, (sheet.grid.width, sheet.grid.height), meta)
