"""Rule TA-01 on what is left over (除1件外，其余11件), and on applications that came and went."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.matches import matches
from jinxiang_report.validation.patterns import pattern_of

_NUMBER = r"(\d{1,6})\s?"
_UNIT = "[件条个份宗项]"
_REST = pattern_of(
    rf"{_NUMBER}(?P<unit>{_UNIT})[^。\n\d]{{0,24}}[，；,;]\s?(?:除|扣除)(?:了)?{_NUMBER}(?P=unit)"
    rf"[^。；\n\d]{{0,24}}?(?:外|以外|之外)[，,]?\s?(?:其余|其他|剩余)(?:的)?{_NUMBER}(?P=unit)"
)
# 12个村中有10个…，其余2个…; 问题9个，已整改7个，其余2个….
_OTHERS = pattern_of(
    rf"{_NUMBER}(?P<unit>{_UNIT})[^。；，\n\d]{{0,12}}(?:中[，,]?(?:有)?|[，,](?:已|其中)[^。；，\n\d]{{0,8}})"
    rf"{_NUMBER}(?P=unit)[^。；\n\d]{{0,24}}[，；,;](?:其余|剩余)(?:的)?{_NUMBER}(?P=unit)"
)
_BETWEEN = r"[^。；，\n\d]{0,16}"
_CAME = pattern_of(rf"新收(?:到)?{_BETWEEN}申请{_BETWEEN}{_NUMBER}[件宗]")
_CARRIED_IN = pattern_of(
    rf"(?:上一?年度?(?:结转|转结)|(?:结转|转结)上一?年度?){_BETWEEN}{_NUMBER}[件宗]"
)
_DONE = pattern_of(rf"(?<!未)办结{_BETWEEN}{_NUMBER}[件宗]")
_CARRIED_OUT = pattern_of(
    rf"(?:结转|转结)(?:至|到|入|转)?(?:下一?年度?|次年|20\d\d年度?)(?:继续)?(?:办理|处理)?{_BETWEEN}{_NUMBER}[件宗]"
)


def what_is_left_is_the_rest(report: Report) -> Iterator[Finding]:
    """TA-01: what is excepted and the rest make the whole."""
    for section, text in report.narrative.items():
        for found in (*matches(_REST, text), *matches(_OTHERS, text)):
            whole, excepted, rest = int(found[1]), int(found[3]), int(found[4])
            if excepted + rest != whole:
                message = (
                    f"“{found[0]}”：{excepted}＋{rest}＝{excepted + rest}，"
                    f"总数写 {whole}，相差 {abs(excepted + rest - whole)}，请核对。"
                )
                yield Finding("TA-01", Severity.ERROR, message, (Quote(section, found[0]),))


def applications_that_came_went_or_stay(report: Report) -> Iterator[Finding]:
    """TA-01: 新收＋上年结转＝办结＋结转下年度, where the text says each of them once.

    With the tables there TX-01 to TX-04 compare each with its figure.
    """
    text = report.narrative.get(ABOUT_APPLICATIONS, "")
    found = [list(matches(one, text)) for one in (_CAME, _CARRIED_IN, _DONE, _CARRIED_OUT)]
    # 办结25件，办结的25件中… says the same number twice.
    if report.has_tables or any(len({one[1] for one in alike}) != 1 for alike in found):
        return
    came, carried_in, done, carried_out = (int(one[0][1]) for one in found)
    if came + carried_in != done + carried_out:
        message = (
            f"新收 {came}＋上年结转 {carried_in}＝{came + carried_in}，"
            f"办结 {done}＋结转下年度 {carried_out}＝{done + carried_out}，"
            f"相差 {abs(came + carried_in - done - carried_out)}，请核对。"
        )
        places = tuple(Quote(ABOUT_APPLICATIONS, one[0][0]) for one in found)
        yield Finding("TA-01", Severity.ERROR, message, places)


RULES_OF_A_SECTION = (what_is_left_is_the_rest,)
"""They judge each section by itself."""
RULES = (applications_that_came_went_or_stay,)
"""They need to know whether there are tables."""
