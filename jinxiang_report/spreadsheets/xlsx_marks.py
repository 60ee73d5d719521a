"""The marks of a sheet in .xlsx and .xlsm."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TypeAlias

from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries

from jinxiang_report.domain.progress import Progress
from jinxiang_report.spreadsheets.marks import Marks, WorkbookMarks, new_parser, pieces
from jinxiang_report.spreadsheets.sheets import At, Fault

_Attributes: TypeAlias = dict[str, str]


def read_marks(content: bytes, progress: Progress) -> WorkbookMarks:
    """The marks of the workbook with that content."""
    # load_workbook reads more: broken properties or print titles are no reason to refuse a ledger.
    reader = ExcelReader(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    sheets = {
        sheet.name: _sheet_marks(reader, part.target, progress)
        for sheet, part in reader.parser.find_sheets()
    }
    return WorkbookMarks(sheets, reader.wb.epoch)


def _sheet_marks(reader: ExcelReader, part: str, progress: Progress) -> Marks:
    relations = get_rels_path(part)  # type: ignore[no-untyped-call]
    known = relations in reader.valid_files
    links = get_dependents(reader.archive, relations) if known else ()
    run = _Pass({str(link.Id): str(link.Target) for link in links})
    with reader.archive.open(part) as source:
        for _ in pieces(run.parser, source):
            progress(0, 0)
    run.finish()
    return run.marks


class _Pass:
    """Where the parser stands. Millions of elements come by here: each does the least it can."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self.marks = Marks()
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self._targets = targets
        self._known: Mapping[str, Callable[[_Attributes], None]] = {}
        self._row = self._column = 0
        self._place = ""
        self._last_filled: At | str = At(0, 0)
        self._kind = "n"
        self._computed = self._listening = False
        self._value = ""

    def finish(self) -> None:
        """Settle what the last row left open."""
        self._end_row()

    def _start(self, tag: str, attributes: _Attributes) -> None:
        if not self._known:
            self._known = self._notes(tag.removesuffix("worksheet"))
        note = self._known.get(tag)
        if note:
            note(attributes)

    def _notes(self, prefix: str) -> dict[str, Callable[[_Attributes], None]]:
        """What to do at each element; some programs write a prefix before every tag."""
        return {
            f"{prefix}row": self._begin_row,
            f"{prefix}c": self._begin_cell,
            f"{prefix}f": self._begin_formula,
            f"{prefix}v": self._begin_value,
            f"{prefix}is": self._begin_value,
            f"{prefix}mergeCell": self._note_merge,
            f"{prefix}hyperlink": self._note_link,
        }

    def _begin_row(self, attributes: _Attributes) -> None:
        self._end_row()
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        if attributes.get("hidden") in ("1", "true"):
            self.marks.hidden_rows.add(self._row)

    def _end_row(self) -> None:
        self._end_cell()
        self.marks.reach(_at(self._last_filled))

    def _begin_cell(self, attributes: _Attributes) -> None:
        if self._computed:
            self._end_cell()
        self._column += 1
        self._place = attributes.get("r", "")
        self._kind = attributes.get("t", "n")
        self._computed = self._kind == "e"

    def _end_cell(self) -> None:
        if not self._computed:
            return
        value = self._value.strip()
        # A text without characters is a value: =IF(A1="","",A1) gives it.
        if self._kind == "e" or not (value or self._kind == "str"):
            self.marks.faults[_at(self._here())] = Fault(value)
        if self._listening:
            self.parser.CharacterDataHandler = None
        self._computed = self._listening = False
        self._value = ""

    def _begin_formula(self, _: _Attributes) -> None:
        self._computed = True
        self._last_filled = self._here()

    def _begin_value(self, _: _Attributes) -> None:
        self._last_filled = self._place or At(self._row, self._column)
        if self._computed:
            self._listening = True
            self.parser.CharacterDataHandler = self._hear

    def _hear(self, text: str) -> None:
        self._value += text

    def _here(self) -> At | str:
        return self._place or At(self._row, self._column)

    def _note_merge(self, attributes: _Attributes) -> None:
        left, top, _, bottom = range_boundaries(attributes.get("ref", ""))
        if left and top and bottom:
            self.marks.merge(At(top, left), bottom)

    def _note_link(self, attributes: _Attributes) -> None:
        ids = (value for name, value in attributes.items() if name.endswith(":id"))
        target = self._targets.get(next(ids, ""), "")
        self.marks.link(_at(attributes.get("ref", "").partition(":")[0]), target)


def _at(place: At | str) -> At:
    return At(*coordinate_to_tuple(place)) if isinstance(place, str) else place
