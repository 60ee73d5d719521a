"""What the page 正文 offers besides writing: fields, last year's text, versions, punctuation."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu

from jinxiang_report.domain.fields import Field, Rows
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import Section
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.operations.punctuating import punctuate
from jinxiang_report.operations.taking_over import offers, take_over
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.dismiss import DismissDialog
from jinxiang_report.ui.dialogs.insert_field import InsertFieldDialog
from jinxiang_report.ui.dialogs.take_over import TakeOverDialog
from jinxiang_report.ui.dialogs.versions import VersionsDialog
from jinxiang_report.ui.fields.places import StoredPlaces
from jinxiang_report.ui.page import Looked, Page
from jinxiang_report.ui.pages.section_finder import SectionFinder
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.section_editor import SectionEditor

_PROFILE_GROUP = "单位"


class NarrativeCommands:
    """`shown` stand above the page, the last of them a menu of the rest; all have keys."""

    def __init__(
        self,
        page: Page,
        section: Callable[[], Section],
        editor: SectionEditor,
        message: MessageLine,
        finder: SectionFinder,
    ) -> None:
        self._page = page
        self._section = section
        self._editor = editor
        self._message = message
        self._insert = self._command("插入数字 {", "Ctrl+Shift+I", self.insert_field)
        self._insert.setToolTip("从列表里选台账和表格里的数（Ctrl+Shift+I）；在正文里键入 { 也可以")
        self._take_over = self._command("沿用上年…", "", self.take_over)
        self._more = QAction("更多 ▾", page)
        self._menu = QMenu(page)
        self._more.setMenu(self._menu)
        self._menu.addActions(
            [
                self._command("查找…", "Ctrl+F", lambda: finder.ask(to_replace=False)),
                self._command("替换…", "Ctrl+H", lambda: finder.ask(to_replace=True)),
                self._command("版本与留存…", "Ctrl+Shift+S", self.show_versions),
                self._command("补全标点（全角）", "Ctrl+Shift+P", self.punctuate),
                self._command("看这个数从哪里来", "F4", self.show_source),
            ]
        )
        self._menu.addSeparator()
        self._menu.addActions(self._zooming())
        for keys, by in (("F3", 1), ("Shift+F3", -1)):
            self._command("", keys, _call(finder.step, by))
        self.shown = [self._insert, self._take_over, self._more]

    def refresh(self) -> None:
        """Whether there is anything of last year's to begin from."""
        report = self._page.workspace.report
        self._insert.setEnabled(report.state.is_open)
        there = bool(report.last and report.last.drafts) and report.state.is_open
        self._take_over.setEnabled(there)
        tip = "从上年的文字写起，要改的地方会标出来"
        lacking = f"台账里没有 {report.year - 1} 年度的正文"
        self._take_over.setToolTip(tip if there else lacking)

    def insert_field(self) -> None:
        """Choose a field from the list of all, and put it in at the cursor."""
        dialog = InsertFieldDialog(list(self._page.workspace.report.catalogue.values()), self._page)
        if _accepted(dialog) and dialog.name:
            self._editor.insert_field(dialog.name)

    def take_over(self) -> None:
        """Choose the sections that begin from last year's text."""
        workspace = self._page.workspace
        if not workspace.settle():
            return
        found = offers(workspace.ledger, workspace.year)
        dialog = TakeOverDialog(found, workspace.year, self._section().key, self._page)
        if _accepted(dialog):
            chosen = dialog.sections
            workspace.carry_out(lambda: take_over(workspace.ledger, workspace.year, chosen))

    def show_versions(self) -> None:
        """Look through what the section was like before."""
        if self._page.workspace.settle():
            page = self._page
            _accepted(VersionsDialog(page.workspace, self._section(), page.theme, page))

    def punctuate(self) -> None:
        """Make half-width punctuation full-width: in what is selected, or in the whole section."""
        workspace, key = self._page.workspace, self._section().key
        if not workspace.settle():
            return
        within = self._selected()
        count = workspace.carry_out(
            lambda: punctuate(workspace.ledger, workspace.year, key, within)
        )
        self._message.say(f"改了 {count} 处标点，可以撤销。" if count else "没有要改的半角标点。")

    def _selected(self) -> Stretch | None:
        """What is selected, in the stored text."""
        cursor = self._editor.textCursor()
        if not cursor.hasSelection():
            return None
        places = StoredPlaces(self._editor.document())
        return places.stretch(cursor.selectionStart(), cursor.selectionEnd())

    def show_source(self, name: str = "") -> None:
        """Lead to what the field was counted from."""
        run = None if name else self._editor.field_at_cursor()
        name = run.name if run else name
        field = self._page.workspace.report.catalogue.get(name)
        if field is None:
            self._message.say("请把光标放到带底色的数字旁边，再按 F4。", Severity.HINT)
        elif field.behind:
            self._page.workspace.place_wanted.emit(_target(field))
        elif field.group == _PROFILE_GROUP:
            self._message.say(f"“{name}”来自单位信息，在菜单“文件 › 单位信息…”里改。")
        else:
            self._message.say(f"“{name}”是{field.about}，不用填写。")

    def _zooming(self) -> list[QAction]:
        larger = self._command("放大", "Ctrl++", lambda: self._editor.change_zoom(1))
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        return [
            larger,
            self._command("缩小", "Ctrl+-", lambda: self._editor.change_zoom(-1)),
            self._command("原大", "Ctrl+0", lambda: self._editor.change_zoom(0)),
        ]

    def leave(self, finding: Finding) -> None:
        """Ask why a finding is left as it is, and leave it."""
        dialog = DismissDialog(finding, self._page.window())
        if _accepted(dialog):
            explained = dialog.explains.isChecked()
            self._page.workspace.dismiss(finding, dialog.reason, explained=explained)

    def _command(self, text: str, keys: str, run: Callable[[], object]) -> QAction:
        made = action(self._page, text, run, keys)
        if keys and text:
            made.setToolTip(f"{text.rstrip('…')}（{keys}）")
        self._page.addAction(made)
        return made


def _target(field: Field) -> object:
    """The cell, or all the rows together, that a field's value comes from."""
    rows = [place for place in field.behind if isinstance(place, Rows)]
    if not rows:
        return field.behind[0]
    categories = {place.category for place in rows if place.category is not None}
    months = {place.month for place in rows if place.month}
    return Looked(
        rows[0].kind,
        Wanted(
            needle=rows[0].channel,
            categories=tuple(sorted(categories)),
            months=tuple(sorted(months)),
        ),
    )


def _accepted(dialog: QDialog) -> bool:
    """Show it; what was chosen may be read until the event loop comes round."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


def _call(function: Callable[[int], None], argument: int) -> Callable[[], None]:
    return lambda: function(argument)
