import pytest

from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("联系电话：0537-872123。", "0537-872123"),
        ("（电话：0537－872123456）", "0537－872123456"),
        ("电话：010-6612345，传真：010-66123456。", "010-6612345"),
        ("监督电话（0537）87212。", "（0537）87212"),
        ("手机：1385371234。", "1385371234"),
        ("地址：县府街5号，邮编：27220。", "邮编：27220"),
        ("邮政编码：2722001。", "邮政编码：2722001"),
        ("电子邮箱：bangong@163。", "bangong@163"),
    ],
)
def test_a_number_with_a_digit_too_many_or_too_few_is_told(text: str, said: str) -> None:
    (finding,) = findings("SY-16", with_text(text))
    assert f"“{said}”" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "电话：0537-8721234，传真：0537-8721235。",
        "电话：0537—8721234、8721235；（0358）582 1234；010-66123456转801。",
        "电话：0537-8721234-801，0532-86988302。",
        "热线：0537-12345，0531-96123，12345，400-123-4567，110。",
        "手机：13853712345，电话8721234。",
        "文件编号0312-315至0312-0320。",
        "邮编：272200。邮编272200，邮箱：ban_gong@163.com。",
        "项目编号2023-0537-12，索引号11370828MB-0537-123/2021，比例为0.537-0.6。",
        "网址http://www.example.gov.cn/0537-12/index.html。",
    ],
)
def test_numbers_as_they_are_dialled_are_left_alone(text: str) -> None:
    assert findings("SY-16", with_text(text)) == []


@pytest.mark.parametrize(
    "address",
    [
        "http//www.example.gov.cn",
        "http:/www.example.gov.cn",
        "www,example.gov.cn",
    ],
)
def test_an_address_that_nobody_can_open_is_told(address: str) -> None:
    (finding,) = findings("SY-16", with_text(f"见网站（{address}）。"))
    assert address in finding.message


@pytest.mark.parametrize("address", ["www.example.govcn", "www.example.gov,cn"])
def test_a_domain_mistyped_is_told(address: str) -> None:
    (finding,) = findings("SY-16", with_text(f"见网站（{address}）。"))
    assert "网址" in finding.message


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.gov.cn/a/b.html?c=http://d.gov.cn",
        "https://example.gov.cn",
        "www.example.com.cn，www.example.gov.cn。",
    ],
)
def test_addresses_that_open_are_left_alone(address: str) -> None:
    assert findings("SY-16", with_text(f"见网站（{address}）。")) == []
