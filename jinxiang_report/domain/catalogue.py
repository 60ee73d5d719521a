"""A year's categories, found by number or by what is typed for them."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinxiang_report.domain.entries import plain_title
from jinxiang_report.domain.office import Category
from jinxiang_report.domain.pinyin import answers_to, spelt


@dataclass(frozen=True)
class Catalogue:
    """The categories of one year in their order, retired ones too."""

    categories: tuple[Category, ...] = ()
    aliases: Mapping[str, int] = field(default_factory=dict, compare=False)
    """What other lists and former years call a category, by plain_title, and its number."""

    @property
    def offered(self) -> list[Category]:
        """Those an entry can still be given."""
        return [category for category in self.categories if not category.retired]

    def name(self, number: int | None) -> str:
        """The category's name; empty if none is chosen."""
        return self._names.get(number, "")

    def position(self, number: int | None) -> int:
        """Where the category stands; no category comes before all."""
        return self._positions.get(number, -1)

    def meant(self, typed: str) -> list[Category]:
        """Those that may be meant; more than one if nobody can tell.

        - Its name, initials or full pinyin: that one alone.
        - Else a part of the name, or the beginning of initials or pinyin: all that fit.
        - Else some of the initials in their order: fwj for 法规文件.
        - Else the whole of an alias, such as the name it had before.
        """
        wanted = _plain(typed)
        if not wanted:
            return []
        for fits in (_is_called, _may_be_called, _has_letters):
            if found := [category for category in self.offered if fits(category, wanted)]:
                return found
        known_as = self.aliases.get(plain_title(typed))
        return [category for category in self.offered if category.id == known_as]

    @cached_property
    def _names(self) -> dict[int | None, str]:
        return {category.id: category.name for category in self.categories}

    @cached_property
    def _positions(self) -> dict[int | None, int]:
        return {category.id: at for at, category in enumerate(self.categories)}


def _is_called(category: Category, wanted: str) -> bool:
    return wanted in (_plain(category.name), category.initials, spelt(category.name))


def _may_be_called(category: Category, wanted: str) -> bool:
    return (
        wanted in _plain(category.name)
        or category.initials.startswith(wanted)
        or answers_to(category.name, wanted)
    )


def _has_letters(category: Category, wanted: str) -> bool:
    letters = iter(category.initials)
    return all(letter in letters for letter in wanted)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
