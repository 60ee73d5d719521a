"""The office's profile and the year's catalogue."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from jinxiang_report.domain.fields import SUMS_OF_ITEMS, category_field, renamings
from jinxiang_report.domain.form import DECIDED_ROWS, LAST_YEAR_OF_2019, edition_of
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.pinyin import initials
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.stretches import carried, edited
from jinxiang_report.operations.aliases import alias_changes, known_aliases
from jinxiang_report.operations.preferences import powers, powers_change
from jinxiang_report.operations.trouble import ProfileRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_LONGEST_NAME = 30
_BETWEEN_NAMES = re.compile(r"[、，,;；\s]+")
_NO_POWER = "无"


def revise_profile(ledger: Ledger, office: Office, wanted: frozenset[str] | None) -> None:
    """Store the profile as changed, and what powers the office has; None: it does not say."""
    require_name(office)
    changes = [Change(reading.office(ledger), office), *powers_change(ledger, wanted)]
    record(ledger, "修改单位信息", changes)


def require_name(office: Office) -> None:
    """Refuse an office without its full name."""
    if not office.name.strip():
        raise ProfileRefusedError("单位全称不能为空，它要写在报告的标题里。")


def revise_office_fields(
    ledger: Ledger, wanted: Mapping[str, str], named_powers: str | None = None
) -> None:
    """Store some lines of the profile, by the names of Office's fields; powers as printed."""
    office = replace(reading.office(ledger), **wanted)
    kept = powers(ledger) if named_powers is None else powers_named(named_powers)
    revise_profile(ledger, office, kept)


def powers_named(text: str) -> frozenset[str] | None:
    """The powers of such a list: 行政许可、行政处罚. 无 for none of them; empty for not said."""
    names = [name for name in _BETWEEN_NAMES.split(text.strip()) if name]
    labels = power_labels()
    if not names:
        return None
    if names == [_NO_POWER]:
        return frozenset()
    if unknown := [name for name in names if name not in labels]:
        raise ProfileRefusedError(
            f"“{unknown[0]}”看不懂，没有改动。可以写：{'、'.join(labels)}，或者“{_NO_POWER}”。"
        )
    return frozenset(labels[name] for name in names)


def power_labels() -> dict[str, str]:
    """What can be in the 权责清单, as printed, with its row of 表二."""
    rows = edition_of(LAST_YEAR_OF_2019 + 1).tables["二"].rows
    return {rows[row]: row for row in DECIDED_ROWS}


def revise_catalogue(  # noqa: PLR0913, PLR0917 - each says another thing of the catalogue
    ledger: Ledger,
    year: int,
    wanted: Sequence[Category],
    merged: Mapping[int, int] | None = None,
    aliases: Mapping[str, str] | None = None,
    progress: Progress = unwatched,
) -> None:
    """Make the year's catalogue read as wanted, as one action; id 0 is a new category.

    - Its order is the list's order; missing pinyin initials are filled in.
    - `merged` leads from categories that are missing from the list to those that take over
      their items, discarded ones too. Any other missing category must have no items.
    - `aliases`, if given, are all there shall be, with the names of the categories they mean.
    - The name of a category that was renamed or merged goes on as an alias, and its live
      field in the year's texts is called by the new name.
    """
    merged = merged or {}
    refused = catalogue_refusal(ledger, year, wanted, merged)
    if refused:
        raise ProfileRefusedError(refused)
    standing = {category.id: category for category in reading.categories(ledger, year)}
    placed = _placed(ledger, year, wanted)
    kept = {category.id: category for category in placed}
    gone = [category for number, category in standing.items() if number not in kept]
    now = _names_now(standing, kept, merged)
    known_as = _former_names(now, kept)
    changes = chain(
        [Change(standing.get(category.id), category) for category in placed],
        _moved_items(ledger, merged),
        [Change(category, None) for category in gone],
        _renamed_fields(ledger, year, now),
        alias_changes(ledger, _wanted_aliases(ledger, aliases) | known_as),
    )
    record(ledger, "合并类别" if merged else "修改类别", changes, progress=progress)


def catalogue_refusal(
    ledger: Ledger, year: int, wanted: Sequence[Category], merged: Mapping[int, int]
) -> str:
    """Why the year's catalogue can't read so, as a sentence; empty if it can."""
    names = [category.name.strip() for category in wanted]
    if "" in names:
        return "类别名称不能为空。"
    if unfit := next(filter(is_unfit, names), ""):
        return unfit_name(unfit)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        return f"类别“{twice[0]}”写了两次，请改掉其中一个。"
    staying = {category.id for category in wanted} | merged.keys()
    used = reading.categories_in_use(ledger, year) - staying
    for category in reading.categories(ledger, year):
        if category.id in used:
            return f"类别“{category.name}”下还有条目（含已删除的），不能移除；可以改为停用或合并。"
    return ""


def is_unfit(name: str) -> bool:
    """Whether a category's name would break its live field {公开信息.…}."""
    return len(name) > _LONGEST_NAME or bool({*"{}\n"} & {*name})


def unfit_name(name: str) -> str:
    """What to say of such a name."""
    shown = name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
    return f"类别名称“{shown}”太长，或者带有花括号，请改短些（最多 {_LONGEST_NAME} 个字）。"


def _placed(ledger: Ledger, year: int, wanted: Sequence[Category]) -> list[Category]:
    fresh = reading.next_id(ledger, "category")
    placed = []
    for position, category in enumerate(wanted):
        number = category.id or fresh
        fresh += not category.id
        name = category.name.strip()
        letters = category.initials.strip().lower() or initials(name)
        placed.append(
            replace(category, id=number, year=year, name=name, initials=letters, position=position)
        )
    return placed


def _moved_items(ledger: Ledger, merged: Mapping[int, int]) -> Iterator[Change]:
    for item in reading.items_in(ledger, merged):
        yield Change(item, replace(item, category=merged[item.category or 0]))


def _names_now(
    standing: Mapping[int, Category], kept: Mapping[int, Category], merged: Mapping[int, int]
) -> dict[str, str]:
    """What each category is called from now on, by what it was called."""
    now = {number: kept[merged.get(number, number)].name for number in [*merged, *kept]}
    return {category.name: now[number] for number, category in standing.items() if number in now}


def _former_names(now: Mapping[str, str], kept: Mapping[int, Category]) -> dict[str, str]:
    """The names that no category has any more, with what they stand for."""
    names = {category.name for category in kept.values()}
    return {former: new for former, new in now.items() if former not in names}


def _renamed_fields(ledger: Ledger, year: int, now: Mapping[str, str]) -> Iterator[Change]:
    """The texts whose live fields follow the names of their categories."""
    names = {category_field(former): category_field(new) for former, new in now.items()}
    # {公开信息.总数} is the sum of all, even if a category is called 总数.
    names = {former: new for former, new in names.items() if former not in SUMS_OF_ITEMS}
    for draft in reading.sections(ledger, year).values():
        edits = renamings(draft.text, names)
        if edits:
            text, unseen = edited(draft.text, edits), carried(draft.unseen, edits)
            yield Change(draft, replace(draft, text=text, unseen=unseen))


def _wanted_aliases(ledger: Ledger, aliases: Mapping[str, str] | None) -> dict[str, str | None]:
    if aliases is None:
        return {}
    return dict.fromkeys(known_aliases(ledger)) | dict(aliases)
