"""Rules ST: every required section is written, and nothing of the template is left in it."""

from collections.abc import Iterator

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import OUTLINE, PARTS, Section
from jinxiang_report.domain.headings import formatting_in
from jinxiang_report.domain.quoting import inside_quotes
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.guidance import GUIDANCE, guidance
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.placeholders import placeholders

_TABLE_PARTS = frozenset("二三四")
# 某政发{2024}15号 is a document's number in wrong brackets, which is for ST-10 to tell.
_IS_OF_A_NUMBER = pattern_of(r"\s?第?\s?\d{1,5}\s?号")


def sections_are_written(report: Report) -> Iterator[Finding]:
    """ST-01: every required section has text. The place is the section, quoting nothing."""
    if not report.has_ledger:
        return
    for section in OUTLINE:
        if section.required and section.key not in report.narrative:
            message = f"缺少{_called(section)}，还没有写内容；没有发生的也要写明。"
            yield Finding("ST-01", Severity.ERROR, message, (Quote(section.key, ""),))


def nothing_of_the_template_is_left(report: Report) -> Iterator[Finding]:
    """ST-06: no placeholder, and no field without a value."""
    for section, text in report.narrative.items():
        for field in _fields(text):
            place = Quote(section, f"{{{field}}}")
            yield Finding("ST-06", Severity.ERROR, _about_field(report, field), (place,))
        left_open = placeholders(text)
        for words in left_open:
            message = f"还有未替换的占位文字“{words}”，请换成实际内容。"
            yield Finding("ST-06", Severity.ERROR, message, (Quote(section, words),))
        for words in guidance(text):
            # （请填写名称） is told as what it leaves open.
            if any(words in one for one in left_open):
                continue
            message = f"还留着填写说明“{inside_quotes(words)}”，请删去，换成实际内容。"
            yield Finding("ST-06", Severity.ERROR, message, (Quote(section, words),))
    yield from _left_around_the_tables(report)
    for stretch in report.transcript.stretches if report.transcript else ():
        if words := formatting_in(stretch.heading):
            message = f"标题里还留着排版说明“{words}”，请删去。"
            yield Finding("ST-06", Severity.ERROR, message, (Quote(stretch.key, stretch.heading),))


def _left_around_the_tables(report: Report) -> Iterator[Finding]:
    """What the form says to its writer above a table; cells are no prose."""
    for line in report.transcript.unread if report.transcript else ():
        found = GUIDANCE.search(line.text) if line.where in _TABLE_PARTS else None
        if found:
            message = f"第{line.where}部分还留着填写说明“{found[0]}”，请删去。"
            yield Finding("ST-06", Severity.ERROR, message)


def _fields(text: str) -> Iterator[str]:
    """The names in braces, each once."""
    names = (
        found[1]
        for found in FIELD.finditer(text)
        if not (found[1].isdigit() and _IS_OF_A_NUMBER.match(text, found.end()))
    )
    yield from dict.fromkeys(names)


def _about_field(report: Report, name: str) -> str:
    if not report.has_ledger:
        return f"还有未替换的占位文字“{{{name}}}”，请换成实际内容。"
    field = report.written.get(name)
    if not field:
        return f"没有叫“{name}”的字段，请改正名称，或删去它，再键入 {{ 从列表里选。"
    return f"字段“{name}”还没有数值：{field.lacking}"


def _called(section: Section) -> str:
    part = PARTS[section.part - 1] if section.part else ""
    if not part:
        return f"“{section.title}”"
    return f"“{part}”" if section.title == part else f"“{part}”中的“{section.title}”"


RULES = (sections_are_written, nothing_of_the_template_is_left)
