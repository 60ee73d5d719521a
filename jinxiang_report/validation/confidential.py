"""Rules LG-06 to LG-08: nothing personal or secret slips out, and somebody looked."""

from collections.abc import Iterator

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.entry_context import Context, row_of
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.personal_numbers import personal_numbers

# Plain markings only: 国家秘密法, 保密审查 and 内部资料性出版物 are what a title is about.
_SECRECY_MARK = pattern_of(
    r"(?:绝密|机密|秘密)\s*[★☆⭐*＊](?:\s*(?:\d+|[一二三五十]+)\s*年|\s*长期)?"
    r"|[【\[（(〔]\s*(?:绝密|机密|秘密|内部|内部资料|内部文件)\s*[】\]）)〕]"
    r"|内部资料(?!性|准印|出版|[管审]|的)"
    r"|(?:此件|本件|本文)不(?:予|宜|得)?公开"
    r"|(?:不得|严禁|请勿)外传|仅供内部[使参]"
)


def nothing_personal_is_shown(entry: Entry, _: Context) -> Iterator[Finding]:
    """LG-06: no personal number stands in the title or the remarks."""
    texts = (("标题", entry.title), ("备注", entry.remarks))
    numbers = [
        f"{where}中的{number.kind}“{number.masked}”"
        for where, text in texts
        for number in personal_numbers(text)
    ]
    if numbers:
        message = f"疑似含个人信息：{'、'.join(dict.fromkeys(numbers))}，请确认已脱敏。"
        yield Finding("LG-06", Severity.WARNING, message, (row_of(entry),))


def nothing_secret_is_shown(entry: Entry, _: Context) -> Iterator[Finding]:
    """LG-07: the title bears no secrecy marking."""
    if found := _SECRECY_MARK.search(entry.title):
        message = f"标题含“{found[0]}”，请确认已过保密审查、可以公开。"
        yield Finding("LG-07", Severity.WARNING, message, (row_of(entry),))


def secrecy_was_reviewed(entry: Entry, context: Context) -> Iterator[Finding]:
    """LG-08: if the office keeps it, who did the secrecy review is filled in (条例 art. 17)."""
    if context.secrecy_review and not entry.reviews.secrecy.strip():
        message = "未填写保密审查人，请补上。"
        yield Finding("LG-08", Severity.HINT, message, (row_of(entry),))


RULES = (nothing_personal_is_shown, nothing_secret_is_shown, secrecy_was_reviewed)
"""All rules on what must not be published."""
