from dataclasses import replace

import pytest

from jinxiang_report.domain.figure import Figure, Origin
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.normative import Documents
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.offices import is_county_department, makes_no_rules
from tests.validation.reports import findings, full_report, table_two

CITY = Office("某市人民政府")


def after(report: Report, **last: int) -> Report:
    return replace(report, last=table_two(year=report.year - 1, **last))


def test_in_force_is_last_years_with_what_was_made_and_repealed() -> None:
    report = table_two(year=2024, normative_made=48, normative_repealed=230, normative_in_force=428)

    assert findings("T2-06", after(report, normative_in_force=610)) == []
    (finding,) = findings("T2-06", after(report, normative_in_force=613))

    assert finding.severity is Severity.WARNING
    assert "上年有效 613＋制发 48－废止 230＝431，本年填报现行有效 428，差 3" in finding.message
    assert finding.places[-1] == Cell("二", "normative", "in_force")


def test_what_ran_out_is_in_force_no_longer() -> None:
    report = table_two(year=2024, normative_made=2, normative_in_force=9)
    report = replace(after(report, normative_in_force=10), documents=Documents(2, 0, 3, 9))

    assert findings("T2-06", report) == []
    (finding,) = findings("T2-06", replace(report, documents=Documents(2, 0, 1, 9)))

    assert (
        "上年有效 10＋制发 2－废止 0－到期失效 1＝11，本年填报现行有效 9，差 2" in finding.message
    )


def test_a_count_typed_over_wants_its_reason() -> None:
    cell = Cell("二", "normative", "made")
    given = {cell: Figure(2021, cell, 5, Origin.COUNTED)}
    titles = ("甲办法", "乙办法", "丙办法")
    documents = Documents(5, 0, 0, 5, titles)
    report = replace(
        table_two(normative_made=3, normative_in_force=5), given=given, documents=documents
    )

    (finding,) = findings("TL-06", report)

    assert finding.severity is Severity.WARNING
    assert "填 3，台账标为规范性文件、2021 年成文的有 5 件（“甲办法”" in finding.message
    assert "“丙办法”等）" in finding.message
    told = Figure(2021, cell, 3, instead_of="5", reason="两件尚未印发")
    assert findings("TL-06", replace(report, figures={**report.figures, cell: told})) == []
    told = replace(told, instead_of="4")
    assert len(findings("TL-06", replace(report, figures={**report.figures, cell: told}))) == 1


def test_a_count_that_agrees_is_no_finding() -> None:
    cell = Cell("二", "normative", "made")
    given = {cell: Figure(2021, cell, 3, Origin.COUNTED)}
    assert findings("TL-06", replace(table_two(normative_made=3), given=given)) == []


def test_no_more_can_be_repealed_than_there_was() -> None:
    report = after(
        table_two(year=2024, normative_made=1, normative_repealed=5), normative_in_force=3
    )

    (finding,) = findings("T2-07", report)

    assert finding.severity is Severity.ERROR
    assert "本年废止 5 件，多于可废止的 4 件" in finding.message
    assert findings("T2-06", report) == []


def test_without_last_year_what_was_made_is_still_in_force() -> None:
    (finding,) = findings("T2-05", table_two(normative_made=5, normative_in_force=3))

    assert "本年制发 5 件、废止 0 件，现行有效却只有 3 件" in finding.message
    assert (
        findings("T2-05", table_two(normative_made=5, normative_repealed=2, normative_in_force=3))
        == []
    )


def test_with_last_year_one_finding_says_it() -> None:
    report = after(
        table_two(year=2024, normative_made=5, normative_in_force=3), normative_in_force=1
    )

    assert findings("T2-05", report) == []
    assert len(findings("T2-06", report)) == 1


def test_documents_of_the_edition_of_2019_are_counted_otherwise_and_left_alone() -> None:
    last = table_two(year=2020, normative_newly_made=3, normative_published=9)
    report = replace(table_two(year=2021, normative_in_force=1), last=last)

    assert findings("T2-06", report) == []
    assert findings("T2-05", table_two(year=2020, normative_newly_made=3)) == []


def test_an_office_without_the_power_makes_no_rules() -> None:
    report = table_two(rules_in_force=6)

    (finding,) = findings("T2-08", report)

    assert finding.severity is Severity.ERROR
    assert finding.places == (Cell("二", "rules", "in_force"),)
    assert "“规章”应为 0（现为现行有效件数 6）" in finding.message
    assert findings("T2-08", replace(report, office=CITY)) == []
    assert findings("T2-08", full_report()) == []


def test_who_may_not_make_rules_is_not_told_that_they_do_not_add_up() -> None:
    report = table_two(rules_made=2)

    assert findings("T2-05", report) == []
    assert len(findings("T2-05", replace(report, office=CITY))) == 1


@pytest.mark.parametrize(
    "name",
    [
        "金乡县工业和信息化局",
        "尼勒克县某镇",
        "某县人民政府",
        "北京市朝阳区人民政府",
        "上海市黄浦区人民政府打浦桥街道",
        "银川市兴庆区前进街街道",
        "庆元县淤上乡人民政府",
        "阿巴嘎旗自然资源局",
        "抚远市自然资源局",
        "黔西南州工业和信息化局",
        "济宁市城市管理局",
        "国家税务总局金乡县税务局",
    ],
)
def test_offices_that_plainly_make_no_rules(name: str) -> None:
    assert makes_no_rules(name)


@pytest.mark.parametrize(
    "name",
    [
        "宿迁市人民政府",
        "宿迁市",
        "上海市人民政府办公厅",
        "山东省人民政府",
        "内蒙古自治区人民政府",
        "黔西南布依族苗族自治州人民政府",
        "工业和信息化部",
        "国家发展和改革委员会",
        "国家市场监督管理总局",
        "中国证券监督管理委员会",
        "中国人民银行",
        "审计署",
        "测试单位",
        "",
    ],
)
def test_offices_of_which_it_is_not_plain(name: str) -> None:
    assert not makes_no_rules(name)


def test_a_countys_departments_are_not_its_government() -> None:
    assert is_county_department("某县财政局")
    assert not is_county_department("某县人民政府")
    assert not is_county_department("某县某镇人民政府")
    assert not is_county_department("某市财政局")
