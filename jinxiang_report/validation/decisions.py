"""Rules T2-04, T2-09 and T2-10: fees, licences, penalties and coercion, seen from outside."""

from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import DECIDED_ROWS
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import Number
from jinxiang_report.validation.mends import refilled
from jinxiang_report.validation.offices import is_county_department

_FEE = Cell("二", "fee", "charged")
_YUAN = 10_000
"""元 in one 万元."""
_FEN = 100
"""分 in one 元."""
_MUCH = 1_000
"""万元; more than a county's department is likely to charge."""
_LEAST, _MOST = _YUAN // 2, _YUAN * 2
_MANY = 10
_FOLD = 3


def fees_are_in_ten_thousands(report: Report) -> Iterator[Finding]:
    """T2-04: the fee is not in 元: not some 10 000 times last year's, nor far too much."""
    fee = report.number(_FEE)
    before = report.last.number(_FEE) if report.last else None
    if fee and _is_down_to_a_fen_of_yuan(fee) and _looks_like_yuan(report, fee, before):
        converted = Decimal(fee) / _YUAN
        compared = f"（上年 {value_text(before)} 万元）" if before else ""
        message = (
            f"表二行政事业性收费 {value_text(fee)} 万元偏大{compared}，是不是把“元”当成“万元”填了？"
            f"（换算后为 {value_text(converted)} 万元）"
        )
        mend = refilled(f"改为 {value_text(converted)} 万元", {_FEE: converted})
        yield Finding("T2-04", Severity.WARNING, message, (_FEE,), mend)


def _looks_like_yuan(report: Report, fee: Number, before: Number | None) -> bool:
    if before:
        return _LEAST <= Decimal(fee) / Decimal(before) <= _MOST
    return fee >= _MUCH and is_county_department(report.office.name)


def _is_down_to_a_fen_of_yuan(amount: Number) -> bool:
    """Whether it can be in 元 at all: 59237.2449 can't."""
    return Decimal(amount) * _FEN == int(Decimal(amount) * _FEN)


def decisions_are_within_the_powers(report: Report) -> Iterator[Finding]:
    """T2-09: what the office says it has no power for (权责清单) did not happen."""
    for cell in _decisions():
        number = report.number(cell)
        if number and report.powers is not None and cell.row not in report.powers:
            message = (
                f"本单位的权责清单里没有{_name(report, cell)}事项，表二却填报 {number} 件，"
                "请核对口径。"
            )
            yield Finding("T2-09", Severity.HINT, message, (cell,))


def decisions_stay_near_last_years(report: Report) -> Iterator[Finding]:
    """T2-10: decisions (处理决定数量, the same in both editions) do not jump or vanish."""
    for cell in _decisions():
        number = report.number(cell)
        before = report.last.number(cell) if report.last else None
        if number is None or before is None or before < _MANY:
            continue
        if number > before * _FOLD or number * _FOLD < before:
            message = (
                f"表二{_name(report, cell)}由上年 {before} 变为 {number}，变化较大，"
                "请核对是否漏报或口径变化。"
            )
            yield Finding("T2-10", Severity.HINT, message, (cell,))


def _decisions() -> Iterator[Cell]:
    return (Cell("二", row, "decided") for row in DECIDED_ROWS)


def _name(report: Report, cell: Cell) -> str:
    return report.edition.tables["二"].rows[cell.row]


RULES = (
    fees_are_in_ten_thousands,
    decisions_are_within_the_powers,
    decisions_stay_near_last_years,
)
