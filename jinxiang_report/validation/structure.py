"""Rules ST: every required section is written, and nothing of the template is left in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.form import OUTLINE, PARTS, Section
from jinxiang_report.domain.headings import formatting_in
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.blanks import BLANK

_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?%&=#:~+-]+", re.ASCII)

_TABLE_PARTS = frozenset("二三四")

# A part of an address that is nothing but crosses: http://www.xxx.gov.cn.
_DUMMY_ADDRESS = re.compile(
    r"(?:https?://|www\.)(?:[\w-]{1,30}\.){0,3}(?:[xX]{3,}|X{2,}|[×＊*]{2,})[./][\w./?%&=#:~+-]*",
    re.ASCII,
)

# What stands in brackets where a template waits for something: （具体网址）, 【待补：名称】, （ ）.
_TO_FILL = (
    "具体(?:网址|链接|地址|名称|日期|时间|数字|数量|数据|内容|单位|电话)"
    "|网址|链接|(?:单位|机关|部门)名称|联系电话"
    "|待(?:填|补|定|核|完善|更新|确认|插入).*"
    # （请填写《申请表》） is said to applicants.
    "|请?(?:在?此处)?(?:填写|填报|填入|补充|插入|输入)(?:[：:].*|[^，。；《表]{0,8})"
    "|(?:以[上下])?为?示例(?:[：:].*)?"
    "|[/ \t\u00a0\u3000]*"
)
# Not part of a word, nor of a number that is masked on purpose (138XXXX1234).
_DUMMY = r"(?<![A-Za-z\d])(?:19|20)?[XxＸｘ×✕]{2,}(?![A-Za-z\d])"
_COUNTED_OR_NAMED = (
    "[年月日条件篇个次项份期场人万元％%省市县区镇乡村局委办]|单位|部门|中心|街道|政府|公司"
)
_MEASURES = (
    "平方(?:米|公里)|平米|立方米|公里|千米|公顷|亩|吨|小时|分钟|个工作日|[余多][条件篇次人项]"
)
_UNITS = "[名户家所起块处册座台套张幅宗例天]"
_PLACEHOLDER = re.compile(
    rf"[（(【\[](?:{_TO_FILL})[：:]?[）)】\]]"
    rf"|{_DUMMY}(?=\s*(?:{_COUNTED_OR_NAMED}))"
    # ** may be the mark of bold type, 〇〇 part of 二〇〇九.
    r"|(?<![\d*＊A-Za-z])[*＊]{2,}(?=\s*[年月日条件篇次项份万元])"
    r"|(?<![一二三四五六七八九零〇○])[〇○◯□]{2,}(?=\s*[年月日条件篇次项份万元])"
    # 张×× is a person whose name is kept back.
    rf"|(?:(?<![\u4e00-\u9fff])|(?<=[共为是约达于至]))(?:{_DUMMY})"
    rf"|{_DUMMY}(?=\s*(?:{_MEASURES}))|(?<=[路街巷道])(?:{_DUMMY})(?=号)|(?<=[有计了])(?:{_DUMMY})(?={_UNITS})"
    r"|(?<![\d-])0{3,4}[-—－]0{7,8}(?![\d-])"
    "|(?:(?<=[。：；\\n])|^)待(?:补充|填写?|插入|核实|确认|提供)(?=[。；\\n]|$)"
    rf"|{BLANK}"
    "|[_＿]{2,}",
    re.MULTILINE,
)


# A field that was begun and not ended, or ended and not begun.
_BRACE = re.compile(r"\{[^{}，。；：！？\n]{0,40}|[^{}，。；：！？\n]{0,10}\}")

# What the form says to its writer, left standing where the answer belongs.
_GUIDANCE = re.compile(
    r"[该此本](?:部分|项|节)(?:内容)?以(?:表格|列表)(?:的)?形式(?:进行)?(?:报告|填报|填写)"
    r"(?:[。；，,]?\s*(?:具体)?(?:表格)?如下[：:])?"
    r"|[（(](?:注|说明|提示|填写说明|编写说明)[：:][^（）()]{0,60}(?:填写|删除|撰写|编写|不超过)[^（）()]{0,40}[）)]"
    r"|[（(]请?(?:各单位|各部门)?(?:按照?|根据|参照|依照|结合)(?:(?!申请)[^（）()，。；《》\n]){0,16}(?:填写|填报|编写|撰写|修改|补充)"
    r"(?:(?!申请)[^（）()《》\n]){0,12}[）)]"
    r"|[单点]击此处[^，。；\n]{0,12}|(?<![文稿章得品篇件])[（(](?:不少于|不超过|限)\d{1,4}字(?:以内|左右)?[）)]"
    r"|注[：:]本表由[^。；\n]{1,16}填[写报]"
    r"|[（(](?:用|使用|正文)?[^（）()]{0,6}(?:宋体|黑体|仿宋|楷体|小标宋)[^（）()]{0,12}[）)]"
    r"|(?:此处|在此)(?:填写|插入|填报|补充|粘贴)[^，。；\n]{0,20}"
    r"|请(?:根据|按照|结合)(?:本单位|实际)[^，。；\n]{0,12}(?:填写|填报|撰写|修改|补充)"
)


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
        for field in dict.fromkeys(found[1] for found in FIELD.finditer(text)):
            place = Quote(section, f"{{{field}}}")
            yield Finding("ST-06", Severity.ERROR, _about_field(report, field), (place,))
        for words in _placeholders(text):
            message = f"还有未替换的占位文字“{words}”，请换成实际内容。"
            yield Finding("ST-06", Severity.ERROR, message, (Quote(section, words),))
    yield from _left_around_the_tables(report)
    for stretch in report.transcript.stretches if report.transcript else ():
        if words := formatting_in(stretch.heading):
            message = f"标题里还留着排版说明“{words}”，请删去。"
            yield Finding("ST-06", Severity.ERROR, message, (Quote(stretch.key, stretch.heading),))


def _left_around_the_tables(report: Report) -> Iterator[Finding]:
    """What the form says to its writer above a table; cells are no prose."""
    for line in report.transcript.unread if report.transcript else ():
        found = _GUIDANCE.search(line.text) if line.where in _TABLE_PARTS else None
        if found:
            message = f"第{line.where}部分还留着填写说明“{found[0]}”，请删去。"
            yield Finding("ST-06", Severity.ERROR, message)


def _about_field(report: Report, name: str) -> str:
    if not report.has_ledger:
        return f"还有未替换的占位文字“{{{name}}}”，请换成实际内容。"
    field = report.written.get(name)
    if not field:
        return f"没有叫“{name}”的字段，请改正名称，或删去它，再键入 {{ 从列表里选。"
    return f"字段“{name}”还没有数值：{field.lacking}"


@lru_cache(maxsize=64)
def _placeholders(text: str) -> tuple[str, ...]:
    """What still stands for something else, each once."""
    without_addresses = _ADDRESS.sub(lambda found: "·" * len(found[0]), text)
    # As long as the text, from which the words are taken.
    without_fields = FIELD.sub(lambda found: "\n" * len(found[0]), without_addresses)
    found = (
        text[one.start() : one.end()].strip()
        for pattern, words in (
            (_DUMMY_ADDRESS, text),
            (_PLACEHOLDER, without_addresses),
            (_GUIDANCE, without_addresses),
            (_BRACE, without_fields),
        )
        for one in pattern.finditer(words)
    )
    return tuple(dict.fromkeys(found))


def _called(section: Section) -> str:
    part = PARTS[section.part - 1] if section.part else ""
    if not part:
        return f"“{section.title}”"
    return f"“{part}”" if section.title == part else f"“{part}”中的“{section.title}”"


RULES = (sections_are_written, nothing_of_the_template_is_left)
