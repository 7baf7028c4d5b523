"""Spares the program what PySide6 does on every import for a feature that it does not use.

PySide6 can show Qt's methods in snake case to modules that ask for it. To tell which do, it reads
the source of every module that is imported after it and looks for its own name: a tenth of the
start, and 20 MB of source text that stays in memory.
"""


def ignore_features() -> None:
    """Mark each module as one that asks for no feature, without reading it; call before other imports.

    Does nothing where this PySide6 works in another way.
    """
    try:
        import shiboken6  # noqa: F401  # brings the next one
        from shibokensupport import feature  # type: ignore[import-not-found]  # is in no file
    except ImportError:
        return
    known: dict[str, int] | None = getattr(feature, "pyside_feature_dict", None)
    if known is None or not hasattr(feature, "feature_imported"):
        return
    ignored = -1  # PySide6's own mark for such a module

    def imported(module: object) -> None:
        name = getattr(module, "__name__", None)
        if name is not None:
            known.setdefault(name, ignored)

    feature.feature_imported = imported
