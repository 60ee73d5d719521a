import pytest

from jinxiang_report.domain.finding import Finding, Quote, Rewording, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-06", with_text(text, "一（五）"))


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("发放问卷250份，收回235份，回收率92%。", "250份，收回235份，回收率92%", "94"),
        ("收到留言30件，答复30件，答复率为90%。", "30件，答复30件，答复率为90%", "100"),
        ("受理事项160件，办结155件，办结率98.2%。", "160件，办结155件，办结率98.2%", "96.9"),
        ("开会2次，查出问题16个，整改14个，整改率90%。", "16个，整改14个，整改率90%", "88"),
        ("应公开文件24件，已公开23件，公开率100%。", "24件，已公开23件，公开率100%", "96"),
        ("抽检网站16个，合格14个，合格率90%。", "16个，合格14个，合格率90%", "88"),
        ("查出问题16个，整改14个，整改率90%。", "16个，整改14个，整改率90%", "88"),
    ],
)
def test_a_rate_that_is_wrong_is_reckoned_again(text: str, quote: str, right: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("一（五）", quote),)
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == right


@pytest.mark.parametrize(
    "text",
    [
        "发放问卷250份，收回235份，回收率94%。",
        "受理事项160件，办结155件，办结率96.8%。",
        # Of those that were due, or of something else.
        "收到留言30件，按期答复28件，答复率95%。",
        "收到留言30件，答复30件，满意率90%。",
        "收到留言30件（含上年结转2件），答复28件，答复率90%。",
        "收到留言30件，召开会议28次，答复率95%。",
        "收到留言300余件，答复290件，答复率95%。",
        "共答复25件。回收问卷30份，办结率80%。",
        "办结率95%。",
        "应公开文件24件，已公开24件，公开率100%。",
        "抽检网站16个，合格14个，一次合格率75%。",
        "查出问题16个，整改14个，整改率87.5%。",
    ],
)
def test_a_rate_that_may_be_right_is_left_alone(text: str) -> None:
    assert flaws(text) == []
