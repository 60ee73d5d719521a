import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-04", with_text(text, "一（四）"))


@pytest.mark.parametrize(
    ("text", "severity", "told"),
    [
        (
            "开设专题6个，分别是教育、医疗、就业、社保、住房。",
            Severity.WARNING,
            "6 项，实际列出 5 项",
        ),
        (
            "开设4个专题，分别为教育、医疗、就业、社保、住房。",
            Severity.WARNING,
            "4 项，实际列出 5 项",
        ),
        ("内容分为教育、医疗、就业、社保等五类。", Severity.HINT, "5 项，实际列出 4 项"),
        ("内容分为教育、医疗、就业、社保五类。", Severity.HINT, "5 项，实际列出 4 项"),
        ("开设“教育、医疗、就业、社保”等5个重点栏目。", Severity.HINT, "5 项，实际列出 4 项"),
        ("涵盖教育、医疗、就业、社保等三个方面。", Severity.HINT, "3 项，实际列出 4 项"),
    ],
)
def test_a_row_names_as_many_as_it_says(text: str, severity: Severity, told: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is severity
    assert told in finding.message
    assert all(isinstance(place, Quote) and place.text in text for place in finding.places)


@pytest.mark.parametrize(
    "text",
    [
        "开设专题5个，分别是教育、医疗、就业、社保、住房。",
        "开设专题5个，分别是教育、医疗、就业和创业、社保。",
        "开设专题6个，分别是教育、医疗、就业等。",
        "开设专题5个，分别是教育12条、医疗20条。",
        "建成两个即时通讯群、微博、公众号。",
        "内容分为教育、医疗、就业、社保等四类。",
        "内容涉及教育、医疗、就业等18类。",
        "内容分为教育、医疗、就业、社保四类。",
        "开设“教育、医疗、就业、社保”等4个重点栏目。",
        "内容涉及教育、医疗、就业两类重点。",
        # The names begin behind another row.
        "通过网站、公众号公开教育、医疗等四类信息。",
    ],
)
def test_a_row_that_names_as_many_is_left_alone(text: str) -> None:
    assert flaws(text) == []
