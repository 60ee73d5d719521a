"""How flaws in what the text cites are told: with what to write instead, where that is plain."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.mends import reworded

OPEN, CLOSE = r"[〔\[［【(（{﹝〖]", r"[〕\]］】)）}﹞〗]"
"""The brackets around a number's year, as they come: parts of a pattern."""


class Flaw(NamedTuple):
    """A stretch of a section that cites something wrongly."""

    start: int
    old: str
    new: str
    """What it should be; empty if that is for the reader to say."""
    message: str
    severity: Severity = Severity.WARNING


def told(report: Report, section: str, flaws: Iterable[Flaw]) -> Iterator[Finding]:
    """ST-10 for each flaw of the section."""
    for flaw in flaws:
        mend = reworded(report, (section, flaw.start), flaw.old, flaw.new) if flaw.new else None
        yield Finding("ST-10", flaw.severity, flaw.message, (Quote(section, flaw.old),), mend)
