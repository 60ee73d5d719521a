from dataclasses import replace

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.validation.checks import check
from tests.validation.reports import (
    blank_report,
    findings,
    found_rules,
    full_report,
    table_three,
)


def test_a_full_report_of_zeros_has_nothing_to_find() -> None:
    assert check(full_report(2021)) == []
    assert check(full_report(2019)) == []


def test_a_blank_report_yields_findings_and_no_exception() -> None:
    rules = found_rules(blank_report())

    assert set(rules) == {"ST-01", "T2-01", "T3-01", "T4-01"}


def test_every_cell_of_both_editions_can_be_blank_or_text() -> None:
    for year in (2020, 2021):
        cells = edition_of(year).cells
        for cell in cells[:: len(cells) // 20]:
            report = full_report(year)
            others = {key: figure for key, figure in report.figures.items() if key != cell}
            slash = {**others, cell: replace(report.figures[cell], value="/")}

            assert check(replace(report, figures=others))
            assert check(replace(report, figures=slash))


def test_errors_come_before_hints_and_the_front_of_the_report_before_its_back() -> None:
    report = table_three(disclosed_person=2)
    drafts = {key: text for key, text in report.drafts.items() if key not in {"一（一）", "五"}}

    found = check(replace(report, drafts=drafts))

    assert [finding.rule for finding in found] == ["ST-01", "T3-03", "ST-01", "T3-06"]


def test_a_rule_of_ones_own_can_be_run() -> None:
    odd = Finding("OWN", Severity.WARNING, "看一看", (Cell("二", "fee", "charged"),))

    assert check(full_report(), (lambda _report: [odd],)) == [odd]


def test_a_finding_without_a_place_stands_last() -> None:
    somewhere = Finding("A", Severity.ERROR, "", (Cell("四", "review", "total"),))
    nowhere = Finding("B", Severity.ERROR, "")

    assert check(full_report(), (lambda _report: [nowhere, somewhere],)) == [somewhere, nowhere]


def test_a_sum_reported_once_is_reported_with_its_id() -> None:
    assert len(findings("T3-03", table_three(received_person=1))) == 1
