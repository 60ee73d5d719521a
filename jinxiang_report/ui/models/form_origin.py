"""Where a figure of a table comes from, in words: its addends, the ledger, last year, or a hand."""

from collections.abc import Iterable

from jinxiang_report.domain.figure import Figure, Origin, value_text
from jinxiang_report.domain.grid import Cell, FormTable, Kind, Sum
from jinxiang_report.domain.report import Report
from jinxiang_report.operations.given import IN_FORCE, MADE, REPEALED

_BLANK = "还没有填写（空白不等于 0）"
_YUAN_PER_UNIT = 10_000
_DELETE = "按 Delete 改回"


def origin_text(report: Report, cell: Cell) -> str:
    """Where the figure comes from."""
    figure = report.figures.get(cell)
    if figure is None:
        return _BLANK + _can_be_counted(report, cell)
    if figure.origin in {Origin.SUMMED, Origin.COUNTED, Origin.LAST_YEAR}:
        return given_text(report, figure)
    if cell in report.edition.tables[cell.table].totals:
        return f"{figure.origin}的总计（{_DELETE}自动合计），{_reckoned(report, cell)}"
    given = report.given.get(cell)
    if given:
        return f"{figure.origin}；{given_text(report, given)}（{_DELETE}）{_reason(figure)}"
    if figure.instead_of:  # a closed year no longer follows the ledger
        then = f"录入时台账或上年为 {figure.instead_of}"
        return f"{figure.origin}；{then}{_reason(figure)}"
    return str(figure.origin) + _in_yuan(report, cell)


def given_text(report: Report, figure: Figure) -> str:
    """What a figure that nobody entered was reckoned from."""
    cell = figure.cell
    if figure.origin is Origin.SUMMED:
        return f"自动合计，{_reckoned(report, cell)}"
    if figure.origin is Origin.LAST_YEAR:
        return f"上年：取自 {report.year - 1} 年度的结转下年度 {value_text(figure.value)}"
    return f"台账：{_counted(report, figure)}"


def addends(table: FormTable, cell: Cell) -> tuple[Cell, ...]:
    """What a total adds up; nothing for any other figure.

    （七）总计 of the column 总计 has two sums; the later is the one it fills itself by.
    """
    sums = [prescribed.parts for prescribed in table.sums if prescribed.total == cell]
    return sums[-1] if sums else ()


def _can_be_counted(report: Report, cell: Cell) -> str:
    can = cell in {MADE, REPEALED, IN_FORCE} and report.documents is None
    return "；在公开信息里标明“规范性文件”和成文日期的，这里自动统计" if can else ""


def _reckoned(report: Report, cell: Cell) -> str:
    table = report.edition.tables[cell.table]
    parts = addends(table, cell)
    numbers = [(part, number) for part in parts if (number := report.number(part)) is not None]
    told = [(part, number) for part, number in numbers if number] or numbers[:1]
    across = _is_of_a_row(Sum(cell, parts))
    terms = "＋".join(
        f"{(table.columns[part.column] if across else table.rows[part.row])} {value_text(number)}"
        for part, number in told
    )
    return f"{terms}＝{value_text(sum(number for _, number in numbers))}" if told else "各项都空着"


def _is_of_a_row(prescribed: Sum) -> bool:
    return all(part.row == prescribed.total.row for part in prescribed.parts)


def _counted(report: Report, figure: Figure) -> str:
    number, year = value_text(figure.value), report.year
    if figure.cell == MADE:
        return f"标为规范性文件、{year} 年成文的 {number} 件"
    if figure.cell == REPEALED:
        return f"标为规范性文件、{year} 年废止的 {number} 件"
    return _in_force(report, number) if figure.cell == IN_FORCE else f"{number} 件"


def _in_force(report: Report, number: str) -> str:
    documents = report.documents
    before = report.last.number(IN_FORCE) if report.last else None
    if documents is None:
        return f"{number} 件"
    if before is None:
        return (
            f"历年标为规范性文件、到 {report.year} 年底没有废止也没有到期的 {number} 件；"
            "没有上年的现行有效件数，以前没有登记的不在内"
        )
    expired = f"－到期失效 {documents.expired}" if documents.expired else ""
    return (
        f"上年现行有效 {before}＋本年制发 {report.number(MADE)}－本年废止 {report.number(REPEALED)}"
        f"{expired}＝{number}"
    )


def _reason(figure: Figure) -> str:
    return f"，理由：{figure.reason}" if figure.reason else ""


def _in_yuan(report: Report, cell: Cell) -> str:
    """An amount of money also in 元, in which the books are kept."""
    table, number = report.edition.tables[cell.table], report.number(cell)
    if table.kind(cell) is not Kind.MONEY or not number:
        return ""
    yuan = number * _YUAN_PER_UNIT
    plain = yuan.normalize() if not isinstance(yuan, int) else yuan
    return f"，{value_text(number)} 万元即 {plain:,f} 元" if plain else ""


def selected_text(report: Report, cells: Iterable[Cell]) -> str:
    """What the chosen cells add up to, as a spreadsheet says it; empty for a single cell."""
    chosen = list(dict.fromkeys(cells))
    numbers = [number for cell in chosen if (number := report.number(cell)) is not None]
    if len(chosen) <= 1:
        return ""
    blank = len(chosen) - len(numbers)
    others = f"，另有 {blank} 格没有数字" if blank else ""
    return f"选中 {len(chosen)} 格，合计 {value_text(sum(numbers))}{others}"
