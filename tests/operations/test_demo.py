"""The sample year: made once, left as it was left."""

from pathlib import Path

import pytest

from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.operations.demo import sample_at
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.trouble import ExportRefusedError
from jinxiang_report.storage import reading
from tests.ledgers import item


def test_the_sample_is_made_where_there_is_none_and_kept_where_there_is(tmp_path: Path) -> None:
    path = tmp_path / "数据" / "样例.db"
    with sample_at(path) as ledger:
        assert reading.tally(ledger, 2021).items == 43
        log_entry(ledger, item("自己试的一条", "2021-03-05"))
    with sample_at(path) as ledger:
        assert reading.tally(ledger, 2021).items == 44


def test_a_sample_that_was_broken_off_leaves_nothing(tmp_path: Path) -> None:
    def cancel(_: int, __: int) -> None:
        raise CancelledError("已取消。")

    with pytest.raises(CancelledError):
        sample_at(tmp_path / "样例.db", cancel)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("")
    with pytest.raises(ExportRefusedError, match="建立不了"):
        sample_at(tmp_path / "文件" / "样例.db")
