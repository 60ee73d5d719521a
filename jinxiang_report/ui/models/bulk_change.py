"""What a change of one field would do to many entries, before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.operations.bulk import Value
from jinxiang_report.storage.browsing import fetch
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.ui.models.entry_fields import EntryField
from jinxiang_report.ui.models.fetched import Fetched
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


def read_change(field: EntryField, text: str, entries: Chosen, catalogue: Catalogue) -> BulkChange:
    """What was typed as a change; raises EntryRefusedError where it makes no sense.

    It is read once, by the first entry: all are of one year.
    """
    return BulkChange(field, getattr(field.write(entries.first, text, catalogue), field.key))


class BulkPreview(PlainRows):
    """Lists the entries that would change, with what they say before and after."""

    headers = ("标题", "现在", "改成")

    def __init__(self, entries: Chosen, catalogue: Catalogue) -> None:
        super().__init__()
        self._entries = entries
        self._catalogue = catalogue
        self._changing = self._fetched(())
        self._field: EntryField | None = None
        self._change: BulkChange | None = None
        self._after = ""

    def show(self, field: EntryField, change: BulkChange | None) -> None:
        """Show what this would do; None: nothing yet, so that all stand there as they are."""
        self.beginResetModel()
        self._field, self._change = field, change
        self._changing = self._fetched(self._entries.ids)
        if change is not None:
            changing = self._entries.differing(change.field.key, change.value)
            self._changing = self._fetched(changing.ids)
            self._after = _text_after(change, self._entries.first, self._catalogue)
        self.endResetModel()

    @property
    def changing(self) -> int:
        """How many would change."""
        return 0 if self._change is None else len(self._changing)

    def count(self) -> int:
        return len(self._changing)

    def text(self, row: int, column: int) -> str:
        entry = self._changing[row]
        if entry is None:
            return ""
        if column == 0 or self._field is None:
            return entry.title
        if column == 1:
            return self._field.read(entry, self._catalogue) or _EMPTY
        return (self._after or _EMPTY) if self._change is not None else ""

    def _fetched(self, ids: Sequence[int]) -> Fetched:
        return Fetched(ids, partial(fetch, self._entries.ledger, self._entries.kind))


def _text_after(change: BulkChange, entry: Entry, catalogue: Catalogue) -> str:
    changes: dict[str, Any] = {change.field.key: change.value}
    return change.field.read(replace(entry, **changes), catalogue)
