"""The findings of the year as a list, narrowed as wanted; those that were left, too."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, Qt

from jinxiang_report.domain.finding import STYLE, Finding, Severity
from jinxiang_report.domain.report import Dismissal
from jinxiang_report.operations.places import Places
from jinxiang_report.ui.models.rows import ROOT, Index
from jinxiang_report.ui.theme import SEVERITY_NAMES
from jinxiang_report.ui.workspace import Workspace

# Roles arrive as plain numbers; comparing enums would cost more than the answer.
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole.value
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole.value


class Heap(StrEnum):
    """What a finding is put with; the value is how it is called."""

    ALL = "全部"
    ERROR = Severity.ERROR.word
    WARNING = Severity.WARNING.word
    HINT = Severity.HINT.word
    STYLE = "文字风格"
    LEFT = "已忽略"


@dataclass(frozen=True)
class Narrowed:
    """Which findings are shown."""

    heap: Heap = Heap.ALL
    family: str = ""
    """A family of rules; empty for all."""
    needle: str = ""
    """What the message, the place, the rule or the reason must hold."""


class Row(NamedTuple):
    """A finding, and why it was left, if it was."""

    finding: Finding
    dismissal: Dismissal | None = None

    @property
    def heap(self) -> Heap:
        """Where it belongs."""
        if self.dismissal is not None:
            return Heap.LEFT
        return Heap.STYLE if self.finding.family == STYLE else Heap(self.finding.severity.word)


class FindingsModel(QAbstractListModel):
    """The findings in the workspace's order: gravest first, then by place."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.narrowed = Narrowed()
        self._read()

    def row(self, index: Index) -> Row:
        """What stands in a row."""
        return self._shown[index.row()]

    def finding(self, index: Index) -> Finding:
        """The finding in a row."""
        return self.row(index).finding

    def place(self, index: Index) -> str:
        """Where it is, in words."""
        return self._places.of(self.finding(index))

    def counts(self) -> Counter[Heap]:
        """How many there are in each heap, whether shown or not."""
        counts = Counter(row.heap for row in self._rows)
        counts[Heap.ALL] = counts.total() - counts[Heap.LEFT]
        return counts

    def families(self) -> Counter[str]:
        """How many there are of each family of rules in the heap that is shown."""
        return Counter(row.finding.family for row in self._of_heap())

    def narrow(self, narrowed: Narrowed) -> None:
        """Show only these."""
        if narrowed != self.narrowed:
            self.narrowed = narrowed
            self.refresh()

    def refresh(self) -> None:
        """Read the findings again."""
        self.beginResetModel()
        self._read()
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.finding(index).message
        if role == _TOOL_TIP:
            return self.place(index)
        if role == _ACCESSIBLE:
            return self._spoken(index)
        return None

    def _spoken(self, index: Index) -> str:
        finding, dismissal = self.row(index)
        reason = f"（已忽略：{dismissal.reason}）" if dismissal else ""
        severity = SEVERITY_NAMES[finding.severity]
        return f"{severity}，{self.place(index)}：{finding.message}{reason}"

    def _read(self) -> None:
        self._places = Places(self._workspace.ledger, self._workspace.year)
        self._rows = [
            *map(Row, self._workspace.findings),
            *(Row(finding, dismissal) for finding, dismissal in self._workspace.left),
        ]
        self._shown = [row for row in self._of_heap() if self._is_wanted(row)]

    def _of_heap(self) -> Iterable[Row]:
        heap = self.narrowed.heap
        if heap is Heap.ALL:
            return [row for row in self._rows if row.dismissal is None]
        return [row for row in self._rows if row.heap is heap]

    def _is_wanted(self, row: Row) -> bool:
        family, needle = self.narrowed.family, self.narrowed.needle.casefold()
        if family not in {"", row.finding.family}:
            return False
        return not needle or needle in self._words(row).casefold()

    def _words(self, row: Row) -> str:
        finding, dismissal = row
        reason = dismissal.reason if dismissal else ""
        return "\n".join((finding.rule, self._places.of(finding), finding.message, reason))
