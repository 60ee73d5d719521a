import pytest

from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.punctuating import punctuate
from jinxiang_report.storage import reading, recording
from jinxiang_report.storage.ledger import Ledger


def mended(ledger: Ledger, text: str, within: Stretch | None = None) -> str:
    write_section(ledger, 2021, "五", text)
    punctuate(ledger, 2021, "五", within)
    return reading.drafts(ledger, 2021)["五"]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("又名:金城大厦", "又名：金城大厦"),
        ("公开43条,其中", "公开43条，其中"),
        ("没有收到申请.", "没有收到申请。"),
        ("平台--公众号", "平台——公众号"),
        ('所谓"公开"', "所谓“公开”"),
        ("条例(修订).", "条例（修订）。"),
        ("{年度}年(含{公开信息.总数}条),", "{年度}年（含{公开信息.总数}条），"),
    ],
)
def test_marks_among_chinese_become_full_width(ledger: Ledger, typed: str, wanted: str) -> None:
    assert mended(ledger, typed) == wanted


@pytest.mark.parametrize(
    "text",
    ["1,202件", "12.5%", "网址http://a.b/c,d", "wang@a.gov.cn", "{单位.网址}", "12:30", "(a)"],
)
def test_numbers_addresses_and_fields_are_left_alone(ledger: Ledger, text: str) -> None:
    assert mended(ledger, text) == text


def test_a_selection_is_mended_by_itself_in_one_step(ledger: Ledger) -> None:
    assert mended(ledger, "甲:乙--丙,丁", Stretch(0, 6)) == "甲：乙——丙,丁"
    recording.undo(ledger)
    assert reading.drafts(ledger, 2021)["五"] == "甲:乙--丙,丁"


def test_where_nothing_is_to_be_mended_nothing_is_done(ledger: Ledger) -> None:
    write_section(ledger, 2021, "五", "好的。")
    assert punctuate(ledger, 2021, "五") == 0
    assert recording.undoable(ledger) == "修改五、存在的主要问题及改进情况"
