import pytest

from jinxiang_report.domain.finding import Quote, Severity
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("number", "severity", "new"),
    [
        ("〔2020〕78 ", Severity.WARNING, "〔2020〕78号"),
        ("〔2020〕77", Severity.WARNING, "〔2020〕77号"),
        ("〔20〕7号", Severity.WARNING, "〔2020〕7号"),
        ("〔2020〕第7号", Severity.HINT, "〔2020〕7号"),
        ("[2020]7号", Severity.HINT, "〔2020〕7号"),
    ],
)
def test_a_number_that_is_written_otherwise_is_put_right(
    number: str, severity: Severity, new: str
) -> None:
    (finding,) = findings("ST-10", with_text(f"印发《考核办法》（某政办发{number}）。"))

    assert (finding.severity, finding.places) == (severity, (Quote("一（一）", number.rstrip()),))
    assert finding.mend
    assert finding.mend.label == f"改为“{new}”"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("〔2021〕 号", "没有填写序号"),
        ("〔2021〕××号", "没有填写序号"),
        ("〔2031〕7号", "公布还晚"),
        ("〔2201〕7号", "公布还晚"),
        ("〔2021〕", "没有填写序号"),
        ("〔201〕7号", "四位数"),
        ("〔20201〕7号", "四位数"),
        ("〔2021〕一7号", "多了“一”"),
    ],
)
def test_a_number_that_only_its_writer_knows_is_told(number: str, said: str) -> None:
    (finding,) = findings("ST-10", with_text(f"印发《考核办法》（某政办发{number}）。"))

    assert said in finding.message
    assert finding.mend is None


@pytest.mark.parametrize(
    "text",
    [
        "印发《考核办法》（某政办发〔2021〕7号、某政发〔2022〕12号）。",
        "发布某局公告〔2021〕第7号，作出某政复决字〔2021〕第12号决定。",
        "举办培训（2021）3期，附表[20]3项，某政发〔2021〕3、4号。",
        "印发某政发〔2021〕8 号、某政发〔1998〕3号、某政发〔2021〕\n9号。",
        "完成某政发〔2021〕系列文件清理。",
        "在部门会议上（12）项议题通过。",
    ],
)
def test_a_sound_number_is_left_alone(text: str) -> None:
    assert findings("ST-10", with_text(text)) == []
