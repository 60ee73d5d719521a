"""A ledger's entries as a table: searched, sorted, edited in place, however many there are.

It keeps no figures of its own: rows are read from the workspace, and edits go there.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from jinxiang_report.domain.calendar import Reckoning
from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.operations.trouble import EntryRefusedError
from jinxiang_report.storage.placing import can_place
from jinxiang_report.storage.wanted import Wanted
from jinxiang_report.ui.models.looking import Looking
from jinxiang_report.ui.models.registers import Register
from jinxiang_report.ui.models.rows import ROOT, EntryRows, Index, Seen
from jinxiang_report.ui.models.time_limits import TimeLimits, short_limit, told_limit
from jinxiang_report.ui.theme import SEVERITY_NAMES
from jinxiang_report.ui.workspace import Workspace

# Roles arrive as plain numbers; comparing enums would cost more than the answer.
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_EDIT = Qt.ItemDataRole.EditRole.value
_TOOL_TIP = Qt.ItemDataRole.ToolTipRole.value
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole.value
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_CELL = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)
_RECKONED = _CELL & ~Qt.ItemFlag.ItemIsEditable
_GRAVITY = {severity: at for at, severity in enumerate(Severity)}
_CONCERN_ALL = ("category", "setting")
_NEVER = -1
_OPEN = "打开 ↗"


class EntriesModel(EntryRows):
    """The entries of the year in view that are looked for; none before the first refresh."""

    refused = Signal(str)
    looked = Signal()
    """A search is over, and what it found is shown."""
    takes_long = Signal()
    """Whoever asked for a search, or for another order, waits for it."""

    def __init__(self, workspace: Workspace, register: Register) -> None:
        super().__init__(self._read)
        self.register = register
        self.columns = register.columns
        self.catalogue = Catalogue()
        self._catalogues: dict[int, Catalogue] = {}
        self.wanted = Wanted()
        self._workspace = workspace
        self._read_at = (_NEVER, _NEVER)
        self._looking = Looking(self, self._show)
        self._looking.takes_long.connect(self.takes_long)
        self._limits = TimeLimits(workspace.holidays)
        self._then: Callable[[], object] | None = None

    @property
    def year(self) -> int:
        """The report year in view."""
        return self._workspace.year

    @property
    def needle(self) -> str:
        """The text that is looked for."""
        return self.wanted.needle

    @property
    def is_looking(self) -> bool:
        """Whether a search is under way: until it is over, what was shown before is shown."""
        return self._looking.is_under_way

    def when_found(self, act: Callable[[], object]) -> None:
        """Do it once what is looked for is shown; the next search, if there is one, drops it."""
        if self.is_looking:
            self._then = act
        else:
            act()

    def stop(self) -> None:
        """Give up a search that is under way; the next refresh looks again."""
        self._looking.stop()
        self._then = None
        self._read_at = (_NEVER, _NEVER)

    @property
    def total(self) -> int:
        """How many entries the year has, whether shown or not."""
        return self.register.total(self._workspace.report.tally)

    # What is shown --------------------------------------------------------------------

    def refresh(self) -> None:
        """Follow what changed: one entry by its place, more by looking for all again."""
        self.catalogue = self._workspace.catalogue
        self._catalogues = {self.year: self.catalogue}
        self._limits = TimeLimits(self._workspace.holidays)
        touched = self._touched()
        self._read_at = self.year, self._workspace.traces.count
        self.forget()
        if self.is_looking or touched is None or len(touched) > 1 or not self._follow(touched):
            self._look_again()
        self.tell_changed()  # what the rules say of a row may hang on another

    def look_for(self, wanted: Wanted) -> None:
        """Show these, in the order they are in."""
        order, descending = self.wanted.order, self.wanted.descending
        needle = wanted.needle.strip().casefold()
        also = _categories_holding(self.catalogue, needle)
        self.wanted = replace(
            wanted, needle=needle, also_categories=also, order=order, descending=descending
        )
        self._look_again()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; equal ones stay by date."""
        key = self.columns[max(column, 0)].key
        descending = order is Qt.SortOrder.DescendingOrder
        wanted = replace(self.wanted, order=key, descending=descending)
        if wanted != self.wanted:  # a view that is told to sort says so twice
            self.wanted = wanted
            self._look_again()

    def findings(self, row: int) -> list[Finding]:
        """What was found about the entry in a row, gravest first."""
        return sorted(self.seen(row).remarks, key=lambda finding: _GRAVITY[finding.severity])

    def limit(self, row: int) -> Reckoning | None:
        """How many working days the item in a row took; None where there is nothing to reckon."""
        return self._limits.reckoning(self.entry(row))

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        field = self.columns[column]
        if field.reckoned:
            return short_limit(self.limit(row))
        entry = self.entry(row)
        text = field.read(entry, self.catalogue_of(entry))
        return _OPEN if text and field.key == "address" else text

    def catalogue_of(self, entry: Entry) -> Catalogue:
        """That of its own year: documents in force come from years before."""
        if entry.year not in self._catalogues:
            self._catalogues[entry.year] = self._workspace.catalogue_of(entry.year)
        return self._catalogues[entry.year]

    def _touched(self) -> set[int] | None:
        """The entries that changed since the last refresh; None for any."""
        year, count = self._read_at
        traces = self._workspace.traces.since(count) if year == self.year else None
        if traces is None or any(trace.table in _CONCERN_ALL for trace in traces):
            return None
        return {trace.number for trace in traces if trace.table == self.register.kind}

    def _follow(self, touched: Iterable[int]) -> bool:
        """Bring these to their new places; False if that can't be done one by one."""
        if not can_place(self.wanted):
            return False
        for number in touched:
            row = self.row_of(number)
            try:
                to = self._workspace.place_of(
                    self.register.kind, self.wanted, number, self.others(row)
                )
            except LookupError:
                return False
            self.shift(number, row, to)
        return True

    def _look_again(self) -> None:
        self._looking.stop()  # no two searches read at a time
        self._then = None
        if self._read_at[0] == self.year:
            self._looking.begin(self._workspace.search(self.register.kind, self.wanted))

    def _show(self, found: "array[int]") -> None:
        self.become(found)
        self.looked.emit()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _read(self, numbers: Sequence[int]) -> list[Seen]:
        remarks = self._workspace.remarks_of(self.register.kind, numbers)
        entries = self._workspace.fetch(self.register.kind, numbers)
        return [Seen(entry, remarks.get(entry.id, ())) for entry in entries]

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
            entry = self.entry(row)
            return field.read(entry, self.catalogue_of(entry))
        if role == _ALIGNMENT:
            return _RIGHT if field.numeric else _LEFT
        if role == _TOOL_TIP:
            return self._tip(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited while the year is open, unless it follows from others."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_open = self._workspace.report.state.is_open
        follows = self.columns[index.column()].reckoned
        return _CELL if is_open and not follows else _RECKONED

    def setData(self, index: Index, value: object, role: int = _EDIT) -> bool:
        """Store what was typed; text that makes no sense is told and changes nothing."""
        if not index.isValid() or role != _EDIT:
            return False
        before, field = self.entry(index.row()), self.columns[index.column()]
        try:
            after = field.write(before, str(value), self.catalogue_of(before))
        except EntryRefusedError as error:
            self.refused.emit(str(error))
            return False
        if after != before:
            self._workspace.revise_entry(before, after)
        return True

    def _tip(self, row: int, column: int) -> str | None:
        """The findings, or what the cell does not spell out: an address, a reckoning."""
        field = self.columns[column]
        if field.key == "address":
            return field.read(self.entry(row), self.catalogue) or None
        if field.reckoned and (reckoning := self.limit(row)):
            return told_limit(reckoning)
        said = [f"{SEVERITY_NAMES[one.severity]}：{one.message}" for one in self.findings(row)]
        return "\n".join(said) or None


def _categories_holding(catalogue: Catalogue, needle: str) -> tuple[int, ...]:
    """Those whose name or initials hold the needle."""
    return tuple(
        category.id
        for category in catalogue.categories
        if needle and (needle in category.name.casefold() or needle in category.initials)
    )
