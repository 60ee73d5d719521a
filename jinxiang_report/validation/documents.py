"""Rules T2-05 to T2-08, TL-06: 规章 and 规范性文件, made, repealed, in force (edition 2021)."""

from collections.abc import Iterator

from jinxiang_report.domain.figure import Origin, value_text
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.figures import Number, size_text
from jinxiang_report.validation.mends import refilled
from jinxiang_report.validation.offices import makes_no_rules

_RULES = "rules"
_ROWS = (_RULES, "normative")
_COLUMNS = ("made", "repealed", "in_force")
_COUNTED = {"made": "成文", "repealed": "废止", "in_force": "年底仍有效"}


def rules_are_for_those_who_make_them(report: Report) -> Iterator[Finding]:
    """T2-08: an office without the power to make 规章 has none."""
    cells = [Cell("二", _RULES, column) for column in _COLUMNS]
    filled = [cell for cell in cells if (report.number(cell) or 0) > 0]
    if filled and _has_no_rules(report):
        columns = report.edition.tables["二"].columns
        values = "、".join(
            f"{columns[cell.column]} {value_text(report.value(cell))}" for cell in filled
        )
        message = (
            f"本单位没有规章制定权，表二“规章”应为 0（现为{values}）。"
            "单位自己的文件请填在“行政规范性文件”一行。"
        )
        yield Finding("T2-08", Severity.ERROR, message, tuple(filled))


def documents_in_force_follow_from_last_year(report: Report) -> Iterator[Finding]:
    """T2-05 to T2-07: in force = in force last year + made − repealed; one finding a row."""
    for row in _ROWS:
        made, repealed, in_force = (report.number(Cell("二", row, column)) for column in _COLUMNS)
        if made is None or repealed is None or (row == _RULES and _has_no_rules(report)):
            continue
        before = report.last.number(Cell("二", row, "in_force")) if report.last else None
        if report.is_explained(Cell("二", row, "in_force")):
            continue
        if before is not None:
            yield from _with_last_year(report, row, (before, made, repealed, in_force))
        elif in_force is not None and in_force < made - repealed and not _is_counted(report, row):
            message = (
                f"表二“{_name(report, row)}”本年制发 {made} 件、废止 {repealed} 件，"
                f"现行有效却只有 {in_force} 件，请核对。"
            )
            yield Finding("T2-05", Severity.WARNING, message, _cells(row))


def _is_counted(report: Report, row: str) -> bool:
    """Whether the ledger itself says what is in force: then TL-06 has told what differs."""
    figure = report.figures.get(Cell("二", row, "in_force"))
    return figure is not None and figure.origin is Origin.COUNTED


def _with_last_year(
    report: Report, row: str, numbers: tuple[Number, Number, Number, Number | None]
) -> Iterator[Finding]:
    before, made, repealed, in_force = numbers
    expired = _expired(report, row)
    left = before + made - repealed
    if left < 0:
        message = (
            f"表二“{_name(report, row)}”本年废止 {repealed} 件，多于可废止的 {before + made} 件"
            f"（上年现行有效 {before}＋本年制发 {made}），请核对。"
        )
        yield Finding("T2-07", Severity.ERROR, message, _cells(row)[:2])
    elif in_force is not None and in_force != left - expired:
        left -= expired
        ended = f"－到期失效 {expired}" if expired else ""
        terms = f"上年有效 {before}＋制发 {made}－废止 {repealed}{ended}＝{left}"
        message = (
            f"表二“{_name(report, row)}”：{terms}，"
            f"本年填报现行有效 {in_force}，差 {size_text(in_force - left)}，"
            "请核对，或在六（五）说明。"
        )
        yield Finding("T2-06", Severity.WARNING, message, _cells(row))


def documents_match_the_ledger(report: Report) -> Iterator[Finding]:
    """TL-06: what was typed over the ledger's count of marked documents has its reason.

    现行有效 is told by T2-06 where last year's is known: one finding for one cause.
    """
    knows_last = bool(report.last and report.last.number(Cell("二", "normative", "in_force")))
    for column, event in _COUNTED.items():
        cell = Cell("二", "normative", column)
        figure, given = report.figures.get(cell), report.given.get(cell)
        if not (figure and given) or figure.value == given.value or report.is_explained(cell):
            continue
        if column == "in_force" and knows_last:
            continue
        counted = value_text(given.value)
        message = (
            f"表二“{report.edition.tables['二'].name(cell)}”填 {value_text(figure.value)}，"
            f"台账标为规范性文件、{report.year} 年{event}的有 {counted} 件"
            f"{_titles(report) if column == 'made' else ''}，"
            "请核对台账的标记和日期，或写明理由。"
        )
        mend = refilled(f"取台账统计的 {counted} 件", {cell: given.value})
        yield Finding("TL-06", Severity.WARNING, message, (cell,), mend)


def _titles(report: Report) -> str:
    titles = report.documents.titles if report.documents else ()
    if not report.documents or not titles:
        return ""
    more = "等" if report.documents.made > len(titles) else ""
    return "（" + "、".join(f"“{title}”" for title in titles) + f"{more}）"


def _expired(report: Report, row: str) -> int:
    """Documents whose time ran out are in force no longer, and were repealed by nobody."""
    return report.documents.expired if report.documents and row != _RULES else 0


def _has_no_rules(report: Report) -> bool:
    return makes_no_rules(report.office.name)


def _name(report: Report, row: str) -> str:
    return report.edition.tables["二"].rows[row]


def _cells(row: str) -> tuple[Cell, ...]:
    return tuple(Cell("二", row, column) for column in _COLUMNS)


RULES = (
    rules_are_for_those_who_make_them,
    documents_in_force_follow_from_last_year,
    documents_match_the_ledger,
)
