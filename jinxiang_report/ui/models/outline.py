"""The official outline as rows: what is written in words, what is tables, how far each is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import OUTLINE, PARTS, Section
from jinxiang_report.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
STATE_ROLE = ROW_ROLE + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ROOT = QModelIndex()


class Row(NamedTuple):
    """A line of the outline; without a section it is a heading that cannot be chosen."""

    title: str
    section: Section | None = None

    @property
    def is_indented(self) -> bool:
        """Whether it stands under a part's heading."""
        return self.section is not None and self.section.title.startswith("（")


class SectionState(NamedTuple):
    """How a section stands: whether it has text, whether it must, and its findings' number."""

    is_written: bool
    is_required: bool
    errors: int = 0
    warnings: int = 0
    hints: int = 0
    unseen: int = 0
    """Stretches from last year that nobody has looked at."""


class OutlineModel(QAbstractListModel):
    """Titles from the form, states from the workspace; nothing is kept here."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        workspace.report_changed.connect(self._tell_states)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ROWS)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = ROWS[index.row()]
        if role == _DISPLAY:
            return row.title
        if role == _TOOL_TIP:
            return self._tip(row)
        if role == ROW_ROLE:
            return row
        if role == STATE_ROLE and row.section:
            return self._state(row.section)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or ROWS[index.row()].section is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def index_of(self, section: str) -> QModelIndex:
        """Where a section stands, by its key."""
        keys = [row.section.key if row.section else "" for row in ROWS]
        return self.index(keys.index(section))

    def _tip(self, row: Row) -> str:
        unseen = self._state(row.section).unseen if row.section else 0
        return row.title + (f"\n上年的内容还有 {unseen} 处没看过" if unseen else "")

    def _state(self, section: Section) -> SectionState:
        report, findings = self._workspace.report, self._workspace.findings
        found = Counter(finding.severity for finding in findings_of(section.key, findings))
        return SectionState(
            section.key in report.narrative,
            section.required,
            found[Severity.ERROR],
            found[Severity.WARNING],
            found[Severity.HINT],
            len(report.unseen.get(section.key, ())),
        )

    def _tell_states(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(ROWS) - 1), [STATE_ROLE])


def findings_of(section: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings that concern a section's text."""
    return [finding for finding in findings if _concerns(finding, section)]


def _concerns(finding: Finding, section: str) -> bool:
    return any(isinstance(place, Quote) and place.section == section for place in finding.places)


def _rows() -> Iterator[Row]:
    """Parts and sections in order; a part that is a section itself stands once."""
    titles = {section.title for section in OUTLINE}
    written = {section.part for section in OUTLINE}
    tables = [heading[0] for part, heading in enumerate(PARTS, 1) if part not in written]
    for part, heading in enumerate(("", *PARTS)):
        if part in written and heading and heading not in titles:
            yield Row(heading)
        elif heading[:1] == tables[0]:
            yield Row(f"{'、'.join(tables)}　数据表")
        yield from (Row(section.title, section) for section in OUTLINE if section.part == part)


ROWS = tuple(_rows())
