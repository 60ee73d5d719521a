from dataclasses import replace

import pytest

from jinxiang_report.domain.entries import Reviews
from jinxiang_report.validation.personal_numbers import personal_numbers
from tests.ledgers import post
from tests.validation.entries import CONTEXT, good_item, message, rules

IDENTITY = "11010519491231002X"  # the example of GB 11643
CARD = "6222021234567890128"


def numbers(text: str) -> list[str]:
    return [f"{kind}{masked}" for kind, masked in personal_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"张某（身份证号{IDENTITY}）处罚决定", "身份证号1101****"),
        ("身份证110105 19491231 002x", "身份证号1101****"),
        ("联系人：张某，13812345678。", "手机号138****"),
        ("电话+86 138-1234-5678", "手机号138****"),
        ("电话１３８１２３４５６７８", "手机号138****"),
        (f"账号{CARD}", "银行卡号6222****"),
        ("卡号6222 0212 3456 7890 128", "银行卡号6222****"),
    ],
)
def test_a_personal_number_is_found_and_masked(text: str, found: str) -> None:
    assert numbers(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",  # a wrong check digit
        "110105199902300025",  # no such day
        "6222021234567890127",
        "12345热线、0537-6558696、4008123456",
        "索引号11370828MB2857777K/2021-00001",
        "统一社会信用代码11370800750852907J",
        "项目代码2103-370828-04-01-123456",
        "http://www.a.gov.cn/art/2021/13812345678.html",
        "www.a.gov.cn/?id=11010519491231002X",
        "138****5678",
        "2021030513812345678001",
        "编号A13812345678",
        "13812345678.5元",
    ],
)
def test_other_long_numbers_are_nobodys(text: str) -> None:
    assert numbers(text) == []


def test_a_number_is_taken_once() -> None:
    assert numbers(f"{IDENTITY}、13812345678、{IDENTITY}") == [
        "身份证号1101****",
        "身份证号1101****",
        "手机号138****",
    ]


def test_the_message_says_where_and_does_not_repeat_the_number() -> None:
    said = message("LG-06", good_item(remarks=f"{IDENTITY}，13812345678"))

    assert said == (
        "疑似含个人信息：备注中的身份证号“1101****”、备注中的手机号“138****”，请确认已脱敏。"
    )
    assert rules(post(f"{IDENTITY}中奖", address="http://a.cn/1")) == ["LG-06"]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("机密★启用前 考试试题", "机密★"),
        ("秘密★1年 会议纪要", "秘密★1年"),
        ("【内部资料】工业运行分析", "【内部资料】"),
        ("工业运行分析（内部资料，注意保存）", "内部资料"),
        ("会议纪要（此件不公开）", "此件不公开"),
        ("名单（严禁外传）", "严禁外传"),
    ],
)
def test_a_secrecy_marking_in_the_title_is_told(title: str, mark: str) -> None:
    assert f"标题含“{mark}”" in message("LG-07", good_item(title))


@pytest.mark.parametrize(
    "title",
    [
        "政府信息公开保密审查制度",
        "《中华人民共和国保守国家秘密法》宣传",
        "关于保护商业秘密的通知",
        "内部资料性出版物管理办法",
        "关于加强内部审计工作的通知",
        "不予公开政府信息目录",
    ],
)
def test_a_title_about_secrecy_is_no_secret(title: str) -> None:
    assert rules(good_item(title)) == []


def test_the_secrecy_review_is_asked_for_only_where_it_is_kept() -> None:
    kept = replace(CONTEXT, secrecy_review=True)

    assert rules(good_item()) == []
    assert rules(good_item(), kept) == ["LG-08"]
    assert rules(good_item(reviews=Reviews(secrecy="张某")), kept) == []
