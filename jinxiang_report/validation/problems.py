"""Rule ST-05: part 五 names problems, and what was done about them."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_PROBLEMS, PARTS
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of

_SHORTEST = 10
_NOTHING = pattern_of(
    r"[（(]?[一二]?[）)]?\s*(?:无|没有|暂无|无此[类项]情况|不存在)[^，]{0,6}[。．.]?"
)
_PROBLEM = pattern_of("问题|不足|不够|有待|薄弱|困难|欠缺|短板|不高|不及时|不深|不强|不全|滞后")
# 不够丰富, 有待加强 are the problem, not what was done about it.
_LACK = pattern_of("(?:不够|有待|仍?需要?|还需|尚需|不|欠)(?:进一步)?[\u4e00-\u9fff]{2}")
_MEASURE = pattern_of(
    "改进|整改|下一步|今后|措施|将|加强|强化|完善|提高|提升|加大|优化|健全|规范"
    "|推进|拓[宽展]|丰富|深化|增强"
)


def problems_are_told_with_measures(report: Report) -> Iterator[Finding]:
    """ST-05: neither empty nor 无, and no problems without measures."""
    text = report.narrative.get(ABOUT_PROBLEMS, "").strip()
    if not text:
        if _is_left_empty(report):
            message = f"“{PARTS[4]}”是空的，请写明主要问题和改进情况。"
            yield Finding("ST-05", Severity.ERROR, message)
        return
    place = (
        Quote(ABOUT_PROBLEMS, text.split("\n", maxsplit=1)[0] if len(text) < _SHORTEST else ""),
    )
    if len(text) < _SHORTEST or _NOTHING.fullmatch(text):
        message = f"“{PARTS[4]}”只写了“{text}”：这一部分不能空，请写明主要问题和改进情况。"
        yield Finding("ST-05", Severity.ERROR, message, place)
    elif _PROBLEM.search(text) and not _MEASURE.search(_LACK.sub("", text)):
        message = f"“{PARTS[4]}”只写了问题，没有写改进情况，请补上。"
        yield Finding("ST-05", Severity.WARNING, message, place)


def _is_left_empty(report: Report) -> bool:
    """Whether an existing text has the heading, nothing under it, and goes on."""
    stretches = report.transcript.stretches if report.transcript else ()
    keys = [one.key for one in stretches if one.heading]
    return ABOUT_PROBLEMS in keys and keys[-1].startswith("六")


RULES = (problems_are_told_with_measures,)
"""All rules on part 五."""
