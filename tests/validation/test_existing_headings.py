from tests.validation.reports import findings
from tests.validation.transcripts import OVERVIEW, whole


def test_two_headings_of_one_number_are_told() -> None:
    twice = whole(overview=OVERVIEW.replace("（四）政府", "（五）政府"))
    (finding,) = [one for one in findings("SY-08", twice) if "序号相同" in one.message]
    assert "“（五）政府信息公开平台建设情况”、“（五）监督保障情况”" in finding.message
    assert findings("SY-08", whole()) == []


def test_a_heading_without_disclosure_is_told() -> None:
    headed = whole(overview=OVERVIEW.replace("（四）政府信息公开平台", "（四）信息平台"))
    (finding,) = findings("SY-10", headed)
    assert "漏了“公开”" in finding.message
    assert findings("SY-10", whole()) == []
