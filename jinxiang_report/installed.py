"""Where the program's own files lie: resources beside the package or in it, and its log."""

from datetime import datetime
from pathlib import Path
from tempfile import gettempdir

from platformdirs import user_log_path


def resource(name: str) -> Path:
    """The path of a file in resources/, e.g. "blank.docx" or "sample/ledger-2021.xlsx"."""
    package = Path(__file__).parent
    inside = package / "resources" / name
    return inside if inside.exists() else package.parent / "resources" / name


def log_bug(details: str) -> Path:
    """Write down a bug of ours, with the hour; the file that holds it now."""
    entry = f"{datetime.now().isoformat(timespec='seconds')}\n{details}\n"
    try:
        folder = user_log_path("jinxiang-report", appauthor=False, ensure_exists=True)
        return _appended(folder / "program.log", entry)
    except OSError:  # nothing can be written there; a bug must not hide behind that
        return _appended(Path(gettempdir()) / "jinxiang-report.log", entry)


def _appended(log: Path, entry: str) -> Path:
    with log.open("a", encoding="utf-8") as file:
        file.write(entry)
    return log
