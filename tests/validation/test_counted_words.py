import pytest

from jinxiang_report.domain.finding import Quote, Severity
from tests.validation.reports import findings, with_text


def test_counts_that_are_only_about_so_many_are_a_suggestion() -> None:
    (finding,) = findings("TA-07", with_text("网站公开270余条，公众号近1.8万篇，举办活动10余场。"))

    assert finding.severity is Severity.HINT
    assert finding.places == (Quote("一（一）", "270余条"), Quote("一（一）", "近1.8万篇"))


def test_exact_counts_are_left_alone() -> None:
    assert findings("TA-07", with_text("网站公开270条，阅读10万余人次。")) == []


@pytest.mark.parametrize(
    "text",
    [
        "每季度抽查不少于30条。",
        "平均每人收到2至3条。",
        "对2019年以前发布的2,400余条信息逐条复核。",
        "复核2,400余条历史信息。",
    ],
)
def test_a_rule_an_average_and_what_is_old_need_not_be_exact(text: str) -> None:
    assert findings("TA-07", with_text(text)) == []


def test_a_category_named_twice_in_a_list_is_a_suggestion() -> None:
    text = "公开8条，其中规划计划1条、公告5条、规划计划2条。"

    (finding,) = findings("TA-08", with_text(text))

    assert finding.severity is Severity.HINT
    assert finding.places == (Quote("一（一）", "规划计划2条"),)


@pytest.mark.parametrize(
    "text",
    [
        "公开8条，其中规划计划1条、公告7条。",
        "公开8条，其中民生信息（城管）4条、民生信息（市政）4条。",
        "网站公开3条，其中公告1条、动态2条；公众号公开5条，其中公告2条、动态3条。",
    ],
)
def test_a_list_that_names_each_once_is_left_alone(text: str) -> None:
    assert findings("TA-08", with_text(text)) == []


def test_an_item_in_another_unit_than_those_beside_it_is_a_suggestion() -> None:
    (finding,) = findings("SY-11", with_text("公开动态51条、许可结果69条、招投标25个。"))
    assert finding.severity is Severity.HINT
    assert finding.places == (Quote("一（一）", "招投标25个"),)


def test_what_is_counted_in_another_unit_by_nature_is_left_alone() -> None:
    for text in (
        "公开动态51条、许可结果69条、专题专栏3个。",
        "公开动态51条、招投标25条。",
        "公开动态51条，举办培训班2个，参加60人。",
        "公开动态51条。涉及行业25个。",
        "收到意见69条，来自5个县区，其中来信9条、来电60条。",
    ):
        assert findings("SY-11", with_text(text)) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("在村口设置意见箱8条。", "个"),
        ("全年发放宣传手册1,200条。", "册"),
        ("安装电子屏3件。", "块"),
        ("开设政务公开专栏3条。", "个"),
    ],
)
def test_things_are_counted_by_the_piece(text: str, unit: str) -> None:
    (finding,) = findings("SY-11", with_text(text))
    assert f"按“{unit}”计" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "设置意见箱8个，悬挂横幅12条。",
        "网站公开50条、公开栏15条、专栏20条。",
        "在新设的专栏公开信息3条，开设专栏3个。",
        "通过意见箱收到意见6条，公开栏更新12次。",
        "发放宣传手册12次以上。",
    ],
)
def test_what_is_published_on_a_board_is_counted_in_its_own_unit(text: str) -> None:
    assert findings("SY-11", with_text(text)) == []
