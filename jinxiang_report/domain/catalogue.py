"""A year's categories, found by number or by what is typed for them."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property

from jinxiang_report.domain.office import Category


@dataclass(frozen=True)
class Catalogue:
    """The categories of one year in their order, retired ones too."""

    categories: tuple[Category, ...] = ()

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
        """Those that name or initials may stand for: the exact one alone, else all that fit."""
        wanted = _plain(typed)
        if not wanted:
            return []
        exact = [category for category in self.offered if wanted in _spellings(category)]
        return exact or [
            category
            for category in self.offered
            if wanted in _plain(category.name) or category.initials.startswith(wanted)
        ]

    @cached_property
    def _names(self) -> dict[int | None, str]:
        return {category.id: category.name for category in self.categories}

    @cached_property
    def _positions(self) -> dict[int | None, int]:
        return {category.id: at for at, category in enumerate(self.categories)}


def _spellings(category: Category) -> tuple[str, str]:
    return _plain(category.name), category.initials


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
