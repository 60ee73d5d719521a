import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.checks import check
from tests.validation.real_tables import complete, needs_reports, published

pytestmark = needs_reports

_SUMS = {"T3-03", "T3-04", "T3-05", "T4-02"}
# Nobody knows last year's figures here, and the text is not the office's own.
_EXPECTED_HINTS = {"YR-02", "T4-05"}


def named(office: str) -> Report:
    return next(report for report in published() if office in report.office.name)


def found(report: Report) -> list[Finding]:
    return [finding for finding in check(report) if finding.rule not in _EXPECTED_HINTS]


def test_complete_tables_raise_no_alarm() -> None:
    assert len(complete()) >= 3
    assert {report.office.name: found(report) for report in complete() if found(report)} == {}


def test_no_sum_is_said_to_fail_where_cells_were_left_blank() -> None:
    assert [
        one.message for report in published() for one in found(report) if one.rule in _SUMS
    ] == []


def test_blanks_are_all_that_is_wrong_with_the_others() -> None:
    others = [one for report in published() for one in found(report)]
    rules = {one.rule for one in others if one.severity is not Severity.HINT}
    assert rules <= {"T2-01", "T2-03", "T2-08", "T3-01", "T4-01"}


@pytest.mark.parametrize(("office", "rule"), [("尼勒克", "T2-08"), ("上海市人民政府", "T2-03")])
def test_what_is_impossible_in_them_is_told(office: str, rule: str) -> None:
    assert rule in {finding.rule for finding in check(named(office))}
