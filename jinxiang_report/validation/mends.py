"""The changes that settle a finding where one is plainly right."""

from collections.abc import Iterable, Mapping

from jinxiang_report.domain.figure import Value, value_text
from jinxiang_report.domain.finding import Mend, Refilling, Rewording
from jinxiang_report.domain.grid import Cell, FormTable, Sum
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import added, addends
from jinxiang_report.validation.statements import Statement
from jinxiang_report.validation.stored import Places

_MARKS_OF_NOTHING = frozenset(("", "-", "无", "没有", "未发生", "零", "〇", "O", "o"))
_AROUND_MARKS = " -—－–/／\\、。"


def refilled(label: str, figures: Mapping[Cell, Value]) -> Mend | None:
    """These figures entered; None if there are none."""
    typed = tuple((cell, value_text(value)) for cell, value in figures.items())
    return Mend(label, Refilling(typed)) if typed else None


def zeros(table: FormTable, blank: Iterable[Cell]) -> Mend | None:
    """0 in the blank cells. Totals fill themselves, and so does what last year carried on."""
    return refilled("填 0", {cell: 0 for cell in blank if cell not in table.totals})


def nothing(cell: Cell, value: Value) -> Mend | None:
    """0 for a mark by which offices say that there was nothing: /, —, 无."""
    is_mark = isinstance(value, str) and value.strip(_AROUND_MARKS) in _MARKS_OF_NOTHING
    return refilled("改为 0", {cell: 0}) if is_mark else None


def carried_from_last(report: Report, cell: Cell) -> int | None:
    """What last year carried on (四) in the column of a cell of 上年结转; None if not known."""
    if not report.last or (cell.table, cell.row) != ("三", "carried_in"):
        return None
    number = report.last.number(Cell("三", "carried_out", cell.column))
    return number if isinstance(number, int) else None


def summed(report: Report, prescribed: Sum) -> Mend | None:
    """The total as its parts add up; None while a part is missing."""
    parts = [number for _, number in addends(report, prescribed.parts)]
    if len(parts) < len(prescribed.parts):
        return None
    total = added(parts)
    return refilled(f"总计改为 {value_text(total)}", {prescribed.total: total})


def live(
    report: Report, section: str, statement: Statement, field: str, number: int
) -> Mend | None:
    """The live field of this number in place of the stated one.

    None if a field stands there already, if no field has the number, and while the ledger
    has nothing of the kind: then it is likelier the ledger that is wrong.
    """
    known = report.field(field) if number and report.has_ledger else None
    if known is None or known.value != str(number):
        return None
    count = statement.count
    label = f"改为 {number}（随台账更新）"
    return reworded(report, (section, count.start), count.said, f"{{{field}}}", label)


def reworded(
    report: Report, at: tuple[str, int], old: str, new: str, label: str = ""
) -> Mend | None:
    """Other words at this place of a section as it is read.

    None if they come from a live field, and for a text that no ledger holds.
    """
    section, position = at
    if section not in report.drafts:
        return None
    start = Places(report.drafts[section], report.written_values).of(position)
    if start is None or report.drafts[section][start : start + len(old)] != old:
        return None
    return Mend(label or f"改为“{new}”", Rewording(section, start, old, new))
