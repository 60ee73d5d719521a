import os

import pytest

from jinxiang_report.validation.sounds import SOUNDS
from jinxiang_report.validation.terms_of_the_field import TERMS
from jinxiang_report.validation.typed_by_sound import mistyped
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("完善政府新息公开制度。", "政府信息"),
        ("做好保密审察工作。", "保密审查"),
        ("补齐薄弱环结。", "薄弱环节"),
        ("建立常效机制。", "长效机制"),
        ("编制规化计划。", "规划计划"),
        ("公布资询电话。", "咨询电话"),
        ("拓宽公众参予渠道。", "公众参与"),
        ("保障群众的知请权。", "知情权"),
        ("推进规泛化管理。", "规范化"),
    ],
)
def test_a_term_with_a_character_of_the_same_sound_is_mended(text: str, term: str) -> None:
    (finding,) = findings("SY-15", with_text(text))
    assert f"“{term}”" in finding.message
    assert finding.mend is not None


@pytest.mark.parametrize(
    "text",
    [
        "完善工作及制度建设，政府信息共48条，环境检测结果已公开。",
        "帮助各村在问题整改中更新，业务能立即办理，机构只能设一个，为民办实事方案已印发。",
        "市长监督电话已公布，教育以公开为常态，必须要报告，各种大项目都已公开。",
        "其它事项，即时更新，公众好评，知情全面，权利清单。",
        "行政处理，村务公开，公开形势良好，检察建议，义乌教育，先期整改。",
        "政府信息公开、主动公开、依申请公开、保密审查、薄弱环节、长效机制。",
    ],
)
def test_other_words_and_right_ones_are_left_alone(text: str) -> None:
    assert findings("SY-15", with_text(text)) == []


def test_what_is_on_the_list_of_misspellings_is_told_once() -> None:
    (finding,) = findings("SY-15", with_text("干部业务能利有所提高。"))
    assert "“能力”" in finding.message


def test_terms_are_of_three_or_four_characters() -> None:
    assert {len(term) for term in TERMS} == {3, 4}


def test_characters_of_a_line_sound_alike() -> None:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    for line in SOUNDS:
        readings = [set(pinyin(one, style=Style.NORMAL, heteronym=True)[0]) for one in line]
        assert set.intersection(*readings), line


def test_nothing_is_found_in_nothing() -> None:
    assert list(mistyped("")) == []
    assert list(mistyped("政府新")) == []
