import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.validation.ordinal_lists import what_ordinals_count_adds_up
from tests.validation.reports import with_text


def flaws(text: str) -> list[Finding]:
    return list(what_ordinals_count_adds_up(with_text(text)))


def test_ordinals_that_miss_their_total_are_told_with_all_numbers() -> None:
    text = "公开信息210条：一是网站公开43条（动态19条）；二是公众号公开90条；三是公开栏公开67条。"

    (finding,) = flaws(text)

    assert finding.severity is Severity.ERROR
    assert "相加为 200（43＋90＋67），相差 10" in finding.message
    (place,) = finding.places
    assert isinstance(place, Quote)
    assert place.text in text
    assert flaws(text.replace("210", "200")) == []


@pytest.mark.parametrize(
    "text",
    [
        "公开信息200条：一是网站公开43条；二是公众号公开90条；三是开展培训2次。",
        "公开信息200条：一是网站公开43条；二是公众号公开30条。",
        "公开信息200条：一是网站公开43条、转载57条；二是公众号公开100条。",
        "公开信息200余条：一是网站公开43条；二是公众号公开150条。",
        "公开信息200条。全年开展工作：一是发布解读43条；二是回应关切150条。",
        "公开信息200条：一是及时更新；二是严格审核190条。",
    ],
)
def test_ordinals_that_do_not_break_the_number_down_are_left_alone(text: str) -> None:
    assert flaws(text) == []
