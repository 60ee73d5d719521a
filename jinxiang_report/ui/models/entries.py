"""A ledger's entries as a table: filtered, sorted, edited in place.

It keeps no figures of its own: rows are read from the workspace, and edits go there.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Finding
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.ui.models.registers import Register
from jinxiang_report.ui.models.rows import ROOT, EntryRows, Index
from jinxiang_report.ui.theme import SEVERITY_NAMES
from jinxiang_report.ui.workspace import Workspace

# Roles arrive as plain numbers; comparing enums would cost more than the answer.
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_EDIT = Qt.ItemDataRole.EditRole.value
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole.value
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole.value
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_OPEN = "打开 ↗"


def every_entry(_: Entry) -> bool:
    """The filter that lets all through."""
    return True


class EntriesModel(EntryRows):
    """The entries of the year in view that pass the filter; none before the first refresh."""

    refused = Signal(str)

    def __init__(self, workspace: Workspace, register: Register) -> None:
        super().__init__()
        self.register = register
        self.columns = register.columns
        self.catalogue = Catalogue()
        self.entries: Sequence[Entry] = ()
        """All of the year's, whether shown or not."""
        self.needle = ""
        self._workspace = workspace
        self._accepts: Callable[[Entry], bool] = every_entry
        self._findings: dict[int, list[Finding]] = {}
        self._haystacks: dict[int, str] = {}
        self._sorted_by = 0
        self._descending = False

    @property
    def year(self) -> int:
        """The report year in view."""
        return self._workspace.year

    # What is shown --------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the year's entries again."""
        self.catalogue = Catalogue(tuple(self._workspace.categories))
        self.entries = self.register.rows(self._workspace)
        self._haystacks = {}
        findings = _by_row(self._workspace.findings, self.register.row)
        signs_changed, self._findings = findings != self._findings, findings
        self._arrange()
        if signs_changed:
            self.tell_changed()

    def narrow(self, needle: str, accepts: Callable[[Entry], bool] = every_entry) -> None:
        """Show only what is accepted and holds the needle in one of its columns."""
        self.needle = needle.strip().casefold()
        self._accepts = accepts
        self._arrange()
        self.tell_changed()  # the marks of what was found

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; equal ones stay by date."""
        self._sorted_by = max(column, 0)
        self._descending = order is Qt.SortOrder.DescendingOrder
        self._arrange()

    def findings(self, row: int) -> list[Finding]:
        """What was found about the entry in a row, gravest first."""
        return self._findings.get(self.entry(row).id, [])

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        field, entry = self.columns[column], self.entry(row)
        text = field.read(entry, self.catalogue)
        return _OPEN if text and field.key == "address" else text

    def _arrange(self) -> None:
        found = [entry for entry in self.entries if self._accepts(entry) and self._holds(entry)]
        order = self.columns[self._sorted_by].order
        found.sort(key=lambda entry: order(entry, self.catalogue), reverse=self._descending)
        self.become(found)

    def _holds(self, entry: Entry) -> bool:
        if not self.needle:
            return True
        if entry.id not in self._haystacks:
            texts = (field.read(entry, self.catalogue) for field in self.columns)
            self._haystacks[entry.id] = "\n".join(texts).casefold()
        return self.needle in self._haystacks[entry.id]

    # What Qt asks ---------------------------------------------------------------------

    def columnCount(self, parent: Index = ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | Qt.AlignmentFlag | None:
        """The header of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        field = self.columns[section]
        if role == _ALIGNMENT:
            return _RIGHT if field.numeric else _LEFT
        return field.header if role == _DISPLAY else None

    def data(self, index: Index, role: int = _DISPLAY) -> str | Qt.AlignmentFlag | None:
        """What a cell shows, says and edits."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        field = self.columns[column]
        if role == _DISPLAY:
            return self.text(row, column)
        if role == _EDIT:
            return field.read(self.entry(row), self.catalogue)
        if role == _ALIGNMENT:
            return _RIGHT if field.numeric else _LEFT
        if role == _TOOL_TIP:
            return self._tip(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Store what was typed; text that makes no sense is told and changes nothing."""
        if not index.isValid() or role != _EDIT:
            return False
        before, field = self.entry(index.row()), self.columns[index.column()]
        try:
            after = field.write(before, str(value), self.catalogue)
        except EntryRefusedError as error:
            self.refused.emit(str(error))
            return False
        if after != before:
            self._workspace.revise_entry(before, after)
        return True

    def _tip(self, row: int, column: int) -> str | None:
        """The findings, or an address that the cell does not spell out."""
        field, entry = self.columns[column], self.entry(row)
        if field.key == "address":
            return field.read(entry, self.catalogue) or None
        said = [f"{SEVERITY_NAMES[one.severity]}：{one.message}" for one in self.findings(row)]
        return "\n".join(said) or None


def _by_row(findings: Sequence[Finding], kind: type) -> dict[int, list[Finding]]:
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        for place in finding.places:
            if isinstance(place, kind):
                found[place.id].append(finding)  # type: ignore[union-attr]
    return dict(found)
