import pytest

from jinxiang_report.domain.finding import Finding, Quote, Rewording, Severity
from tests.validation.reports import findings, with_text


def shares(text: str) -> list[Finding]:
    return findings("TA-06", with_text(text, "一（二）"))


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        (
            "答复805件，其中公开258件（33.9%）、不予公开35件（4.3%）、无法提供265件（32.9%）。",
            "258件（33.9%）",
            "32.0",
        ),
        ("受理1499件，网络1303件、占86.92%，信函172件、占12.47%。", "172件、占12.47%", "11.47"),
        ("共收到申请40件，其中网络申请30件，占70%。", "30件，占70%", "75"),
        (
            "收到申请8件，其中6件予以公开，占75%，2件部分公开，占20%。",
            "2件部分公开，占20%",
            "25",
        ),
        (
            "受理105件，其中78件涉及征地，占73.4%；27件涉及其他，占25.7%。",
            "78件涉及征地，占73.4%",
            "74.3",
        ),
        ("办理来信50件，其中咨询20件，占45%；建议5件；求助8件。", "20件，占45%", "40"),
        ("回复的50件来信中，咨询20件，占45%，求助10件。", "20件，占45%", "40"),
        ("网站80条，占60%；公众号30条，占30%；公示栏20条，占10%。", "", ""),
    ],
)
def test_a_share_that_is_wrong_is_reckoned_again(text: str, quote: str, right: str) -> None:
    found = shares(text)

    if not quote:  # no number may be the whole of these, and none of the shares is right
        assert found == []
        return
    (finding,) = found
    assert finding.severity is Severity.ERROR
    assert finding.places == (Quote("一（二）", quote),)
    assert finding.mend
    assert isinstance(finding.mend.change, Rewording)
    assert finding.mend.change.new == right


def test_digits_cut_off_are_a_suggestion() -> None:
    (finding,) = shares("受理12件，其中网络5件，占41%，信函7件，占58.3%。")

    assert finding.severity is Severity.HINT
    assert "5÷12＝42%（四舍五入）" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "累计公开11条：指南1条，占9%；公文3条，占27%；预决算2条，占18%；公示3条，占27%。",
        "受理1499件，网络1303件、占86.92%，信函172件、占11.47%，当面24件、占1.60%。",
        "公开36条，项目7条、占19.4%，公告19条、占52.8%，规划1条、占2.8%。",
        "共收到申请52件，办结51件，按期答复率100%。",
        "收到申请8件，其中6件予以公开，占75%，2件部分公开，占25%。",
        "共公开100条，其中网站60条，占60%，网站中图解30条，占50%。",
        "公开60条。其中机构3条占5%，文件57条占95%。",
        "网站发布100条，占全县的20%。",
        "收到申请700余件，其中网络600余件，占85%。",
        "收到申请20件，占比与上年持平，办结19件（满意率98%）。",
        "共办理10件，其中主动撤回3件，群众满意率90%。",
    ],
)
def test_a_sound_share_is_left_alone(text: str) -> None:
    assert shares(text) == []


def test_a_share_that_was_set_to_fit_a_hundred_is_a_suggestion() -> None:
    text = "收到申请300件，其中网上202件，占67.3%；信函91件，占30.3%；当面7件，占2.4%。"

    (finding,) = shares(text)

    assert finding.severity is Severity.HINT
    assert "7÷300＝2.3%" in finding.message
    assert shares(text.replace("2.4%", "2.3%")) == []
    (wrong,) = shares(text.replace("2.4%", "2.5%"))
    assert wrong.severity is Severity.ERROR
