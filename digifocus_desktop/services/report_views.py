"""What a person can choose of the papers of an analysis, for the screens."""

from digifocus_desktop.documents.memo.data import Copy
from digifocus_desktop.documents.report.lines import Contents

__all__ = ["Contents", "Copy"]
