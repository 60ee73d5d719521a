"""Rules TX-01 to TX-05, TX-09 and TX-10: the text says what the tables hold.

A number is compared only where its words leave one figure to mean, and all is well as soon as
one number said of that figure is right: texts count by channel, by month and by office too.
"""

from collections.abc import Callable, Iterator

from jinxiang_report.domain.fields import Field
from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.form import ABOUT_APPLICATIONS
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.meanings import (
    APPLICATIONS,
    DECISIONS,
    DOCUMENTS,
    PROCEEDINGS,
    Meaning,
)
from jinxiang_report.validation.mends import live
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.said import Said, said
from jinxiang_report.validation.statements import Statement

_UNITS = frozenset({"件", "条", "项", "份", "次", "宗", "起", "个"})
_HANDLED = "依申请.办结"
_OTHERS = pattern_of(
    "信访|留言|信箱|热线|咨询|举报|投诉|建议|提案|意见|评论|工单|来信|诉求|许可|登记|救助|补贴|听证|"
    "查询|主动公开|栏目|下属|全[省市县区州旗]|各[级单部乡镇]"
)
_PARTIAL = pattern_of(
    r"其中|网络|网上|网站|门户|纸质|在线|线上|信函|邮[寄件政]|当面|现场|窗口|传真|电话|平台|自然人|企业|法人|组织|机构|"
    r"延期|延长|逾期|超期|提前|当场|书面|口头|同比|较|比上|上半年|下半年|季度|\d月|涉及|占|每|平均|个人|除|另"
)
_PROCEEDINGS = pattern_of("复议|诉讼")
_PART_OF_THEM = pattern_of("维持|纠正|撤销|驳回|审结|败诉|结果|其中|上年|结转|出庭|应诉")
_OF_DISCLOSURE = pattern_of("信息公开|依申请|答复")
_OTHER_ROLE = pattern_of(
    "作为.{0,6}复议机关|受理.{0,8}行政复议|办理.{0,8}行政复议|行政复议机[关构]"
)


def applications_match_the_table(report: Report) -> Iterator[Finding]:
    """TX-01 to TX-04: what came in, was carried, was answered, and how."""
    return _compared(report, APPLICATIONS, _is_of_applications)


def proceedings_match_the_table(report: Report) -> Iterator[Finding]:
    """TX-05: reviews and lawsuits because of 政府信息公开."""
    return _compared(report, PROCEEDINGS, _is_of_proceedings)


def documents_match_the_table(report: Report) -> Iterator[Finding]:
    """TX-09: how many 规范性文件 were made."""
    return _compared(report, DOCUMENTS, _is_of_the_whole)


def decisions_match_the_table(report: Report) -> Iterator[Finding]:
    """TX-10: how many decisions were made, which are not those that were published."""
    return _compared(report, DECISIONS, _is_of_decisions)


def _compared(
    report: Report, meanings: tuple[Meaning, ...], fits: Callable[[Said], bool]
) -> Iterator[Finding]:
    all_said = [
        one
        for section, text in report.narrative.items()
        for one in said(section, text)
        if one.count.unit in _UNITS and fits(one)
    ]
    for name in dict.fromkeys(meaning.field for meaning in meanings):
        meant = [
            (meaning, one)
            for meaning in meanings
            for one in all_said
            if meaning.field == name and meaning.words.search(one.words)
        ]
        field = report.field(name) if meant else None
        is_counted = field is not None and field.value.isdecimal()
        if field and is_counted and not any(_is_right(report, *one) for one in meant):
            yield _finding(report, field, *meant[0])


def _is_right(report: Report, meaning: Meaning, one: Said) -> bool:
    """Whether a figure that may be meant has the number, or is not filled in."""
    values = [_value(report, name) for name in (meaning.field, *meaning.also)]
    if meaning.field == _HANDLED:
        # Of those that came in this year: 收到9件，办结8件.
        handled, carried_in = values[0], _value(report, "依申请.上年结转")
        values.append(None if handled is None else handled - (carried_in or 0))
    return any(value is None or one.count.may_be(value) for value in values)


def _value(report: Report, name: str) -> int | None:
    field = report.field(name)
    return int(field.value) if field and field.value.isdecimal() else None


def _finding(report: Report, field: Field, meaning: Meaning, one: Said) -> Finding:
    text = report.narrative[one.section]
    quote = one.quote(text)
    message = (
        f"正文写“{inside_quotes(quote.text.strip())}”，而{field.about}为 {field.value}，请核对。"
    )
    mend = None
    if meaning.severity is Severity.ERROR:
        statement = Statement(one.count, quote.text)
        mend = live(report, one.section, statement, field.name, int(field.value))
    return Finding(meaning.rule, meaning.severity, message, (quote,), mend)


def _is_of_applications(one: Said) -> bool:
    around = one.words + one.after
    is_about = "申请" in one.clause or (
        one.section == ABOUT_APPLICATIONS and not _OTHERS.search(one.before)
    )
    return is_about and not (
        one.aside
        or _OTHERS.search(around)
        or _PARTIAL.search(one.words)
        or _PROCEEDINGS.search(one.clause)
    )


def _is_of_proceedings(one: Said) -> bool:
    sentence = one.before + one.clause
    is_about = one.section == ABOUT_APPLICATIONS or _OF_DISCLOSURE.search(sentence)
    return bool(is_about) and not (
        one.aside or _PART_OF_THEM.search(one.clause) or _OTHER_ROLE.search(sentence)
    )


def _is_of_the_whole(one: Said) -> bool:
    return not (one.aside or _PARTIAL.search(one.words) or _OTHERS.search(one.words))


def _is_of_decisions(one: Said) -> bool:
    """行政许可 itself is no other matter here."""
    words = one.words.replace("行政许可", "")
    return not (one.aside or _PARTIAL.search(words) or _OTHERS.search(words))


RULES = (
    applications_match_the_table,
    proceedings_match_the_table,
    documents_match_the_table,
    decisions_match_the_table,
)
