import pytest

from jinxiang_report.domain.finding import Severity
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("更新不够及时。2020年，我局将继续加强更新。", Severity.WARNING),
        ("改进：2020年计划举办培训3期。", Severity.HINT),
        ("改进：2021年计划举办培训3期。", Severity.HINT),
        ("2021年，我局将进一步加强解读。", Severity.HINT),
        ("下一步，2021年底前完成整改。", Severity.HINT),
        ("2020年以来，我局共举办培训3期。", Severity.HINT),
        ("公开工作已纳入2020年度考核。", Severity.HINT),
    ],
)
def test_a_plan_for_a_year_that_is_over_is_told(text: str, severity: Severity) -> None:
    (finding,) = findings("SY-01", with_text(text, "五"))
    assert finding.severity is severity


@pytest.mark.parametrize(
    "text",
    [
        "2022年，我局将继续加强更新，计划举办培训3期。",
        "2021年，我局将公开工作纳入考核，将加强培训作为重点。",
        "2020年计划举办培训3期，已全部完成。",
        "2021年计划举办培训3期，完成3期。",
        "2020年年报提出的问题已经整改，2021年继续加强更新。",
        "下一步，2022年底前完成整改。",
        "2020年以来，累计公开30条。2019年以来，推行清单管理。",
        "公开工作纳入2021年度考核。",
        "《2020年计划开展的工作》已公开。",
    ],
)
def test_plans_to_come_and_what_was_done_are_left_alone(text: str) -> None:
    assert findings("SY-01", with_text(text, "五")) == []


@pytest.mark.parametrize(
    "text",
    [
        "2021年，我局将继续推行清单管理。",
        "2021年计划公开20条。",
    ],
)
def test_the_years_own_plans_may_be_told_before_its_problems(text: str) -> None:
    assert findings("SY-01", with_text(text)) == []


def test_what_was_left_from_last_year_may_be_settled() -> None:
    assert findings("SY-01", with_text("没有其他事项，2020年度遗留事项也已办结。")) == []
