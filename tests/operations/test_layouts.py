from datetime import date
from pathlib import Path

import pytest

from jinxiang_report.documents.chosen_blank import BlankUnreadableError
from jinxiang_report.domain.layout import Layout, Preset
from jinxiang_report.installed import resource
from jinxiang_report.operations.layouts import dated, layout_of, revise_layout
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage import recording
from jinxiang_report.storage.ledger import Ledger, open_ledger
from tests.ledgers import new_ledger

CHOSEN = Layout(
    Preset.AS_BEFORE,
    landscape=True,
    signature=True,
    signed=date(2022, 1, 20),
    contents=True,
    blank=str(resource("blank.docx")),
)


def test_a_year_that_chose_nothing_is_laid_out_by_the_standard(ledger: Ledger) -> None:
    assert layout_of(ledger, 2021) == Layout(Preset.OFFICIAL)


def test_what_was_chosen_is_kept_with_the_ledger(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        revise_layout(ledger, 2021, CHOSEN)
    with open_ledger(tmp_path / "台账.db") as again:
        assert layout_of(again, 2021) == CHOSEN


def test_a_choice_is_one_step_and_can_be_undone(ledger: Ledger) -> None:
    revise_layout(ledger, 2021, CHOSEN)
    revise_layout(ledger, 2021, CHOSEN)  # changes nothing, and is no step
    recording.undo(ledger)
    assert layout_of(ledger, 2021) == Layout()
    recording.redo(ledger)
    assert layout_of(ledger, 2021) == CHOSEN


def test_a_new_year_begins_as_the_last_was_laid_out_but_undated(ledger: Ledger) -> None:
    revise_layout(ledger, 2021, CHOSEN)
    add_year(ledger, 2022)
    assert layout_of(ledger, 2022).landscape
    assert layout_of(ledger, 2022).signed is None


def test_a_later_choice_leaves_earlier_years_alone(ledger: Ledger) -> None:
    add_year(ledger, 2022)
    revise_layout(ledger, 2022, CHOSEN)
    assert layout_of(ledger, 2021) == Layout()


def test_a_blank_that_could_not_be_written_on_is_not_taken(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(BlankUnreadableError, match="打不开模板“没有"):
        revise_layout(ledger, 2021, Layout(blank=str(tmp_path / "没有.docx")))
    assert layout_of(ledger, 2021) == Layout()


def test_a_signature_bears_the_day_chosen_or_today(ledger: Ledger) -> None:
    assert dated(ledger, CHOSEN, 2021).signed == date(2022, 1, 20)
    assert dated(ledger, Layout(signature=True), 2021).signed == date.today()
    assert dated(ledger, Layout(), 2021).signed is None
