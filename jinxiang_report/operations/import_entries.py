"""From what was read to entries of the ledger: which year a row belongs to, which category."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.domain.office import Category
from jinxiang_report.domain.pinyin import initials
from jinxiang_report.operations.aliases import alias_names, meant_category
from jinxiang_report.operations.import_preview import MissingYear, UnknownCategory
from jinxiang_report.operations.profile import is_unfit, unfit_name
from jinxiang_report.operations.trouble import ProfileRefusedError, YearMissingError
from jinxiang_report.operations.years import is_sensible
from jinxiang_report.spreadsheets.reading import ReadRow, SheetReading
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger


class Drafting:
    """Makes entries of rows; notes the years and categories that nobody knows, and those to begin.

    - A row belongs to the year of its date. If the ledger does not keep that year, it goes to
      the one asked for, else to the year that its sheet names; the checks then point at it.
      If neither says one that is kept, the row can't be taken: see missing_years.
    - `chosen` says what a category's name in the source means: a category, which is begun if
      the year has none of that name, or nothing, which leaves the row without a category.
    """

    def __init__(self, ledger: Ledger, year: int | None, chosen: Mapping[str, str]) -> None:
        kept_years = reading.years(ledger)
        self._catalogues = {kept.year: _catalogue(ledger, kept.year) for kept in kept_years}
        self.closed = {kept.year: kept.state for kept in kept_years if not kept.is_open}
        self._aliases = alias_names(ledger)
        self._year = self._asked_for(year)
        self._chosen = {plain_title(name): category for name, category in chosen.items()}
        self._unknown = Counter[str]()
        self._missing = Counter[int]()
        self._spelt: dict[str, str] = {}
        self.begun: list[Category] = []

    @property
    def unknown(self) -> tuple[UnknownCategory, ...]:
        """The names that nobody knows, as they came first, and how many rows have each."""
        return tuple(
            UnknownCategory(self._spelt[plain], rows) for plain, rows in self._unknown.items()
        )

    @property
    def missing_years(self) -> tuple[MissingYear, ...]:
        """The years the ledger could keep and most rows belong to, with how many rows each has."""
        missing = self._missing.most_common()
        return tuple(MissingYear(year, rows) for year, rows in missing if is_sensible(year))

    def year_of(self, row: ReadRow, sheet: SheetReading) -> int | None:
        """The year to log the row in; None if it belongs to one that the ledger does not keep."""
        for year in (row.published.year, self._year, sheet.year):
            if year in self._catalogues:
                return year
        self._missing[row.published.year] += 1
        return None

    def entry(self, row: ReadRow, year: int) -> Entry | str:
        """The row as an entry of the year, or the name of the category that nobody knows."""
        values = dict(_values(row))
        if "category" not in values:
            return Post(id=0, year=year, **values)
        name: str = values.pop("category")
        number = self._category(name, year)
        if number is None and name and self._chosen.get(plain_title(name)) != "":
            self._note_unknown(name)
            return name
        return PublishedItem(id=0, year=year, category=number, **values)

    def _asked_for(self, year: int | None) -> int | None:
        if year is not None and year not in self._catalogues:
            raise YearMissingError(
                f"台账里没有 {year} 年度，没有导入。请先新建 {year} 年度，或者换一个年度。"
            )
        return year

    def _category(self, name: str, year: int) -> int | None:
        catalogue = self._catalogues[year]
        wanted = self._chosen.get(plain_title(name))
        if wanted is None:
            return meant_category(name, catalogue, self._aliases)
        if wanted and plain_title(wanted) not in catalogue:
            catalogue[plain_title(wanted)] = self._begin(wanted, year)
        return catalogue.get(plain_title(wanted))

    def _note_unknown(self, name: str) -> None:
        self._unknown[plain_title(name)] += 1
        self._spelt.setdefault(plain_title(name), name)

    def _begin(self, name: str, year: int) -> int:
        if is_unfit(name):
            raise ProfileRefusedError(unfit_name(name))
        number, position = -1 - len(self.begun), len(self._catalogues[year])
        self.begun.append(Category(number, year, name, initials(name), "", position))
        return number


def _catalogue(ledger: Ledger, year: int) -> dict[str, int]:
    """The year's categories by their names without spaces and punctuation."""
    return {
        plain_title(category.name): category.id for category in reading.categories(ledger, year)
    }


def _values(row: ReadRow) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(row, field.name)) for field in fields(row) if field.name != "row")
