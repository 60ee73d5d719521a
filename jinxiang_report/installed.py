"""Where the program's own files lie: beside the package in a checkout, inside it when installed."""

from pathlib import Path


def resource(name: str) -> Path:
    """The path of a file in resources/, e.g. "blank.docx" or "sample/ledger-2021.xlsx"."""
    package = Path(__file__).parent
    inside = package / "resources" / name
    return inside if inside.exists() else package.parent / "resources" / name
