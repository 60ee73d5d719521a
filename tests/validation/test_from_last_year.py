from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.validation.from_last_year import shares
from tests.validation.reports import findings, full_report, with_text


def after(before: dict[str, str], now: dict[str, str]) -> Report:
    """The report of 2022 with these texts, after the one of 2021 with those."""
    last, this = full_report(2021), full_report(2022)
    last = replace(last, drafts={**last.drafts, **before})
    return replace(this, drafts={**this.drafts, **now}, last=last)


def test_a_title_of_last_year_that_stands_in_last_years_text_too_may_be_left_over() -> None:
    text = "印发《2021年政务公开任务分解表》（某工信〔2021〕5号）。"
    found = findings("YR-04", after({"六（二）": text}, {"六（二）": text}))
    assert [one.severity for one in found] == [Severity.WARNING, Severity.HINT]
    assert findings("YR-04", after({}, {"六（二）": text})) == []


def test_the_document_that_fixes_the_form_is_cited_every_year() -> None:
    text = "按照《报告格式》（国办公开办函〔2021〕30号）编制，1月1日起，网站，电话。"
    assert findings("YR-04", after({"引言": text}, {"引言": text})) == []


def test_what_is_still_to_be_written_is_no_sameness() -> None:
    text = "（待补：主要问题）。（待补：改进措施）。（待补：落实情况）。（待补：创新做法）。"
    assert findings("YR-05", after({"六（二）": text}, {"六（二）": text})) == []


def test_a_sentence_that_is_last_years_to_the_number_is_told() -> None:
    text = "开展培训，参加人数为35人次，培训场次为12场。"
    (finding,) = findings("YR-04", after({"一（五）": text}, {"一（五）": text}))
    assert len(finding.places) == 2
    assert "参加人数为35人次" in finding.message
    changed = text.replace("35", "36")
    assert findings("YR-04", after({"一（五）": text}, {"一（五）": changed})) == []


def test_a_live_field_that_happens_to_be_the_same_is_no_remnant() -> None:
    text = "公开信息{公开信息.总数}条，共计{年度}年。"
    assert findings("YR-04", after({"一（一）": text}, {"一（一）": text})) == []


SENTENCES = [f"第{at}项工作由专人负责并且按时完成" for at in "一二三四五六七八九十"]


@pytest.mark.parametrize(("kept", "alike"), [(10, True), (9, True), (8, False), (0, False)])
def test_a_part_that_is_nearly_last_years_is_told(kept: int, alike: bool) -> None:
    anew = [sentence.replace("专人", "科室") for sentence in SENTENCES[kept:]]
    now = "。".join([*SENTENCES[:kept], *anew]) + "。"
    before = "。".join(SENTENCES) + "。"
    found = findings("YR-05", after({"五": before}, {"五": now}))
    assert bool(found) is alike


def test_years_and_numbers_do_not_make_a_sentence_another_one() -> None:
    now = {"五": "2022年完成了5项重要工作。" + "。".join(SENTENCES)}
    before = {"五": "2021年完成了6项重要工作。" + "。".join(SENTENCES)}
    assert shares(now, before) == {"五": 100}


def test_a_problem_of_last_year_that_nobody_speaks_of_any_more_is_told() -> None:
    before = {
        "五": "（一）主要问题\n1.短视频解读形式单一，群众留言回复迟缓。\n（二）改进情况\n加强。"
    }
    found = findings("YR-06", after(before, {"五": "存在保密审查不严的问题，已整改。"}))
    assert found
    assert "短视频" in found[0].message
    answered = {"五": "制作短视频12部，丰富了解读形式，群众留言三日内回复。"}
    assert findings("YR-06", after(before, answered)) == []


def test_without_last_year_there_is_nothing_to_compare() -> None:
    for rule in ("YR-04", "YR-05", "YR-06"):
        assert findings(rule, full_report()) == []


def test_what_was_taken_over_and_not_looked_at_is_told_once() -> None:
    report = with_text("2020年公开信息33条。", "一（一）")
    marked = replace(report, unseen={"一（一）": (Stretch(0, 5), Stretch(9, 11)), "五": ()})

    (finding,) = [one for one in findings("YR-04", marked) if "没有看过" in one.message]

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("一（一）", "2020年"),)
    assert "还有 2 处" in finding.message
    assert [one for one in findings("YR-04", report) if "没有看过" in one.message] == []
