"""What the program is made of and under which terms: texts that it shows and that ship with it."""

import resources

TITLES = {
    "NOTICE": "NOTICE",
    "EUPL-1.2": "EUPL 1.2 (DigiFocus)",
    "LGPL-3.0": "LGPL 3.0",
    "GPL-3.0": "GPL 3.0",
    "LGPL-2.1": "LGPL 2.1",
    "Apache-2.0": "Apache 2.0",
    "MPL-2.0": "MPL 2.0",
    "Inter": "SIL Open Font License (Inter)",
    "Ubuntu": "Ubuntu Font Licence",
    "Lucide": "ISC (Lucide)",
}
"""Key of each text → its title, in the order they are offered."""

_ELSEWHERE = {
    "Inter": ("fonts", "Inter-LICENSE.txt"),
    "Ubuntu": ("fonts", "UbuntuDerivative-LICENSE.txt"),
    "Lucide": ("icons", "LICENSE"),
}


def text(key: str) -> str:
    """Return a text of `TITLES`, as its authors wrote it."""
    place = _ELSEWHERE.get(key, ("licences", f"{key}.txt"))
    return resources.path(*place).read_text("utf-8")
