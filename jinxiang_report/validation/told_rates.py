"""Rule TA-06 on rates and averages whose numbers their words tell: 22个乡镇中，19个…，占86.4%."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.measures import PERCENT, WORDS, first_measured, measured, value
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.shares import cut_off, rounded

_IS = "(?:为|是|达到?|约)?"
_SHARES = (
    # 22个乡镇中，19个建成专区，占86.4%; 40件中31件在10个工作日内办结，占77.5%.
    pattern_of(
        rf"{first_measured('whole')}[^，,。；\d\n]{{0,8}}中[，,]?(?:已?有)?{measured('part')}"
        rf"(?:在\d{{1,2}}个工作日内)?[^，,。；：:、（(\d\n]{{2,16}}[，,]占比?{_IS}{PERCENT}"
    ),
    # 抽查网页800个，发现错误12处，差错率1.5%.
    pattern_of(
        rf"(?:抽查|检查|检测|扫描|巡查){WORDS}{first_measured('whole')}[，,]共?发现{WORDS}"
        rf"{measured('part', '[处个条次]')}[，,]{WORDS}(?:差错|错误|出错|问题)率{_IS}{PERCENT}"
    ),
    # 采纳41条，采纳率49.4%；共收到意见83条.
    pattern_of(
        rf"采纳{WORDS}{first_measured('part')}[，,]采纳率{_IS}{PERCENT}[；;。，,](?:全年|其中)?"
        rf"共?(?:收到|征集|收集)到?{WORDS}{measured('whole')}"
    ),
)
# 收到25件，按时办结24件，按时办结率96%.
_DONE = pattern_of(
    rf"(?:收到|受理|接收|新收|办理){WORDS}{first_measured('whole')}[，,](?:其中[，,]?)?已?"
    rf"(?P<done>(?:按[时期])?(?:办结|答复|回复)){measured('part')}[，,](?P=done)率{_IS}{PERCENT}"
)
# 16个乡镇，其中14个建成专区，建成率87.5%.
_REACHED = pattern_of(
    rf"{first_measured('whole')}[^，,。；\d\n]{{0,8}}[，,](?:其中|已)(?:已?有)?{WORDS}{measured('part')}"
    rf"[^，,。；：:、（(\d\n]{{0,12}}[，,](?:建成|覆盖|开通|达标|合格|入驻|完成){{1,2}}率{_IS}{PERCENT}(?=[，,。；;\n]|$)"
)
_NEEDED = (pattern_of("中[^。]{0,40}占"), pattern_of("[错题误]率"), pattern_of("采纳率"))
_EXPLAINED = pattern_of("结转|未到期|办理中|正在|剩余|其余|尚")
_ASKED = "请核对；如有未到期的或另有算法，请写明"
_REACH = 30
_PER_EACH = pattern_of(
    rf"(?P<many>\d{{1,5}})\s?个(?P<each>村|社区|乡镇|街道|部门|单位|科室|学校)(?:（[^（）]{{1,6}}）)?"
    rf"[^，,。；（(\d\n]{{0,20}}{first_measured('whole')}[，,]平均每个?(?P=each)约?{measured('each_has')}"
)
_TIMES = (
    # 每期印发3000册，全年出刊12期，共3.6万册.
    pattern_of(
        rf"每(?P<per>[期次场批季月户村]){WORDS}{first_measured('each_has')}[，,]{WORDS}"
        rf"(?P<many>\d{{1,5}}(?:\.\d{{1,2}})?万?)(?P=per)[，,]?(?:全年|共计?|合计|累计){WORDS}{measured('whole')}"
    ),
    pattern_of(
        rf"(?P<many>\d{{1,5}})(?P<per>[期次场批季月户村])[，,]每(?P=per){WORDS}{first_measured('each_has')}"
        rf"[，,](?:全年|共计?|合计|累计){WORDS}{measured('whole')}"
    ),
    pattern_of(
        rf"(?P<per>[户村人])均{WORDS}{first_measured('each_has')}[，,]{WORDS}"
        rf"(?P<many>\d{{1,5}}(?:\.\d{{1,2}})?万?)(?P=per)[，,]?(?:全年|共计?|合计|累计){WORDS}{measured('whole')}"
    ),
)
_EACH = pattern_of(r"每[期次场批季月户村]|[户村人]均")
_HUNDRED = 100
_ROUGHLY = Decimal("0.05")
"""An average is often rounded, so that what it makes is too."""


def rates_told_in_words_are_right(report: Report) -> Iterator[Finding]:
    """TA-06: a rate is that of the two numbers its words name.

    100% may be said of those that were due: that is only asked.
    """
    for section, text in report.narrative.items():
        for pattern, needed in zip(_SHARES, _NEEDED, strict=True):
            for found in matches(pattern, text) if needed.search(text) else ():
                yield from _judged(section, found, Severity.WARNING)
        for found in matches(_REACHED, text) if "率" in text else ():
            yield from _judged(section, found, Severity.HINT)
        for found in matches(_DONE, text) if "率" in text else ():
            behind = text[found.end() : found.end() + _REACH].partition("。")[0]
            is_all = Decimal(found["percent"]) == _HUNDRED
            if is_all and not _EXPLAINED.search(behind):
                yield from _judged(section, found, Severity.HINT)
            elif not is_all and found["done"].startswith("按"):
                yield from _judged(section, found, Severity.WARNING)


def _judged(section: str, found: re.Match[str], severity: Severity) -> Iterator[Finding]:
    part, whole, said = value(found["part"]), value(found["whole"]), Decimal(found["percent"])
    if part.off or whole.off or not 0 < part.number <= whole.number:
        return
    exact = part.number * _HUNDRED / whole.number
    if said not in {rounded(exact, said), cut_off(exact, said)}:
        message = (
            f"“{inside_quotes(found[0])}”：{part}÷{whole}＝{rounded(exact, said)}%，"
            f"正文写 {said}%，{_ASKED if severity is Severity.HINT else '请核对'}。"
        )
        yield Finding("TA-06", severity, message, (Quote(section, found[0]),))


def what_each_has_makes_the_whole(report: Report) -> Iterator[Finding]:
    """TA-06: so many times what each has is all there is."""
    for section, text in report.narrative.items():
        for found in matches(_PER_EACH, text) if "平均每" in text else ():
            each, whole, many = (value(found[name]) for name in ("each_has", "whole", "many"))
            if many.number and abs(whole.number / many.number - each.number) >= 1 + whole.off:
                right = rounded(whole.number / many.number, Decimal("0.1"))
                flaw = f"{whole}÷{many}＝{right}，正文写 {found['each_has']}"
                yield _about(section, found[0], flaw)
        for pattern in _TIMES if _EACH.search(text) else ():
            for found in matches(pattern, text):
                each, whole, many = (value(found[name]) for name in ("each_has", "whole", "many"))
                made = each.number * many.number
                off = whole.off + many.off * each.number + made * _ROUGHLY
                if abs(made - whole.number) > off:
                    flaw = f"{each}×{many}＝{made.normalize():f}，正文写 {found['whole']}"
                    yield _about(section, found[0], flaw)


def _about(section: str, words: str, flaw: str) -> Finding:
    message = f"“{inside_quotes(words)}”：{flaw}，请核对。"
    return Finding("TA-06", Severity.WARNING, message, (Quote(section, words),))


RULES = (rates_told_in_words_are_right, what_each_has_makes_the_whole)
"""All rules on rates told in words."""
