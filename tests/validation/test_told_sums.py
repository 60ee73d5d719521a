import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.told_sums import RULES
from tests.validation.reports import with_text


def flaws(text: str) -> list[Finding]:
    report = with_text(text, "六（六）")
    return [finding for rule in RULES for finding in rule(report)]


@pytest.mark.parametrize(
    "text",
    [
        "全年接听热线402个，上半年188个，下半年224个。",
        "前三季度累计发布301条，加上第四季度的99条，全年410条。",
        "年初存量文件57件，年内新增8件，废止5件，年末为62件。",
        "审核拟发布稿件540条，不予发布12条，实际发布538条。",
        "四项得分依次为19.5分、28分、27.2分、18分，总分93.7分。",
        "本局网站全年发布信息645条，首页增设“助企”专栏，该专栏发布654条。",
        "微博发布120条，图解类就有130条。",
        "居前的是城管（211件）、住建（150件）、交通（92件），三类合计463件。",
        "三个平台合计发布1053条，微信621条，抖音104条，微博310条。",
        (
            "全年办结231件，结转下年度7件。"
            "在办结的申请中，予以公开130件，占56.3%；不予公开21件，占9.1%；无法提供60件，占26%；其他处理25件，占10.8%。"
        ),
        "上半年发布210条，下半年发布240条，全年发布460条。",
        "分别培训60人、45人、50人，累计培训165人。",
        "审核信息320条，退回28条，发布302条。",
    ],
)
def test_parts_told_by_their_words_that_miss_the_whole_are_found(text: str) -> None:
    (finding,) = flaws(text)

    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "全年接听热线402个，上半年188个，下半年214个。",
        "前三季度累计发布301条，加上第四季度的99条，全年400条。",
        "年初存量文件57件，年内新增8件，废止5件，年末为60件。",
        "审核拟发布稿件540条，不予发布12条，实际发布528条。",
        "四项得分依次为19.5分、28分、27.2分、18分，总分92.7分。",
        "本局网站全年发布信息645条，首页增设“助企”专栏，该专栏发布138条。",
        "微博发布120条，图解类就有90条。",
        "居前的是城管（211件）、住建（150件）、交通（92件），三类合计453件。",
        "三个平台合计发布1035条，微信621条，抖音104条，微博310条。",
        (
            "全年办结236件，结转下年度7件。"
            "在办结的申请中，予以公开130件，占55.1%；不予公开21件，占8.9%；无法提供60件，占25.4%；其他处理25件，占10.6%。"
        ),
        "上半年发布210条，下半年发布240条，全年发布450条。",
        "分别培训60人、45人，累计培训1200人。",
        "审核信息500条，退回20条，最终发布500条。",
    ],
)
def test_parts_that_make_the_whole_are_left_alone(text: str) -> None:
    assert flaws(text) == []


def test_a_kind_that_is_broken_down_later_is_no_less_than_its_parts() -> None:
    told = (
        "公开信息90条，其中惠农补贴50条、其他40条。惠农补贴类信息中，种粮24条，农机18条，良种{}条。"
    )

    assert flaws(told.format(8)) == []
    (finding,) = flaws(told.format(9))
    assert "各项相加为 51（24＋18＋9），总数写 50" in finding.message


def test_the_sum_is_told_with_what_went() -> None:
    (finding,) = flaws("年初存量文件57件，年内新增8件，废止5件，年末为62件。")

    assert "各项相加为 60（57＋8－5），总数写 62，相差 2" in finding.message
