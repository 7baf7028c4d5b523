"""Certificates: issue them, print them again, void them."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.certificates.output import Outside
    from ui.screens.certificates.presenter import CertificatesPresenter
    from ui.screens.certificates.view import CertificatesPage
    from ui.shared import printing
    from ui.shared.printers import printer_names

    outside = Outside(printer_names, printing.start_printing, printing.open_file)
    return CertificatesPage(CertificatesPresenter(context, outside), context.shell, printing.ask_target)
