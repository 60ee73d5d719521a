import pytest

from tests.validation.reports import findings, with_text
from tests.validation.transcripts import OVERVIEW, whole


def test_an_overview_without_any_count_is_a_suggestion() -> None:
    overview = OVERVIEW.replace("公开信息5条。", "及时公开机构职能等信息。")
    (finding,) = findings("ST-13", whole(overview=overview))
    assert "没有写公开了多少条" in finding.message
    assert findings("ST-13", whole()) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("及时更新申请指南和流程。", True),
        ("没有收到申请。", False),
        ("收到申请3件。", False),
        ("申请均已受理，件数见表三。", False),
        ("零报告。", False),
    ],
)
def test_applications_are_counted_or_denied(text: str, *, told: bool) -> None:
    overview = OVERVIEW.replace("没有收到申请。", text)
    assert bool(findings("ST-13", whole(overview=overview))) is told


def test_a_ledgers_own_report_has_its_numbers_elsewhere() -> None:
    assert findings("ST-13", with_text("及时公开信息。")) == []


def test_what_is_listed_by_kinds_has_a_total() -> None:
    text = "公开指南1条，动态61条，公告28条，政策34条。公众号推送90条。"
    overview = OVERVIEW.replace("公开信息5条。", text)
    (finding,) = findings("ST-13", whole(overview=overview))
    assert "1＋61＋28＋34＝124" in finding.message
    for sound in (
        "公开信息共124条，" + text,
        "公开信息124条：" + text[2:],
        "公开动态61条、公告8条。",
        "公开指南1条，动态61条，答复网民留言28件，采纳意见34条。",
    ):
        assert findings("ST-13", whole(overview=OVERVIEW.replace("公开信息5条。", sound))) == []
