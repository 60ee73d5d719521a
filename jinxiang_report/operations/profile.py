"""The office's profile and the year's catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jinxiang_report.domain.office import Category, Office
from jinxiang_report.operations.trouble import ProfileRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


def revise_office(ledger: Ledger, office: Office) -> None:
    """Store the profile as changed."""
    require_name(office)
    record(ledger, "修改单位信息", [Change(reading.office(ledger), office)])


def require_name(office: Office) -> None:
    """Refuse an office without its full name."""
    if not office.name.strip():
        raise ProfileRefusedError("单位全称不能为空，它要写在报告的标题里。")


def revise_office_fields(ledger: Ledger, wanted: Mapping[str, str]) -> None:
    """Store some lines of the profile, by the names of Office's fields."""
    revise_office(ledger, replace(reading.office(ledger), **wanted))


def revise_catalogue(ledger: Ledger, year: int, wanted: Sequence[Category]) -> None:
    """Make the year's catalogue read as wanted: order, names, initials; id 0 is a new one.

    A category that is missing from the list is removed if no item uses it, else refused.
    """
    _require_distinct(wanted)
    standing = {category.id: category for category in reading.categories(ledger, year)}
    placed = _placed(ledger, year, wanted)
    kept = {category.id for category in placed}
    gone = [category for number, category in standing.items() if number not in kept]
    _require_unused(ledger, year, gone)
    changes = [Change(category, None) for category in gone]
    changes += [Change(standing.get(category.id), category) for category in placed]
    record(ledger, "修改类别", changes)


def _placed(ledger: Ledger, year: int, wanted: Sequence[Category]) -> list[Category]:
    fresh = reading.next_id(ledger, "category")
    placed = []
    for position, category in enumerate(map(_tidied, wanted)):
        number = category.id or fresh
        fresh += not category.id
        placed.append(replace(category, id=number, year=year, position=position))
    return placed


def _tidied(category: Category) -> Category:
    """Initials are looked for in lower case."""
    name, initials = category.name.strip(), category.initials.strip().lower()
    return replace(category, name=name, initials=initials)


def _require_distinct(wanted: Sequence[Category]) -> None:
    names = [category.name.strip() for category in wanted]
    if "" in names:
        raise ProfileRefusedError("类别名称不能为空。")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ProfileRefusedError(f"类别“{twice[0]}”写了两次，请改掉其中一个。")


def _require_unused(ledger: Ledger, year: int, gone: Sequence[Category]) -> None:
    used = reading.categories_in_use(ledger, year)
    for category in gone:
        if category.id in used:
            raise ProfileRefusedError(
                f"类别“{category.name}”下还有条目（含已删除的），不能移除；可以改为停用。"
            )
