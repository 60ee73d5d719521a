from pathlib import Path

from jinxiang_report.storage.ledger import open_ledger
from jinxiang_report.storage.recording import undoable
from jinxiang_report.storage.unfinished import keep_unfinished, unfinished
from tests.ledgers import new_ledger


def test_an_unfinished_row_outlives_the_program(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        keep_unfinished(ledger, "item", 2021, {"title": "没写完", "published": "3-5"})
        keep_unfinished(ledger, "item", 2021, {"title": "没写完的", "published": "3-5"})
        path = ledger.path
    with open_ledger(path) as ledger:
        assert unfinished(ledger, "item", 2021) == {"title": "没写完的", "published": "3-5"}


def test_each_ledger_and_year_has_its_own_row(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        keep_unfinished(ledger, "item", 2021, {"title": "没写完"})
        assert unfinished(ledger, "post", 2021) == {}
        assert unfinished(ledger, "item", 2022) == {}


def test_an_unfinished_row_is_no_step_to_be_undone(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        before = undoable(ledger)
        keep_unfinished(ledger, "item", 2021, {"title": "没写完"})
        assert undoable(ledger) == before
