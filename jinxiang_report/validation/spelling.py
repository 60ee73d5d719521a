"""Rule SY-15: words that are misspelt beyond doubt."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.misspellings import CONFUSED, MISSPELT
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

_RIGHT = MISSPELT | {wrong: right for wrong, (right, _) in CONFUSED.items()}
# 2024共收到3件. In 《…》 it may be what the document is called.
_BARE_YEAR = re.compile(
    r"(?<![\d.〔\[（(/—~～-])(?P<year>20[1-3]\d)(?P<rest>共[收受办主公发]|全[年县市区镇乡]"
    r"|[我本][局委办镇乡县市区街院]|收到|受理|累计|主动公开|政府信息公开)"
)
# 本报告某县商务局按照《…》编制.
_LACKS_BY = re.compile(
    "本(?:年度)?(?:报告|年报)(?P<office>(?![由是根按依])[\u4e00-\u9fff]{3,24}(?:局|委员会|人民政府|办事处|办公室|中心))"
    "(?=(?:按照|依照|依据|根据)[^。\\n]{2,120}编[制写])"
)
_BY = SlipKind("SY-15", "{words}疑似漏了“由”字。", "补上“由”字")
_TITLE = re.compile("《[^《》\n]*》|https?://\\S+|www\\.\\S+", re.ASCII)
_YEARS = SlipKind("SY-15", "{words}：年份后面疑似漏了“年”字。", "补上“年”字")
_MISSPELLING = re.compile(
    "|".join((*MISSPELT, *(f"{wrong}{where}" for wrong, (_, where) in CONFUSED.items())))
)


def words_are_spelt_right(report: Report) -> Iterator[Finding]:
    """SY-15: no word that is misspelt beyond doubt."""
    for section, text in sections(report):
        found = [*_MISSPELLING.finditer(text)]
        for wrong in dict.fromkeys(one[0] for one in found):
            right = _RIGHT[wrong]
            kind = SlipKind("SY-15", f"{{words}}疑似笔误，应为“{right}”。", f"改为“{right}”")
            slips = [Slip(*one.span(), right) for one in found if one[0] == wrong]
            yield from gathered(report, kind, section, slips)


def years_are_called_years(report: Report) -> Iterator[Finding]:
    """SY-15: 2024年共收到, and not 2024共收到."""
    for section, text in sections(report):
        masked = _TITLE.sub(lambda found: "□" * len(found[0]), text)
        slips = (
            Slip(*one.span(), f"{one['year']}年{one['rest']}")
            for one in _BARE_YEAR.finditer(masked)
        )
        yield from gathered(report, _YEARS, section, slips)


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
    return [(found, _RIGHT[found]) for found in dict.fromkeys(_MISSPELLING.findall(text))]


RULES = (words_are_spelt_right, years_are_called_years, who_wrote_it_is_told_with_by)
"""All rules on spelling."""
