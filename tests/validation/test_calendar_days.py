import pytest

from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2021年2月30日召开会议。", "2021年2月30日"),
        ("截至11月31日，公开5条。", "11月31日"),
        ("2021年13月1日起施行。", "2021年13月1日"),
        ("2021年13月起施行。", "2021年13月"),
        ("2021年2月29日印发。", "2021年2月29日"),
        ("六月三十一日前报送。", "六月三十一日"),
    ],
)
def test_a_day_that_no_calendar_has_is_told(text: str, said: str) -> None:
    (finding,) = findings("DL-14", with_text(text))
    assert f"{said}" in finding.message
    assert "不存在" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "2020年2月29日、12月31日、1月1日至31日，2021 年 10 月 8 日。",
        "农历2月30日举办庙会，近13月来，1至12月，第2.30条，12月310条。",
        "十月三十一日、十二月三十一日、一月三十一日。",
    ],
)
def test_days_of_the_calendar_are_left_alone(text: str) -> None:
    assert findings("DL-14", with_text(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "两件申请均在15个工作日的法定期限内答复。",
        "收到申请3件，都在法定期限（30个工作日）内答复。",
        "对收到的申请，在收到申请之日起30个工作日内予以答复。",
    ],
)
def test_another_time_than_the_laws_is_told(text: str) -> None:
    (finding,) = findings("DL-15", with_text(text))
    assert "20个工作日" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "申请均在20个工作日的法定期限内答复。",
        "申请均在法定期限内答复，平均用时15个工作日。",
        "申请人在7个工作日的法定期限内补正。",
        "第三方在15个工作日的法定期限内答复。",
        "收到申请之日起10个工作日内答复。",
        "经批准延长的，自收到申请之日起40个工作日内答复。",
        "行政许可申请在15个工作日的法定期限内办结。",
    ],
)
def test_the_laws_time_and_shorter_ones_are_left_alone(text: str) -> None:
    assert findings("DL-15", with_text(text)) == []
