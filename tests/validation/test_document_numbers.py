import pytest

from jinxiang_report.validation.document_numbers import mended_document_number
from tests.ledgers import post
from tests.validation.entries import good_item, message, rules

RIGHT = "金工信发〔2021〕3号"


@pytest.mark.parametrize(
    "written",
    [
        "金工信发[2021]3号",
        "金工信发（2021）3号",
        "金工信发(2021) 3号",
        "金工信发【2021】3号",
        "金工信发﹝2021﹞3号",
        "金工信发［２０２１］３号",
        "金工信发〔2021]3号",
        "金工信发〔2021年〕3号",
        "金工信 发 〔2021〕 3 号 ",
        "金工信发〔2021〕第3号",
        "金工信发〔2021〕03号",
        "金工信发〔2021〕3",
    ],
)
def test_a_document_number_is_mended(written: str) -> None:
    assert mended_document_number(written) == RIGHT


def test_brackets_within_the_agency_stay() -> None:
    assert mended_document_number("金工信（办）[2021]3号") == "金工信（办）〔2021〕3号"


@pytest.mark.parametrize(
    "written",
    [
        RIGHT,
        "国办公开办函〔2021〕30号",
        "",
        "无",
        "国令第711号",
        "2021年第5号",
        "ZCR-2021-0010001",
        "GB/T 9704—2012",
        "〔2021〕3号",
        "金工信发〔21〕3号",
        "金工信发[2021]3号、金政字[2021]5号",
    ],
)
def test_what_is_right_or_of_another_kind_stays_as_it_is(written: str) -> None:
    assert mended_document_number(written) is None


@pytest.mark.parametrize("written", ["金工信发[2021]03号", "金工信发(2021)第 3"])
def test_what_was_mended_needs_no_mending(written: str) -> None:
    assert mended_document_number(mended_document_number(written) or "") is None


def test_the_mended_number_is_suggested() -> None:
    entry = good_item(document_number="金工信发[2021]3号")

    assert message("LG-03", entry) == f"文号“金工信发[2021]3号”建议写成“{RIGHT}”。"
    assert rules(good_item(document_number=RIGHT)) == []
    assert "LG-03" not in rules(post())
