import pytest

from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("国办公开办涵〔2021〕30号", "公开办函"),
        ("转结下年度1件。", "结转"),
        ("截止2021年12月31日，公开34条。", "截至"),
        ("公民、法人和其它组织。", "其他组织"),
        ("依公开申请情况良好。", "依申请公开"),
        ("微博公众号由专人负责。", "官方微博"),
        ("2023共收到申请2件。", "年"),
        ("落实三审三较制度。", "三审三校"),
        ("逐条登记台帐。", "台账"),
        ("本报告某县商务局按照《条例》的要求编制。", "由"),
        ("截至12月底，2023我局没有复议案件。", "年"),
    ],
)
def test_what_is_misspelt_beyond_doubt_is_mended(text: str, right: str) -> None:
    (finding,) = findings("SY-15", with_text(text))
    assert f"“{right}”" in finding.message
    assert finding.mend is not None


@pytest.mark.parametrize(
    "text",
    [
        "土地流转结果已公开，经济好转结论可靠。",
        "恢复盖章，按排除法处理，做为期一个月的培训。",
        "按排名公布。",
        "既使用网站，又使用公众号。",
        "做为民服务的实事。",
        "通过微信、微博公众号发布。",
        "报名截止日期为3月1日。",
        "截至2021年12月31日，公开34条。",
        "开展政策登陆活动。",
        "落实《某市2023政务公开要点》。",
        "2023年共收到申请2件。",
        "本报告由某县商务局按照《条例》的要求编制。",
        "本报告按照《条例》的要求编制。",
        "本报告根据某县人民政府办公室按照《条例》作出的要求编制。",
        "编号〔2023〕5、2022—2023全年累计5条。",
        "网站地址www.example.gov.cn/2023我局，拨打12023共线电话。",
    ],
)
def test_words_that_only_look_alike_are_left_alone(text: str) -> None:
    assert findings("SY-15", with_text(text)) == []
