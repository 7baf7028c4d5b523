"""The questionnaire that ships with the program, compiled so that no start has to read a workbook.

After the workbook was edited, `python -m digifocus_desktop.services.shipped_form` compiles it again.
"""

from functools import cache

import resources
from digifocus_desktop.forms.package import FormPackage

WORKBOOK = resources.path("forms", "digianalyysi.xlsx")
COMPILED = resources.path("forms", "digianalyysi.json")


@cache
def shipped_package() -> FormPackage:
    """Return the package new analyses are made with."""
    return FormPackage.from_json(COMPILED.read_text("utf-8").rstrip("\n"))


def compile_shipped() -> None:
    """Compile the workbook and write the package beside it.

    Raises:
        FormError: `form.workbook`, with all that is wrong in it.
    """
    from digifocus_desktop.forms.compiler import compile_workbook

    COMPILED.write_text(compile_workbook(WORKBOOK).to_json() + "\n", "utf-8")


if __name__ == "__main__":
    compile_shipped()
