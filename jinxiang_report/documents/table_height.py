"""How tall an upright table will stand on the page."""

from functools import lru_cache
from math import ceil
from string import digits

from docx.shared import Length

from jinxiang_report.documents.frames import Frame, upright
from jinxiang_report.documents.style import (
    CELL_PADDING,
    LABEL_PADDING,
    ROW_PADDING,
    RULE_EIGHTHS,
    TABLE_LINE,
    TABLE_SIZE,
)
from jinxiang_report.documents.tables import Entry, entries_of
from jinxiang_report.domain.grid import FormTable

_NARROW = {".": 0.25, **dict.fromkeys(digits, 0.5)}
"""What is less wide than a Chinese character."""
_PADDING = 2 * (CELL_PADDING.twips + LABEL_PADDING.twips)


@lru_cache(maxsize=32)
def table_height(table: FormTable, width: Length) -> int:
    """In twips, its rules included."""
    frame = upright(table, width)
    lines = [1] * table.height
    for entry in entries_of(table, frame):
        if entry.box.height == 1:
            top = entry.box.top
            lines[top] = max(lines[top], sum(_lines(line, entry, frame) for line in entry.lines))
    rule = RULE_EIGHTHS * 20 // 8
    rows = (number * TABLE_LINE.twips + 2 * ROW_PADDING.twips for number in lines)
    return int(sum(max(row, frame.least) + rule for row in rows) + rule)


def _lines(line: str, entry: Entry, frame: Frame) -> int:
    room = max(1, (frame.width(entry.box) - _PADDING) / TABLE_SIZE.twips)
    wide = sum(_NARROW.get(letter, 1) for letter in line)
    return ceil(wide / room) or 1
