"""What the columns of a source hold, as the office said once: remembered by the columns' names."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple, cast

from jinxiang_report.domain.setting import Setting
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.survey import ColumnsFound
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change

_PREFIX = "列/"


class ColumnsMeant(NamedTuple):
    """How a sheet with these columns is to be read."""

    names: tuple[str, ...]
    kind: Kind
    fields: Mapping[str, str]
    """The field of each column by its name; empty for one to leave out."""


def meant_by(columns: ColumnsFound) -> ColumnsMeant:
    """The columns as they are proposed."""
    names = tuple(column.name for column in columns.columns)
    return ColumnsMeant(names, columns.kind, columns.mapping)


def remembered_columns(ledger: Ledger, columns: ColumnsFound) -> ColumnsMeant | None:
    """What the office said of a sheet with just these columns."""
    names = tuple(column.name for column in columns.columns)
    stored = reading.setting(ledger, _name(names))
    if stored is None:
        return None
    said = json.loads(stored)
    return ColumnsMeant(names, cast("Kind", said["kind"]), said["fields"])


def remembers_any(ledger: Ledger) -> bool:
    """Whether it is worth looking at a file's columns before it is read."""
    return bool(reading.settings(ledger, _PREFIX))


def column_changes(ledger: Ledger, meant: Iterable[ColumnsMeant]) -> list[Change]:
    """What to record so that sheets with these columns are read so the next time."""
    return [
        Change(_setting(name, reading.setting(ledger, name)), Setting(name, _text(columns)))
        for columns in meant
        for name in [_name(columns.names)]
    ]


def _name(names: Iterable[str]) -> str:
    return _PREFIX + sha256("\n".join(names).encode()).hexdigest()[:16]


def _setting(name: str, value: str | None) -> Setting | None:
    return None if value is None else Setting(name, value)


def _text(columns: ColumnsMeant) -> str:
    return json.dumps({"kind": columns.kind, "fields": dict(columns.fields)}, ensure_ascii=False)
