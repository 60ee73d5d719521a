"""The page 正文: the official outline, the text of one section, and what was found in it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from jinxiang_report.domain.finding import Place, Quote
from jinxiang_report.domain.form import OUTLINE, PARTS, PREAMBLE, Section
from jinxiang_report.operations.narrative import plain_text
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.models.outline import findings_of
from jinxiang_report.ui.page import Page, card
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.outline import Outline
from jinxiang_report.ui.widgets.section_editor import SectionEditor
from jinxiang_report.ui.widgets.section_findings import SectionFindings
from jinxiang_report.ui.workspace import Workspace

_SECTIONS = {section.key: section for section in OUTLINE}
_PAUSE = 800  # milliseconds without typing, after which the text is stored
_OUTLINE_EMS = 18.5
_FINDINGS_EMS = 22.5
_SPACING = 12


class NarrativePage(Page):
    """One section is open at a time. What is typed is stored at a pause and on leaving."""

    title = "正文"
    icon = "narrative"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._section = _SECTIONS[PREAMBLE]
        self.outline = Outline(workspace, theme)
        self.editor = SectionEditor(theme)
        self.findings = SectionFindings(theme)
        self._part = QLabel()
        self._heading = QLabel()
        self._count = QLabel()
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._insert = action(self, "插入数字 {", self.editor.ask_for_field)
        self._insert.setToolTip("在光标处插入台账和表格里的数；在正文里键入 { 也可以")
        self._lay_out()
        self._connect()
        self.outline.choose(self._section.key)

    def commands(self) -> list[QAction]:
        return [self._insert]

    def has(self, place: Place) -> bool:
        return isinstance(place, Quote)

    def show_place(self, place: Place) -> None:
        if isinstance(place, Quote):
            self.outline.choose(place.section)
            self.editor.select(place.text)
            self.editor.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up on what changed while another page was shown."""
        super().showEvent(event)
        self._refresh()

    def settle(self) -> None:
        self._pause.stop()
        if not self.editor.has_unstored:
            return
        text = self.editor.source
        self.workspace.write_section(self._section.key, text)
        # What could not be stored stays to be stored again.
        if self._stored() == plain_text(text):
            self.editor.call_stored()
            self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self._outline_card())
        row.addWidget(self._text_card(), 1)
        self.findings.setFixedWidth(self._ems(_FINDINGS_EMS))
        row.addWidget(self.findings)

    def _ems(self, count: float) -> int:
        return round(count * self.fontMetrics().horizontalAdvance("国"))

    def _outline_card(self) -> QFrame:
        frame = card()
        frame.setFixedWidth(self._ems(_OUTLINE_EMS))
        column = QVBoxLayout(frame)
        column.setContentsMargins(6, 8, 6, 8)
        column.addWidget(self.outline)
        return frame

    def _text_card(self) -> QFrame:
        self._part.setProperty("role", "quiet")
        self._count.setProperty("role", "quiet")
        font = self.editor.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(36, 22, 28, 16)
        column.setSpacing(4)
        column.addWidget(self._part)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self.editor, 1)
        return frame

    def _connect(self) -> None:
        self.outline.section_chosen.connect(self._open)
        self.outline.activated.connect(lambda _index: self.editor.setFocus())
        self.editor.typed.connect(self._pause.start)
        self.editor.textChanged.connect(self._recount)
        self.editor.left.connect(self.settle)
        self.findings.chosen.connect(self.show_place)
        self._pause.timeout.connect(self._store_at_pause)
        self.workspace.report_changed.connect(self._follow)
        self.addAction(action(self, "下一部分", lambda: self.outline.step(1), "Alt+Down"))
        self.addAction(action(self, "上一部分", lambda: self.outline.step(-1), "Alt+Up"))

    def _open(self, section: str) -> None:
        """Store the section that was open and show another."""
        if section != self._section.key:
            self.settle()
        if self.editor.has_unstored:  # it could not be stored, the window says why: stay with it
            self.outline.choose(self._section.key)
            return
        self._section = _SECTIONS[section]
        self._part.setText(_part_above(self._section))
        self._part.setVisible(bool(self._part.text()))
        self._heading.setText(self._section.title)
        self.editor.setPlaceholderText(_hint(self._section))
        self.editor.load(self._stored(), self.workspace.report.fields)
        self._refresh()

    def _follow(self) -> None:
        """Marking a text takes as long as logging an entry: not while nobody sees it."""
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Follow the ledger, but leave alone what is being typed."""
        found = findings_of(self._section.key, self.workspace.findings)
        is_open = self.workspace.report.state.is_open
        self.editor.setReadOnly(not is_open)
        self._insert.setEnabled(is_open)
        if not self.editor.has_unstored:
            self.editor.refresh(self._text_to_show(), self.workspace.report.fields)
        self.editor.show_findings(found)
        self.findings.show_section(self._section.key, found)
        self._recount()

    def _text_to_show(self) -> str:
        """The stored text; blanks that were typed around it stay while it is open."""
        stored, shown = self._stored(), self.editor.source
        return shown if plain_text(shown) == stored else stored

    def _stored(self) -> str:
        return self.workspace.report.drafts.get(self._section.key, "")

    def _store_at_pause(self) -> None:
        if self.editor.is_composing or self.editor.field_list.isVisible():
            self._pause.start()  # half a word, half a field
        else:
            self.settle()

    def _recount(self) -> None:
        length = len("".join(self.editor.toPlainText().split()))
        self._count.setText(f"{length} 字" if length else "")


def _part_above(section: Section) -> str:
    """The part's heading, where the section's own is another."""
    heading = PARTS[section.part - 1] if section.part else ""
    return "" if heading == section.title else heading


def _hint(section: Section) -> str:
    """What an empty section says."""
    if section.required:
        return "这一部分还没有写。直接在这里写；键入 { 可以插入台账和表格里的数。"
    return "这一部分可写可不写；不写就不会印出来。"
