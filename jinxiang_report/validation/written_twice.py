"""Rule TX-13: a number told in numerals and in digits at once is one number."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.numerals import SIGNS, is_numeral, number
from jinxiang_report.validation.patterns import pattern_of

# 三十三（34）条: the same number in numerals and in digits.
_BOTH_WAYS = pattern_of(
    rf"(?P<one>[{SIGNS}]{{1,9}}|\d{{1,6}})\s*[（(]\s*(?P<other>[{SIGNS}]{{1,9}}|\d{{1,6}})"
    r"\s*[）)]\s*(?=[条件篇个次项份宗期])"
)


def both_ways_are_one_number(report: Report) -> Iterator[Finding]:
    """TX-13: 三十三（33）条."""
    for section, text in report.narrative.items():
        for found in _BOTH_WAYS.finditer(text):
            one, other = found["one"], found["other"]
            values = {number(one), number(other)}
            if is_numeral(one) != is_numeral(other) and None not in values and len(values) > 1:
                message = f"“{found[0]}”：两种写法不是同一个数，请核对。"
                yield Finding("TX-13", Severity.WARNING, message, (Quote(section, found[0]),))


RULES = (both_ways_are_one_number,)
"""All rules on numbers in two ways of writing."""
