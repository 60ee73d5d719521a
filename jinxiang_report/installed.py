"""Where the program's own files lie: resources beside the package or in it, and its log."""

from pathlib import Path

from platformdirs import user_log_path


def resource(name: str) -> Path:
    """The path of a file in resources/, e.g. "blank.docx" or "sample/ledger-2021.xlsx"."""
    package = Path(__file__).parent
    inside = package / "resources" / name
    return inside if inside.exists() else package.parent / "resources" / name


def log_file() -> Path:
    """Where a bug of ours is written down; the folder is made if need be."""
    return user_log_path("jinxiang-report", appauthor=False, ensure_exists=True) / "program.log"
