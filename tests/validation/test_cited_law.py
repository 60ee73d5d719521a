from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Severity
from tests.validation.reports import findings, full_report, with_text


@pytest.mark.parametrize(
    "text",
    [
        "贯彻《政府信息公开条例》（2008年5月1日实施）。",
        "按照原条例第二十条办理。",
        "依照旧《条例》第十三条答复。",
    ],
)
def test_the_law_before_its_revision_is_no_basis(text: str) -> None:
    (finding,) = findings("ST-10", with_text(text))

    assert finding.severity is Severity.WARNING
    assert "2019年5月15日" in finding.message


def test_it_was_one_while_it_was_in_force() -> None:
    text = "5月15日以前的申请依照原条例第二十条办理。"
    report = full_report(2019)

    assert findings("ST-10", replace(report, drafts={**report.drafts, "一（二）": text})) == []


@pytest.mark.parametrize(
    "text",
    [
        "自2008年5月1日《中华人民共和国政府信息公开条例》施行以来，群众知情权得到保障。",
        "修订后的条例第二十条扩大了主动公开的范围。",
        "公示信息依据《企业信息公示暂行条例》（国务院令第771号）。",
    ],
)
def test_history_and_other_laws_are_left_alone(text: str) -> None:
    assert findings("ST-10", with_text(text)) == []


def test_an_order_without_a_law_beside_it_is_doubted_if_mistyped() -> None:
    (finding,) = findings("ST-10", with_text("认真执行国务院令第717号，规范公开。"))

    assert finding.severity is Severity.HINT
    assert findings("ST-10", with_text("认真执行国务院令第654号，规范公示。")) == []
