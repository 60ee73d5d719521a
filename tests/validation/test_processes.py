import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import findings, with_text


def flaws(text: str) -> list[Finding]:
    return findings("TA-01", with_text(text, "一（五）"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("寄出征求意见函80份，收回86份。", "86 比前面的 80 还多"),
        ("审查稿件140篇，退回修改160篇。", "160 比前面的 140 还多"),
        ("公开征集意见建议30条，采纳32条。", "32 比前面的 30 还多"),
        ("承办政协提案7件，办结9件。", "9 比前面的 7 还多"),
        ("排查出问题9个，已整改11个。", "11 比前面的 9 还多"),
        ("公开征集意见建议30条，采纳24条，未采纳8条。", "24＋8＝32，比前面的 30 还多"),
        (
            "公开征集意见建议30条，采纳18条，部分采纳7条，未采纳8条。",
            "18＋7＋8＝33，比前面的 30 还多",
        ),
        ("抽查网站40家，合格35家，不合格7家。", "35＋7＝42，比前面的 40 还多"),
    ],
)
def test_more_cannot_be_done_than_there_is(text: str, told: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.WARNING
    assert finding.places == (Quote("一（五）", text[:-1]),)
    assert told in finding.message


def test_more_answers_than_questions_are_a_suggestion() -> None:
    (finding,) = flaws("接听咨询电话60个，答复63个。")

    assert finding.severity is Severity.HINT


@pytest.mark.parametrize(
    "text",
    [
        "寄出征求意见函80份，收回76份。",
        "审查稿件140篇，退回修改16篇。",
        "公开征集意见建议30条，采纳24条，未采纳6条。",
        "抽查网站40家，合格35家，不合格5家。",
        "公开征集意见建议30条，采纳18条，部分采纳7条，未采纳5条。",
        "来信人中企业3件；从结果看，满意9件，比较满意2件，不满意1件。",
        "收到来信12件，个人9件、企业3件，予以公开9件，不予公开3件。",
        # What was left from before, or is something else, is settled too.
        "承办政协提案7件，办结9件（含跨年2件）。",
        "上年结转提案2件。本年度承办政协提案7件，办结9件。",
        "收到来电90个，累计答复120个。",
        "寄出征求意见函80份，回收旧手册86份。",
        "寄出征求意见函80份，收回意见86条。",
        "审查稿件140篇。退回修改160篇。",
        "审查稿件140余篇，退回修改160篇。",
    ],
)
def test_as_much_as_there_is_may_be_done(text: str) -> None:
    assert flaws(text) == []
