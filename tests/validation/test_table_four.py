from decimal import Decimal

import pytest

from jinxiang_report.domain.figure import Value
from jinxiang_report.domain.grid import Cell
from tests.validation.reports import findings, found_rules, table_four


def test_a_blank_cell_is_named() -> None:
    (finding,) = findings("T4-01", table_four(review_upheld=None))

    assert finding.places == (Cell("四", "review", "upheld"),)
    assert finding.message == "表四“行政复议·结果维持”还没有填写。没有发生请填 0。"


def test_blank_cells_are_told_together() -> None:
    (finding,) = findings("T4-01", table_four(review_upheld=None, direct_suit_total=None))

    assert len(finding.places) == 2
    assert (
        "表四还有 2 个格子未填：“行政复议·结果维持”、“未经复议直接起诉·总计”。" in finding.message
    )


@pytest.mark.parametrize("value", ["/", -2, Decimal("1.5")])
def test_a_figure_is_a_whole_number(value: Value) -> None:
    (finding,) = findings("T4-01", table_four(suit_after_review_pending=value))

    assert finding.places == (Cell("四", "suit_after_review", "pending"),)
    assert f"“复议后起诉·尚未审结”应为 0 或正整数，现为“{value}”" in finding.message


def test_outcomes_that_add_up_are_fine() -> None:
    assert found_rules(table_four(review_upheld=2, review_pending=1, review_total=3)) == []


def test_outcomes_that_do_not_add_up_are_listed() -> None:
    (finding,) = findings(
        "T4-02", table_four(direct_suit_upheld=2, direct_suit_corrected=1, direct_suit_total=4)
    )

    assert (
        "“未经复议直接起诉”：结果维持 2＋结果纠正 1＋其他结果 0＋尚未审结 0＝3" in finding.message
    )
    assert "总计填 4，差 1" in finding.message
    assert finding.places[-1] == Cell("四", "direct_suit", "total")
    assert len(finding.places) == 5
