"""Mends carried out: one action each, refused where nothing is as it was."""

from dataclasses import replace

import pytest

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.figure import Figure, Origin
from jinxiang_report.domain.finding import Finding, ItemRow, Mend, Refilling
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.entries import log_entry, revise_entry
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.mending import mend, mend_of
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.reports import check_year, compose
from jinxiang_report.operations.trouble import MendOutdatedError, YearMissingError
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo, undoable
from tests.ledgers import item

CARRIED_IN = Cell("三", "carried_in", "person")
CARRIED_OUT = Cell("三", "carried_out", "person")


def found(ledger: Ledger, rule: str, year: int = 2021) -> list[Finding]:
    return [finding for finding in check_year(ledger, year) if finding.rule == rule]


def mend_all(ledger: Ledger, rule: str, year: int = 2021) -> Mend:
    (finding,) = found(ledger, rule, year)
    offered = mend_of(ledger, finding)
    assert offered is not None
    mend(ledger, year, offered)
    assert found(ledger, rule, year) == []
    return offered


def test_figures_are_set_in_one_step_that_undo_takes_back(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    enter_figures(ledger, 2021, {CARRIED_OUT: "3"})
    enter_figures(ledger, 2022, {CARRIED_IN: "2"})

    mend_all(ledger, "YR-01", 2022)

    report = compose(ledger, 2022)
    assert report.figures[CARRIED_IN] == Figure(2022, CARRIED_IN, 3, Origin.LAST_YEAR)
    assert report.number(Cell("三", "carried_in", "total")) == 3
    assert undoable(ledger) == "校验：改为 3"
    undo(ledger)
    assert reading.figures(ledger, 2022)[CARRIED_IN].value == 2


def test_blanks_are_filled_and_totals_with_them(ledger: Ledger) -> None:
    mend_all(ledger, "T3-01")

    figures = reading.figures(ledger, 2021)
    assert figures[Cell("三", "handled", "total")].value == 0
    assert sum(cell.table == "三" for cell in figures) == 175


def test_a_stated_number_is_replaced_by_its_field(ledger: Ledger) -> None:
    log_entry(ledger, item(category=1))
    write_section(ledger, 2021, "一（一）", "{年度}年主动公开政府信息共33条。")

    mend_all(ledger, "TL-01")

    assert (
        reading.drafts(ledger, 2021)["一（一）"] == "{年度}年主动公开政府信息共{公开信息.总数}条。"
    )


def test_a_text_that_changed_meanwhile_is_not_touched(ledger: Ledger) -> None:
    log_entry(ledger, item(category=1))
    write_section(ledger, 2021, "一（一）", "主动公开政府信息共33条。")
    (finding,) = found(ledger, "TL-01")
    write_section(ledger, 2021, "一（一）", "全年主动公开政府信息共33条。")

    assert finding.mend is not None
    with pytest.raises(MendOutdatedError, match="已经改过"):
        mend(ledger, 2021, finding.mend)


def test_an_entry_moves_to_the_year_of_its_date(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    log_entry(ledger, item(day="2022-01-05"))

    offered = mend_all(ledger, "DL-05")

    assert offered.label == "移到 2022 年度"
    assert compose(ledger, 2022).tally.items == 1
    with pytest.raises(MendOutdatedError):
        mend(ledger, 2021, offered)


def test_there_must_be_that_year(ledger: Ledger) -> None:
    log_entry(ledger, item(day="2022-01-05"))
    (finding,) = found(ledger, "DL-05")
    offered = mend_of(ledger, finding)

    assert offered is not None
    with pytest.raises(YearMissingError, match="没有 2022 年度"):
        mend(ledger, 2021, offered)


def test_a_document_number_is_written_properly(ledger: Ledger) -> None:
    stored = log_entry(ledger, item(document_number="金工信[2021]05号"))

    offered = mend_all(ledger, "LG-03")

    assert offered.label == "改为 金工信〔2021〕5号"
    with pytest.raises(MendOutdatedError):
        mend(ledger, 2021, offered)
    (finding,) = [one for one in compose(ledger, 2021).remarks if one.rule == "LG-05"]
    assert mend_of(ledger, finding) is None
    assert finding.places == (ItemRow(stored.id),)


def test_a_number_that_changed_meanwhile_is_not_offered_to_be_mended(ledger: Ledger) -> None:
    stored = log_entry(ledger, item(document_number="金工信[2021]05号"))
    (finding,) = found(ledger, "LG-03")
    assert isinstance(stored, PublishedItem)
    revise_entry(ledger, stored, replace(stored, document_number="金工信〔2021〕6号"))

    assert mend_of(ledger, finding) is None


def test_a_mend_without_figures_changes_nothing(ledger: Ledger) -> None:
    before = undoable(ledger)
    mend(ledger, 2021, Mend("", Refilling(())))
    assert undoable(ledger) == before


@pytest.mark.parametrize(
    ("rule", "section", "text", "mended"),
    [
        (
            "ST-10",
            "引言",
            "按照国办公开办涵〔2021〕30号编制。",
            "按照国办公开办函〔2021〕30号编制。",
        ),
        ("SY-01", "一（二）", "2020年度未收到申请。", "2021年度未收到申请。"),
        (
            "TA-03",
            "一（一）",
            "公开9条，较上年增加3条，增长5%。",
            "公开9条，较上年增加3条，增长50%。",
        ),
        ("TA-06", "一（二）", "共收到8件，其中网络6件，占70%。", "共收到8件，其中网络6件，占75%。"),
        ("SY-11", "一（二）", "收到申请0条。", "收到申请0件。"),
    ],
)
def test_a_slip_of_the_text_is_put_right_in_one_step(
    ledger: Ledger, rule: str, section: str, text: str, mended: str
) -> None:
    write_section(ledger, 2021, section, text)

    mend_all(ledger, rule)

    assert reading.drafts(ledger, 2021)[section] == mended
    undo(ledger)
    assert reading.drafts(ledger, 2021)[section] == text


def test_a_slip_inside_a_live_field_is_not_reworded(ledger: Ledger) -> None:
    write_section(ledger, 2021, "一（一）", "{上年度}年，主动公开信息{公开信息.总数}条。")

    assert [finding.mend for finding in found(ledger, "SY-01")] == [None]
