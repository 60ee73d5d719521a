"""Taking back a past import, though much was done since."""

from typing import NamedTuple

from jinxiang_report.domain.progress import Progress, followed, unwatched
from jinxiang_report.operations.trouble import ImportRefusedError
from jinxiang_report.storage.imports import Imported, PastImport, imported
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record_reversal

_NAMED = 5


class Reverted(NamedTuple):
    """What came of taking an import back."""

    number: int
    """How many rows are as they were before."""
    left: tuple[str, ...]
    """The titles of rows that were changed since; they stay as they are."""

    @property
    def message(self) -> str:
        """What to tell the user."""
        said = f"已撤销这次导入的 {self.number} 条。"
        if not self.left:
            return said
        return f"{said}{len(self.left)} 条导入后改过，没有动：{_titles(self.left)}。"


def revert_import(ledger: Ledger, past: PastImport, progress: Progress = unwatched) -> Reverted:
    """Bring every row that the import changed back to what it was before, as one action.

    - Rows that were changed since are left alone and named; rows in the bin stay there.
    - What the office taught the program on the way, names of categories, stays.
    """
    number, left = _survey(ledger, past, progress)
    if not past.standing or not number:
        raise ImportRefusedError(_why_not(past, left))
    name = f"撤销导入“{past.source}”{number} 条"
    rows = (row for row in imported(ledger, past.action) if row.now == row.after)
    changes = followed((Change(row.after, row.before) for row in rows), progress, number)
    record_reversal(ledger, name, changes, past.action)
    return Reverted(number, tuple(left))


def _survey(ledger: Ledger, past: PastImport, progress: Progress) -> tuple[int, list[str]]:
    """How many rows are still as they came, and the titles of those that were changed."""
    number, left = 0, list[str]()
    for row in followed(imported(ledger, past.action), progress, past.added + past.refreshed):
        number += row.now == row.after
        if row.now is not None and _was_changed(row):
            left.append(row.now.title)
    return number, left


def _was_changed(row: Imported) -> bool:
    return row.now != row.after and not (row.now and row.now.discarded)


def _why_not(past: PastImport, left: list[str]) -> str:
    if not past.standing:
        return f"“{past.source}”的这次导入已经撤销过了。"
    if left:
        named = _titles(tuple(left))
        return f"这次导入的条目后来都改过（{named}），没有撤销。可以在台账里删除它们。"
    return "这次导入的条目都已经不在台账里了，没有可撤销的。"


def _titles(titles: tuple[str, ...]) -> str:
    named = "、".join(f"“{title}”" for title in titles[:_NAMED])
    return f"{named}等" if len(titles) > _NAMED else named
