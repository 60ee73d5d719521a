from pathlib import Path

import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.evaluation import NO_REPORTS, REPORTS, Judged, Label, judged, table

MUST_BE_FOUND = {
    "ITEM_SUM",
    "PART_EXCEEDS_WHOLE",
    "SAME_QTY",
    "PERCENT",
    "WRONG_YEAR",
    "PLACEHOLDER",
    "OLD_BASIS",
    "DOC_NUMBER",
}
LABEL = Label("ITEM_SUM", "共9条", "和为8")


def one(*findings: Finding, labels: tuple[Label, ...] = (LABEL,)) -> Judged:
    return Judged("年报.txt", "公开情况：共9条，其中公告8条。收到申请5件。", labels, findings)


def finding(rule: str, quote: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(rule, severity, "", (Quote("一（一）", quote),))


def test_an_error_is_found_by_its_place_and_the_right_rule() -> None:
    assert one(finding("TA-01", "9条，其中公告8条")).missed == []
    assert one(finding("SY-04", "9条，其中公告8条")).missed == [LABEL]
    assert one(finding("TA-01", "申请5件")).missed == [LABEL]


def test_only_errors_and_reminders_elsewhere_are_false_alarms() -> None:
    elsewhere = finding("TA-01", "申请5件")

    assert one(elsewhere).false_alarms == [elsewhere]
    assert one(finding("SY-04", "申请5件", Severity.HINT)).false_alarms == []
    assert one(finding("SY-01", "共9条")).false_alarms == []


def test_the_table_tells_every_miss_and_every_false_alarm() -> None:
    text = "\n".join(table([one(finding("TA-01", "申请5件")), one(labels=())]))

    assert "漏掉 年报.txt ITEM_SUM “共9条”：和为8" in text
    assert "误报 年报.txt TA-01 ['申请5件']" in text


@pytest.mark.skipif(not Path(REPORTS).exists(), reason=NO_REPORTS)
def test_the_grave_errors_of_real_reports_are_all_found_and_sound_reports_left_alone() -> None:
    reports = list(judged())

    missed = [label for each in reports for label in each.missed if label.kind in MUST_BE_FOUND]
    assert missed == []
    assert [alarm for each in reports if not each.labels for alarm in each.false_alarms] == []
