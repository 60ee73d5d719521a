from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Rewording
from jinxiang_report.domain.term import Term
from tests.validation.reports import findings, full_report, with_text


def test_a_relative_time_is_mended_by_the_years_field() -> None:
    (finding,) = findings("SY-02", with_text("今年，开展了培训，比去年多。"))
    assert "“2021年”" in finding.message
    assert finding.mend is not None
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == "{年度}年，开展了培训，比{上年度}年"


def test_of_plans_it_is_not_sure_which_year_is_meant() -> None:
    (finding,) = findings("SY-02", with_text("今年，我局将进一步加强培训。", "五"))
    assert finding.mend is None


@pytest.mark.parametrize(
    "text",
    [
        "2021年开展了培训。",
        "《今年重点》已经印发。",
        "以“今年更好”为题。",
        "目前平稳。",
        "说明年度报告的编制情况，近年来年均增长5%。",
        "吸引当今年轻人，过去年度的信息一并清理。",
        "自开通以来年度访问量稳定，五年前年均10次。",
    ],
)
def test_what_is_no_relative_time_is_left_alone(text: str) -> None:
    assert findings("SY-02", with_text(text)) == []


def test_a_term_that_is_not_the_laws_is_mended() -> None:
    (finding,) = findings("SY-10", with_text("加强政务信息公开平台建设。"))
    assert finding.mend is not None
    assert "政府信息公开" in str(finding.mend.change)


@pytest.mark.parametrize(
    "text",
    ["加强政府信息公开。", "推进政务公开。", "按照《政务信息公开工作制度》。", "公开政务信息5条。"],
)
def test_terms_of_the_law_and_of_titles_are_left_alone(text: str) -> None:
    assert findings("SY-10", with_text(text)) == []


def test_the_offices_own_terms_are_told_with_what_to_write() -> None:
    terms = (Term("老百姓", "群众", "公文用语"), Term("{花括号}"))
    report = full_report()
    drafts = {**report.drafts, "一（一）": "方便老百姓查阅。", "一（二）": "没有{花括号}申请。"}
    first, second = findings("SY-13", replace(report, drafts=drafts, terms=terms))
    assert "请改用“群众”（公文用语）" in first.message
    assert first.mend is not None
    assert second.mend is None
    assert findings("SY-13", replace(report, terms=terms)) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("坚持先公开、后审查的原则。", "先审查、后公开"),
        ("严格执行先发布后审核制度。", "先审核后发布"),
    ],
)
def test_review_comes_before_release(text: str, mended: str) -> None:
    (finding,) = findings("SY-13", with_text(text))
    assert finding.mend is not None
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == mended


@pytest.mark.parametrize(
    "text",
    [
        "坚持先审查、后公开。",
        "严禁先公开后审查。",
        "杜绝信息先发布、后审核。",
        "先公开后审核的问题已整改。",
    ],
)
def test_what_must_not_be_done_may_be_named(text: str) -> None:
    assert findings("SY-13", with_text(text)) == []


def test_the_other_day_is_a_relative_time() -> None:
    assert findings("SY-02", with_text("近日，开展了培训。"))
    assert findings("SY-02", with_text("最近日常工作平稳，日前后各一次。")) == []
