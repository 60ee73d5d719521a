from dataclasses import replace

import pytest

from jinxiang_report.domain.office import Office
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    "name", ["某县工业与信息化局", "某县工业和信息局", "某县工业和和信息化局", "某县工业和信息话局"]
)
def test_the_offices_name_but_for_one_character_is_mended(name: str) -> None:
    (finding,) = findings("SY-03", with_text(f"{name}高度重视。"))
    assert finding.mend is not None


@pytest.mark.parametrize(
    "text",
    [
        "某县工业和信息化局高度重视。",
        "县工业和信息化局高度重视。",
        "某县自然资源局、某县教育局参加。",
        "某县工信局高度重视。",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert findings("SY-03", with_text(text)) == []


def test_three_names_of_the_office_are_a_suggestion() -> None:
    text = "某县工业和信息化局重视，县工业和信息化局部署，工业和信息化局落实。"
    (finding,) = findings("SY-03", with_text(text))
    assert "有 3 种写法" in finding.message
    assert len(finding.places) == 3


@pytest.mark.parametrize(
    "text",
    [
        "某县工业和信息化局重视，县工业和信息化局部署，我局落实，本机关负责。",
        "某县工业和信息化局在济宁市工业和信息化局和邻县工业和信息化局指导下落实。",
    ],
)
def test_a_full_name_and_a_short_one_are_enough(text: str) -> None:
    assert findings("SY-03", with_text(text)) == []


def test_the_usual_short_name_is_one_of_the_offices_names() -> None:
    text = "某县工业和信息化局重视，县工业和信息化局部署，工信局落实。"
    (finding,) = findings("SY-03", with_text(text))
    assert "“工信局”" in finding.message
    assert findings("SY-03", with_text("某县工业和信息化局重视，工信局落实。")) == []


def test_a_short_name_may_be_short_in_two_places() -> None:
    text = "某县发展和改革委员会重视，县发展和改革委员会部署，县发改委落实。"
    report = replace(with_text(text), office=Office("某县发展和改革委员会"))
    (finding,) = findings("SY-03", report)
    assert "“县发改委”" in finding.message


def test_a_subdistrict_without_its_name_is_told() -> None:
    (finding,) = findings("SY-03", with_text("请与滨海市东城区街道办事处联系。"))
    assert "漏写了街道或乡镇的名称" in finding.message
    for text in (
        "请与滨海市东城区长江路街道办事处联系。",
        "滨海市各区街道办事处参加。",
        "全市镇人民政府参加。",
    ):
        assert findings("SY-03", with_text(text)) == []
