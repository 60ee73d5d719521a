import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import findings, with_text


def units(text: str) -> list[Finding]:
    return findings("SY-11", with_text(text, "一（二）"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("收到申请0条。", "申请0条"),
        ("依申请公开3次。", "依申请公开3次"),
        ("行政复议0次。", "行政复议0次"),
        ("受理26项。", "受理26项"),
        ("收到政府信息公开申请共三份。", "申请共三份"),
    ],
)
def test_applications_in_another_unit_are_told(text: str, words: str) -> None:
    (finding,) = units(text)

    assert (finding.severity, finding.places) == (Severity.HINT, (Quote("一（二）", words),))


@pytest.mark.parametrize(
    "text",
    [
        "收到申请3件，受理3件。",
        "答复申请人3次来电。",
        "办理3个工作日内答复的申请5件。",
        "申请表1份。",
        "受理3项行政许可。",
        "梳理问题，汇编标准答复56条。",
        "发出补充答复2份。",
    ],
)
def test_what_is_no_application_may_have_other_units(text: str) -> None:
    assert units(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年受理12条政府信息公开申请。", "受理12条"),
        ("作出处罚35起、许可210条。", "许可210条"),
        ("作出行政处罚决定35条。", "作出行政处罚决定35条"),
    ],
)
def test_applications_and_decisions_are_counted_in_pieces_everywhere(text: str, words: str) -> None:
    (finding,) = findings("SY-11", with_text(text, "一（三）"))

    assert finding.places == (Quote("一（三）", words),)
    assert finding.mend


def test_pieces_of_information_on_decisions_are_no_decisions() -> None:
    for text in (
        "公开行政许可信息210条。",
        "行政处罚公示35条。",
        "公告5条、行政强制1条。",
        "许可210件。",
    ):
        assert findings("SY-11", with_text(text, "一（三）")) == []
