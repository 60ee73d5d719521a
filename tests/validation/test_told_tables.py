from jinxiang_report.domain.finding import Severity
from tests.validation.reports import findings
from tests.validation.transcripts import TABLES, whole

_HEAD = "二、主动公开政府信息情况"


def with_row(row: str, title: str = "某县某镇人民政府2021年政府信息公开工作年度报告") -> list[str]:
    tables = TABLES.replace(_HEAD, f"{_HEAD}\n{row}")
    found = findings("T2-08", whole(tables=tables, title=title))
    assert all(finding.severity is Severity.WARNING for finding in found)
    return [finding.message for finding in found]


def test_rules_of_an_office_that_makes_none_are_told_however_the_table_came() -> None:
    for row in (
        "规章：本年制发0，本年废止0，现行有效6；行政规范性文件：0，0，0。",
        "规章 | 0 | 0 | 6",
        "规 章\n0\n0\n6",
    ):
        (message,) = with_row(row)
        assert "应为 0" in message


def test_no_rules_are_fine_and_so_are_those_of_who_makes_them() -> None:
    assert with_row("规章 | 0 | 0 | 0\n行政规范性文件 | 2 | 0 | 6") == []
    assert with_row("规章 | 1 | 0 | 6", "某省人民政府2021年政府信息公开工作年度报告") == []
    assert with_row("转载规章3件、政策4件、解读5件。") == []
