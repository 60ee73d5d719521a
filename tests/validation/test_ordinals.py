import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import findings, with_text


def gaps(text: str) -> list[Finding]:
    return findings("TA-05", with_text(text, "五"))


def amounts(text: str, section: str = "五") -> list[Finding]:
    return findings("TA-04", with_text(text, section))


def test_a_missing_second_is_found() -> None:
    (finding,) = gaps("一是认识不高，三是公开不全。")

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("五", "三是公开不全"),)
    assert "从“一是”跳到“三是”" in finding.message


def test_the_same_ordinal_twice_is_found() -> None:
    (finding,) = gaps("一是认识不高；二是公开不全。\n二是更新不快。")

    assert "“二是”出现了两次" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "一是认识不高，二是公开不全，三是更新不快。",
        "问题：一是认识不高，二是公开不全。改进：一是加强学习，二是加强督查，三是通报。",
        "一是加强学习。一要学条例，二要学业务，三要学保密。二是加强督查。",
        "一是加强学习，一是自学，二是集中学，三是考试。二是加强督查。三是通报。",
        "统一是原则，三是数字。",
        "三是加强督查。",
        "一是抓学习，二要抓督查，三是抓通报。",
    ],
)
def test_ordinals_in_order_are_left_alone(text: str) -> None:
    assert gaps(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("存在以下三个方面的问题：一是认识不高；二是公开不全。", "写的是 3 项，实际列出 2 项"),
        (
            "主要有两个问题：\n1.认识不高。\n2.公开不全。\n3.更新不快。",
            "写的是 2 项，实际列出 3 项",
        ),
        ("存在四个问题：（一）主要问题", ""),
        (
            "公开信息涉及7大类：机构职能、政策文件、规划计划、财政信息、行政执法。",
            "写的是 7 项，实际列出 5 项",
        ),
    ],
)
def test_as_many_items_follow_as_are_announced(text: str, words: str) -> None:
    found = amounts(text)

    assert [words in finding.message for finding in found] == ([True] if words else [])


@pytest.mark.parametrize(
    "text",
    [
        "存在以下两个方面的问题：一是认识不高；二是公开不全。",
        "存在两个问题：一是认识不高；二是公开不全。改进：一是学习，二是督查，三是通报。",
        "从三个方面入手，加强公开。",
        "公开信息涉及5大类：机构职能、政策文件、规划计划、财政信息、行政执法。",
        "公开信息涉及5大类：机构职能、政策文件、规划和计划、财政信息。",
        "公开信息涉及7大类：机构职能、政策文件、规划计划等。",
        "公开五个方面：决策方面，公开会议纪要。",
        "存在三方面不足。" + "有关部门认真落实。" * 10 + "一是学习，二是督查。",
    ],
)
def test_what_is_announced_and_follows_is_left_alone(text: str) -> None:
    assert amounts(text) == []


def test_the_parts_of_the_report_are_as_many_as_it_says() -> None:
    (finding,) = amounts(
        "报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
        "政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况六部分组成。",
        "引言",
    )

    assert "写的是 6 项，实际列出 5 项" in finding.message


def test_six_parts_are_six() -> None:
    for review in ("行政复议、行政诉讼情况", "行政复议和行政诉讼情况"):
        text = (
            "本报告内容包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
            f"政府信息公开{review}、存在的主要问题及改进情况、其他需要报告的事项等六部分内容。"
        )

        assert amounts(text, "引言") == []


def test_a_part_may_have_a_name_of_the_offices_own() -> None:
    text = (
        "由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议诉讼情况、"
        "信息公开的建议和下一步工作思考、其他需要报告的事项等六部分组成。"
    )

    assert amounts(text, "引言") == []


def test_what_is_announced_may_be_named_more_closely() -> None:
    text = "从以下四个方面抓审核：一是健全制度，二是严格程序，三是定期检查。"
    (finding,) = amounts(text)

    assert "写的是 4 项，实际列出 3 项" in finding.message
    assert amounts(text.replace("四个", "三个")) == []
