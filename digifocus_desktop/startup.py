"""How the program was called, and the session that follows from it; nothing of Qt."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.session import Session

if TYPE_CHECKING:
    from digifocus_desktop.services.workspace import Workspace


class Options(NamedTuple):
    """How the program was called.

    Attributes:
        data_dir: Folder of the workspace.
        passphrase: Opens the store without a keyring; empty for the everyday way.
        demo: Whether to open the demo workspace.
        demo_companies: How many firms a new demo gets; 0 for the usual set.
        demo_seed: Seed of the demo data.
        home: Route name of the first page.
    """

    data_dir: Path
    passphrase: str = ""
    demo: bool = False
    demo_companies: int = 0
    demo_seed: int = 1
    home: str = "today"


def make_session(options: Options) -> Session:
    """Return the session of a program or of a verb that needs no window."""

    def make_demo(paths: AppPaths) -> "Workspace":
        from digifocus_desktop.demo import make_demo_workspace

        return make_demo_workspace(paths, companies=options.demo_companies, seed=options.demo_seed)

    return Session(
        AppPaths(options.data_dir), make_demo=make_demo, passphrase=options.passphrase, demo=options.demo
    )
