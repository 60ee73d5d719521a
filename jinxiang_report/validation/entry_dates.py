"""Rules DL on single entries: in its year, after it was formed, within 20 working days."""

from collections.abc import Iterator

from jinxiang_report.domain.calendar import working_days
from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.entry_context import Context, row_of

WORKING_DAYS_TO_PUBLISH = 20
"""条例 art. 26, from the day the information was formed or changed; that day does not count."""


def is_published_in_time(entry: Entry, context: Context) -> Iterator[Finding]:
    """DL-03: not later than the 20th working day after formation, or the days off behind it."""
    formed = entry.formed if isinstance(entry, PublishedItem) else None
    # As many days hold that many working days at most: most entries need no reckoning.
    if formed is None or (entry.published - formed).days <= WORKING_DAYS_TO_PUBLISH:
        return
    reckoning = working_days(formed, entry.published, context.holidays)
    if reckoning.days > WORKING_DAYS_TO_PUBLISH:
        message = (
            f"{formed} 形成，{entry.published} 公开，超过 {WORKING_DAYS_TO_PUBLISH} 个工作日："
            f"{reckoning.sentence()}。请核对日期；内容变更后重新公开的，形成日期请填变更那天。"
        )
        yield Finding("DL-03", Severity.WARNING, message, (row_of(entry),))


def published_after_formation(entry: Entry, _: Context) -> Iterator[Finding]:
    """DL-04: not published before it was formed."""
    formed = entry.formed if isinstance(entry, PublishedItem) else None
    if formed and entry.published < formed:
        message = f"公开日期 {entry.published} 早于形成日期 {formed}，请改正其中一个。"
        yield Finding("DL-04", Severity.ERROR, message, (row_of(entry),))


def published_by_now(entry: Entry, context: Context) -> Iterator[Finding]:
    """DL-04: not published in the future."""
    if entry.published > context.today:
        message = f"公开日期 {entry.published} 在未来（今天是 {context.today}），请改正日期。"
        yield Finding("DL-04", Severity.ERROR, message, (row_of(entry),))


def lies_in_the_year(entry: Entry, _: Context) -> Iterator[Finding]:
    """DL-05: dated in the year it is counted in."""
    if entry.published.year != entry.year:
        message = (
            f"“{entry.title}”的日期 {entry.published} 不在 {entry.year} 年度内，"
            "统计期限为 1月1日至12月31日，请改正日期或移到相应年度。"
        )
        yield Finding("DL-05", Severity.ERROR, message, (row_of(entry),))


def documents_have_their_dates(entry: Entry, _: Context) -> Iterator[Finding]:
    """LG-09: a marked document has the dates by which 表二 counts it, in a likely order."""
    if not isinstance(entry, PublishedItem) or not entry.normative:
        return
    if entry.formed is None:
        message = (
            f"标为规范性文件，还没有成文日期：表二暂按公开日期算作 {entry.published.year} 年制发，"
            "请补上成文日期。"
        )
        yield Finding("LG-09", Severity.HINT, message, (row_of(entry),))
        return
    for called, day in (("废止日期", entry.repealed), ("有效期至", entry.expires)):
        if day and day < entry.formed:
            message = f"{called} {day} 早于成文日期 {entry.formed}，请改正其中一个。"
            yield Finding("LG-09", Severity.WARNING, message, (row_of(entry),))


RULES = (
    is_published_in_time,
    published_after_formation,
    published_by_now,
    lies_in_the_year,
    documents_have_their_dates,
)
"""All rules on an entry's dates."""
