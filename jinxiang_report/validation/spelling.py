"""Rule SY-15: words that are misspelt beyond doubt."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.jumbled import jumbled
from jinxiang_report.validation.misspellings import CONFUSED, MISSPELT
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections
from jinxiang_report.validation.typed_by_sound import mistyped

_RIGHT = MISSPELT | {wrong: right for wrong, (right, _) in CONFUSED.items()}
# 2024共收到3件. In 《…》 it may be what the document is called.
_BARE_YEAR = pattern_of(
    r"(?<![\d.〔\[（(/—~～-])(?P<year>20[1-3]\d)(?P<rest>共[收受办主公发]|全[年县市区镇乡]"
    r"|[我本][局委办镇乡县市区街院]|收到|受理|累计|主动公开|政府信息公开)"
)
# 本报告某县商务局按照《…》编制.
_LACKS_BY = pattern_of(
    "本(?:年度)?(?:报告|年报)(?P<office>(?![由是根按依])[\u4e00-\u9fff]{3,24}(?:局|委员会|人民政府|办事处|办公室|中心))"
    "(?=(?:按照|依照|依据|根据)[^。\\n]{2,120}编[制写])"
)
_BY = SlipKind("SY-15", "{words}疑似漏了“由”字。", "补上“由”字")
_TITLE = pattern_of("《[^《》\n]*》|https?://\\S+|www\\.\\S+", re.ASCII)
# Who is in charge, and of whom, was left out.
_LACKS_WORDS = pattern_of(
    "(?<![理自缘])由负责(?![人同])|(?<=(?:加强|强化|做好|开展|加大))对的(?=管理|指导|监督|培训|审核|检查|考核|宣传)"
    "|(?:^|(?<=[，。；]))(?:在的(?=基础上|[领指]导下|支持下)|(?:按照|根据)的(?=要求|规定))",
    re.MULTILINE,
)
_LACKING = SlipKind("SY-15", "{words}疑似漏了字，请补全。")
_YEARS = SlipKind("SY-15", "{words}：年份后面疑似漏了“年”字。", "补上“年”字")


def words_are_spelt_right(report: Report) -> Iterator[Finding]:
    """SY-15: no word that is misspelt beyond doubt."""
    for section, text in sections(report):
        slips: dict[tuple[str, str], list[Slip]] = {}
        for start, end, right in _misspellings(text):
            slips.setdefault((text[start:end], right), []).append(Slip(start, end, right))
        for (_, right), found in slips.items():
            kind = SlipKind("SY-15", f"{{words}}疑似笔误，应为“{right}”。", f"改为“{right}”")
            yield from gathered(report, kind, section, found)


def _misspellings(text: str) -> Iterator[tuple[int, int, str]]:
    """Where something is misspelt, and how it is written; what is on the list goes first."""
    known = list(_known(text))
    yield from known
    for one in (*mistyped(text), *jumbled(text)):
        if not any(start < one.end and one.start < end for start, end, _ in known):
            yield one


def _known(text: str) -> Iterator[tuple[int, int, str]]:
    """What is on the list, each place once. Only what the text holds is made a pattern of."""
    there = [wrong for wrong in _RIGHT if wrong in text]
    if not there:
        return
    wanted = "|".join(
        f"{wrong}{CONFUSED[wrong][1] if wrong in CONFUSED else ''}" for wrong in there
    )
    for found in re.finditer(wanted, text):
        yield *found.span(), _RIGHT[found[0]]


def years_are_called_years(report: Report) -> Iterator[Finding]:
    """SY-15: 2024年共收到, and not 2024共收到."""
    for section, text in sections(report):
        masked = _TITLE.sub(lambda found: "□" * len(found[0]), text)
        slips = (
            Slip(*one.span(), f"{one['year']}年{one['rest']}")
            for one in _BARE_YEAR.finditer(masked)
        )
        yield from gathered(report, _YEARS, section, slips)


def no_words_are_left_out(report: Report) -> Iterator[Finding]:
    """SY-15: who 由…负责, and what 对…的管理 is about."""
    for section, text in sections(report):
        slips = (Slip(*found.span()) for found in _LACKS_WORDS.finditer(text))
        yield from gathered(report, _LACKING, section, slips)


def who_wrote_it_is_told_with_by(report: Report) -> Iterator[Finding]:
    """SY-15: 本报告由某局按照…编制, and not 本报告某局按照."""
    for section, text in sections(report):
        slips = (
            Slip(one.start(), one.end(), one[0].replace(one["office"], f"由{one['office']}"))
            for one in _LACKS_BY.finditer(text)
        )
        yield from gathered(report, _BY, section, slips)


def misspelt(text: str) -> list[tuple[str, str]]:
    """What is misspelt in a short text, and how it is written."""
    return list(
        dict.fromkeys((text[start:end], right) for start, end, right in _misspellings(text))
    )


RULES = (
    words_are_spelt_right,
    years_are_called_years,
    who_wrote_it_is_told_with_by,
    no_words_are_left_out,
)
"""All rules on spelling."""
