"""The office's powers: named as printed, kept with the profile in one step, and compared with."""

import pytest

from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.preferences import powers
from jinxiang_report.operations.profile import powers_named, revise_office_fields
from jinxiang_report.operations.reports import check_year
from jinxiang_report.operations.trouble import ProfileRefusedError
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("行政许可、行政处罚", {"licence", "penalty"}),
        ("行政强制, 行政许可", {"coercion", "licence"}),
        ("无", set()),
        (" ", None),
    ],
)
def test_powers_are_named_as_printed(text: str, rows: set[str] | None) -> None:
    assert powers_named(text) == rows


def test_what_is_no_power_is_refused(ledger: Ledger) -> None:
    with pytest.raises(ProfileRefusedError, match="“行政检查”看不懂，没有改动。可以写：行政许可、"):
        revise_office_fields(ledger, {"phone": "1"}, "行政许可、行政检查")
    assert powers(ledger) is None


def test_decisions_beyond_the_powers_are_told_once_they_are_said(ledger: Ledger) -> None:
    enter_figures(ledger, 2021, {Cell("二", "coercion", "decided"): "2"})
    revise_office_fields(ledger, {"phone": "0537-1"}, "行政许可")

    assert powers(ledger) == frozenset({"licence"})
    assert "T2-09" in {finding.rule for finding in check_year(ledger, 2021)}

    assert undo(ledger) == "修改单位信息"
    assert powers(ledger) is None
    assert "T2-09" not in {finding.rule for finding in check_year(ledger, 2021)}


def test_lines_of_the_profile_leave_the_powers_alone(ledger: Ledger) -> None:
    revise_office_fields(ledger, {}, "无")
    revise_office_fields(ledger, {"phone": "0537-2"})
    assert powers(ledger) == frozenset()
