"""All rules on the text at once: whatever is pasted, they neither fall nor hang."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.finding import Finding, Quote, Rewording
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.checks import check
from tests.validation.reports import full_report, table_three
from tests.validation.transcripts import read

_SCRAPS = st.sampled_from(
    [
        *"，。；：、！？（）()“”《》〔〕【】{}-—. \n\t\u3000\u00a0\u200b\u202e\u2067\x00\x1b\ufffc",
        *"0123456789１三十百余约％%",
        *["1.", "（一）", "一、", "（1）", "{年度}", "{公开信息.总数}", "{没有}", "{", "😀", "𠮷"],
        *["今年", "去年", "政務信息公開", "政务信息公开", "截止2021年", "转结"],
        *["工作工作", "的的"],
        *[
            "新收申请",
            "收到申请",
            "办结",
            "结转下年度",
            "行政复议",
            "行政诉讼",
            "未收到申请",
            "全部办结",
        ],
        *[
            "某县工业与信息化局",
            "《2020年要点》",
            "〔2020〕5号",
            "件",
            "条",
            "次",
            "年",
            "月",
            "日",
        ],
        *["公开不够及时", "网址http://www.example.gov.cn/a,b", "--", "7月1日-20日"],
    ]
)
_TEXTS = st.lists(_SCRAPS, max_size=60).map("".join) | st.text(max_size=80)
_LENGTH = 20_000
_MONOTONOUS = (
    "（",
    "）",
    "“",
    "的",
    "工作",
    " ",
    "字 ",
    "，",
    "1、\n",
    "{",
    "-",
    "1件",
    "《",
    "字",
)


def holding(text: str, section: str) -> Report:
    """A report whose every rule on texts has something to compare with."""
    report = table_three(received_total=5, handled_total=4, carried_out_total=1)
    last = replace(full_report(2020), drafts={**report.drafts, section: text})
    return replace(report, drafts={**report.drafts, section: text}, last=last)


def is_exact(report: Report, finding: Finding) -> bool:
    """Whether its quotes stand in the text, and its mend where it means to write."""
    quotes = [place for place in finding.places if isinstance(place, Quote)]
    change = finding.mend.change if finding.mend else None
    if isinstance(change, Rewording):
        stored = report.drafts[change.section]
        if stored[change.start : change.start + len(change.old)] != change.old:
            return False
    return all(quote.text in report.narrative.get(quote.section, "") for quote in quotes)


@given(_TEXTS, st.sampled_from(["引言", "一（一）", "一（二）", "五", "六（三）"]))
def test_whatever_is_written_is_quoted_exactly(text: str, section: str) -> None:
    report = holding(text, section)
    assert [found for found in check(report) if not is_exact(report, found)] == []


_LINES = st.sampled_from(
    [
        *["一、总体情况", "二、主动公开政府信息情况", "（一）主动公开情况", "（二）", "三、"],
        *["五、", "六、其他需要报告的事项", "1.", "1、主动公开", "第一部分", "目录"],
        *["某县某局2021年政府信息公开工作年度报告", "公开5条。", "未收到申请，", "新收3件"],
        *["（", "）", "“", "0 | 0", "今年", "--", "{x}", "2019年", "\t", "    "],
        *["本年新公开数量", "逾期不补正不再处理"],
    ]
)
_PAGES = st.lists(st.lists(_LINES, max_size=4).map("".join), max_size=14).map("\n".join)


@given(_PAGES)
def test_whatever_an_existing_text_is_made_of_is_quoted_exactly(text: str) -> None:
    report = read(text)
    assert report.transcript
    quotes = (place for found in check(report) for place in found.places)
    texts = [quote.text for quote in quotes if isinstance(quote, Quote)]
    assert [one for one in texts if one not in report.transcript.text] == []


@pytest.mark.parametrize("scrap", _MONOTONOUS)
def test_a_text_of_any_length_is_read_to_its_end(scrap: str) -> None:
    """A pattern that tries every stretch of it would take minutes."""
    report = holding((scrap * _LENGTH)[:_LENGTH], "一（二）")
    assert isinstance(check(report), list)
