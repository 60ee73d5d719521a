import pytest

from jinxiang_report.domain.finding import Finding, Quote, Rewording, Severity
from tests.validation.reports import findings, with_text

NAME = (
    "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉"
    "的通知》"
)
OLD_NAME = "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"


def flaws(text: str) -> list[Finding]:
    return findings("ST-10", with_text(text, "引言"))


@pytest.mark.parametrize(
    "number",
    [
        "国办公开办函〔2019〕60号",
        "国办公开办涵〔2021〕30号",
        "国办公开函〔2021〕30号",
        "国办公开办〔2021〕30号",
        "国办公函〔2021〕30号",
        "国办公开办函〔2012〕30号",
        "国办公开办函[2021]30号",
        "国办公开办函（2021）30号",
        "国办公开办函〔2021〕60号",
        "国办公开办函〔2021〕第30号",
        "国办公开办函2021年30号",
        "国办公开办函〔2021〕30",
    ],
)
def test_a_wrong_number_of_the_form_is_put_right(number: str) -> None:
    text = f"根据{NAME}（{number}）编制。"

    (finding,) = flaws(text)

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("引言", number),)
    assert finding.mend
    assert finding.mend.change == Rewording(
        "引言", text.index(number), number, "国办公开办函〔2021〕30号"
    )


def test_the_name_of_one_document_does_not_go_with_the_number_of_another() -> None:
    (finding,) = flaws(f"根据{OLD_NAME}（国办公开办函〔2021〕30号）编制。")

    assert "名称" in finding.message
    assert "文号却是 2021 年的" in finding.message


def test_the_name_of_2019_by_itself_is_told() -> None:
    (finding,) = flaws(f"根据{OLD_NAME}编制。")

    assert "2019、2020 年度的" in finding.message


def test_another_order_than_the_regulations_is_told() -> None:
    for number in ("492", "771"):
        text = f"根据《中华人民共和国政府信息公开条例》（国务院令第{number}号）编制。"

        (finding,) = flaws(text)

        assert "现行的是国务院令第711号" in finding.message


def test_a_letter_too_many_in_a_number_is_told() -> None:
    (finding,) = flaws("按照通知（便笺〔2025〕一43号）要求编制。")

    assert (finding.severity, finding.places) == (
        Severity.WARNING,
        (Quote("引言", "〔2025〕一43号"),),
    )


def test_other_brackets_of_another_number_are_a_suggestion() -> None:
    (finding,) = flaws("按照《要点》（某政办发[2021]5号）要求开展工作。")

    assert finding.severity is Severity.HINT
    assert "〔2021〕5号" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        f"根据{NAME}（国办公开办函〔2021〕30号）编制。",
        "根据《年度报告格式》（国办公开办函〔2021〕30 号）编制。",
        "共同被告按国办公开办函〔2016〕201号统计。",
        "按《信息处理费管理办法》（国办函〔2020〕109号）执行。",
        "根据《条例》（国务院令第711号）编制。",
        "根据《企业信息公示暂行条例》（国务院令第654号）公示。",
        "落实《关于做好2021年政府信息公开工作年度报告有关事项的通知》。",
        "印发某政办发〔2021〕5号、某政发〔2020〕12号文件。",
        "发布公告（2021年第5号）。",
        "根据《某省政府信息公开条例》和《中华人民共和国政府信息公开条例》编制。",
        "根据《信息公开条例》编制。",
    ],
)
def test_a_sound_basis_is_left_alone(text: str) -> None:
    assert flaws(text) == []


def test_a_number_that_goes_with_the_old_name_is_read_as_the_forms() -> None:
    (finding,) = flaws(f"根据{OLD_NAME}（国办公开办函〔2019〕66号）编制。")

    assert finding.places == (Quote("引言", "国办公开办函〔2019〕66号"),)


@pytest.mark.parametrize("agency", ["国办函", "国办发", "国发"])
def test_the_forms_number_under_another_agency_is_put_right(agency: str) -> None:
    (finding,) = flaws(f"根据{NAME}（{agency}〔2021〕30号）编制。")

    assert finding.places == (Quote("引言", f"{agency}〔2021〕30号"),)
    assert finding.mend
    assert finding.mend.label == "改为“国办公开办函〔2021〕30号”"
    assert flaws(f"落实《深化改革方案》（{agency}〔2021〕30号）。") == []


def test_the_trial_form_bears_the_number_of_the_other_notice_of_its_year() -> None:
    trial = "《中华人民共和国政府信息公开工作年度报告格式（试行）》"
    found = flaws(f"根据{trial}（国办公开办函〔2019〕61号）编制。")

    assert Quote("引言", "国办公开办函〔2019〕61号") in {one.places[0] for one in found}
    assert flaws("按《规范平台有关事项的通知》（国办公开办函〔2019〕61号）执行。") == []


@pytest.mark.parametrize("trial", ["（试行）", "(试行)"])
def test_the_trial_form_is_that_of_2019(trial: str) -> None:
    (finding,) = flaws(f"根据《中华人民共和国政府信息公开工作年度报告格式{trial}》编制。")

    assert finding.severity is Severity.WARNING
    assert finding.mend
    assert finding.mend.label == "改为“政府信息公开工作年度报告格式”"


@pytest.mark.parametrize(
    "name", ["《中华人民共和国信息公开条例》", "《政务信息公开条例》", "《国务院政府信息公开条例》"]
)
def test_the_law_is_called_by_its_name(name: str) -> None:
    (finding,) = flaws(f"根据{name}编制。")

    assert finding.places == (Quote("引言", name),)


def test_a_number_in_front_of_the_forms_name_is_read_as_the_forms() -> None:
    (finding,) = flaws(f"按照国办公开办函〔2021〕33号{NAME}编制。")

    assert finding.places == (Quote("引言", "国办公开办函〔2021〕33号"),)
    assert flaws("按照国办公开办函〔2022〕33号《关于开展培训的通知》执行。") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("根据《政府信息公开法》的规定编制。", "《中华人民共和国政府信息公开条例》"),
        ("根据《中华人民共和国政府信息公开条例》第六十条编制。", "共五十六条"),
        ("按第二十条第（十七）项公开。", "共十五项"),
        ("落实2020年修订的《中华人民共和国政府信息公开条例》。", "2019年修订"),
        ("国务院办公厅政府信息和政务公开办公室印发。", "政府信息与政务公开办公室"),
        (
            "按《国务院办公厅关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》编制。",
            "政府信息与政务公开办公室",
        ),
        ("落实《政府信息公开条例》（2019年5月1日施行）。", "2019年5月15日"),
        ("落实《政府信息公开条例》（2018年修订）。", "2019年4月3日"),
        ("落实《政府信息公开条例》（主席令第711号）。", "国务院令第711号"),
    ],
)
def test_what_the_law_does_not_have_is_told(text: str, said: str) -> None:
    (finding,) = findings("ST-10", with_text(text))
    assert said in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "根据《中华人民共和国政府信息公开条例》第五十条、第二十条第（十五）项编制。",
        "落实2019年修订的《中华人民共和国政府信息公开条例》和《某省行政程序条例》第九十条。",
        "落实《政府信息公开条例》（2019年修订）和《政府信息公开条例》（2019年5月15日起施行）。",
        "《国务院办公厅关于印发〈政务公开要点〉的通知》已落实。",
        "国务院办公厅政府信息与政务公开办公室印发，某县信息和政务公开办公室转发。",
    ],
)
def test_what_the_law_has_is_left_alone(text: str) -> None:
    assert findings("ST-10", with_text(text)) == []
