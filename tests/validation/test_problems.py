import pytest

from jinxiang_report.domain.finding import Severity
from tests.validation.reports import findings, with_text
from tests.validation.transcripts import whole


@pytest.mark.parametrize("text", ["无。", "无", "没有。", "（一）无此类情况。", "暂无问题。"])
def test_part_five_is_not_empty(text: str) -> None:
    (finding,) = findings("ST-05", with_text(text, "五"))
    assert finding.severity is Severity.ERROR


def test_a_heading_with_nothing_under_it_is_told() -> None:
    rest = "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n没有收取信息处理费。"
    (finding,) = findings("ST-05", whole(rest=rest))
    assert "是空的" in finding.message
    cut_off = "五、存在的主要问题及改进情况"
    assert findings("ST-05", whole(rest=cut_off)) == []
    assert findings("ST-05", whole()) == []


def test_problems_without_measures_are_told() -> None:
    text = "一是公开的内容不够丰富；二是解读的形式单一，群众看不懂的地方较多。"
    (finding,) = findings("ST-05", with_text(text, "五"))
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "存在公开不够及时的问题。下一步，将加强培训。",
        "公开的时效有待提高。已经整改到位。",
        "（一）主要问题\n解读形式单一。\n（二）改进情况\n丰富了解读形式。",
    ],
)
def test_problems_with_measures_are_fine(text: str) -> None:
    assert findings("ST-05", with_text(text, "五")) == []
