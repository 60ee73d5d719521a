"""The page 正文: the official outline, the text of one section, and what was found in it."""

import json

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jinxiang_report.domain.finding import Quote, Severity
from jinxiang_report.domain.form import OUTLINE, PARTS, PREAMBLE, Section
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.operations.narrative import plain_text
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.fields.values import shown_values
from jinxiang_report.ui.models.outline import findings_of
from jinxiang_report.ui.page import Page, Target, card
from jinxiang_report.ui.pages.narrative_commands import NarrativeCommands
from jinxiang_report.ui.pages.section_finder import SectionFinder
from jinxiang_report.ui.pages.unseen_walk import UnseenWalk
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.find_bar import FindBar
from jinxiang_report.ui.widgets.last_year_card import LastYearCard
from jinxiang_report.ui.widgets.message_line import MessageLine
from jinxiang_report.ui.widgets.outline import Outline
from jinxiang_report.ui.widgets.section_editor import SectionEditor
from jinxiang_report.ui.widgets.section_findings import SectionFindings
from jinxiang_report.ui.widgets.text_counts import TextCounts
from jinxiang_report.ui.widgets.unseen_bar import UnseenBar
from jinxiang_report.ui.workspace import Workspace

_SECTIONS = {section.key: section for section in OUTLINE}
_PAUSE = 800  # milliseconds without typing, after which the text is stored
_AT_LATEST = 10_000  # and so long after the first key, if there is no pause
_OUTLINE_EMS, _OUTLINE_SHARE = 18.5, 25  # wide at most; per cent of a narrow page
_SIDE_EMS, _SIDE_SHARE = 22.5, 28
_HEADING = 1.23
_SPACING = 12


class NarrativePage(Page):
    """One section is open at a time. What is typed is stored at a pause and on leaving."""

    title = "正文"
    icon = "narrative"

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._section = _SECTIONS[PREAMBLE]
        self._is_settling = False
        self._seen = workspace.traces.count
        self.outline = Outline(workspace, theme)
        self.editor = SectionEditor(theme)
        self.findings = SectionFindings(workspace.mend_of, theme)
        self.last_year = LastYearCard(theme)
        self.find_bar = FindBar(theme)
        self.unseen_bar = UnseenBar(theme)
        self.message = MessageLine(theme)
        self.counts = TextCounts()
        self._part = QLabel()
        self._heading = QLabel()
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._at_latest = QTimer(self, interval=_AT_LATEST, singleShot=True)
        self.finder = SectionFinder(workspace, self.editor, self.find_bar)
        self.walk = UnseenWalk(workspace, self.editor, self.unseen_bar)
        self.more = NarrativeCommands(
            self, lambda: self._section, self.editor, self.message, self.finder
        )
        self._lay_out()
        self._connect()
        self.outline.choose(self._section.key)

    def commands(self) -> list[QAction]:
        return self.more.shown

    def has(self, place: Target) -> bool:
        return isinstance(place, Quote)

    def show_place(self, place: Target) -> None:
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
        self._at_latest.stop()
        if not self.editor.has_unstored:
            return
        text, unseen = self.editor.source, self.editor.unseen
        self._is_settling = True
        try:
            self.workspace.write_section(self._section.key, text, unseen, at_leisure=True)
        finally:
            self._is_settling = False
            self._seen = self.workspace.traces.count
        # What could not be stored stays to be stored again.
        if self._stored() == plain_text(text):
            self.editor.call_stored(text, unseen)
        self._follow()

    # Following -------------------------------------------------------------------------

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
        self.message.say("")
        self.editor.load(self._stored(), shown_values(self.workspace.report), self._unseen())
        self._refresh()

    def _follow(self) -> None:
        """Marking a text takes as long as logging an entry: not while nobody sees it."""
        if not self.isVisible() or self._is_settling:
            return
        section = self._changed_elsewhere()
        if section:
            self.outline.choose(section)
        else:
            self._refresh()

    def _changed_elsewhere(self) -> str:
        """The one section that changed, if it is another: undo is to be seen."""
        touched = self.workspace.traces.since(self._seen) or ()
        self._seen = self.workspace.traces.count
        keys = [json.loads(trace.key) for trace in touched if trace.table == "draft"]
        sections = {section for year, section in keys if year == self.workspace.year}
        return sections.pop() if len(sections) == 1 and self._section.key not in sections else ""

    def _refresh(self) -> None:
        """Follow the ledger, but leave alone what is being typed."""
        key, report = self._section.key, self.workspace.report
        found = findings_of(key, self.workspace.findings)
        self.editor.setReadOnly(not report.state.is_open)
        if not self.editor.has_unstored:
            self.editor.refresh(self._text_to_show(), shown_values(report), self._unseen())
        self.editor.show_findings(found)
        self.findings.show_section(key, found)
        self.last_year.show_section(self._section, report)
        self.walk.follow(key)
        self.unseen_bar.setVisible(bool(report.unseen.get(key)) and self.find_bar.isHidden())
        self.finder.follow(key)
        self.more.refresh()
        self.counts.show_text(self.editor.toPlainText(), report)

    def _text_to_show(self) -> str:
        """The stored text; blanks that were typed around it stay while it is open."""
        stored, shown = self._stored(), self.editor.source
        return shown if plain_text(shown) == stored else stored

    def _stored(self) -> str:
        return self.workspace.report.drafts.get(self._section.key, "")

    def _unseen(self) -> tuple[Stretch, ...]:
        return self.workspace.report.unseen.get(self._section.key, ())

    def _typed(self) -> None:
        self._pause.start()
        if not self._at_latest.isActive():
            self._at_latest.start()

    def _store_at_pause(self) -> None:
        if self.editor.is_composing or self.editor.field_list.isVisible():
            self._pause.start()  # half a word, half a field
        else:
            self.settle()

    # Putting it together ----------------------------------------------------------------

    def _connect(self) -> None:
        self.outline.section_chosen.connect(self._open)
        self.outline.activated.connect(lambda _index: self.editor.setFocus())
        self.editor.typed.connect(self._typed)
        self.editor.left.connect(self.settle)
        self.editor.told.connect(lambda text: self.message.say(text, Severity.WARNING))
        self.editor.field_opened.connect(self.more.show_source)
        self.editor.zoomed.connect(self.counts.show_zoom)
        self.findings.chosen.connect(self.show_place)
        self.findings.mend_wanted.connect(self.workspace.mend)
        self.findings.leave_wanted.connect(self.more.leave)
        self.finder.opened.connect(self.unseen_bar.hide)
        self.finder.closed.connect(self._refresh)
        self.finder.section_wanted.connect(self.outline.choose)
        self.walk.section_wanted.connect(self.outline.choose)
        self._pause.timeout.connect(self._store_at_pause)
        self._at_latest.timeout.connect(self._store_at_pause)
        self.workspace.report_changed.connect(self._follow)
        for text, run, keys in (
            ("下一部分", lambda: self.outline.step(1), "Alt+Down"),
            ("上一部分", lambda: self.outline.step(-1), "Alt+Up"),
            ("下一处上年内容", lambda: self.walk.step(1), "F8"),
            ("上一处上年内容", lambda: self.walk.step(-1), "Shift+F8"),
            ("看过", self.walk.look_at_this, "Ctrl+Return"),
        ):
            self.addAction(action(self, text, run, keys))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        em = self.fontMetrics().horizontalAdvance("国")
        for widget, share, most in (
            (self._outline_card(), _OUTLINE_SHARE, _OUTLINE_EMS),
            (self._text_card(), 100 - _OUTLINE_SHARE - _SIDE_SHARE, None),
            (self._side(), _SIDE_SHARE, _SIDE_EMS),
        ):
            row.addWidget(widget, share)
            if most is not None:
                widget.setMaximumWidth(round(most * em))
                widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _outline_card(self) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(6, 8, 6, 8)
        column.addWidget(self.outline)
        return frame

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.findings, 3)
        column.addWidget(self.last_year, 2)
        return side

    def _text_card(self) -> QFrame:
        self._part.setProperty("role", "quiet")
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * _HEADING)
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.counts)
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(32, 20, 24, 8)
        column.setSpacing(4)
        column.addWidget(self._part)
        column.addWidget(self._heading)
        column.addSpacing(4)
        column.addWidget(self.find_bar)
        column.addWidget(self.unseen_bar)
        column.addSpacing(4)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)
        return frame


def _part_above(section: Section) -> str:
    """The part's heading, where the section's own is another."""
    heading = PARTS[section.part - 1] if section.part else ""
    return "" if heading == section.title else heading


def _hint(section: Section) -> str:
    """What an empty section says."""
    if section.required:
        return "这一部分还没有写。直接在这里写；键入 { 可以插入台账和表格里的数。"
    return "这一部分可写可不写；不写就不会印出来。"
