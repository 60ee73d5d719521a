"""Rule SY-16: telephone numbers, postcodes and e-mail addresses are as long as they must be."""

import re
from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.patterns import pattern_of
from jinxiang_report.validation.slips import Slip, SlipKind, gathered, sections

# 0537-8721234, （010）12345678, but not 0086-537-…, 400-…, or the middle of a longer code.
_TELEPHONE = pattern_of(
    r"(?<![\d.A-Za-z/_-])[（(]?(?P<area>0(?:10|2\d|[3-9]\d{2}))(?:\s?[-—–－]{1,2}\s?|[）)]\s?)"
    r"(?P<local>[1-9](?: ?\d){2,11})(?!\d|\.\d|[A-Za-z_]|\s?[-—–－]\s?\d{3,})"
)
_TWO_DIGIT_AREAS = 3
_SHORT, _LONG = 7, 8
# 0312-315 may number documents.
_TOLD_AS_ONE = pattern_of("电话|传真|热线|拨打|号码")
_PLAINLY, _REACH = 6, 15
# 12345 and 96… are hotlines behind an area code too.
_HOTLINE = pattern_of(r"(?:1\d{4}|1\d{2}|9\d{4,7})")
_MOBILE = pattern_of(
    r"(?:电话|手机)(?:号码)?\s?[：:]?\s?(?P<number>1[3-9]\d{8}(?:\d{2,3})?)(?![\d-])"
)
_POSTCODE = pattern_of(r"邮(?:政)?编(?:码)?\s?(?:[：:]|[为是])\s?(?P<code>\d{3,9})(?!\d|-)")
_POSTCODE_DIGITS = 6
_MAIL = pattern_of(r"(?<![\w.@-])[\w.-]{2,40}@[\w-]{1,30}(?![\w.@-])", re.ASCII)

# http//www., http:/www., www,gov.cn, .govcn and the like.
_WEB = pattern_of(
    r"https?(?:[：:]?//(?<!://)|[：:]/(?!/)|[；;，,]//)[\w.-]*"
    r"|(?<![\w.])www[，,。．][\w.-]+|(?<=[\w-])\.gov(?:cn|[，,。．]cn|\.c(?:m|om|cn)\b)|\.gov\.cn\.cn",
    re.ASCII,
)
_NUMBERS = SlipKind("SY-16", "电话{words}的位数不对，请核对是多写还是漏写了数字。")
_CODES = SlipKind("SY-16", "{words}：邮政编码应为 6 位数字，请核对。")
_WEBS = SlipKind("SY-16", "网址{words}写得不对，读者打不开，请改正。")
_MAILS = SlipKind("SY-16", "电子邮箱{words}不完整，请补全。")


def contacts_are_complete(report: Report) -> Iterator[Finding]:
    """SY-16: no digit too many or too few, and no address cut off."""
    for section, text in sections(report):
        yield from gathered(report, _NUMBERS, section, _wrong_numbers(text))
        codes = (found for found in _POSTCODE.finditer(text))
        slips = (Slip(*one.span()) for one in codes if len(one["code"]) != _POSTCODE_DIGITS)
        yield from gathered(report, _CODES, section, slips)
        yield from gathered(
            report, _WEBS, section, (Slip(*one.span()) for one in _WEB.finditer(text))
        )
        mails = (Slip(*found.span()) for found in _MAIL.finditer(text))
        yield from gathered(report, _MAILS, section, mails)


def _wrong_numbers(text: str) -> Iterator[Slip]:
    for found in _TELEPHONE.finditer(text):
        local = found["local"].replace(" ", "")
        lengths = {_LONG} if len(found["area"]) == _TWO_DIGIT_AREAS else {_SHORT, _LONG}
        is_one = len(local) >= _PLAINLY or _TOLD_AS_ONE.search(
            text, max(0, found.start() - _REACH), found.start()
        )
        if is_one and len(local) not in lengths and not _HOTLINE.fullmatch(local):
            yield Slip(*found.span())
    for found in _MOBILE.finditer(text):
        yield Slip(*found.span("number"))


RULES = (contacts_are_complete,)
"""All rules on how the office is reached."""
