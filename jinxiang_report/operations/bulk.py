"""Changing one field of many rows at once."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from jinxiang_report.domain.entries import Source
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.operations.entries import Entries
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

Value: TypeAlias = str | date | int | Source | None


def affected(entries: Entries, key: str, value: Value) -> Entries:
    """Those that do not have the value yet; the key names a field of them all."""
    if isinstance(entries, Chosen):
        return entries.differing(key, value)
    return [entry for entry in entries if getattr(entry, key) != value]


def revise_field(  # noqa: PLR0913, PLR0917 - each says another thing of the change
    ledger: Ledger,
    entries: Entries,
    key: str,
    value: Value,
    called: str,
    progress: Progress = unwatched,
) -> int:
    """Give one field of all these rows the same value, as one action; return how many changed.

    The action calls the field as the user knows it: 修改 3 条的类别.
    """
    changing = affected(entries, key, value)
    changes: dict[str, Any] = {key: value}
    name = f"修改 {len(changing)} 条的{called}"
    changed = (Change(entry, replace(entry, **changes)) for entry in changing)
    record(ledger, name, changed, progress=progress, total=len(changing))
    return len(changing)
