from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Severity
from tests.validation.reports import findings, full_report, with_text
from tests.validation.transcripts import whole


@pytest.mark.parametrize(
    ("title", "lacks"),
    [
        ("大冶市自然资源和规划局2025年政府信息公开工作报告", "应以“年度报告”结尾"),
        ("双溪乡2024年政府信息公开年度报告", "缺少“工作”"),
        ("某县某局2024政府信息公开工作年度报告", "应为“某县某局2024年"),
        ("某县某局2025年度政府信息公开工作年度报告", "应为“某县某局2025年政府"),
        ("2024年度双溪乡政府信息公开工作年度报告", "应为“双溪乡2024年"),
    ],
)
def test_a_title_that_is_not_the_standard_one_is_told(title: str, lacks: str) -> None:
    (finding,) = findings("ST-09", whole(title=title))
    assert finding.severity is Severity.WARNING
    assert lacks in finding.message


def test_the_standard_title_is_right_and_so_is_a_ledgers() -> None:
    assert findings("ST-09", whole()) == []
    assert findings("ST-09", full_report()) == []


def test_a_preamble_without_period_or_basis_is_told() -> None:
    (finding,) = findings("ST-07", whole(preamble="本报告由某县工业和信息化局编写。"))
    assert finding.severity is Severity.HINT
    assert "缺少编制依据、统计期限" in finding.message
    assert findings("ST-07", whole()) == []


def test_a_report_without_a_preamble_is_told_what_it_lacks() -> None:
    (finding,) = findings("ST-07", whole(preamble=""))
    assert "没有引言" in finding.message
    assert findings("ST-07", whole(title="", preamble="")) == []


def test_of_a_ledgers_report_it_also_says_where_to_ask() -> None:
    text = "依照条例编制，统计期限为2021年1月1日至2021年12月31日。"
    (finding,) = findings("ST-07", with_text(text, "引言"))
    assert finding.severity is Severity.WARNING
    assert "缺少联系方式、电子版网址" in finding.message
    assert findings("ST-07", full_report()) == []


@pytest.mark.parametrize(
    ("listed", "missing"),
    [
        ("总体情况、主动公开、申请办理、复议诉讼、问题和改进、其他事项", ""),
        ("总体情况概述、主动公开政府信息情况、依申请公开情况、存在的主要问题", "行政复议"),
    ],
)
def test_the_parts_are_listed_whole(listed: str, missing: str) -> None:
    report = with_text(f"全文包括{listed}。按条例编制，1月1日起，网站，电话。", "引言")
    found = findings("ST-07", report)
    assert bool(found) is bool(missing)
    assert all(missing in finding.message for finding in found)


def test_no_preamble_at_all_is_another_matter() -> None:
    report = full_report()
    drafts = {section: text for section, text in report.drafts.items() if section != "引言"}
    assert findings("ST-07", replace(report, drafts=drafts)) == []


def test_a_title_that_begins_with_about_names_the_office_alone() -> None:
    (finding,) = findings("ST-09", whole(title="关于柳林县水利局2021年政府信息公开年报的报告"))
    assert "应为“柳林县水利局2021年政府信息公开工作年度报告”" in finding.message


def test_a_character_put_into_the_word_report_is_told() -> None:
    (finding,) = findings("ST-09", whole(title="柳林县水利局2021年政府信息公开工作年度报吿告"))
    assert "应为“柳林县水利局2021年政府信息公开工作年度报告”" in finding.message
