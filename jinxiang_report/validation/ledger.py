"""Rules TL: what the narrative says of the ledger is what the ledger holds."""

import re
from collections.abc import Iterator, Sequence

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_ITEMS
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.mends import live
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.statements import (
    Statement,
    stated_categories,
    stated_items,
    stated_posts,
)

# Outside 一（一） only what says plainly that it is the whole: 主动公开…共33条.
_PLAINLY_ALL = pattern_of("主动公开.*[共计]")


def items_match_the_ledger(report: Report) -> Iterator[Finding]:
    """TL-01: the stated number of items is the ledger's."""
    items = report.tally.items
    for section, text in report.narrative.items():
        stated = [
            statement
            for statement in stated_items(text)
            if section == ABOUT_ITEMS or _PLAINLY_ALL.search(statement.quote)
        ]
        if stated and not any(_counts_items(statement, report) for statement in stated):
            # Beside 网站33条 a total of all channels counts other things too.
            first = next((one for one in stated if one.of_website), stated[0])
            message = (
                f"正文写“{inside_quotes(first.quote)}”，台账中本年公开信息有 {items} 条，"
                f"相差 {_difference(first, items)} 条，请核对正文或补登台账。"
            )
            is_plain = len(stated) == 1 and not _may_count_posts(first, report)
            mend = live(report, section, first, "公开信息.总数", items) if is_plain else None
            yield Finding("TL-01", Severity.ERROR, message, (Quote(section, first.quote),), mend)


def categories_match_the_ledger(report: Report) -> Iterator[Finding]:
    """TL-02: each category's stated number is the ledger's.

    While the ledger holds no item at all, TL-01 says so once for all categories.
    """
    if not report.tally.items and any(items_match_the_ledger(report)):
        return
    text = report.narrative.get(ABOUT_ITEMS, "")
    counted = {category.name: count for category, count in report.tally.by_category}
    stated: dict[str, list[Statement]] = {}
    for name, statement in stated_categories(text, counted):
        stated.setdefault(name, []).append(statement)
    for name, statements in stated.items():
        number = counted[name]
        if not _any_or_all_are(statements, number):
            first = statements[0]
            message = (
                f"类别“{name}”正文写 {first.count.said} {first.count.unit}，台账有 {number} 条，"
                f"相差 {_difference(first, number)}，请核对正文或台账的类别。"
            )
            place = Quote(ABOUT_ITEMS, first.quote)
            field = f"公开信息.{name}"
            is_plain = len(statements) == 1
            mend = live(report, ABOUT_ITEMS, first, field, number) if is_plain else None
            yield Finding("TL-02", Severity.ERROR, message, (place,), mend)


def posts_match_the_ledger(report: Report) -> Iterator[Finding]:
    """TL-05: the stated number of WeChat posts is the ledger's."""
    posts = report.tally.posts
    for section, text in report.narrative.items():
        stated = list(stated_posts(text))
        if stated and not _any_or_all_are(stated, posts):
            first = stated[0]
            message = (
                f"正文写“{inside_quotes(first.quote)}”，"
                f"台账中本年公众号有 {posts} 篇（按篇统计），相差 {_difference(first, posts)}，"
                "请核对正文或补登台账。"
            )
            is_plain = len(stated) == 1
            mend = live(report, section, first, "公众号.总数", posts) if is_plain else None
            yield Finding("TL-05", Severity.ERROR, message, (Quote(section, first.quote),), mend)


def _counts_items(statement: Statement, report: Report) -> bool:
    items, posts = report.tally.items, report.tally.posts
    return statement.count.may_be(items) or (
        _may_count_posts(statement, report) and statement.count.may_be(items + posts)
    )


def _may_count_posts(statement: Statement, report: Report) -> bool:
    text = report.narrative.get(ABOUT_ITEMS, "")
    return not statement.of_website and bool(re.search("公众号|微信|新媒体", text))


def _any_or_all_are(statements: Sequence[Statement], number: int) -> bool:
    """Whether one number is right, or all together are: two accounts, a name listed twice."""
    return any(statement.count.may_be(number) for statement in statements) or (
        sum(statement.count.low for statement in statements) == number
    )


def _difference(statement: Statement, number: int) -> int:
    return abs(statement.count.low - number)


RULES = (
    items_match_the_ledger,
    categories_match_the_ledger,
    posts_match_the_ledger,
)
