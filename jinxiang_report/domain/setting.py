"""What the office has taught the program: small named values that are kept with the ledger."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """A named value, e.g. "别名/行政文件" → "法规文件". What it means is its user's business."""

    name: str
    value: str
