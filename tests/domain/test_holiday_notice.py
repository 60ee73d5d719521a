from datetime import date

import pytest

from jinxiang_report.domain.calendar import Holidays
from jinxiang_report.domain.holiday_notice import read_notice

NOTICE_OF_2025 = """国务院办公厅关于2025年
部分节假日安排的通知
国办发明电〔2024〕12号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节、中秋节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。\
1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。\
9月28日（周日）、10月11日（周六）上班。
国务院办公厅
2024年11月12日
"""


def read(text: str, year: int = 2027) -> dict[date, bool]:
    notice = read_notice(text, year)
    assert notice.unread == ()
    return notice.days


def test_a_whole_notice_says_what_the_library_knows() -> None:
    assert read(NOTICE_OF_2025, 2025) == Holidays().arrangement(2025)


def test_days_off_and_make_up_days_may_share_a_line() -> None:
    days = read("10月1日至3日放假，9月28日、10月10日上班")

    assert days == {
        date(2027, 10, 1): False,
        date(2027, 10, 2): False,
        date(2027, 10, 3): False,
        date(2027, 9, 28): True,
        date(2027, 10, 10): True,
    }


@pytest.mark.parametrize(
    "line", ["５月１日至３日放假", "5月1至3日休息", "5月1号-3号放假", "5月1日、2日、3日不上班"]
)
def test_a_clerk_may_write_it_in_other_ways(line: str) -> None:
    assert read(line) == dict.fromkeys([date(2027, 5, day) for day in (1, 2, 3)], False)


def test_new_year_may_begin_in_the_old_one() -> None:
    days = [date(2018, 12, 31), date(2019, 1, 1)]

    assert read("2018年12月31日至2019年1月1日放假", 2019) == dict.fromkeys(days, False)
    assert read("12月31日至1月1日放假", 2019) == dict.fromkeys(days, False)


def test_advice_to_employers_is_no_day_off() -> None:
    assert read("鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。") == {}


@pytest.mark.parametrize(
    "line", ["10.1-10.7放假", "2月30日放假", "5月9日", "5月20日至1日放假", "1月1日至12月31日放假"]
)
def test_what_is_not_understood_is_told_and_not_guessed(line: str) -> None:
    notice = read_notice(line, 2027)

    assert (notice.days, notice.unread) == ({}, (line,))
