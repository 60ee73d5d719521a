import pytest

from jinxiang_report.documents.annual_report import read_back, render
from jinxiang_report.documents.blank import make_blank
from jinxiang_report.documents.read_back import TablesNotFoundError, as_printed
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.packing import pack, unpack
from tests.documents.sample import empty_report, sample_report

BLANK = resource("blank.docx")


@pytest.mark.parametrize("report", [sample_report(), sample_report(2019), empty_report()])
def test_a_faithful_file_reads_back_as_it_should_be_printed(report: Report) -> None:
    assert read_back(render(report, BLANK)) == as_printed(report)


def test_the_figures_come_in_the_order_of_the_form() -> None:
    read = read_back(render(sample_report(), BLANK))
    assert read.figures == tuple(str(number) for number in range(100, 300))


def test_a_figure_altered_in_the_file_is_seen() -> None:
    parts = unpack(render(sample_report(), BLANK))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b">150<", b">151<")
    read = read_back(pack(parts))
    wanted = as_printed(sample_report())
    assert [
        pair for pair in zip(read.figures, wanted.figures, strict=True) if len(set(pair)) > 1
    ] == [("151", "150")]


def test_a_file_without_the_tables_is_named_as_trouble() -> None:
    with pytest.raises(TablesNotFoundError, match="表二、表三、表四"):
        read_back(make_blank())
