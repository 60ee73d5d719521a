"""Aliases: what other people's lists call a category, as the office has told the program.

They are kept for the whole ledger and point to a category's name, so that they hold in any year
whose catalogue has it. An alias may lead to another one: a category was renamed, or merged.
"""

from collections.abc import Iterable, Mapping

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import plain_title
from jinxiang_report.domain.office import Category
from jinxiang_report.domain.setting import Setting
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change

_PREFIX = "别名/"


def alias_names(ledger: Ledger) -> dict[str, str]:
    """Names of categories by their aliases, these without spaces and punctuation."""
    return {plain_title(alias): name for alias, name in known_aliases(ledger).items()}


def known_aliases(ledger: Ledger) -> dict[str, str]:
    """The same with the aliases as they were written."""
    return reading.settings(ledger, _PREFIX)


def meant_category(text: str, numbers: Mapping[str, int], aliases: Mapping[str, str]) -> int | None:
    """Which category a list means by the text: by its own name, else along the aliases.

    The numbers are found by plain_title of the names, the aliases come from alias_names.
    """
    key, followed = plain_title(text), set[str]()
    while key not in numbers and key not in followed:
        followed.add(key)
        key = plain_title(aliases.get(key, ""))
    return numbers.get(key)


def catalogue_with_aliases(ledger: Ledger, categories: Iterable[Category]) -> Catalogue:
    """A year's categories, which answer to their aliases too."""
    categories, names = tuple(categories), alias_names(ledger)
    numbers = {plain_title(category.name): category.id for category in categories}
    meant = {alias: meant_category(alias, numbers, names) for alias in names}
    return Catalogue(
        categories, {alias: number for alias, number in meant.items() if number is not None}
    )


def alias_changes(ledger: Ledger, wanted: Mapping[str, str | None]) -> list[Change]:
    """What to record so that each alias means that name; None forgets the alias."""
    standing = known_aliases(ledger)
    return [
        Change(_setting(alias, standing.get(alias)), _setting(alias, name))
        for alias, name in wanted.items()
        if standing.get(alias) != name
    ]


def _setting(alias: str, name: str | None) -> Setting | None:
    return None if name is None else Setting(f"{_PREFIX}{alias}", name)
