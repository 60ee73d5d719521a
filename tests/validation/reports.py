"""Reports to check: balanced and complete, except for what a test changes in plain sight."""

from collections.abc import Mapping
from dataclasses import replace

from jinxiang_report.domain.figure import Figure, Value
from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.form import OUTLINE, PREAMBLE, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.tally import Tally
from jinxiang_report.validation.checks import Rule, check

OFFICE = Office("某县工业和信息化局")
_PREAMBLE = (
    "依照《中华人民共和国政府信息公开条例》编制，统计期限为{year}年1月1日至{year}年12月31日，"
    "电子版登载于政府网站。有疑问的请与本单位联系。"
)


def blank_report(year: int = 2021) -> Report:
    """Nothing filled in."""
    return Report(year, OFFICE)


def full_report(year: int = 2021) -> Report:
    """Every cell is 0, every required section has a sentence, the ledger is empty."""
    drafts = {section.key: "按规定开展了工作。" for section in OUTLINE if section.required}
    drafts |= {PREAMBLE: _PREAMBLE.format(year=year), "五": "公开不够及时，已经加以改进。"}
    return replace(blank_report(year), figures=zeros(year), drafts=drafts)


def table_two(*, year: int = 2021, **changes: Value | None) -> Report:
    """A full report with changes in 表二, as licence_decided=5; None blanks the cell."""
    return _with_changes("二", year, changes)


def table_three(*, year: int = 2021, **changes: Value | None) -> Report:
    """A full report with changes in 表三, as received_person=5; None blanks the cell."""
    return _with_changes("三", year, changes)


def table_four(*, year: int = 2021, **changes: Value | None) -> Report:
    """A full report with changes in 表四, as review_upheld=5; None blanks the cell."""
    return _with_changes("四", year, changes)


def with_text(text: str, section: str = "一（一）", *, tally: Tally | None = None) -> Report:
    """A full report with this text in a section."""
    report = full_report()
    drafts = {**report.drafts, section: text}
    return replace(report, drafts=drafts, tally=tally or Tally())


def tally(*, posts: int = 0, **items: int) -> Tally:
    """Counts by category name; names that are no Python words go through a dictionary."""
    categories = [Category(at, 2021, name, "", "", at) for at, name in enumerate(items)]
    return Tally(tuple(zip(categories, items.values(), strict=True)), posts=posts)


def zeros(year: int) -> dict[Cell, Figure]:
    """A figure of 0 in every cell of the year's edition."""
    return with_values(year, dict.fromkeys(edition_of(year).cells, 0))


def with_values(year: int, values: Mapping[Cell, Value]) -> dict[Cell, Figure]:
    """Figures of these values."""
    return {cell: Figure(year, cell, value) for cell, value in values.items()}


def findings(rule_id: str, report: Report) -> list[Finding]:
    """What the whole check finds under one rule's id."""
    return [finding for finding in check(report) if finding.rule == rule_id]


def check_text(report: Report, *rule_ids: str) -> list[Finding]:
    """What the whole check finds under any of these ids."""
    return [finding for finding in check(report) if finding.rule in rule_ids]


def found_rules(report: Report, *rules: Rule) -> list[str]:
    """The ids of what these rules find, or all rules if none is named."""
    found = check(report, rules) if rules else check(report)
    return [finding.rule for finding in found]


def _with_changes(table: str, year: int, changes: Mapping[str, Value | None]) -> Report:
    cells = {f"{cell.row}_{cell.column}": cell for cell in edition_of(year).tables[table].boxes}
    figures = zeros(year)
    for name, value in changes.items():
        cell = cells[name]
        if value is None:
            del figures[cell]
        else:
            figures[cell] = Figure(year, cell, value)
    return replace(full_report(year), figures=figures)
