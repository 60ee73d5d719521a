from jinxiang_report.domain.finding import Quote
from tests.validation.reports import findings, with_text


def test_a_number_in_both_ways_of_writing_agrees_with_itself() -> None:
    (finding,) = findings("TX-13", with_text("公开三十三（34）条。"))

    assert finding.places == (Quote("一（一）", "三十三（34）"),)
    assert findings("TX-13", with_text("公开三十三（33）条。")) == []
