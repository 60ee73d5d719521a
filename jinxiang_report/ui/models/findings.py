"""All findings of the year as a list, narrowed to one severity if wanted."""

from collections import Counter
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.operations.places import Places
from jinxiang_report.ui.models.rows import ROOT, Index
from jinxiang_report.ui.theme import SEVERITY_NAMES
from jinxiang_report.ui.workspace import Workspace

# Roles arrive as plain numbers; comparing enums would cost more than the answer.
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole.value


class FindingsModel(QAbstractListModel):
    """The findings in the workspace's order: gravest first, then by place."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._severity: Severity | None = None
        self._read()
        workspace.report_changed.connect(self.refresh)

    def finding(self, index: Index) -> Finding:
        """The finding in a row."""
        return self._shown[index.row()]

    def place(self, index: Index) -> str:
        """Where it is, in words."""
        return self._places.of(self.finding(index))

    def count(self, severity: Severity | None = None) -> int:
        """How many there are of a severity, or at all, whether shown or not."""
        counts = Counter(finding.severity for finding in self._workspace.findings)
        return counts.total() if severity is None else counts[severity]

    def narrow(self, severity: Severity | None) -> None:
        """Show only findings of this severity; None for all."""
        self._severity = severity
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
        if role == _ACCESSIBLE:
            finding = self.finding(index)
            return f"{SEVERITY_NAMES[finding.severity]}，{self.place(index)}：{finding.message}"
        return None

    def _read(self) -> None:
        self._places = Places(self._workspace.ledger, self._workspace.year)
        self._shown = [
            finding
            for finding in self._workspace.findings
            if self._severity in {None, finding.severity}
        ]
