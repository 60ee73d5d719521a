"""What a report brings along from other years."""

from datetime import date

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.profile import revise_office_fields
from jinxiang_report.operations.reports import check_year, compose
from jinxiang_report.operations.states import finalise, mark_published
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage.ledger import Ledger

CARRIED_OUT = Cell("三", "carried_out", "person")


def found(ledger: Ledger, rule: str, year: int) -> list[Finding]:
    return [finding for finding in check_year(ledger, year) if finding.rule == rule]


def test_a_report_knows_the_two_years_before_it(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    add_year(ledger, 2023)
    enter_figures(ledger, 2021, {CARRIED_OUT: "3"})

    report = compose(ledger, 2023)

    assert report.last is not None
    assert report.last.last is not None
    assert report.last.last.number(CARRIED_OUT) == 3
    assert report.last.last.last is None
    assert compose(ledger, 2021).last is None


def test_a_gap_between_years_is_not_bridged(ledger: Ledger) -> None:
    add_year(ledger, 2023)
    assert compose(ledger, 2023).last is None


def test_the_profile_is_kept_when_a_year_is_left(ledger: Ledger) -> None:
    revise_office_fields(ledger, {"phone": "0537-1"})
    add_year(ledger, 2022)
    assert found(ledger, "YR-03", 2022) == []

    revise_office_fields(ledger, {"phone": "0537-2"})
    (finding,) = found(ledger, "YR-03", 2022)
    assert "联系电话“0537-1”→“0537-2”" in finding.message


def test_the_profile_is_kept_anew_when_a_year_is_closed(sample: Ledger) -> None:
    add_year(sample, 2022)
    revise_office_fields(sample, {"phone": "0537-2"})
    assert len(found(sample, "YR-03", 2022)) == 1

    finalise(sample, 2021, date(2022, 1, 20))

    assert found(sample, "YR-03", 2022) == []


def test_counts_are_kept_when_a_year_is_published(sample: Ledger) -> None:
    finalise(sample, 2021, date(2022, 1, 20))
    mark_published(sample, 2021, date(2022, 1, 25))

    published = compose(sample, 2021).published
    assert published is not None
    assert (published["公开信息"], published["公众号"]) == (43, 95)
    assert found(sample, "YR-08", 2021) == []
