"""Rules YR: this year's report beside last year's, and a published year beside its ledger."""

from collections.abc import Iterator
from datetime import date

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import APPLICANTS, FIRST_YEAR
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.mends import carried_from_last, refilled

_PROFILE = (
    ("name", "单位名称"),
    ("address", "地址"),
    ("phone", "联系电话"),
    ("portal", "网站名称"),
    ("portal_address", "网址"),
)
_COMPARED = ("同比", "上年", "去年", "上一年")
_FEWEST = 10
_HALF = 2


def carried_in_is_what_was_carried_on(report: Report) -> Iterator[Finding]:
    """YR-01: 上年结转 is last year's 结转下年度, column by column; the same rows in both editions.

    A sum of columns that differ is no finding of its own, so 总计 speaks only where they agree.
    """
    *columns, total = (Cell("三", "carried_in", applicant.key) for applicant in APPLICANTS)
    wanted = _wanted(report, columns)
    if not wanted and not any(map(report.is_explained, columns)):
        wanted = _wanted(report, [total])
    if wanted:
        names = report.edition.tables["三"].columns
        compared = "；".join(
            f"{names[cell.column]}上年结转下年 {number}，本年“上年结转”填 {report.number(cell)}"
            for cell, number in wanted.items()
        )
        message = (
            f"表三{compared}。上年的年报已经公布，不能再改："
            "请取上年数；确因申请人归类变化等不同的，请说明理由。"
        )
        mend = refilled(_label(wanted), wanted)
        yield Finding("YR-01", Severity.WARNING, message, tuple(wanted), mend)


def _wanted(report: Report, cells: list[Cell]) -> dict[Cell, int]:
    """What last year carried on, for the cells that hold another number."""
    return {
        cell: number
        for cell in cells
        if (number := carried_from_last(report, cell)) is not None
        and report.number(cell) not in {None, number}
        and not report.is_explained(cell)
    }


def _label(wanted: dict[Cell, int]) -> str:
    return f"改为 {next(iter(wanted.values()))}" if len(wanted) == 1 else "取上年结转数"


def last_year_can_be_compared(report: Report) -> Iterator[Finding]:
    """YR-02: what could not be compared with last year, and why.

    Silent where this year's figures take up nothing from last year's, and for the form's
    first year, before which there is none to be kept.
    """
    year = report.year - 1
    places = tuple(_taken_up(report))
    if not places or year < FIRST_YEAR:
        return
    if not report.last or not report.last.figures:
        state = "没有" if not report.last else "还没有填写"
        message = (
            f"台账里{state} {year} 年度的数据，跨年核对（上年结转、现行有效、尚未审结等）未进行。"
            f"可以新建 {year} 年度，填入当年公布的数字。"
        )
        yield Finding("YR-02", Severity.HINT, message, places)
    elif report.last.edition.key != report.edition.key:
        message = (
            f"{year} 年度用的是 {report.last.edition.key} 年版格式：表三的上年结转、表四，以及"
            "行政许可、行政处罚、行政强制的处理决定数量与上年作了比较；规章和规范性文件的"
            "现行有效件数、收费金额、表三的“其他处理”两版口径不同，没有比较，请自行核对。"
        )
        yield Finding("YR-02", Severity.HINT, message, places)


def _taken_up(report: Report) -> Iterator[Cell]:
    """The filled figures that go on from last year's, where they are not 0."""
    for cell in (
        Cell("二", "rules", "in_force"),
        Cell("二", "normative", "in_force"),
        Cell("三", "carried_in", "total"),
    ):
        if report.number(cell):
            yield cell


def profile_is_last_years(report: Report) -> Iterator[Finding]:
    """YR-03: a name, address or phone that changed since last year's report was meant to."""
    if not report.last:
        return
    changes = [
        f"{called}“{old}”→“{new}”"
        for field, called in _PROFILE
        if (old := getattr(report.last.office, field))
        and (new := getattr(report.office, field)) != old
    ]
    if changes:
        message = f"单位信息与上年不同：{'；'.join(changes)}，请确认。"
        yield Finding("YR-03", Severity.HINT, message)


def items_stay_near_last_years(report: Report) -> Iterator[Finding]:
    """YR-07: once the year is over, a number of items that changed by half is explained."""
    now = report.tally.items
    before = report.last.tally.items if report.last else 0
    is_over = date.today().year > report.year
    if not is_over or before < _FEWEST or abs(now - before) * _HALF <= before:
        return
    if not any(word in report.narrative.get("一（一）", "") for word in _COMPARED):
        message = f"主动公开总数由上年 {before} 条变为 {now} 条，建议在一（一）中说明原因。"
        yield Finding("YR-07", Severity.HINT, message)


def published_counts_still_stand(report: Report) -> Iterator[Finding]:
    """YR-08: after publication the ledger still holds what was published.

    A published year changes only once it is reopened; the finding stays until it is published
    anew.
    """
    if report.published is None:
        return
    counts = report.tally.by_name()
    changes = [
        f"{name}公布 {published} 条、现为 {now} 条"
        for name in dict.fromkeys((*report.published, *counts))
        if (published := report.published.get(name, 0)) != (now := counts.get(name, 0))
    ]
    if changes:
        message = (
            f"{report.year} 年度报告已经公开过，此后台账又有变动：{'；'.join(changes)}。"
            "请恢复台账；确需更正的，请更正已公开的报告，再标为已公开。"
        )
        yield Finding("YR-08", Severity.WARNING, message)


RULES = (
    carried_in_is_what_was_carried_on,
    last_year_can_be_compared,
    profile_is_last_years,
    items_stay_near_last_years,
    published_counts_still_stand,
)
