import pytest

from jinxiang_report.documents.measures import PAGES, TITLE_SIZE
from jinxiang_report.domain.layout import Preset
from jinxiang_report.domain.titles import title_lines

REPORT = "2021年政府信息公开工作年度报告"
TITLE_CHARACTERS = PAGES[Preset.OFFICIAL].text_width // TITLE_SIZE


@pytest.mark.parametrize(
    ("office", "lines"),
    [
        ("某县", ["某县2021年政府信息公开工作年度报告"]),
        ("金乡县工业和信息化局", ["金乡县工业和信息化局", REPORT]),
        ("济宁市生态环境局汶上县分局", ["济宁市生态环境局汶上县分局", REPORT]),
        (
            "伊犁哈萨克自治州尼勒克县人力资源和社会保障局",
            ["伊犁哈萨克自治州尼勒克县", "人力资源和社会保障局", REPORT],
        ),
    ],
)
def test_a_title_breaks_between_words(office: str, lines: list[str]) -> None:
    assert title_lines(office + REPORT, TITLE_CHARACTERS) == lines


def test_a_name_without_a_place_to_break_is_left_whole() -> None:
    assert title_lines("甲" * 30 + REPORT, TITLE_CHARACTERS) == ["甲" * 30, REPORT]
