"""Who may do what at the hub, stated cell by cell: endpoint, role, subject, and whose it is.

`python -m tests.sync.hub.matrix` writes the table into docs/hub.md; a test holds the two together.
"""

from itertools import product
from pathlib import Path

from sync.hub.rights.roles import ADMIN, ADVISOR, AUDITOR, COORDINATOR, ROLES, TRAINER

GUIDE = Path(__file__).parents[3] / "docs" / "hub.md"
BEGIN, END = "<!-- access: begin -->\n", "<!-- access: end -->\n"
NOBODY = "no role"
CALLERS = (*ROLES, NOBODY)
CASES = ("own", "other", "shared", "missing")
"""Of the caller's organisation; of another one; of another one that shares it with partners; of none."""
FIRM, FILE, EVIDENCE, DOCUMENT, PERSON, LAPTOP = "firm", "file", "evidence", "document", "person", "laptop"
SUBJECTS = (FIRM, FILE, EVIDENCE, DOCUMENT, PERSON, LAPTOP)
"""A person is one who works with the program, a laptop one that has joined; neither is ever shared."""
OPEN, ABOUT_CALLER, READS, WRITES, OWN_UPLOAD = "open", "about the caller", "reads", "writes", "own upload"

ENDPOINTS = {
    ("GET", "/health"): OPEN,
    ("GET", "/ready"): OPEN,
    ("POST", "/auth/v1/enrol"): OPEN,
    ("POST", "/auth/v1/nonce"): OPEN,
    ("POST", "/auth/v1/token"): OPEN,
    ("OPTIONS", "/sync/v1/uploads"): OPEN,
    ("POST", "/sync/v1/hello"): ABOUT_CALLER,
    ("POST", "/sync/v1/fork"): ABOUT_CALLER,
    ("POST", "/sync/v1/remember"): ABOUT_CALLER,
    ("POST", "/sync/v1/pull"): READS,
    ("POST", "/sync/v1/check"): READS,
    ("POST", "/sync/v1/digests"): READS,
    ("POST", "/sync/v1/rows"): READS,
    ("GET", "/sync/v1/blobs/{sha256}"): READS,
    ("POST", "/sync/v1/push"): WRITES,
    ("PUT", "/sync/v1/blobs/{sha256}"): WRITES,
    ("POST", "/sync/v1/uploads"): WRITES,
    ("HEAD", "/sync/v1/uploads/{upload_id}"): OWN_UPLOAD,
    ("PATCH", "/sync/v1/uploads/{upload_id}"): OWN_UPLOAD,
}
_EVERY_FIRM, _FILES, _NONE = "own other shared", "own shared", ""
_EVERYBODY = _EVERY_FIRM
_STATED = {
    READS: {
        ADVISOR: (_EVERY_FIRM, _FILES, _FILES, _FILES, _EVERYBODY, _NONE),
        ADMIN: (_EVERY_FIRM, _NONE, _NONE, _NONE, _EVERYBODY, "own"),
        COORDINATOR: (_EVERY_FIRM, _NONE, _NONE, _NONE, _EVERYBODY, _NONE),
        AUDITOR: (_EVERY_FIRM, _NONE, "own", _NONE, _EVERYBODY, _NONE),
        TRAINER: (_NONE, _NONE, _NONE, _NONE, _NONE, _NONE),
        NOBODY: (_NONE, _NONE, _NONE, _NONE, _NONE, _NONE),
    },
    WRITES: {
        ADVISOR: ("own", _FILES, _FILES, _FILES, _NONE, _NONE),
        ADMIN: ("own", _NONE, _NONE, _NONE, "own", _NONE),
        COORDINATOR: (_NONE, _NONE, _NONE, _NONE, _NONE, _NONE),
        AUDITOR: (_NONE, _NONE, _NONE, _NONE, _NONE, _NONE),
        TRAINER: (_NONE, _NONE, _NONE, _NONE, _NONE, _NONE),
        NOBODY: (_NONE, _NONE, _NONE, _NONE, _NONE, _NONE),
    },
}
Cell = tuple[str, str, str, str]
"""Kind of endpoint, role, subject, case."""
ALLOWED: dict[Cell, bool] = {
    (kind, role, subject, case): case in said.split()
    for kind, roles in _STATED.items()
    for role, row in roles.items()
    for subject, said in zip(SUBJECTS, row, strict=True)
    for case in CASES
}
ALL_CELLS = set(product((READS, WRITES), CALLERS, SUBJECTS, CASES))


def table() -> str:
    """Return the matrix in Markdown."""
    lines = ["| Role | | " + " | ".join(SUBJECTS) + " |", "|---" * (len(SUBJECTS) + 2) + "|"]
    for role, kind in product(CALLERS, (READS, WRITES)):
        cells = [
            ", ".join(case for case in CASES if ALLOWED[kind, role, subject, case]) or "–"
            for subject in SUBJECTS
        ]
        lines.append(f"| {role} | {kind} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the table into the guide."""
    before, _, rest = GUIDE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    GUIDE.write_text(before + BEGIN + table() + END + after, "utf-8")


if __name__ == "__main__":
    main()
