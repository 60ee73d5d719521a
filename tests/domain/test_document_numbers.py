from jinxiang_report.domain.document_numbers import following, plain_number


def test_the_next_number_counts_on() -> None:
    assert following("金工信发〔2021〕21号", 2021) == "金工信发〔2021〕22号"
    assert following("金工信发〔2021〕99号", 2021) == "金工信发〔2021〕100号"


def test_another_year_begins_with_1() -> None:
    assert following("金工信发〔2020〕88号", 2021) == "金工信发〔2021〕1号"


def test_what_is_numbered_in_another_way_has_no_next_number() -> None:
    assert following("2021年第5号", 2021) == ""
    assert following("", 2021) == ""


def test_what_differs_by_hand_is_no_other_number() -> None:
    written = (
        "金工信〔2021〕5号",
        "金工信[2021]05号",
        "金工信 (２０２１年) 第5号",
        "金工信【2021】5",
    )
    assert {plain_number(number) for number in written} == {"金工信 2021 5"}
    assert plain_number("金工信〔2021〕50号") != plain_number("金工信〔2021〕5号")
    assert plain_number("令第711号") == plain_number("令711号")


def test_what_holds_no_digit_is_no_number() -> None:
    assert plain_number("无") == plain_number("／") == plain_number("") == ""
