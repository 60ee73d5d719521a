"""Between the find bar, the open section's editor and the ledger: finding, stepping, replacing."""

from PySide6.QtCore import QObject, Signal

from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.stretches import Edit
from jinxiang_report.operations.narrative import rewrite, section_title
from jinxiang_report.ui.fields.search import (
    NOTHING,
    Found,
    look_for,
    next_section,
    replacements,
    step,
)
from jinxiang_report.ui.widgets.find_bar import FindBar
from jinxiang_report.ui.widgets.section_editor import SectionEditor
from jinxiang_report.ui.workspace import Workspace


class SectionFinder(QObject):
    """A replacement, be it of one place or of all in the report, is one action."""

    section_wanted = Signal(str)
    opened = Signal()
    """The bar takes the room above the text."""
    closed = Signal()

    def __init__(self, workspace: Workspace, editor: SectionEditor, bar: FindBar) -> None:
        super().__init__()
        self._workspace = workspace
        self._editor = editor
        self._bar = bar
        self._section = OUTLINE[0].key
        self._found: Found = NOTHING
        bar.changed.connect(self.look)
        bar.closed.connect(self._close)
        bar.step_wanted.connect(self.step)
        bar.replace_wanted.connect(self._replace)

    def ask(self, *, to_replace: bool) -> None:
        """Open the bar."""
        self._bar.ask(self._editor.textCursor().selectedText(), to_replace=to_replace)
        self.opened.emit()

    def follow(self, section: str) -> None:
        """The open section, or its text, is another."""
        self._section = section
        if not self._bar.isHidden():
            self.look()

    def look(self) -> None:
        """Look for what the bar says, and mark it."""
        others = self._workspace.report.drafts if self._bar.everywhere.isChecked() else {}
        self._found = look_for(
            self._bar.needle.text(),
            self._section,
            self._editor.source,
            others,
            self._editor.values,
        )
        self._editor.show_hits(self._found.spans)
        self._tell()

    def step(self, by: int) -> None:
        """Select the next place or the one before, in the next section if there is none here."""
        cursor = self._editor.textCursor()
        selected = (cursor.selectionStart(), cursor.selectionEnd())
        at = step(self._found.spans, selected, by)
        if at is None:
            section = next_section(self._section, self._found.elsewhere, by)
            if section is not None:
                self.section_wanted.emit(section)
            at = 0 if by > 0 else len(self._found.spans) - 1
        if self._found.spans:
            self._editor.go_to(*self._found.spans[at])
            self._tell(at)

    def _replace(self, everything: bool) -> None:
        if self._workspace.settle():
            self.look()
            if everything:
                self._replace_all()
            else:
                self._replace_one()

    def _replace_one(self) -> None:
        """Replace what is selected and go on; select the first if nothing found is selected."""
        cursor = self._editor.textCursor()
        selected = (cursor.selectionStart(), cursor.selectionEnd())
        hits = zip(self._found.here, self._found.spans, strict=True)
        hit = next((hit for hit, span in hits if span == selected), None)
        if hit and hit.stored:
            needle, new = self._bar.needle.text(), self._bar.replacement.text()
            edits = {self._section: [hit.stored._replace(new=new)]}
            self._rewrite(edits, f"替换“{needle}”为“{new}”")
            self._editor.go_to(selected[0] + len(new))
        self.step(1)
        if hit and not hit.stored:
            self._bar.told.setText("这一处在活的数字里，没有替换；要改请改台账或表格。")

    def _replace_all(self) -> None:
        drafts = dict(self._workspace.report.drafts)
        if not self._bar.everywhere.isChecked():
            drafts = {self._section: drafts.get(self._section, "")}
        needle, new = self._bar.needle.text(), self._bar.replacement.text()
        edits, left = replacements(needle, new, drafts, self._editor.values)
        count = sum(map(len, edits.values()))
        if edits:
            self._rewrite(edits, f"全部替换“{needle}”为“{new}”")
        in_fields = f"；另有 {left} 处在活的数字里，没有替换" if left else ""
        self._bar.told.setText(f"替换了 {count} 处，可以撤销{in_fields}。")

    def _rewrite(self, edits: dict[str, list[Edit]], name: str) -> None:
        workspace = self._workspace
        workspace.carry_out(lambda: rewrite(workspace.ledger, workspace.year, edits, name))

    def _tell(self, at: int | None = None) -> None:
        if not self._bar.needle.text():
            self._bar.told.setText("")
            return
        here, total = len(self._found.here), self._found.total
        place = f"第 {at + 1} 处，" if at is not None else ""
        words = f"{place}本部分 {here} 处" if here else "本部分没有"
        if self._bar.everywhere.isChecked():
            others = self._found.elsewhere
            words += f"，全文 {total} 处" + (f"（还在 {len(others)} 个部分）" if others else "")
            self._bar.told.setToolTip("\n".join(map(section_title, others)))
        self._bar.told.setText(words)

    def _close(self) -> None:
        self._found = NOTHING
        self._editor.show_hits(())
        self._editor.setFocus()
        self.closed.emit()
