"""Taking the rows of workbooks and of the clipboard into the ledger: a preview, then one action."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, plain_title
from jinxiang_report.domain.office import Category
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.operations.aliases import alias_changes
from jinxiang_report.operations.entries import numbered
from jinxiang_report.operations.import_columns import (
    ColumnsMeant,
    column_changes,
    remembered_columns,
    remembers_any,
)
from jinxiang_report.operations.import_comparing import Comparison
from jinxiang_report.operations.import_entries import Drafting
from jinxiang_report.operations.import_judging import judged
from jinxiang_report.operations.import_plan import known_names, propose
from jinxiang_report.operations.import_preview import ImportPreview, Refreshed
from jinxiang_report.operations.import_source import FileSource
from jinxiang_report.operations.trouble import ImportRefusedError
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.reading import Reading
from jinxiang_report.spreadsheets.workbook import read_workbook
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record_import
from jinxiang_report.validation.year_of_posts import YearOfPosts, every_month_is_covered

CLIPBOARD = "剪贴板"
"""What a paste is called in the list of imports."""


def preview_import(  # noqa: PLR0913 - each says another thing of the file
    ledger: Ledger,
    file: Path,
    *,
    kind: Kind | None = None,
    sheet: str | None = None,
    year: int | None = None,
    chosen: Mapping[str, str] | None = None,
) -> ImportPreview:
    """Read the workbook and compare it with the ledger; see Drafting for year and chosen."""
    read = None if kind or sheet else _read_as_remembered(ledger, FileSource(file))
    read = read or read_workbook(file, kind=kind, sheet=sheet)
    return preview_reading(ledger, read, file.name, year=year, chosen=chosen)


def preview_reading(  # noqa: PLR0913 - see there
    ledger: Ledger,
    read: Reading,
    source: str,
    *,
    year: int | None = None,
    chosen: Mapping[str, str] | None = None,
    columns: Iterable[ColumnsMeant] = (),
    progress: Progress = unwatched,
) -> ImportPreview:
    """Compare with the ledger what was read; an empty source is the clipboard.

    `columns` is what the user said of them on the way; accepting the import remembers it.
    """
    drafting = Drafting(ledger, year, chosen or {})
    comparison = Comparison(ledger)
    lines, problems = judged(read, drafting, comparison, progress)
    new = tuple(one.after for one in comparison.meetings if one.before is None)
    return ImportPreview(
        source=source,
        judged=tuple(lines),
        entries=(*_of(PublishedItem, new), *_of(Post, new)),
        refreshed=tuple(
            Refreshed(one.before, one.after)
            for one in comparison.meetings
            if one.before is not None and one.after != one.before
        ),
        problems=tuple(problems),
        unknown_categories=drafting.unknown,
        missing_years=drafting.missing_years,
        unknown_columns=tuple(_unknown_columns(read)),
        categories=tuple(drafting.begun),
        aliases={
            name: category
            for name, category in (chosen or {}).items()
            if category and plain_title(category) != plain_title(name)
        },
        columns=tuple(columns),
        notes=(*read.notes, *_left_out(read), *_uncovered(ledger, new)),
    )


def require_known_categories(ledger: Ledger, preview: ImportPreview) -> None:
    """Refuse what would begin a category: where nobody looks, it is a slip of the pen."""
    for begun in preview.categories:
        present = "、".join(one.name for one in reading.categories(ledger, begun.year))
        raise ImportRefusedError(
            f"类别表里没有“{begun.name}”，没有导入。{begun.year} 年度的类别有：{present}。"
        )


def accept_import(ledger: Ledger, preview: ImportPreview, progress: Progress = unwatched) -> int:
    """Store what the preview would bring as one action; return how many rows were added.

    Broken off by progress, it stores nothing.
    """
    first = reading.next_id(ledger, "category")
    begun = {
        category.id: replace(category, id=first + at)
        for at, category in enumerate(preview.categories)
    }
    added = numbered(ledger, (_with_category(entry, begun) for entry in preview.entries))
    changes = [
        *(Change(None, category) for category in begun.values()),
        *(Change(None, entry) for entry in added),
        *(Change(before, after) for before, after in preview.refreshed),
    ]
    if changes:
        changes += alias_changes(ledger, dict(preview.aliases))
        changes += column_changes(ledger, preview.columns)
    record_import(ledger, preview.name, changes, preview.source or CLIPBOARD, progress)
    return len(added)


def _read_as_remembered(ledger: Ledger, source: FileSource) -> Reading | None:
    """The workbook, if the office once said what a sheet with such columns holds; else None."""
    if not remembers_any(ledger):
        return None
    found = source.survey(known_names(ledger))
    told = any(remembered_columns(ledger, one) for one in found)
    return source.read(propose(ledger, found)) if told else None


def _of(kind: type[Entry], entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if isinstance(entry, kind)]


def _with_category(entry: Entry, begun: Mapping[int, Category]) -> Entry:
    """The entry with the lasting number of a category that the import begins."""
    if not isinstance(entry, PublishedItem) or (entry.category or 0) >= 0:
        return entry
    return replace(entry, category=begun[entry.category or 0].id)


def _unknown_columns(read: Reading) -> Iterator[str]:
    for sheet in read.sheets:
        where = f"{sheet.name}·" if len(read.sheets) > 1 else ""
        yield from (f"{where}{column}" for column in sheet.unknown_columns)


def _left_out(read: Reading) -> Iterator[str]:
    if read.unread_sheets:
        yield f"没有读取的工作表（隐藏的，或者没有认得的表头）：{'、'.join(read.unread_sheets)}。"


def _uncovered(ledger: Ledger, new: Iterable[Entry]) -> Iterator[str]:
    """The months that will still be without posts (WX-02)."""
    posts = _of(Post, new)
    for year in sorted({post.year for post in posts}):
        coming = {post.published for post in posts if post.year == year}
        days = tuple(sorted(coming.union(reading.post_days(ledger, year))))
        covered = YearOfPosts(year, date.today(), days)
        yield from (finding.message for finding in every_month_is_covered(covered))
