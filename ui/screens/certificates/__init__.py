"""Certificates: issue them, print them again, void them."""

from ui.shared.context import ScreenContext
from ui.shared.page import Page


def create(context: ScreenContext) -> Page:
    """Return the page; printing and files go through the system."""
    from ui.screens.certificates.presenter import CertificatesPresenter
    from ui.screens.certificates.view import CertificatesPage
    from ui.shared.printing import Outside, ask_target

    return CertificatesPage(CertificatesPresenter(context, Outside()), context.shell, ask_target)
