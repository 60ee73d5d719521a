import pytest

from jinxiang_report.documents.annual_report import read_back, render
from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from tests.documents.sample import sample_report
from tests.documents.validity import faults

EVERYTHING = Layout(landscape=True, signature=True, contents=True)


def texts(report: Report) -> list[str]:
    """What the file says outside its tables, after a strict reader has found nothing wrong."""
    document = render(report, resource("blank.docx"), EVERYTHING)
    assert faults(document) == []
    read = read_back(document)
    assert read == as_printed(report, EVERYTHING)
    return [line.text for line in read.paragraphs]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("前\x00\x07\x1b后。", "前后。"),
        ("前\ud800后。", "前后。"),
        ("前\ufffe\uffff后。", "前后。"),
        ("</w:t><w:p/>&amp;<!--后。", "</w:t><w:p/>&amp;<!--后。"),
        ("]]><![CDATA[后。", "]]><![CDATA[后。"),
        ("共{没有这个字段}条，{0}、{}。", "共{没有这个字段}条，{0}、{}。"),
        ("办结😀👨‍👩‍👧𠮷𬭎。", "办结😀👨‍👩‍👧𠮷𬭎。"),
        ("\"“”'&quot;", "\"“”'&quot;"),
        ("[[v1]] {{ v1 }} {% x %} %s", "[[v1]] {{ v1 }} {% x %} %s"),
    ],
)
def test_a_text_however_odd_is_printed_as_it_reads(typed: str, printed: str) -> None:
    assert printed in texts(sample_report(drafts={"一（一）": typed}))


@pytest.mark.parametrize("piece", ["国", "w", "。", "1"])
def test_a_hundred_thousand_characters_without_a_break_are_all_there(piece: str) -> None:
    assert piece * 100_000 in texts(sample_report(drafts={"一（一）": piece * 100_000}))


def test_a_vertical_tab_and_a_form_feed_part_paragraphs_as_word_means_them() -> None:
    words = texts(sample_report(drafts={"一（一）": "甲。\x0b乙。\x0c丙。"}))
    assert {"甲。", "乙。", "丙。"} <= {*words}


@pytest.mark.parametrize("sign", list('/\\:*?"<>|'))
def test_a_sign_that_files_may_not_have_in_their_names_stands_in_the_title(sign: str) -> None:
    name = f"某县{sign}局"
    words = texts(Report(2021, Office(name)))
    assert words[0] == f"{name}2021年政府信息公开工作年度报告"
    assert words[-1] == name
