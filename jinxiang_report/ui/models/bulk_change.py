"""What a change of one field would do to many entries, before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.operations.bulk import Value, affected
from jinxiang_report.ui.models.entry_fields import EntryField
from jinxiang_report.ui.models.plain_rows import PlainRows
from jinxiang_report.ui.models.registers import Register

_KEYS = (
    "category",
    "published",
    "department",
    "channel",
    "formed",
    "source",
    "validity",
    "normative",
    "repealed",
    "expires",
)
_EMPTY = "（空）"


@dataclass(frozen=True)
class BulkChange:
    """One field, and what it shall be everywhere."""

    field: EntryField
    value: Value


def fields_for_many(register: Register) -> list[EntryField]:
    """The fields that several entries may well have alike, the likeliest first."""
    fields = {field.key: field for field in register.fields}
    return [fields[key] for key in _KEYS if key in fields]


def read_change(
    field: EntryField, text: str, entries: Sequence[Entry], catalogue: Catalogue
) -> BulkChange:
    """What was typed as a change; raises EntryRefusedError where it makes no sense.

    It is read once, by the first entry: all are of one year.
    """
    return BulkChange(field, getattr(field.write(entries[0], text, catalogue), field.key))


class BulkPreview(PlainRows):
    """Lists the entries that would change, with what they say before and after."""

    headers = ("标题", "现在", "改成")

    def __init__(self, entries: Sequence[Entry], catalogue: Catalogue) -> None:
        super().__init__()
        self._entries = entries
        self._catalogue = catalogue
        self._changing: Sequence[Entry] = ()
        self._field: EntryField | None = None
        self._after = ""

    def show(self, change: BulkChange | None) -> None:
        """Show what this would do; None: nothing yet."""
        self.beginResetModel()
        self._changing = ()
        if change is not None:
            self._field = change.field
            self._changing = affected(self._entries, change.field.key, change.value)
            self._after = _text_after(change, self._entries[0], self._catalogue)
        self.endResetModel()

    def count(self) -> int:
        return len(self._changing)

    def text(self, row: int, column: int) -> str:
        entry = self._changing[row]
        if column == 0 or self._field is None:
            return entry.title
        text = self._field.read(entry, self._catalogue) if column == 1 else self._after
        return text or _EMPTY


def _text_after(change: BulkChange, entry: Entry, catalogue: Catalogue) -> str:
    changes: dict[str, Any] = {change.field.key: change.value}
    return change.field.read(replace(entry, **changes), catalogue)
