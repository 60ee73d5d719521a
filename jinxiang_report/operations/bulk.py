"""Changing one field of many rows at once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from jinxiang_report.domain.entries import Entry, Source
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

Value: TypeAlias = str | date | int | Source | None


def affected(entries: Iterable[Entry], key: str, value: Value) -> list[Entry]:
    """Those that do not have the value yet; the key names a field of them all."""
    return [entry for entry in entries if getattr(entry, key) != value]


def revise_field(  # noqa: PLR0913, PLR0917 - each says another thing of the change
    ledger: Ledger,
    entries: Sequence[Entry],
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
    record(ledger, name, changed, progress=progress)
    return len(changing)
