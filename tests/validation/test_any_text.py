"""Whatever the text, it is read and judged: nothing raises, and every quote stands in the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.outline_reading import transcript_of
from jinxiang_report.domain.paragraphs import paragraphs
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.checks import check

# What the patterns look for, and what they trip over.
_PIECES = (
    "共公开", "主动公开政府信息", "收到申请", "其中", "分别为", "公告", "网站", "公众号", "专栏",
    "33条", "1.2万余件", "三十三篇", "占27%", "，", "。", "；", "、", "：", "（", "）", "(", ")",
    "《", "》", "“", "”", "〔2021〕30号", "国办公开办函", "[2021]5号", "2020年", "2021年度",
    "1月1日至12月31日", "统计期限", "同比增长", "较上年增加", "一是", "三是", "以下三个方面：",
    "六部分", "\n一、总体情况\n", "\n（一）主动公开情况\n", "\n六、", "{单位.电话}", "{", "}",
    "（具体网址）", "XX", "__", "**", "未收到", "信息处理费", "200元", "😀", "\u202e", "總體情況",
    " ", "\u3000", "\n", "--", "今年", "工作工作", "0537-6558696", "http://a.gov.cn/2020",
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
def test_any_text_is_judged_and_every_quote_stands_in_it(text: str) -> None:
    transcript = transcript_of(paragraphs(f"某县商务局2021年政府信息公开工作年度报告\n{text}"))

    found = check(Report(2021, Office(transcript.office), transcript=transcript))

    quotes = [place.text for one in found for place in one.places if isinstance(place, Quote)]
    assert [quote for quote in quotes if quote not in transcript.text] == []


# One thing over and over, as a keyboard with a book on it writes it, or a pasted table.
OVER_AND_OVER = (
    " ", "\u3000", "\n", "1", "１", "一", "第", ".", "、", "，", ",", "%", "#", "/", "-", "_", "*",
    "X", "（", "）", "(", "《", "“", "{", "}", "〔", "公", "公开", "信息", "共", "其中", "以及",
    "分别为", "1条", "1条、", "1条，", "1条；", "（1条", "：1条", "占1%", "1条，占1%；", "一是",
    "二是，", "1、\n", "（一）\n", "一、公开\n", "1月", "2021年", "2021年1月1日至", "同比增长1%",
    "网站", "栏目公开", "全年共公开1条。", "公开信息1条，其中", "收到申请1条，", "回复率1%",
    "http://", "〇", "按渠道分，", "由2条增加到1条，", "1条（上年1条）", "1条、共1条",
    "由2%提高到1%，", "1条，日均1条", "满意率1%", "全部答复，", "1条中，",
    "一个，分别是", "名、", "等五类", "全镇2个村", "2个村", "收到意见1条，采纳2条，",
    "由2天压缩至1天，",
)  # fmt: skip
_MANY = 3_000
_MOST_FINDINGS = 1_000


@pytest.mark.parametrize("piece", OVER_AND_OVER)
def test_one_thing_over_and_over_is_read_to_its_end(piece: str) -> None:
    told = piece * (_MANY // len(piece))
    text = f"某县商务局2021年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开情况\n{told}"
    transcript = transcript_of(paragraphs(text))

    found = check(Report(2021, Office(transcript.office), transcript=transcript))

    quotes = [place.text for one in found for place in one.places if isinstance(place, Quote)]
    assert [quote for quote in quotes if quote not in transcript.text] == []
    assert len(found) < _MOST_FINDINGS
