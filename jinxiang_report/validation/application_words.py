"""Rule SY-11: applications, cases and decisions are counted in 件."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.mends import reworded
from jinxiang_report.validation.patterns import pattern_of

_UNIT_OF_OTHERS = "条次|条|次|项|份|个"
_APPLICATION_COUNTED = pattern_of(
    r"(?:申请|依申请公开|行政复议|行政诉讼|复议|诉讼)(?:公开)?(?:数量|总数|案件)?(?:共计|合计|共|为|计)?\s?"
    rf"(?:\d{{1,6}}|[零一二三四五六七八九十]{{1,3}})\s?(?P<unit>{_UNIT_OF_OTHERS})(?!工作日|月|人|复议|诉讼)"
)
# 标准答复127条 and 补充答复3份 are texts, which are counted otherwise.
_HANDLED_COUNTED = pattern_of(
    r"(?:受理|收到|办结|答复(?<![准充成范考动能库类]答复)|办理)(?:了)?(?:共计|合计|共)?\s?(?:\d{1,6}|[零一二三四五六七八九十]{1,3})\s?"
    rf"(?P<unit>{_UNIT_OF_OTHERS})(?=[，。；、\n]|$|(?:政府)?(?:信息)?(?:公开)?申请)"
)
_COUNTED_BEFORE = pattern_of(
    r"(?:受理|收到|办结|答复|办理|处理)(?:了)?(?:共计|合计|共)?\s?\d{1,6}\s?"
    rf"(?P<unit>{_UNIT_OF_OTHERS})(?=(?:政府信息公开|信息公开|依申请公开)(?:的)?申请)"
)
# 行政强制1条 may be what was published of it; 作出处罚35条, 处罚35起、许可506条 are decisions.
_KIND = "(?:行政)?(?:许可|处罚|强制)(?:决定(?:书)?|案件)?(?:共|计|为)?"
_DECISIONS_COUNTED = pattern_of(
    rf"(?:(?:作出|做出|办理|实施|下达)了?{_KIND}|(?<=[件起宗][、，]){_KIND})\s?\d{{1,6}}\s?"
    r"(?P<unit>条次|条)"
)
_COUNTED_IN = "件"


def applications_are_counted_in_pieces(report: Report) -> Iterator[Finding]:
    """SY-11: applications and cases are counted in 件."""
    for section, text in report.narrative.items():
        patterns = [_APPLICATION_COUNTED]
        if section == ABOUT_APPLICATIONS:
            patterns.append(_HANDLED_COUNTED)
        else:
            patterns += (_COUNTED_BEFORE, _DECISIONS_COUNTED)
        for pattern in patterns:
            for found in matches(pattern, text):
                message = f"“{found[0]}”：申请、案件和处理决定以“件”计，建议改为“{_COUNTED_IN}”。"
                at = (section, found.start("unit"))
                mend = reworded(report, at, found["unit"], _COUNTED_IN)
                yield Finding("SY-11", Severity.HINT, message, (Quote(section, found[0]),), mend)


RULES = (applications_are_counted_in_pieces,)
"""All rules on how applications are counted."""
