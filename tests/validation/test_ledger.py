import pytest

from jinxiang_report.domain.finding import Quote
from tests.validation.reports import findings, found_rules, tally, with_text


def test_the_stated_number_of_items_is_the_ledgers() -> None:
    report = with_text("通过网站主动公开政府信息共33条。", tally=tally(法规文件=43))

    (finding,) = findings("TL-01", report)

    assert finding.places == (Quote("一（一）", "通过网站主动公开政府信息共33条"),)
    assert "台账中本年公开信息有 43 条，相差 10 条" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "通过网站主动公开政府信息共43条。",
        "全年公开信息40余条。",
        "公开53条，网站43条，公众号10条。",
        "网站公开43条，公众号推送10条。",
        "全年通过网站和公众号公开信息53条。",
        "主动公开规范性文件5件。",
        "收到依申请公开5件，予以公开5件。",
        "印发文件12件，其中主动公开8件。",
        "公众号公开95篇。",
        "经政务公开栏公开5条。",
        "自网站开通以来累计公开500条。",
        "没有数字的一句话。",
    ],
)
def test_what_agrees_or_is_another_matter_is_left_alone(text: str) -> None:
    assert findings("TL-01", with_text(text, tally=tally(posts=10, 法规文件=43))) == []


def test_items_claimed_by_the_text_alone_are_told() -> None:
    assert len(findings("TL-01", with_text("全年主动公开信息33条。"))) == 1


def test_an_empty_ledger_is_no_finding_where_nothing_is_claimed() -> None:
    assert found_rules(with_text("全年没有产生应当公开的信息。")) == []


def test_elsewhere_only_a_plain_total_is_compared() -> None:
    counts = tally(法规文件=43)

    assert findings("TL-01", with_text("网站公开30条。", "六（六）", tally=counts)) == []
    assert (
        len(findings("TL-01", with_text("全年主动公开信息共30条。", "六（六）", tally=counts))) == 1
    )


def test_each_categorys_number_is_the_ledgers() -> None:
    text = "共公开7条，其中决策公开3条，财政预决算4条。"

    (finding,) = findings("TL-02", with_text(text, tally=tally(决策公开=4, 财政预决算=4)))

    assert finding.places == (Quote("一（一）", "决策公开3条"),)
    assert "类别“决策公开”正文写 3 条，台账有 4 条，相差 1" in finding.message


def test_the_longest_name_is_meant() -> None:
    counts = tally(组织管理=1, 政务公开组织管理=3)

    assert (
        findings("TL-02", with_text("公开政务公开组织管理3条，组织管理1条。", tally=counts)) == []
    )


def test_a_category_may_have_a_slash() -> None:
    counts = tally(**{"行政处罚/行政强制": 2})

    (finding,) = findings("TL-02", with_text("其中行政处罚/行政强制1条。", tally=counts))

    assert finding.places == (Quote("一（一）", "行政处罚/行政强制1条"),)


def test_a_category_listed_twice_may_add_up() -> None:
    text = "其中规划计划1条，法规文件2条，规划计划2条。"

    assert findings("TL-02", with_text(text, tally=tally(规划计划=3, 法规文件=2))) == []


def test_a_category_within_another_noun_is_not_meant() -> None:
    text = "其中乡镇决策公开3条，公众号公开公共服务类信息20条。"

    assert findings("TL-02", with_text(text, tally=tally(决策公开=4, 公共服务=1))) == []


def test_an_empty_ledger_is_told_once_for_all_categories() -> None:
    text = "主动公开信息共3条，其中决策公开1条，法规文件2条。"
    report = with_text(text, tally=tally(决策公开=0, 法规文件=0))

    assert found_rules(report) == ["TL-01"]


def test_an_empty_ledger_is_told_by_categories_where_the_text_has_no_total() -> None:
    report = with_text("其中决策公开1条，法规文件2条。", tally=tally(决策公开=0, 法规文件=0))

    assert found_rules(report) == ["TL-02", "TL-02"]


@pytest.mark.parametrize(
    "text",
    [
        "微信公众号“某县工信”全年发布信息95条。",
        "政务新媒体推送95篇。",
        "依托微信公众号，全年共推送图文消息95篇。",
    ],
)
def test_the_stated_number_of_posts_is_the_ledgers(text: str) -> None:
    (finding,) = findings("TL-05", with_text(text, "一（四）", tally=tally(posts=90)))

    assert "台账中本年公众号有 90 篇（按篇统计），相差 5" in finding.message
    (place,) = finding.places
    assert isinstance(place, Quote)
    assert place.text in text
    assert place.text[-3:-1] == "95"


@pytest.mark.parametrize(
    "text",
    [
        "微信公众号发布信息90条。",
        "甲公众号发布40条，乙公众号发布50条。",
        "微博、微信公众号共发布信息200条。",
        "公众号制作图解5篇。",
        "公众号阅读量5000次，粉丝300人。",
        "公众号每月发布10条。",
        "开设公众号1个。",
    ],
)
def test_posts_that_agree_or_are_another_matter_are_left_alone(text: str) -> None:
    assert findings("TL-05", with_text(text, "一（四）", tally=tally(posts=90))) == []
