"""Saved views: a search with a name, kept in the ledger."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from jinxiang_report.domain.setting import Setting
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.storage.wanted import Order


@dataclass(frozen=True)
class View:
    """What was looked for, and in what order. Categories by name: numbers differ by year."""

    name: str
    needle: str = ""
    categories: tuple[str, ...] = ()
    """An empty name stands for entries without a category."""
    months: tuple[int, ...] = ()
    department: str = ""
    unchecked: bool = False
    remarked: bool = False
    order: Order = "published"
    descending: bool = False


def views(ledger: Ledger, page: str) -> list[View]:
    """The page's saved views by name; what can't be read is left out."""
    kept = reading.settings(ledger, _prefix(page))
    found = (_read(name.removeprefix(_prefix(page)), text) for name, text in kept.items())
    return [view for view in found if view is not None]


def save_view(ledger: Ledger, page: str, view: View) -> None:
    """Keep a view; one of the same name gives way."""
    values = asdict(view)
    name = _prefix(page) + values.pop("name")
    after = Setting(name, json.dumps(values, ensure_ascii=False))
    record(ledger, f"保存视图“{view.name}”", [Change(_standing(ledger, name), after)])


def drop_view(ledger: Ledger, page: str, name: str) -> None:
    """Keep a view no longer."""
    standing = _standing(ledger, _prefix(page) + name)
    if standing is not None:
        record(ledger, f"删除视图“{name}”", [Change(standing, None)])


def _prefix(page: str) -> str:
    return f"视图/{page}/"


def _standing(ledger: Ledger, name: str) -> Setting | None:
    value = reading.setting(ledger, name)
    return None if value is None else Setting(name, value)


def _read(name: str, text: str) -> View | None:
    try:
        values: dict[str, Any] = json.loads(text)
        view = replace(View(name), **values)
    except (TypeError, ValueError):  # of a newer program
        return None
    return replace(view, categories=tuple(view.categories), months=tuple(view.months))
