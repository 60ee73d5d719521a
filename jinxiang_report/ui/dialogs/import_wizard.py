"""导入 and 粘贴多条: look at the columns, look at the rows, take them in. Enter, Enter."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from jinxiang_report.domain.progress import Progress
from jinxiang_report.operations import import_plan, importing, years
from jinxiang_report.operations.exporting_ledger import save_problems
from jinxiang_report.operations.import_columns import meant_by
from jinxiang_report.operations.import_preview import ImportPreview
from jinxiang_report.operations.import_source import Source
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.reading import Reading
from jinxiang_report.spreadsheets.survey import ColumnsFound
from jinxiang_report.ui.background import Background
from jinxiang_report.ui.dialogs.import_columns import ColumnsStep
from jinxiang_report.ui.dialogs.import_footer import Footer
from jinxiang_report.ui.dialogs.import_rows import RowsStep
from jinxiang_report.ui.dialogs.save_file import ask_where_to_save
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.words import in_role
from jinxiang_report.ui.workspace import Workspace

Result = TypeVar("Result")

_OPENING, _COLUMNS, _ROWS = range(3)
_HEADINGS = ("", "第 1 步，共 2 步：每一列是什么", "第 2 步，共 2 步：每一行会怎样")


class Outcome(NamedTuple):
    """What came of looking at a source."""

    message: str
    """What was done; empty if nothing was."""
    is_of_posts: bool = False
    years: tuple[int, ...] = ()
    """Where the rows went, the year of most of them first."""
    given_up: bool = False
    """Whether the user left where there was something to take in."""


class ImportWizard(QDialog):
    """Reads beside the window, compares and stores in it; nothing is stored before the last Enter.

    When it is closed, `outcome` says what came of it.
    """

    def __init__(
        self, workspace: Workspace, source: Source, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._source = source
        self._known = import_plan.known_names(workspace.ledger)
        self._reading: Reading | None = None
        self._preview: ImportPreview | None = None
        self._background: Background | None = None
        self._then: Callable[[Any], None] = _nothing
        self.outcome = Outcome("")
        self.heading = QLabel()
        self.columns = ColumnsStep(theme)
        names = [category.name for category in workspace.categories if not category.retired]
        self.rows = RowsStep(names, theme)
        self.footer = Footer()
        self.opening = QLabel("正在读取…")
        self._steps = QStackedWidget()
        self._lay_out()
        self._connect()
        self._survey()

    @property
    def is_working(self) -> bool:
        """Whether something is being read."""
        return self._background is not None

    def reject(self) -> None:
        """Leave; whatever is under way breaks off and leaves nothing behind."""
        self.outcome = Outcome("", given_up=not self._is_at_an_end())
        self.footer.break_off()
        if self._background is not None:
            self._background.cancel()
        super().reject()

    # The steps ------------------------------------------------------------------------

    def forward(self) -> None:
        """On to the rows, or take them in."""
        if self._steps.currentIndex() == _COLUMNS:
            self._read()
        else:
            self._store()

    def back(self) -> None:
        """Back to the columns."""
        self._steps.setCurrentWidget(self.columns)
        self._show_state()

    def save_problems(self) -> None:
        """Write the rows with problems where the user wants them."""
        read, preview = self._reading, self._preview
        proposed = _proposed(self._source)
        target = ask_where_to_save(self, "另存有问题的行", proposed, "Excel 工作簿 (*.xlsx)")
        if target and read is not None and preview is not None:
            problems = preview.problems
            self._watched("正在写出…", lambda _: save_problems(read, problems, target))
            if not self.footer.error:
                rows = len({(problem.sheet, problem.row) for problem in problems})
                self.rows.say(f"已把 {rows:,} 行写进“{target.name}”，改好后可以再导入它。")

    def _survey(self) -> None:
        known, source = self._known, self._source
        self._run("正在读取…", lambda progress: source.survey(known, progress), self._surveyed)

    def _surveyed(self, found: tuple[ColumnsFound, ...]) -> None:
        self.columns.show_plans(import_plan.propose(self._workspace.ledger, found))
        self._steps.setCurrentWidget(self.columns)

    def _survey_again(self, sheet: str, kind: Kind, header_row: int) -> None:
        known, source = self._known, self._source
        self._run(
            "正在读取…",
            lambda _: source.survey_again(sheet, kind, header_row, known),
            self._surveyed_again,
        )

    def _surveyed_again(self, found: ColumnsFound) -> None:
        self.columns.replace_plan(import_plan.SheetPlan(found, meant_by(found), told=True))

    def _read(self) -> None:
        plans, source = self.columns.plans, self._source
        self._run("正在读取…", lambda progress: source.read(plans, progress), self._was_read)

    def _was_read(self, read: Reading) -> None:
        self._reading = read
        if self._compare():
            self._steps.setCurrentWidget(self.rows)

    def _compare(self) -> bool:
        """Hold what was read against the ledger; False if that could not be done."""
        read, ledger = self._reading, self._workspace.ledger
        if read is None:
            return False
        told = [plan.meant for plan in self.columns.plans if plan.wanted and plan.told]
        preview = self._watched(
            "正在与台账比较…",
            lambda progress: importing.preview_reading(
                ledger,
                read,
                self._source.name,
                year=None,
                chosen=self.rows.chosen,
                columns=told,
                progress=progress,
            ),
        )
        if preview is not None:
            self._preview = preview
            self.rows.show_preview(preview)
            self._show_state()
        return preview is not None

    def _begin_year(self, year: int) -> None:
        """Let the ledger keep the year; the one in view stays."""
        ledger = self._workspace.ledger
        self._workspace.carry_out(lambda: years.add_year(ledger, year))
        self._compare()

    def _store(self) -> None:
        preview, ledger = self._preview, self._workspace.ledger
        if preview is None:
            return

        stored = self._watched(
            "正在存入…", lambda progress: importing.accept_import(ledger, preview, progress)
        )
        if stored is not None:  # broken off, nothing was stored, and nothing is to be said of it
            self._workspace.carry_out(lambda: stored)
            self.outcome = Outcome(
                _said(preview), is_of_posts=preview.is_of_posts, years=tuple(preview.years)
            )
            self.accept()

    # Working --------------------------------------------------------------------------

    def _run(
        self, task: str, work: Callable[[Progress], object], then: Callable[[Any], None]
    ) -> None:
        """Do it beside the window, one work at a time."""
        background = self._background = Background()
        self._then = then
        self._begin(task)
        # Bound methods of this dialog: they run in its thread, and end with it.
        background.progressed.connect(self.footer.go_on)
        background.done.connect(self._done)
        background.failed.connect(self._end)
        background.start(work)

    def _done(self, result: object) -> None:
        self._end()
        self._then(result)
        self._show_state()

    def _watched(self, task: str, work: Callable[[Progress], Result]) -> Result | None:
        """Do it here, since it needs the ledger; None if it was broken off, or refused and told."""
        self._steps.setEnabled(False)
        try:
            return self.footer.watch(task, work)
        finally:
            self._steps.setEnabled(True)
            self._show_state()

    def _begin(self, task: str) -> None:
        self._steps.setEnabled(False)
        self.footer.begin(task)

    def _end(self, error: str = "") -> None:
        self._background = None
        self._steps.setEnabled(True)
        self.footer.end(error)
        self._show_state()

    # Showing --------------------------------------------------------------------------

    def _show_state(self) -> None:
        at = self._steps.currentIndex()
        self.footer.back.setVisible(at == _ROWS)
        self.footer.forward.setVisible(at != _OPENING)
        ready = self.columns.is_ready if at == _COLUMNS else _brings(self._preview)
        self.footer.forward.setEnabled(ready and not self.is_working)
        self.footer.forward.setText(_offer(self._preview) if at == _ROWS else "下一步")
        self.heading.setText(_HEADINGS[at])
        self.footer.cancel.setText("关闭" if self._is_at_an_end() else "取消")
        if at == _OPENING and not self.is_working:
            self.opening.setText(self.footer.error)
            in_role(self.opening, "error")
            self.footer.end()
        if not self.is_working:
            self.footer.forward.setFocus()

    def _is_at_an_end(self) -> bool:
        """Whether nothing can come of going on: it can't be read, or is all known already."""
        at, preview = self._steps.currentIndex(), self._preview
        brings = _brings(preview) or bool(preview and preview.problems)
        return not self.is_working and (at == _OPENING or (at == _ROWS and not brings))

    def _lay_out(self) -> None:
        name = self._source.name
        self.setWindowTitle(f"导入“{name}”" if name else "粘贴多条")
        open_at(self, 980, 620)
        self.heading.setProperty("role", "quiet")
        self.opening.setProperty("role", "quiet")
        self.opening.setWordWrap(True)
        self.opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._steps.addWidget(self.opening)
        self._steps.addWidget(self.columns)
        self._steps.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self._steps, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.columns.changed.connect(self._show_state)
        self.columns.look_again.connect(self._survey_again)
        self.rows.answered.connect(self._compare)
        self.rows.save_wanted.connect(self.save_problems)
        self.rows.year_wanted.connect(self._begin_year)
        self.footer.back.clicked.connect(self.back)
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.forward.clicked.connect(self.forward)


def _nothing(_: object) -> None:
    """What follows before any work was begun."""


def _proposed(source: Source) -> Path:
    """Where the rows with problems go if the user does not mind: beside the file they come from."""
    return source.folder / f"{Path(source.name).stem or '粘贴的内容'}（有问题的行）.xlsx"


def _brings(preview: ImportPreview | None) -> bool:
    return preview is not None and bool(preview.entries or preview.refreshed)


def _offer(preview: ImportPreview | None) -> str:
    """What the last button says it will do."""
    if preview is None or not _brings(preview):
        return "没有可导入的"
    if not preview.entries:
        return f"更新 {len(preview.refreshed):,} 篇"
    rest = "其余 " if preview.problems else " "
    also = f"，更新 {len(preview.refreshed):,} 篇" if preview.refreshed else ""
    return f"导入{rest}{len(preview.entries):,} {preview.unit}{also}"


def _said(preview: ImportPreview) -> str:
    """What was done."""
    added = [f"已导入 {len(preview.entries):,} {preview.unit}"] if preview.entries else []
    refreshed = [f"更新了 {len(preview.refreshed):,} 篇"] if preview.refreshed else []
    years = preview.years
    where = "，".join(f"{year} 年度 {rows:,} {preview.unit}" for year, rows in years.items())
    parted = f"（{where}）" if len(years) > 1 else ""
    left = len({(problem.sheet, problem.row) for problem in preview.problems})
    rest = f"另有 {left:,} 行有问题，没有导入。" if left else ""
    return f"{'，'.join([*added, *refreshed])}{parted}，可以撤销。{rest}"
