"""A year's two ledgers as a workbook to hand on; and the rows that an import could not take."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.domain.progress import Progress, followed, unwatched
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.files import write_whole
from jinxiang_report.operations.reports import compose
from jinxiang_report.operations.trouble import ExportRefusedError
from jinxiang_report.spreadsheets.checklists import problems_workbook
from jinxiang_report.spreadsheets.ledgers import ledger_workbook
from jinxiang_report.spreadsheets.reading import Problem, Reading
from jinxiang_report.storage import browsing, reading
from jinxiang_report.storage.browsing import Kind, Wanted
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.storage.ledger import Ledger


class ExportedLedger(NamedTuple):
    """What became of an export."""

    path: Path
    items: int
    posts: int

    @property
    def message(self) -> str:
        """What to tell the user."""
        return f"已写出“{self.path}”：公开信息 {self.items:,} 条，微信公众号 {self.posts:,} 篇。"


def export_ledger(
    ledger: Ledger, year: int, target: Path, progress: Progress = unwatched
) -> ExportedLedger:
    """Write both ledgers of the year; imported into an empty year, the same rows come of it."""
    _require_workbook(target)
    report = compose(ledger, year)
    data = ledger_content(ledger, report, progress)
    write_whole(target, data)
    return ExportedLedger(target, report.tally.items, report.tally.posts)


def ledger_content(ledger: Ledger, report: Report, progress: Progress = unwatched) -> bytes:
    """Both ledgers of the report's year as the content of a workbook."""
    year, number, posts = report.year, report.tally.items, report.tally.posts
    items = followed(_entries(ledger, "item", year), progress, number + posts)
    articles = followed(_entries(ledger, "post", year), progress, number + posts, number)
    return ledger_workbook(
        f"{report.office.name}{year}年政务公开台账",
        (entry for entry in items if isinstance(entry, PublishedItem)),
        (entry for entry in articles if isinstance(entry, Post)),
        reading.categories(ledger, year),
        progress,
    )


def save_problems(read: Reading, problems: Iterable[Problem], target: Path) -> None:
    """Write the rows that have problems as a workbook: to be mended, and imported again."""
    _require_workbook(target)
    write_whole(target, problems_workbook(read, problems))


def _entries(ledger: Ledger, kind: Kind, year: int) -> Iterator[Entry]:
    """The year's entries in order, a few hundred in memory at a time."""
    yield from Chosen(ledger, kind, browsing.matching(ledger, kind, year, Wanted()))


def _require_workbook(target: Path) -> None:
    if target.suffix.lower() != ".xlsx":
        raise ExportRefusedError(f"台账只能写成 .xlsx 文件，请改一下“{target.name}”的扩展名。")
