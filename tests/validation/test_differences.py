import pytest

from jinxiang_report.domain.finding import Finding, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return [one for one in findings("TA-03", with_text(text, "一（一）")) if "应为" in one.message]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("公开信息1430条，较上年1300条增加120条。", "增加 130"),
        ("公开80条，比2020年的100条，减少了30条。", "减少 20"),
        ("公开80条，比上年的100条增加20条。", "减少 20"),
        ("订阅由7.2万人增加到8.1万人，增加1.4万人。", "增加 9000"),
        ("答复100件，与2020年的80件相比，增加30件。", "增加 20"),
        ("答复100件，比上年（80件）多30件。", "增加 20"),
        ("公开100条，比去年同期100条增加1条。", "没有增减"),
    ],
)
def test_a_difference_is_reckoned_again_from_the_two_numbers(text: str, right: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.ERROR
    assert f"应为{right}" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "公开信息1430条，较上年1300条增加130条。",
        "公开80条，比上年的100条减少20条。",
        "公开1400余条，较上年1300条增加130条。",
        "公开80条，比上年的100条少，其中政策类减少30条。",
        "公开80条，比上年增加20条，政策类30条。",
        "订阅由7.2万人增加到8.1万人，增加0.9万人。",
        "答复100件，与2020年的80件相比，增加20件。",
        "答复100件，比上年（80件）多20件。",
        "账号由8个整合为6个。",
        "事项由1,340项减少到1,280项，减少60项。",
    ],
)
def test_what_lies_between_two_years_is_right(text: str) -> None:
    assert not flaws(text)


def test_a_number_that_grew_is_not_told_to_fall() -> None:
    (finding,) = findings("TA-03", with_text("事项由1,340项减少到1,380项。", "一（一）"))

    assert finding.severity is Severity.ERROR
    assert "后一个数是增加了" in finding.message
