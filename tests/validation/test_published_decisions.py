from dataclasses import replace

from jinxiang_report.domain.finding import Severity
from tests.validation.reports import findings, full_report, table_two, tally


def test_published_decisions_beside_a_zero_are_a_suggestion() -> None:
    counted = tally(**{"行政处罚/行政强制": 1})
    (finding,) = findings("TL-07", replace(full_report(), tally=counted))
    assert finding.severity is Severity.HINT
    assert "“行政处罚/行政强制”1 条" in finding.message


def test_one_number_is_enough_for_a_category_of_several_kinds() -> None:
    counted = tally(**{"行政处罚/行政强制": 1})
    assert findings("TL-07", replace(table_two(penalty_decided=3), tally=counted)) == []
    assert findings("TL-07", replace(full_report(), tally=tally(行政执法公示=18))) == []


def test_decisions_without_anything_published_are_a_suggestion() -> None:
    counted = tally(**{"行政处罚/行政强制": 0, "财政信息": 5})
    (finding,) = findings("TL-07", replace(table_two(penalty_decided=3), tally=counted))
    assert finding.severity is Severity.HINT
    assert "行政处罚 3 件" in finding.message
    assert "“行政处罚/行政强制”却是 0 条" in finding.message
    assert findings("TL-07", replace(full_report(), tally=counted)) == []


def test_a_ledger_that_holds_nothing_yet_is_not_held_against_the_decisions() -> None:
    counted = tally(**{"行政处罚/行政强制": 0})
    assert findings("TL-07", replace(table_two(penalty_decided=3), tally=counted)) == []
