from dataclasses import replace

from jinxiang_report.domain.finding import Finding, ItemRow, Refilling, Rewording, Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from tests.validation.reports import (
    findings,
    table_four,
    table_three,
    table_two,
    tally,
    with_text,
)


def test_blanks_are_filled_with_zero_and_totals_fill_themselves() -> None:
    (blank,) = findings("T2-01", table_two(licence_decided=None))
    (blanks,) = findings("T3-01", table_three(received_person=None, received_total=None))
    (last,) = findings("T4-01", table_four(review_total=None))

    assert _refilled(blank) == {Cell("二", "licence", "decided"): "0"}
    assert _refilled(blanks) == {Cell("三", "received", "person"): "0"}
    assert last.mend is None


def test_a_total_takes_the_sum() -> None:
    (row,) = findings("T3-03", table_three(received_person=2, received_total=5))
    (outcomes,) = findings("T4-02", table_four(review_upheld=2, review_total=3))

    assert _refilled(row) == {Cell("三", "received", "total"): "2"}
    assert outcomes.mend is not None
    assert outcomes.mend.label == "总计改为 2"


def test_a_total_does_not_while_a_part_is_missing() -> None:
    report = table_three(received_person=3, received_business=None, received_total=2)

    (finding,) = findings("T3-03", report)

    assert finding.mend is None


def test_a_stated_number_becomes_the_live_field_behind_fields_that_are_there() -> None:
    report = with_text("{年度}年，通过网站主动公开政府信息共33条。", tally=tally(法规文件=43))

    (finding,) = findings("TL-01", report)

    assert finding.mend is not None
    assert finding.mend.label == "改为 43（随台账更新）"
    assert _reworded(report, finding) == "{年度}年，通过网站主动公开政府信息共{公开信息.总数}条。"


def test_a_categorys_number_and_the_posts_do_so_too() -> None:
    report = with_text(
        "共公开7条，其中决策公开3条。公众号发布9篇。", tally=tally(posts=8, 决策公开=7)
    )

    (category,) = findings("TL-02", report)
    (posts,) = findings("TL-05", report)

    assert "其中决策公开{公开信息.决策公开}条" in _reworded(report, category)
    assert "公众号发布{公众号.总数}篇" in _reworded(report, posts)


def test_nothing_is_replaced_where_it_is_not_plain() -> None:
    (empty,) = findings("TL-01", with_text("通过网站主动公开政府信息共33条。"))
    two = with_text("网站公开30条。全年主动公开信息共31条。", tally=tally(法规文件=43))
    (several,) = findings("TL-01", two)

    assert empty.mend is None
    assert several.mend is None


def test_a_findings_key_stays_until_its_place_or_its_values_change() -> None:
    def key(**changes: int) -> str:
        (finding,) = findings("T4-02", table_four(**changes))
        return finding.key

    assert key(review_total=3) == key(review_total=3)
    assert key(review_total=3) != key(review_total=4)
    assert key(review_total=3) != key(direct_suit_total=3)
    odd = Finding("T4-02", Severity.ERROR, "一样", (ItemRow(1),))
    assert odd.key != replace(odd, places=(ItemRow(2),)).key
    assert odd.key == replace(odd, severity=Severity.HINT).key


def _refilled(finding: Finding) -> dict[Cell, str]:
    assert finding.mend is not None
    assert isinstance(finding.mend.change, Refilling)
    return dict(finding.mend.change.figures)


def _reworded(report: Report, finding: Finding) -> str:
    assert finding.mend is not None
    change = finding.mend.change
    assert isinstance(change, Rewording)
    text = report.drafts[change.section]
    end = change.start + len(change.old)
    assert text[change.start : end] == change.old
    return text[: change.start] + change.new + text[end:]
