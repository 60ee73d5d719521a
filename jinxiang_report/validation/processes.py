"""Rule TA-01 on what is done with things: of 200 copies handed out no 215 come back."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.counts import Count
from jinxiang_report.validation.passages import COMMA, FULL_STOP, Clause, Passage, passages
from jinxiang_report.validation.patterns import pattern_of

# What there was, and what was done with it: the first word stands before its number, the second
# opens the next clause.
_STEPS = (
    ("发放|发出|下发|寄出", "[收返]回|回收"),
    ("审核|审查|审校|把关", "退回|驳回|退改|不予通过|不通过|未通过"),
    ("(?:收到|收集|征集|征求|收集到)[^，。；\\d]{0,12}?(?:意见|建议|反馈)(?:建议)?", "采纳|吸收"),
    ("承办|交办|转办", "办结|办复|答复"),
    (
        "(?:发现|查出|查找出?|排查出?|梳理出?|反馈)[^，。；\\d]{0,12}?问题",
        "完成整改|整改|纠正|销号",
    ),
    ("抽查|抽检|检查|评查|测评", "合格|不合格|达标|不达标"),
)
# What came before the year may be answered with it, and one question answered twice.
_ASKED = (
    (
        "(?:收到|接到|接听|受理)[^，。；\\d]{0,12}?(?:留言|来信|来电|电话|咨询|投诉|诉求|申请)",
        "答复|回复|办结",
    ),
)
_OF_THEM = r"[^，。；、\d]{0,12}$"
_LED_BY = r"\s*(?:其中)?(?:已|实际|共|均|全部|按[时期]|及时)*(?:予以)?"
_OBJECT = r"(?:了|整改|修改|的|有效|意见|建议|问题|问卷|信息|共|为)*\s*"
_PAIRS = tuple(
    (
        pattern_of(f"(?:{whole}){_OF_THEM}"),
        pattern_of(f"{_LED_BY}(?:{part}){_OBJECT}"),
        severity,
    )
    for steps, severity in ((_STEPS, Severity.WARNING), (_ASKED, Severity.HINT))
    for whole, part in steps
)
# Things of another time, or more than these, may have been done too.
_OTHERS_TOO = pattern_of("累计|结转|上年|去年|往年|历年|跨年|另|含|此外|以来|存量|遗留|人均|每")
_NOT_DONE = pattern_of(r"\s*(?:未|尚未|不|没有)(?:予以|予)?")
_STEM = 2
_OF_ANY_TOTAL = "公开"
"""法人2件，予以公开9件，不予公开1件 are of what was told before."""
# What was there at the year's beginning is told in a sentence of its own.
_CARRIED = pattern_of("结转|转结|(?:上年|去年|上一年度?)(?:未|转|遗|剩)")
_LONGEST_LEAD = 40
_BEHIND = 16
_LONGEST_ROW = 6
_MOST = 100
"""A section that is wrong more often is none that a person wrote."""
_TWO = 2


class _Flaw(NamedTuple):
    """Where it ends, how it is told and how grave it is."""

    end: int
    told: str
    severity: Severity = Severity.WARNING


def no_more_is_done_than_there_is(report: Report) -> Iterator[Finding]:
    """TA-01: what came back, was taken up or settled is no more than there was of it."""
    for section, text in report.narrative.items():
        flaws = () if _CARRIED.search(text) else islice(_flaws(text), _MOST)
        for start, flaw in flaws:
            # Brackets are not read with their sentence: 办结10件（含上年结转1件）.
            if not _OTHERS_TOO.search(text, start, flaw.end + _BEHIND):
                quote = text[start : flaw.end].strip()
                message = f"“{quote}”：{flaw.told}，请核对。"
                yield Finding("TA-01", flaw.severity, message, (Quote(section, quote),))


def _flaws(text: str) -> Iterator[tuple[int, _Flaw]]:
    """Where more is done than there is begins, and the rest of it."""
    for passage in passages(text):
        for sentence in _sentences(passage):
            for at, whole in enumerate(sentence[:-1]):
                flaw = _flaw(passage.text, whole, sentence[at + 1]) or _overfilled(
                    passage.text, whole, sentence[at + 1 : at + _LONGEST_ROW]
                )
                if flaw:
                    first = max(whole.start, whole.counts[0].start - _LONGEST_LEAD)
                    yield passage.start + first, flaw._replace(end=passage.start + flaw.end)


def _sentences(passage: Passage) -> Iterator[list[Clause]]:
    """The clauses of each sentence that count one thing each, where nothing else is counted in."""
    sentence: list[Clause] = []
    for clause in (*passage.clauses, None):
        if clause is None or clause.before == FULL_STOP:
            if len(sentence) >= _TWO and not any(map(_counts_others, sentence)):
                yield sentence
            sentence = []
        if clause and len(clause.counts) == 1:
            sentence.append(clause)


def _counts_others(clause: Clause) -> bool:
    return bool(_OTHERS_TOO.search(clause.text))


def _flaw(text: str, whole: Clause, done: Clause) -> _Flaw | None:
    """More was done with things than there were."""
    total, part = whole.counts[0], done.counts[0]
    if part.low <= total.low or not _are_exact(total, part):
        return None
    lead = text[max(whole.start, total.start - _LONGEST_LEAD) : total.start]
    words = text[done.start : part.start]
    for there_was, was_done, severity in _PAIRS:
        if there_was.search(lead) and was_done.fullmatch(words):
            return _Flaw(part.end, f"{part.said} 比前面的 {total.said} 还多", severity)
    return None


def _overfilled(text: str, whole: Clause, following: Sequence[Clause]) -> _Flaw | None:
    """采纳24条，部分采纳3条，未采纳8条 of 30: what was done and what was not is more than all."""
    total = whole.counts[0]
    stem = _words(text, following[0])[-_STEM:]
    row = list(takewhile(lambda one: _words(text, one).endswith(stem), following))
    parts = [clause.counts[0] for clause in row]
    is_closed = any(_NOT_DONE.match(_words(text, one)) for one in row[1:])
    if len(stem) < _STEM or stem == _OF_ANY_TOTAL or not is_closed or not _are_next([whole, *row]):
        return None
    if not all(_are_exact(total, part) and part.low <= total.low for part in parts):
        return None
    added = sum(part.low for part in parts)
    terms = "＋".join(part.said for part in parts)
    told = f"{terms}＝{added}，比前面的 {total.said} 还多"
    return _Flaw(parts[-1].end, told) if added > total.low else None


def _are_next(row: Sequence[Clause]) -> bool:
    """Whether nothing but light marks stands between them: what follows ； may be of another."""
    return all(
        after.start - before.end <= 1 and after.before <= COMMA for before, after in pairwise(row)
    )


def _words(text: str, clause: Clause) -> str:
    """What stands in front of the clause's number, if that is no more than a few words."""
    start = max(clause.start, clause.counts[0].start - _LONGEST_LEAD)
    return text[start : clause.counts[0].start].strip()


def _are_exact(one: Count, other: Count) -> bool:
    return one.agrees_with(other) and one.is_exact and other.is_exact


RULES = (no_more_is_done_than_there_is,)
"""All rules on what is done with things."""
