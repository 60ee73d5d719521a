"""Where rows come from: a file, or the clipboard. Looked at first, then read as planned."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.operations.import_plan import SheetPlan
from jinxiang_report.operations.trouble import ImportRefusedError
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.guessing import Known
from jinxiang_report.spreadsheets.pasted import pasted_columns, read_pasted
from jinxiang_report.spreadsheets.reading import Reading
from jinxiang_report.spreadsheets.survey import ColumnsFound, columns_of, survey_workbook
from jinxiang_report.spreadsheets.workbook import read_workbook


@dataclass(frozen=True)
class FileSource:
    """A workbook, a text or a web page. Nothing here touches the ledger: it may run beside it."""

    path: Path
    _stamp: tuple[int, int] | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_stamp", _stamp(self.path))

    @property
    def name(self) -> str:
        """What the import will be called after."""
        return self.path.name

    @property
    def folder(self) -> Path:
        """Where what is written about it goes."""
        return self.path.parent

    def survey(self, known: Known, progress: Progress = unwatched) -> tuple[ColumnsFound, ...]:
        """Every sheet with something in it."""
        return survey_workbook(self.path, known=known, progress=progress)

    def survey_again(self, sheet: str, kind: Kind, header_row: int, known: Known) -> ColumnsFound:
        """A sheet as the user wants it looked at."""
        self._require_unchanged()
        return columns_of(self.path, sheet, kind=kind, header_row=header_row, known=known)

    def read(self, plans: Iterable[SheetPlan], progress: Progress = unwatched) -> Reading:
        """What the wanted sheets list."""
        self._require_unchanged()
        sheets = [
            sheet
            for plan in plans
            if plan.wanted
            for sheet in read_workbook(
                self.path,
                sheet=plan.found.sheet,
                kind=plan.meant.kind,
                mapping=plan.meant.fields,
                header_row=plan.found.header_row,
                progress=progress,
            ).sheets
        ]
        return Reading(tuple(sheets))

    def _require_unchanged(self) -> None:
        """What was said of the columns may not hold for another version of the file."""
        if _stamp(self.path) != self._stamp:
            raise ImportRefusedError(
                f"“{self.path}”在打开以后改过，没有导入。请关闭这里，重新导入它。"
            )


@dataclass(frozen=True)
class PastedSource:
    """What was put on the clipboard, pasted into one of the two ledgers."""

    text: str
    html: str
    kind: Kind
    year: int
    """Where a date without a year belongs."""

    name = ""

    @property
    def folder(self) -> Path:
        """Where what is written about it goes."""
        return Path.home()

    def survey(self, known: Known, progress: Progress = unwatched) -> tuple[ColumnsFound, ...]:
        """The block's tables; most often one."""
        progress(0, 0)
        return pasted_columns(self.text, self.html, kind=self.kind, known=known)

    def survey_again(self, sheet: str, kind: Kind, header_row: int, known: Known) -> ColumnsFound:
        """A table as the user wants it looked at."""
        found = pasted_columns(self.text, self.html, kind=kind, header_row=header_row, known=known)
        return next((one for one in found if one.sheet == sheet), found[0])

    def read(self, plans: Iterable[SheetPlan], progress: Progress = unwatched) -> Reading:
        """What the wanted tables list."""
        progress(0, 0)
        readings = [
            read_pasted(
                self.text,
                self.html,
                kind=plan.meant.kind,
                mapping=plan.meant.fields,
                header_row=plan.found.header_row,
                year=self.year,
            )
            for plan in plans
            if plan.wanted
        ]
        wanted = {plan.found.sheet for plan in plans}
        return Reading(
            tuple(sheet for one in readings for sheet in one.sheets if sheet.name in wanted)
        )


def _stamp(path: Path) -> tuple[int, int] | None:
    """What tells a version of the file from another; None where there is no file."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


Source: TypeAlias = FileSource | PastedSource
