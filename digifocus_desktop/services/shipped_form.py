"""The questionnaire that ships with the program, compiled so that no start has to read a workbook.

After the workbook was edited, `python3 run.py form` compiles it again.
"""

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import resources
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.package import FormPackage

WORKBOOK = resources.path("forms", "digianalyysi.xlsx")
COMPILED = resources.path("forms", "digianalyysi.json")
DOCS = Path(__file__).parents[2] / "docs"
GUIDE = DOCS / "lomakkeen-tekijalle.md"
"""The page for authors of forms; its tables follow from the engine."""

METHOD = DOCS / "menetelma.md"
"""The page that tells how the questionnaire counts; a clone has it, an installed program does not."""


@cache
def shipped_package() -> FormPackage:
    """Return the package new analyses are made with."""
    return FormPackage.from_json(COMPILED.read_text("utf-8").rstrip("\n"))


def compile_shipped(
    workbook: Path = WORKBOOK, compiled: Path = COMPILED, method: Path = METHOD
) -> FormPackage:
    """Compile the workbook, write the package and the page of its method, and return the package.

    Raises:
        FormError: `form.workbook`, with all that is wrong in it; nothing is written then.
    """
    from digifocus_desktop.forms.compiler import compile_workbook
    from digifocus_desktop.forms.method_page import method_page

    package = compile_workbook(workbook)
    compiled.write_text(package.json + "\n", "utf-8")
    method.write_text(method_page(package), "utf-8")
    return package


def main(workbook: Path = WORKBOOK, compiled: Path = COMPILED, method: Path = METHOD) -> int:
    """Compile and tell what came of it, or each cell that is wrong; return the exit code."""
    before = _compiled_before(compiled)
    try:
        package = compile_shipped(workbook, compiled, method)
    except FormError as error:
        print(f"{workbook.name} is not compiled:", file=sys.stderr)
        for line in _lines(error):
            print(f"  {line}", file=sys.stderr)
        return 1
    scored = sum(item.scored for item in package.items)
    print(f"{compiled.name}: version {package.version}, {scored} scored items, hash {package.hash}")
    if before is not None and before.version != package.version:
        print(_least_number(before, package))
    return 0


def _compiled_before(compiled: Path) -> FormPackage | None:
    """Return the package that is there; None for a file that is no package, such as one of a merge."""
    try:
        return FormPackage.from_json(compiled.read_text("utf-8").rstrip("\n"))
    except (OSError, ValueError, FormError):
        return None


def _least_number(before: FormPackage, package: FormPackage) -> str:
    from digifocus_desktop.forms.versions import compare, least_version, overall

    what = overall(compare(before, package))
    least = least_version(before.version, what)
    return f"comparing with {before.version} is {what}: the number is {least} or higher"


def _lines(error: FormError) -> Iterable[str]:
    for problem in error.facts.get("problems", ()):
        parts = {"sheet": problem.sheet, "row": problem.row, "column": problem.column}
        place = ", ".join(f"{name} {value}" for name, value in parts.items() if value) or "the file"
        facts = ", ".join(f"{name} {value}" for name, value in problem.facts.items())
        yield f"{place}: {problem.code}" + (f" ({facts})" if facts else "")


if __name__ == "__main__":
    import argparse  # the program itself does without

    from digifocus_desktop.forms.author_page import put_into

    argparse.ArgumentParser(prog="run.py form", description=__doc__).parse_args()
    GUIDE.write_text(put_into(GUIDE.read_text("utf-8")), "utf-8")
    sys.exit(main())
