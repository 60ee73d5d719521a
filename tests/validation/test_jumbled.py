import pytest

from jinxiang_report.validation.jumbled import jumbled
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("完善政府信公息开制度。", "信息公开"),
        ("加强统协筹调。", "统筹协调"),
        ("健全工作作机制。", "工作机制"),
        ("开展政策解解读。", "政策解读"),
        ("编制公开目录录。", "公开目录"),
        ("行政议复案件。", "行政复议"),
    ],
)
def test_a_jumbled_term_is_mended(text: str, term: str) -> None:
    (finding,) = findings("SY-15", with_text(text))
    assert f"“{term}”" in finding.message
    assert finding.mend is not None


@pytest.mark.parametrize(
    "text",
    [
        "政府信息公开开展顺利，改进工作作风，监督督促到位，组织机构健全。",
        "法定限时办结，分部公开预算，强加领导责任，期限整改。",
    ],
)
def test_words_that_meet_are_left_alone(text: str) -> None:
    assert findings("SY-15", with_text(text)) == []


def test_short_texts_hold_nothing() -> None:
    assert list(jumbled("")) == []
    assert list(jumbled("作作")) == []
