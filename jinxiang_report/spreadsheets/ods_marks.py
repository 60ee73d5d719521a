"""The marks of every sheet of an .ods; it keeps all of them in one part."""

from io import BytesIO
from zipfile import ZipFile

from jinxiang_report.domain.progress import Progress
from jinxiang_report.spreadsheets.marks import Marks, WorkbookMarks, new_parser, pieces
from jinxiang_report.spreadsheets.sheets import At, Fault

_PART = "content.xml"
_CELLS = ("table:table-cell", "table:covered-table-cell")


def read_marks(content: bytes, progress: Progress) -> WorkbookMarks:
    """The marks of the workbook with that content."""
    run = _Pass()
    with ZipFile(BytesIO(content)) as archive, archive.open(_PART) as part:
        for _ in pieces(run.parser, part):
            progress(0, 0)
    return WorkbookMarks(run.marks)


class _Pass:
    """Where the parser stands. Cells and rows say how often they are repeated."""

    def __init__(self) -> None:
        self.marks: dict[str, Marks] = {}
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self._sheet = Marks()
        self._next = At(1, 1)
        self._cell = At(1, 1)
        self._rows = 1
        self._fault = False
        self._text = ""

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _CELLS:
            self._begin_cell(attributes)
        elif tag == "table:table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
            if attributes.get("table:visibility") in ("collapse", "filter"):
                self._sheet.hidden_rows.add(self._next.row)
        elif tag == "text:a":
            self._sheet.link(self._cell, attributes.get("xlink:href", ""))
        elif tag == "table:table":
            self._sheet = self.marks[attributes.get("table:name", "")] = Marks()
            self._next = At(1, 1)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        row, column = self._cell = self._next
        self._next = At(row, column + int(attributes.get("table:number-columns-repeated", 1)))
        self._sheet.merge(self._cell, row + int(attributes.get("table:number-rows-spanned", 1)) - 1)
        kind = attributes.get("office:value-type")
        if kind:
            self._sheet.reach(At(row + self._rows - 1, self._next.column - 1))
        # LibreOffice says that the value is an error; Excel and WPS leave it without a value.
        computed = "table:formula" in attributes
        self._fault = attributes.get("calcext:value-type") == "error" or (computed and not kind)
        if self._fault:
            self._text = ""
            self.parser.CharacterDataHandler = self._hear

    def _hear(self, text: str) -> None:
        self._text += text

    def _end(self, tag: str) -> None:
        if tag == "table:table-row":
            self._next = At(self._next.row + self._rows, 1)
        elif tag in _CELLS and self._fault:
            self._sheet.faults[self._cell] = Fault(self._text.strip())
            self.parser.CharacterDataHandler = None
            self._fault = False
