"""What the rules on entries say, brought into the report's own list."""

from collections.abc import Iterable
from datetime import date

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.year_of_posts import YearOfPosts, remarks_on_posts


def entries_are_in_order(report: Report) -> Iterable[Finding]:
    """LG, WX-01, DL-03, DL-04: reckoned as each entry is stored, and kept with it."""
    return report.remarks


def posts_are_in_order(report: Report) -> Iterable[Finding]:
    """WX-02, WX-03, DL-13: on the year's posts as a whole."""
    return remarks_on_posts(
        YearOfPosts(
            report.year,
            date.today(),
            report.post_days,
            report.tally.posts,
            report.pushes,
            report.by_push,
            report.narrative,
        )
    )


RULES = (entries_are_in_order, posts_are_in_order)
