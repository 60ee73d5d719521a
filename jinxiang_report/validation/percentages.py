"""Rule TA-06: shares in percent, reckoned again from the numbers in the text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count, counts_in
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import PERCENT, Share, shares
from jinxiang_report.validation.wholes import listed_whole, named_whole

_SENTENCE = pattern_of(r"[^。！？\n]+")
_SINGLE = pattern_of(r"其中|共|合计|总|的\s?\d{1,6}\s?[件条篇个份宗]中")
_HUNDRED = 100
_LONGEST_ROW = 12
_WINDOW = 40
"""So many counts before a share may be its whole: no list is longer."""


class _Reckoned(NamedTuple):
    """A share that is not right, and the number it should be a share of."""

    share: Share
    whole: int
    makes_a_hundred: bool = False
    """Whether all shares told make 100, so that one may have been set to fit."""


def shares_are_reckoned_right(report: Report) -> Iterator[Finding]:
    """TA-06: a count's share is right, for some number before it that may be the whole.

    It is told only where the other shares, or a single number in front, show what the whole is.
    """
    for section, text in report.narrative.items():
        before: re.Match[str] | None = None
        for sentence in _SENTENCE.finditer(text) if PERCENT.search(text) else ():
            if PERCENT.search(sentence[0]):
                counts = tuple(counts_in(sentence[0]))
                for one in _wrong(sentence, counts, _earlier(before)):
                    yield _about(report, (section, sentence), one)
            before = sentence if text[sentence.end() : sentence.end() + 1] != "\n" else None


def _earlier(before: re.Match[str] | None) -> tuple[Count, ...]:
    """The last counts of the sentence before, which may be the whole as well."""
    return tuple(counts_in(before[0]))[-_WINDOW:] if before else ()


def _wrong(
    sentence: re.Match[str], counts: tuple[Count, ...], earlier: Sequence[Count]
) -> Iterator[_Reckoned]:
    found = list(shares(sentence[0], counts))
    total = sum(share.count.low for share in found)
    wholes = {share: _explained_by(share, counts, (*earlier, total)) for share in found}
    explained = [set(likely) for likely in wholes.values() if likely]
    common = set.intersection(*explained) if explained else set()
    for share, likely in wholes.items():
        if likely and all(map(share.is_cut_off, likely)):
            yield _Reckoned(share, likely[0])
        elif not likely and (whole := _shown(share, common) or _told(sentence, share, counts)):
            yield _Reckoned(share, whole, _is_set_to_fit(share, whole, found))


def _is_set_to_fit(share: Share, whole: int, found: Sequence[Share]) -> bool:
    """Whether it is off by its last digit only, and makes 100 with the shares beside it."""
    last_digit = Decimal(1).scaleb(int(share.percent.as_tuple().exponent))
    if abs(share.of(whole) - share.percent) != last_digit:
        return False
    at = found.index(share)
    before = _running(found[max(0, at - _LONGEST_ROW) : at][::-1])
    behind = _running(found[at + 1 : at + 1 + _LONGEST_ROW])
    return any(one + share.percent + other == _HUNDRED for one in before for other in behind)


def _running(shares: Iterable[Share]) -> list[Decimal]:
    """What the first of them make, the first two, and so on; nothing at first."""
    return list(accumulate((one.percent for one in shares), initial=Decimal(0)))


def _explained_by(
    share: Share, counts: Sequence[Count], others: Iterable[Count | int]
) -> tuple[int, ...]:
    """The numbers that make the share right, or right but cut off, if they are the whole.

    The nearest first.
    """
    at = bisect_left(counts, share.count.start, key=lambda count: count.start)
    near = (*reversed(counts[max(0, at - _WINDOW) : at]), *counts[at + 1 : at + _WINDOW], *others)
    likely = dict.fromkeys(whole for one in near for whole in _wholes(one))
    return tuple(
        whole
        for whole in likely
        if whole >= max(share.count.low, 1)
        and share.is_near(whole)
        and (share.is_of(whole) or share.is_cut_off(whole))
    )


def _wholes(one: Count | int) -> tuple[int, ...]:
    return (one,) if isinstance(one, int) else (one.low, one.high)


def _shown(share: Share, common: set[int]) -> int | None:
    """The whole that all shares have in common which are right."""
    wholes = [whole for whole in common if whole > share.count.low]
    return wholes[0] if len(wholes) == 1 else None


def _told(sentence: re.Match[str], share: Share, counts: tuple[Count, ...]) -> int | None:
    """The whole by the words of the sentence."""
    text = sentence[0]
    return (
        _only_one(text, share, counts)
        or named_whole(text, share, counts)
        or listed_whole(sentence.string, text, sentence.start(), share)
    )


def _only_one(text: str, share: Share, counts: Sequence[Count]) -> int | None:
    """The only other number of the sentence, if it stands before the share as its total."""
    if len(counts) != 2 or counts[1] != share.count:  # noqa: PLR2004 - the total and its part
        return None
    total = counts[0]
    is_total = (
        total.is_exact
        and total.low > share.count.low
        and total.unit == share.count.unit
        and _SINGLE.search(text, 0, share.count.start)
    )
    return total.low if is_total else None


def _about(report: Report, at: tuple[str, re.Match[str]], one: _Reckoned) -> Finding:
    section, sentence = at
    share, whole = one.share, one.whole
    closing = share.behind + (sentence[0][share.behind : share.behind + 1] in {"）", ")"})
    quote = sentence[0][share.count.start : closing]
    right = share.of(whole)
    reckoning = f"{share.count.low}÷{whole}＝{right}%"
    mend = reworded(report, (section, sentence.start() + share.start), share.said, str(right))
    if share.is_cut_off(whole):
        message = f"“{quote}”：{reckoning}（四舍五入），{share.said}% 是舍去了尾数，建议改正。"
        return Finding("TA-06", Severity.HINT, message, (Quote(section, quote),), mend)
    if one.makes_a_hundred:
        message = (
            f"“{quote}”：{reckoning}，正文写 {share.said}%，"
            "可能是为了使各项之和等于 100% 而调整的，请核对。"
        )
        return Finding("TA-06", Severity.HINT, message, (Quote(section, quote),), mend)
    message = f"“{quote}”：{reckoning}，正文写 {share.said}%，请核对。"
    return Finding("TA-06", Severity.ERROR, message, (Quote(section, quote),), mend)


RULES = (shares_are_reckoned_right,)
"""All rules on shares."""
