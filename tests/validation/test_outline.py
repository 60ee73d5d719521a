import pytest

from jinxiang_report.domain.finding import Quote, Severity
from jinxiang_report.validation.checks import check
from tests.validation.reports import findings
from tests.validation.transcripts import OVERVIEW, REST, TABLES, read, whole


def test_a_sound_report_has_nothing_to_find() -> None:
    for rule in ("ST-01", "ST-02", "ST-03", "ST-04", "SY-08", "SY-14", "SY-15"):
        assert findings(rule, whole()) == []


def test_a_part_that_is_missing_between_others_is_told() -> None:
    rest = REST.split("六、", maxsplit=1)[1]
    (finding,) = findings("ST-01", whole(rest=f"六、{rest}"))
    assert finding.severity is Severity.ERROR
    assert "缺少“五、存在的主要问题及改进情况”" in finding.message


@pytest.mark.parametrize("changes", [{"tables": ""}, {"rest": ""}, {"tables": "", "rest": ""}])
def test_a_stretch_of_a_report_or_one_without_tables_is_not_blamed(changes: dict[str, str]) -> None:
    assert findings("ST-01", whole(**changes)) == []


def test_a_title_of_a_part_that_is_not_the_forms_is_told() -> None:
    tables = TABLES.replace("二、主动公开", "二、行政机关主动公开")
    (finding,) = findings("ST-01", whole(tables=tables))
    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("二", "二、行政机关主动公开政府信息情况"),)


@pytest.mark.parametrize(
    ("title", "as_well"),
    [
        ("五、存在的主要问题及改进情况", "五、存在的主要问题和改进情况"),
        ("四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议和行政诉讼情况"),
        ("六、其他需要报告的事项", "六、其他需要报告的事项："),
    ],
)
def test_conjunctions_and_ends_of_titles_are_as_one_likes(title: str, as_well: str) -> None:
    changed = whole(tables=TABLES.replace(title, as_well), rest=REST.replace(title, as_well))
    assert findings("ST-01", changed) == []


def test_titles_of_the_form_of_2019_are_right_in_its_years() -> None:
    tables = TABLES.replace("二、主动公开", "二、行政机关主动公开")
    of_2020 = read(f"某县某局2020年政府信息公开工作年度报告\n{OVERVIEW}\n{tables}")
    assert findings("ST-01", of_2020) == []


def test_a_part_with_anothers_number_is_told() -> None:
    tables = TABLES.replace("二、主动公开", "三、主动公开")
    (finding,) = findings("ST-02", whole(tables=tables))
    assert "应为“二、主动公开政府信息情况”" in finding.message


def test_a_part_whose_title_nobody_knows_is_there_all_the_same() -> None:
    rest = REST.replace("五、存在的主要问题及改进情况", "五、工作体会")
    assert [one for one in findings("ST-01", whole(rest=rest)) if "缺少" in one.message] == []


def test_a_part_misnamed_like_a_section_is_still_that_part() -> None:
    tables = TABLES.replace("二、主动公开政府信息情况", "二、主动公开情况")
    assert findings("ST-03", whole(tables=tables)) == []
    (finding,) = findings("ST-01", whole(tables=tables))
    assert "应为“二、主动公开政府信息情况”" in finding.message


def test_matters_of_the_overview_under_another_part_are_one_finding() -> None:
    sections = OVERVIEW.removeprefix("一、总体情况\n")
    overview = f"一、总体情况\n公开171条。\n二、主动公开政府信息情况\n{sections}"
    (finding,) = findings("ST-03", whole(overview=overview, tables=""))
    assert len(finding.places) == 6
    assert finding.places[-1] == Quote("一", "一、总体情况")
    assert "应移到“一、总体情况”之下" in finding.message


def test_a_matter_that_is_not_told_at_all_is_missing() -> None:
    overview = OVERVIEW.replace("（五）监督保障情况\n定期检查。", "")
    (finding,) = findings("ST-04", whole(overview=overview))
    assert "缺少“监督保障情况”" in finding.message
    assert findings("ST-04", whole(overview=f"{overview}工作列入年度考核。")) == []


def test_what_may_only_be_cut_off_is_not_missing() -> None:
    overview = OVERVIEW.split("（四）", maxsplit=1)[0]
    assert findings("ST-04", whole(overview=overview, tables="", rest="")) == []


def test_sections_numbered_as_items_are_one_suggestion() -> None:
    overview = "一、总体情况\n1.主动公开\n公开36条。\n2.依申请公开\n收到3件。"
    (finding,) = findings("SY-08", whole(overview=overview, tables="", rest=""))
    assert len(finding.places) == 2


def test_a_slip_in_a_heading_is_told() -> None:
    headed = whole(overview=OVERVIEW.replace("（二）依申请公开", "（二）依公开申请"))
    assert [finding.rule for finding in findings("SY-15", headed)] == ["SY-15"]


def test_the_overview_is_known_by_a_longer_name_and_that_is_told() -> None:
    headed = whole(overview=OVERVIEW.replace("一、总体情况", "一、政务公开工作总体情况"))
    (finding,) = findings("ST-01", headed)
    assert "应为“一、总体情况”" in finding.message


def test_a_heading_without_its_disclosure_is_told() -> None:
    wrong = OVERVIEW.replace("政府信息公开平台建设", "政府信息平台建设")
    (finding,) = findings("SY-10", whole(overview=wrong))
    assert "漏了“公开”" in finding.message
    assert findings("SY-10", whole()) == []


def test_publishing_is_told_by_its_number_too() -> None:
    for told in ("全年向网站报送信息102条。", "更新各类信息30余条。"):
        overview = OVERVIEW.replace("（一）主动公开情况\n公开信息5条。", told)
        assert findings("ST-04", whole(overview=overview)) == []
    overview = OVERVIEW.replace("（一）主动公开情况\n公开信息5条。", "")
    (finding,) = findings("ST-04", whole(overview=overview))
    assert "“主动公开情况”" in finding.message


def test_a_report_of_a_year_before_the_form_had_other_parts() -> None:
    text = "某县科技局2018年政府信息公开工作年度报告\n一、主动公开政府信息情况\n公开9条。"
    assert findings("ST-02", read(text)) == []
    (finding,) = findings("ST-02", read(text.replace("2018", "2023")))
    assert "应为“二、" in finding.message


def test_a_report_in_traditional_characters_is_not_blamed_for_them() -> None:
    text = """某縣商務局2021年政府信息公開工作年度報告
依照《條例》編製，統計期限為2021年1月1日至2021年12月31日。
一、總體情況
（一）主動公開情況
公開信息5條。
（二）依申請公開情況
沒有收到申請。
（三）政府信息管理情況
先審後發。
（四）政府信息公開平臺建設情況
專人維護。
（五）監督保障情況
定期檢查。
五、存在的主要問題及改進情況
更新不及時，已經改進。"""
    found = {finding.rule for finding in check(read(text))}
    assert found & {"ST-01", "ST-04", "ST-07", "ST-09", "ST-13"} == set()
