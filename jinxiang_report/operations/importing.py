"""Taking a workbook's rows into the ledger: first a preview, then one action, or nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title, same_entry
from jinxiang_report.operations.entries import numbered, table_of
from jinxiang_report.operations.trouble import YearMissingError
from jinxiang_report.spreadsheets.reading import Problem, ReadPost, ReadRow, SheetReading
from jinxiang_report.spreadsheets.workbook import read_workbook
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


class Known(NamedTuple):
    """A row that the ledger, or the file further up, has already."""

    sheet: str
    row: int
    title: str


@dataclass(frozen=True)
class ImportPreview:
    """What a workbook would bring. Nothing is stored yet; the entries have no numbers yet."""

    file: Path
    items: tuple[PublishedItem, ...] = ()
    posts: tuple[Post, ...] = ()
    duplicates: tuple[Known, ...] = ()
    problems: tuple[Problem, ...] = ()
    unknown_columns: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that is new."""
        return (*self.items, *self.posts)


def preview_import(
    ledger: Ledger,
    file: Path,
    *,
    kind: Literal["items", "posts"] | None = None,
    sheet: str | None = None,
    year: int | None = None,
) -> ImportPreview:
    """Read the workbook and compare it with the ledger.

    A row belongs to the year of its date. If the ledger does not keep that year, it goes to
    `year`, else to the year that the sheet names, else to the latest; the checks then point at
    it. A year that is named so and not kept either is refused.
    """
    read = read_workbook(file, kind=kind, sheet=sheet)
    catalogues = {kept.year: _catalogue(ledger, kept.year) for kept in reading.years(ledger)}
    new: list[Entry] = []
    known: list[Known] = []
    problems: list[Problem] = []
    standing = _standing(ledger, catalogues)
    for one in read.sheets:
        problems += one.problems
        for row in one.rows:
            entry = _entry(row, _year_of(row, one, year, catalogues), catalogues)
            if isinstance(entry, str):
                problems.append(_unknown_category(one.name, row.row, entry))
            elif any(same_entry(entry, other) for other in standing[_key(entry)]):
                known.append(Known(one.name, row.row, row.title))
            else:
                standing[_key(entry)].append(entry)
                new.append(entry)
    return ImportPreview(
        file,
        tuple(entry for entry in new if isinstance(entry, PublishedItem)),
        tuple(entry for entry in new if isinstance(entry, Post)),
        tuple(known),
        tuple(problems),
        tuple(f"{one.name}·{column}" for one in read.sheets for column in one.unknown_columns),
    )


def accept_import(ledger: Ledger, preview: ImportPreview) -> int:
    """Store everything new of the preview as one action; return how many rows that were."""
    added = numbered(ledger, preview.entries)
    name = f"导入“{preview.file.name}”{len(added)} 条"
    record(ledger, name, [Change(None, entry) for entry in added])
    return len(added)


_Catalogues = Mapping[int, Mapping[str, int]]


def _catalogue(ledger: Ledger, year: int) -> dict[str, int]:
    """The year's categories by their names without spaces and punctuation."""
    return {
        plain_title(category.name): category.id for category in reading.categories(ledger, year)
    }


def _standing(ledger: Ledger, years: Mapping[int, object]) -> defaultdict[object, list[Entry]]:
    standing: defaultdict[object, list[Entry]] = defaultdict(list)
    for year in years:
        entries: Sequence[Entry] = [*reading.items(ledger, year), *reading.posts(ledger, year)]
        for entry in entries:
            standing[_key(entry)].append(entry)
    return standing


def _key(entry: Entry) -> tuple[str, date, str]:
    """What two entries must share to be the same; same_entry looks closer."""
    return table_of(entry), entry.published, plain_title(entry.title)


def _year_of(row: ReadRow, sheet: SheetReading, year: int | None, catalogues: _Catalogues) -> int:
    own = row.published.year
    return own if own in catalogues else _default_year(sheet, year, catalogues)


def _default_year(sheet: SheetReading, year: int | None, catalogues: _Catalogues) -> int:
    """Where a row goes whose own year the ledger does not keep."""
    named = sheet.year if year is None else year
    if named is not None and named not in catalogues:
        raise YearMissingError(
            f"工作表“{sheet.name}”是 {named} 年度的，台账里没有这个年度，没有导入。"
            f"请先新建 {named} 年度。"
        )
    return max(catalogues) if named is None else named


def _entry(row: ReadRow, year: int, catalogues: _Catalogues) -> Entry | str:
    """The row as an entry of that year, or the name of the category that nobody knows."""
    values = dict(_values(row))
    if isinstance(row, ReadPost):
        return Post(id=0, year=year, **values)
    name = values.pop("category")
    number = catalogues[year].get(plain_title(name))
    if name and number is None:
        return str(name)
    return PublishedItem(id=0, year=year, category=number, **values)


def _values(row: ReadRow) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(row, field.name)) for field in fields(row) if field.name != "row")


def _unknown_category(sheet: str, row: int, name: str) -> Problem:
    return Problem(
        sheet,
        row,
        "类别",
        name,
        f"类别表里没有“{name}”。请在类别中添加它，或在文件里改成已有的类别。",
    )
