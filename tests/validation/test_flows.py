from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.transcript import Stretch, Transcript
from jinxiang_report.validation.flows import (
    applications_that_came_went_or_stay,
    what_is_left_is_the_rest,
)
from tests.validation.reports import blank_report, with_text


def text_alone(text: str) -> Report:
    transcript = Transcript(year=2021, stretches=(Stretch("一（二）", "", text),))
    return replace(blank_report(), transcript=transcript)


def rest(text: str) -> list[Finding]:
    return list(what_is_left_is_the_rest(with_text(text)))


def test_what_is_excepted_and_the_rest_make_the_whole() -> None:
    (finding,) = rest("建议提案共12件，除1件涉及内部管理外，其余10件均已公开。")

    assert finding.severity is Severity.ERROR
    assert "1＋10＝11，总数写 12，相差 1" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "15个社区中有9个社区建成公开栏，其余7个正在建设。",
        "查出问题15个，已整改9个，其余7个限期整改。",
    ],
)
def test_what_is_done_and_the_rest_make_the_whole(text: str) -> None:
    (finding,) = rest(text)

    assert "9＋7＝16，总数写 15，相差 1" in finding.message
    assert rest(text.replace("7个", "6个")) == []


@pytest.mark.parametrize(
    "text",
    [
        "建议提案共12件，除1件涉及内部管理外，其余11件均已公开。",
        "收到申请36件，除1件结转下年度外，其余均已答复。",
        "举办活动12场，除1件建议外，其余10件均已公开。",
    ],
)
def test_a_rest_that_is_right_or_of_something_else_is_left_alone(text: str) -> None:
    assert rest(text) == []


def flow(text: str) -> list[Finding]:
    return list(applications_that_came_went_or_stay(text_alone(text)))


def test_applications_that_came_went_or_stay() -> None:
    text = "新收政府信息公开申请14件，上年结转1件，办结13件，结转下年度继续办理3件。"

    (finding,) = flow(text)

    assert "新收 14＋上年结转 1＝15，办结 13＋结转下年度 3＝16，相差 1" in finding.message
    assert len(finding.places) == 4
    assert flow(text.replace("办理3件", "办理2件")) == []
    (again,) = flow(f"{text}办结的13件中，予以公开9件。")
    assert again.message == finding.message


def test_numbers_that_do_not_tell_the_whole_flow_are_left_alone() -> None:
    for text in (
        "新收政府信息公开申请14件，办结13件，结转下年度3件。",
        "新收申请14件，上年结转1件，办结13件，其中办结信函9件，结转下年度3件。",
        "收到申请14件，上年结转1件，答复13件，结转下年度3件。",
    ):
        assert flow(text) == []


def test_with_the_tables_there_they_are_compared_with_them() -> None:
    text = "新收政府信息公开申请14件，上年结转1件，办结13件，结转下年度3件。"
    assert list(applications_that_came_went_or_stay(with_text(text, "一（二）"))) == []
