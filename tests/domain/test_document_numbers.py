from jinxiang_report.domain.document_numbers import following


def test_the_next_number_counts_on() -> None:
    assert following("金工信发〔2021〕21号", 2021) == "金工信发〔2021〕22号"
    assert following("金工信发〔2021〕99号", 2021) == "金工信发〔2021〕100号"


def test_another_year_begins_with_1() -> None:
    assert following("金工信发〔2020〕88号", 2021) == "金工信发〔2021〕1号"


def test_what_is_numbered_in_another_way_has_no_next_number() -> None:
    assert following("2021年第5号", 2021) == ""
    assert following("", 2021) == ""
