"""How a year's report goes from draft to public, and back when it must."""

from dataclasses import replace
from datetime import date

from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.report import ReportYear, State
from jinxiang_report.operations.figures import figures_kept
from jinxiang_report.operations.reports import check_year
from jinxiang_report.operations.trouble import StateRefusedError
from jinxiang_report.operations.years import counts_kept, profile_kept, require_year
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record


def finalise(ledger: Ledger, year: int, day: date) -> None:
    """定稿: from now on nothing of the year changes. Refused while there are errors."""
    standing = _in_state(ledger, year, State.DRAFT)
    errors = [one for one in check_year(ledger, year) if one.severity is Severity.ERROR]
    if errors:
        raise StateRefusedError(
            f"还差 {len(errors)} 项错误没有解决，不能定稿。第一项：{errors[0].message}"
        )
    closed = replace(standing, state=State.FINAL, finalised=day)
    kept = profile_kept(ledger, year), *figures_kept(ledger, year)
    _go(ledger, standing, closed, "定稿", *kept)


def mark_submitted(ledger: Ledger, year: int, day: date) -> None:
    """已报送: handed in to the government's own office."""
    standing = _in_state(ledger, year, State.FINAL)
    _go(ledger, standing, replace(standing, state=State.SUBMITTED, submitted=day), "标为已报送")


def mark_published(ledger: Ledger, year: int, day: date) -> None:
    """已公开: on the website. An office may publish before or after it hands in."""
    standing = _in_state(ledger, year, State.FINAL, State.SUBMITTED)
    public = replace(standing, state=State.PUBLISHED, published=day)
    _go(ledger, standing, public, "标为已公开", counts_kept(ledger, year))


def reopen(ledger: Ledger, year: int, reason: str) -> None:
    """Back to draft, with the reason in the history. The days it was closed on stay known."""
    if not reason.strip():
        raise StateRefusedError("请写明重新打开的原因，它会记入变更记录。")
    standing = require_year(ledger, year)
    if standing.is_open:
        raise StateRefusedError(f"{year} 年度还是草稿，不需要重新打开。")
    _go(ledger, standing, replace(standing, state=State.DRAFT), f"重新打开：{reason.strip()}")


def _in_state(ledger: Ledger, year: int, *wanted: State) -> ReportYear:
    standing = require_year(ledger, year)
    if standing.state not in wanted:
        before = "或".join(wanted)
        raise StateRefusedError(f"{year} 年度现在是“{standing.state}”，这一步要在“{before}”时做。")
    return standing


def _go(ledger: Ledger, before: ReportYear, after: ReportYear, name: str, *kept: Change) -> None:
    """Store the state and, in the same action, what later years compare with."""
    record(ledger, f"{before.year} 年度{name}", [Change(before, after), *kept])
