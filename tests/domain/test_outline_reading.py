import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.outline_reading import transcript_of
from jinxiang_report.domain.transcript import Unread

TITLE = "某县商务局2023年政府信息公开工作年度报告"


def keys(*lines: str) -> list[str]:
    return [stretch.key for stretch in transcript_of(lines).stretches]


def test_title_sections_and_text_are_told_apart() -> None:
    read = transcript_of(
        (
            TITLE,
            "本报告按条例编制。",
            "一、总体情况",
            "（一）主动公开情况",
            "公开9条。",
            "另有3条。",
            "五、存在的主要问题及改进情况",
            "（一）主动公开意识有待提高。",
        )
    )

    assert (read.title, read.office, read.year) == (TITLE, "某县商务局", 2023)
    assert read.narrative == {
        "引言": "本报告按条例编制。",
        "一（一）": "公开9条。\n另有3条。",
        "五": "（一）主动公开意识有待提高。",
    }


@pytest.mark.parametrize(
    "heading",
    [
        "（二）依申请公开情况",
        "(二)依申请公开",
        "2.依申请公开情况",
        "二、依申请公开情况",
        "（二）依公开申请情况",
        "（二）依法申请公开",
        "（二） 政府信息依申请公开情况。",
        "（二）依申请公开情情况",
        "依申请公开情况",
    ],
)
def test_a_section_is_known_however_it_is_numbered_or_misspelt(heading: str) -> None:
    assert keys("一、总体情况", heading, "收到申请5件。") in (
        ["一", "一（二）"],
        ["一", "三"],
    )


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("第一部分 总体情况", "一"),
        ("一.概述", "一"),
        ("二、行政机关主动公开政府信息情况", "二"),
        ("三、收到和处理政府信息公开申请情况", "三"),
        ("四、因政府信息公开申请行政复议、提起行政诉讼情况", "四"),
        ("五、政府信息公开工作存在的主要问题和改进措施", "五"),
        ("六、其它需要报告的事项", "六"),
        ("（三）政府信息资源规范化管理", "一（三）"),
        ("（四）政府信息平台建设", "一（四）"),
        ("（五）监督和保障", "一（五）"),
    ],
)
def test_other_names_are_understood(heading: str, key: str) -> None:
    assert keys(heading, "有关文字。") == [key]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("（一）政府信息主动公开成效显著", "一（一）"),
        ("（二）认真规范处理依申请公开。修订完善规程。", "一（二）"),
        ("（三）信息管理体系不断完善", "一（三）"),
        ("（四）做强平台", "一（四）"),
        ("（五）加强监督", "一（五）"),
    ],
)
def test_a_heading_of_ones_own_is_known_by_its_topic(heading: str, key: str) -> None:
    assert keys("—、总体情况", heading, "有关文字。") == ["一", key]


def test_a_part_with_a_title_of_its_own_is_known_by_its_number() -> None:
    review = "四、政府信息公开行政复议、行政诉讼情况"

    assert keys(review, "五、下一步工作思考", "要加强。") == ["四", "五"]
    assert keys("三、收到和处理政府信息公开申请情况", "四、结转下年度继续办理", "0") == ["三"]


def test_text_may_run_on_behind_its_heading() -> None:
    read = transcript_of(("一、总体情况", "（一）主动公开。全年公开9条。"))

    assert read.narrative == {"一（一）": "全年公开9条。"}
    assert read.text == "一、总体情况\n（一）主动公开。\n全年公开9条。"


def test_a_section_that_the_outline_does_not_know_belongs_to_its_part() -> None:
    read = transcript_of(("一、总体情况", "（一）安排部署情况", "召开会议。"))

    assert read.narrative == {"一": "召开会议。"}
    assert read.stretches[-1].heading == "（一）安排部署情况"


def test_numbered_items_of_a_section_are_no_sections() -> None:
    assert keys("一、总体情况", "（一）主动公开情况", "1.平台建设", "一、重点信息46条。") == [
        "一",
        "一（一）",
    ]


def test_the_cells_of_a_table_are_left_aside() -> None:
    read = transcript_of(
        (
            "三、收到和处理政府信息公开申请情况",
            "一、本年新收政府信息公开申请数量",
            "0 0",
            "见下表。",
        )
    )

    assert read.unread == (Unread("三", "一、本年新收政府信息公开申请数量"), Unread("三", "0 0"))
    assert read.narrative == {"三": "见下表。"}


def test_a_table_of_contents_is_no_section() -> None:
    contents = ("一、总体情况", "五、存在的主要问题及改进情况")

    assert keys(TITLE, *contents, contents[0], "做了工作。", contents[1], "有不足。") == [
        "一",
        "五",
    ]


@pytest.mark.parametrize(
    ("title", "office", "year"),
    [
        ("2024年度双溪乡政府信息公开年度报告", "双溪乡", 2024),
        ("某市人民政府外事办公室政府信息公开工作2021年度报告", "某市人民政府外事办公室", 2021),
        ("某县发展改革局关于2022年政府信息公开工作年度报告", "某县发展改革局", 2022),
        ("某区工业和信息化局2024政府信息公开工作年度报告", "某区工业和信息化局", 2024),
        ("2020年政府信息公开工作年度报告", "", 2020),
    ],
)
def test_office_and_year_stand_in_the_title(title: str, office: str, year: int) -> None:
    read = transcript_of((title, "按条例编制。"))

    assert (read.title, read.office, read.year) == (title, office, year)


@pytest.mark.parametrize(
    "lines",
    [
        ("信息分类: 信息公开年度报告", "某局2021年政府信息公开工作年度报告"),
        ("发布日期：2022-01-05", "某局2021年", "政府信息公开工作年度报告"),
        ("政府信息公开工作年度报告", "某局2021年政府信息公开工作年度报告"),
    ],
)
def test_the_title_is_found_among_what_a_web_page_puts_around_it(lines: tuple[str, ...]) -> None:
    read = transcript_of((*lines, "按条例编制。"))

    assert read.title == "某局2021年政府信息公开工作年度报告"
    assert read.year == 2021
    assert read.narrative == {"引言": "按条例编制。"}


def test_without_a_title_the_text_tells_office_and_year() -> None:
    read = transcript_of(
        ("本报告由某县商务局按照条例编制。", "统计期限自2022年1月1日起至2022年12月31日止。")
    )

    assert (read.title, read.office, read.year) == ("", "某县商务局", 2022)


def test_a_fragment_need_not_tell_anything() -> None:
    read = transcript_of(("共公开9条。",))

    assert (read.title, read.office, read.year) == ("", "", None)


@given(
    st.lists(
        st.text(alphabet="一二（）.、主动公开情况总体5年2021报告。\n", max_size=30), max_size=12
    )
)
def test_whatever_the_lines_every_text_is_a_stretch_of_the_whole(lines: list[str]) -> None:
    read = transcript_of(tuple(line for line in lines if line.strip()))

    for stretch in read.stretches:
        assert stretch.heading in read.text
        assert stretch.text in read.text


def test_a_report_in_traditional_characters_is_read_and_kept_as_it_stands() -> None:
    title = "某縣商務局2023年政府信息公開工作年度報告"
    read = transcript_of(
        (
            title,
            "一、總體情況",
            "（一）主動公開情況",
            "公開9條。",
            "（四）政府信息公開平臺建設情況",
            "專人維護。",
            "四、政府信息公開行政複議、行政訴訟情況",
            "五、存在的主要問題及改進情況",
            "更新不及時。",
        )
    )

    assert (read.title, read.office, read.year) == (title, "某縣商務局", 2023)
    assert [one.key for one in read.stretches] == ["一", "一（一）", "一（四）", "四", "五"]
    assert read.stretches[1].heading == "（一）主動公開情況"
    assert read.narrative["一（一）"] == "公開9條。"


def test_items_that_count_are_no_headings() -> None:
    read = transcript_of(
        (
            TITLE,
            "六、其他需要报告的事项",
            "共承办建议提案8件。",
            "1.县人大代表建议3件",
            "2.县政协提案5件",
        )
    )

    assert [one.key for one in read.stretches] == ["六"]
    assert read.narrative["六"].endswith("2.县政协提案5件")
