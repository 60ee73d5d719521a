import pytest

from jinxiang_report.domain.finding import Rewording
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("（一）、主要问题\n公开不及时。", "序号写法不规范"),
        ("1、提高认识。\n2、强化审查。", "序号写法不规范"),
        ("一、重点信息46条。\n二、制发文件26件。", "大标题的序号"),
        ("1.提高认识。\n3.强化审查。", "序号不连续"),
        ("（一）主要问题\n1.不及时。\n（二）改进情况\n1.已改进。\n1.再改进。", ""),
    ],
)
def test_numbers_are_written_and_go_on_as_is_usual(text: str, told: str) -> None:
    found = findings("SY-08", with_text(text, "一（五）"))
    assert bool(found) is bool(told)
    assert all(told in finding.message for finding in found)


@pytest.mark.parametrize(
    "text",
    [
        "（一）主要问题\n1.不及时。\n2.不丰富。\n（二）改进情况\n1.已改进。\n2.已丰富。",
        "一是提高认识。二是强化审查。",
        "1.5万人次参加。",
        "2021年3月，开展培训。",
        "（1）登记。\n（2）审查。\n（3）答复。",
    ],
)
def test_sound_numbers_are_left_alone(text: str) -> None:
    assert findings("SY-08", with_text(text, "五")) == []


def test_headings_of_which_some_end_in_a_full_stop_are_mended() -> None:
    text = "（一）主要问题。\n公开不够及时。\n（二）改进情况\n已经加以改进。"
    (finding,) = findings("SY-09", with_text(text, "五"))
    assert finding.mend is not None
    assert findings("SY-09", with_text(text.replace("问题。", "问题"), "五")) == []


def test_a_level_that_is_left_out_is_told_and_mended() -> None:
    text = "（1）健全制度\n专人负责。\n（2）加强审核\n先审后发。"

    (finding,) = findings("SY-08", with_text(text, "一（三）"))

    assert "跳过了一级序号" in finding.message
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == "1.健全制度\n专人负责。\n2."
    problems = "1.更新不及时。\n2.解读不丰富。今后改进。"
    (finding,) = findings("SY-08", with_text(problems, "五"))
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == "（一）更新不及时。\n（二）"


def test_levels_that_follow_on_each_other_are_left_alone() -> None:
    assert (
        findings("SY-08", with_text("1.制度\n（1）健全。\n（2）落实。\n2.审核", "一（三）")) == []
    )
    assert findings("SY-08", with_text("（一）问题\n1.更新慢。\n2.解读少。", "五")) == []
    assert findings("SY-08", with_text("（1）三审三校制度得到落实。", "一（三）")) == []
    assert findings("SY-08", with_text("1.县代表建议3件\n2.县政协提案5件", "六（六）")) == []


def test_a_number_that_is_left_out_within_a_paragraph_is_told() -> None:
    (finding,) = findings("SY-08", with_text("主要问题：1.更新不快；3.解读不多。", "五"))
    assert "3." in finding.message
    assert "不连续" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "主要问题：1.更新不快；2.解读不多。改进：1.加强更新；2.加强解读。",
        "依据第二十条，1、公开12条。按第1、3项办理，满意度为4.5分。",
        "3.解读不多；5.更新不快。",
    ],
)
def test_numbers_that_go_on_within_a_paragraph_are_left_alone(text: str) -> None:
    assert [
        one for one in findings("SY-08", with_text(text, "五")) if "不连续" in one.message
    ] == []
