"""Days off and the secrecy review: stored, undone, and followed by what they decide."""

from datetime import date

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.preferences import (
    revise_holidays,
    want_secrecy_review,
    wants_secrecy_review,
)
from jinxiang_report.operations.reports import check_year
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo, undoable
from jinxiang_report.storage.remarking import holidays_of
from tests.ledgers import item


def rules(ledger: Ledger) -> set[str]:
    return {finding.rule for finding in check_year(ledger, 2021)}


def test_days_off_are_kept_and_change_what_is_late(ledger: Ledger) -> None:
    log_entry(ledger, item("中小企业培育管理办法", "2021-04-06", formed=date(2021, 3, 5)))
    assert "DL-03" in rules(ledger)
    off = Holidays({date(2021, 3, day): False for day in range(8, 13)})
    revise_holidays(ledger, off)
    assert holidays_of(ledger) == off
    assert "DL-03" not in rules(ledger)
    assert undo(ledger) == "修改放假安排"
    assert "DL-03" in rules(ledger)


def test_no_days_off_of_its_own_leaves_no_setting(ledger: Ledger) -> None:
    revise_holidays(ledger, Holidays())
    assert undoable(ledger) is None


def test_the_secrecy_review_is_asked_for_only_when_wanted(ledger: Ledger) -> None:
    log_entry(ledger, item("中小企业培育管理办法"))
    assert "LG-08" not in rules(ledger)
    want_secrecy_review(ledger, wanted=True)
    assert wants_secrecy_review(ledger)
    assert "LG-08" in rules(ledger)
    want_secrecy_review(ledger, wanted=False)
    assert "LG-08" not in rules(ledger)
