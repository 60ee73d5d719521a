"""Rules YR-04 to YR-06: what was taken over from last year's text was looked at."""

import re
from collections.abc import Iterator, Mapping

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_PROBLEMS, PARTS
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, quoted

_SENTENCE = pattern_of("[^。！？；\n]+")
_DIGITS = pattern_of(r"\d+")
_COUNT = pattern_of(r"(?<![\d.])\d{2,}(?=\s*(?:余|多)?[条件篇次场期项个份人家])")
_SAME = SlipKind(
    "YR-04",
    "{words}：整句话连同数字都与上年相同，请核对是否上年遗留。",
    severity=Severity.WARNING,
)
_DATED = (
    r"《[^《》\n]{{0,30}}{year}年[^《》\n]{{0,40}}》"
    r"|[^\s，。；：、（）《》]{{0,12}}〔{year}〕\d{{1,4}}号"
)
_SHORTEST = 8
_FEWEST = 4
_TOO_ALIKE = 80
_ALL = 100
_SHOWN = 40
_MEASURES = pattern_of("改进|整改|下一步|措施|打算")
_NUMBERING = pattern_of(
    r"^\s*(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])"
)
# Of every report on 政务公开, so that they tell no problem from another.
_COMMON = pattern_of(
    "政府信息|政务|信息|公开|工作|主动|存在|有待|需要|进一步|加强|提高|提升|完善|不够|不足|还|仍|有所|"
    "部分|个别|方面|问题|情况|一定|主要|及时|全面|内容|质量|水平|我局|本局|我镇|等|的|了|和|与|在|对|中"
)
_FEWEST_WORDS = 3


def titles_are_this_years(report: Report) -> Iterator[Finding]:
    """YR-04: a document of the year before that last year's text names too may be left over.

    A number may well be cited for years; the document that fixes the form always is.
    """
    if not report.last:
        return
    dated = re.compile(_DATED.format(year=report.year - 1))
    before = "\n".join(report.last.narrative.values())
    for section, text in report.narrative.items():
        for found in dated.finditer(text):
            if found[0] in before and report.edition.basis not in found[0]:
                is_title = found[0].startswith("《")
                severity = Severity.WARNING if is_title else Severity.HINT
                message = (
                    f"正文仍有“{inside_quotes(found[0])}”，上年的报告里也有，请核对是否上年遗留。"
                )
                place = quoted(section, text, *found.span())
                yield Finding("YR-04", severity, message, (place,))


def numbers_are_this_years(report: Report) -> Iterator[Finding]:
    """YR-04: numbers in sentences that are last year's to the number, and no live fields."""
    if not report.last:
        return
    before = _said_in("\n".join(report.last.narrative.values()))
    for section, text in report.narrative.items():
        # A sentence with a live field in it is not typed, and rightly the same or not.
        same = before & _said_in(FIELD.sub("", report.drafts.get(section, text)))
        slips = [
            Slip(found.start() + count.start(), found.start() + count.end())
            for found in _SENTENCE.finditer(text)
            if found[0].strip() in same
            for count in _COUNT.finditer(found[0])
        ]
        yield from gathered(report, _SAME, section, slips)


def nothing_taken_over_is_left_unseen(report: Report) -> Iterator[Finding]:
    """YR-04: what was taken over from last year and bears a mark was looked at; one for all."""
    marked = {section: places for section, places in report.unseen.items() if places}
    if not marked:
        return
    places = tuple(
        Quote(section, words)
        for section, stretches in marked.items()
        if (words := _first_marked(report, section, stretches[0]))
    )
    number = sum(map(len, marked.values()))
    message = (
        f"从上年沿用的内容还有 {number} 处没有看过（在正文里标着），请逐处核对年份、数字和文件名。"
    )
    yield Finding("YR-04", Severity.WARNING, message, places)


def _first_marked(report: Report, section: str, stretch: Stretch) -> str:
    """The words, if they stand in the text as it is read: a field is read by its value."""
    words = report.drafts.get(section, "")[stretch.start : stretch.end].strip()
    return words if words in report.narrative.get(section, "") else ""


def parts_are_written_anew(report: Report) -> Iterator[Finding]:
    """YR-05: no part is nearly last year's."""
    if not report.last:
        return
    for part, share in shares(report.narrative, report.last.narrative).items():
        if share > _TOO_ALIKE:
            heading = PARTS["一二三四五六".index(part)]
            message = (
                f"“{heading}”与上年有 {share}% 的句子相同，"
                "“内容雷同”是通报过的问题，请按本年的实际重写。"
            )
            first = next(key for key in report.narrative if key.startswith(part))
            words = report.narrative[first].split("\n", 1)[0][:_SHOWN]
            place = quoted(first, report.narrative[first], 0, len(words))
            yield Finding("YR-05", Severity.WARNING, message, (place,))


def last_years_problems_are_answered(report: Report) -> Iterator[Finding]:
    """YR-06: a problem named last year is taken up somewhere this year."""
    if not report.last or ABOUT_PROBLEMS not in report.narrative:
        return
    answer = "\n".join(report.narrative.values())
    for problem in _problems(report.last.narrative.get(ABOUT_PROBLEMS, "")):
        words = _telling_words(problem)
        if len(words) >= _FEWEST_WORDS and not any(word in answer for word in words):
            message = (
                f"上年问题“{inside_quotes(problem[:_SHOWN])}”在本年的报告里没有回应，"
                "建议在“改进情况”中说明。"
            )
            text = report.narrative[ABOUT_PROBLEMS]
            place = quoted(ABOUT_PROBLEMS, text, 0, min(len(text), _SHOWN))
            yield Finding("YR-06", Severity.HINT, message, (place,))


def shares(now: Mapping[str, str], before: Mapping[str, str]) -> dict[str, int]:
    """For each part with enough text, how many per cent of all its sentences are in both years.

    Years and numbers do not make a sentence another one; nor does the section it stands in.
    """
    found = {}
    for part in (heading[0] for heading in PARTS):
        new, old = _sentences(now, part), _sentences(before, part)
        if len(new) >= _FEWEST and len(old) >= _FEWEST:
            found[part] = _ALL * len(new & old) // len(new | old)
    return found


def _said_in(text: str) -> set[str]:
    return {sentence.strip() for sentence in _SENTENCE.findall(text)}


def _sentences(texts: Mapping[str, str], part: str) -> set[str]:
    told = "\n".join(text for section, text in texts.items() if section.startswith(part))
    plain = (_DIGITS.sub("0", sentence.strip()) for sentence in _SENTENCE.findall(told))
    return {one for one in plain if len(one) >= _SHORTEST and "待补" not in one}


def _problems(text: str) -> list[str]:
    """The problems of a text that goes on to the measures."""
    lines = []
    for line in text.split("\n"):
        if _MEASURES.search(line[:_SHORTEST]):
            break
        lines += _SENTENCE.findall(line)
    return [_NUMBERING.sub("", line).strip() for line in lines if len(line) > _SHORTEST]


def _telling_words(problem: str) -> set[str]:
    """Pairs of characters that are left when the words of every report are taken out."""
    rest = re.sub(r"[^\u4e00-\u9fff]", " ", _COMMON.sub(" ", problem))
    return {word[at : at + 2] for word in rest.split() for at in range(len(word) - 1)}


RULES = (
    titles_are_this_years,
    numbers_are_this_years,
    nothing_taken_over_is_left_unseen,
    parts_are_written_anew,
    last_years_problems_are_answered,
)
