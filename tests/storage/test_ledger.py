"""Opening and creating ledger files, and what is refused."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.storage import reading, trouble
from jinxiang_report.storage.browsing import Wanted, fetch, matching, twins
from jinxiang_report.storage.ledger import copy_of, create_ledger, open_ledger
from jinxiang_report.storage.remarking import refresh_remarks
from jinxiang_report.storage.remarks import remark_findings
from jinxiang_report.storage.schema import APPLICATION_ID, migrations
from jinxiang_report.validation.entries import remarks
from jinxiang_report.validation.entry_context import Context
from tests.ledgers import item, new_ledger

_NOBODY = 65534


@pytest.fixture
def plain_user(tmp_path: Path) -> Iterator[None]:
    """Whoever runs the tests, the rights of files count: root would be let in everywhere."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o755)
    os.seteuid(_NOBODY)
    yield
    os.seteuid(0)


def test_a_ledger_keeps_its_content_in_one_file(tmp_path: Path) -> None:
    new_ledger(tmp_path).close()
    assert [path.name for path in tmp_path.iterdir()] == ["台账.db"]
    with open_ledger(tmp_path / "台账.db") as opened:
        assert reading.office(opened).name == "某县工业和信息化局"
        assert [kept.year for kept in reading.years(opened)] == [2021]


def test_every_commit_reaches_the_disk(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        pragmas = {
            name: ledger.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
        assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_copy_stays_as_it_was_made_and_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with new_ledger(tmp_path) as ledger:
        with copy_of(ledger, lambda done, total: told.append((done, total))) as copy:
            ledger.db.execute("UPDATE office SET name = '某局'")
            assert reading.office(copy).name == "某县工业和信息化局"
        (done, total) = told[-1]
        assert done == total > 0


def test_a_copy_can_be_broken_off(tmp_path: Path) -> None:
    def break_off(_done: int, _total: int) -> None:
        raise CancelledError("已取消，什么都没有改动。")

    with new_ledger(tmp_path) as ledger:
        with pytest.raises(CancelledError):
            copy_of(ledger, break_off)
        assert [path.name for path in tmp_path.iterdir() if path.suffix == ".db"] == ["台账.db"]


def test_a_ledger_of_an_older_program_is_copied_and_then_brought_up_to_date(
    tmp_path: Path,
) -> None:
    path = tmp_path / "台账.db"
    _make_ledger_of_the_first_version(path)
    with open_ledger(path) as opened:
        found = matching(opened, "item", 2021, Wanted(needle="旧"))
        assert [entry.title for entry in fetch(opened, "item", list(found))] == ["旧版登记的一条"]
        assert reading.tally(opened, 2021).items == 1
    (copy,) = [other for other in tmp_path.iterdir() if "升级前备份" in other.name]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT title FROM item").fetchall() == [("旧版登记的一条",)]
        assert not connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'sought'"
        ).fetchall()
    open_ledger(path).close()
    assert len(list(tmp_path.iterdir())) == 2


def _make_ledger_of_the_first_version(path: Path, also: dict[str, object] | None = None) -> None:
    """With one item; `also` is how another one differs from it."""
    db = Database(path)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(db, stop_before="search_and_counts")
    db.execute("INSERT INTO year VALUES (2021, '草稿')")
    columns = [column.name for column in db.table("item").columns]
    row = dict.fromkeys(columns, "") | {"id": 1, "year": 2021, "title": "旧版登记的一条"}
    row |= {
        "address": "http://a.cn/1",
        "published": "2021-03-05",
        "category": None,
        "formed": None,
        "discarded": None,
    }
    db.table("item").insert_all([row, row | {"id": 2, **also}] if also else [row])
    db.close()


def test_what_lay_outside_its_year_before_is_told_after_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "台账.db"
    db = Database(path)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(db, stop_before="remarks_on_the_year")
    db.execute("INSERT INTO year (year, state) VALUES (2021, '草稿')")
    columns = [column.name for column in db.table("post").columns]
    row = dict.fromkeys(columns, "") | {"id": 1, "year": 2021, "title": "新年贺词", "at": None}
    row |= {"published": "2022-01-01", "reads": None, "shares": None, "discarded": None}
    db.table("post").insert(row | {"checked": None})
    db.close()
    with open_ledger(path) as opened:
        (finding,) = remark_findings(opened, 2021)
        (entry,) = fetch(opened, "post", [1])
    assert finding in remarks(entry, Context(date(2022, 2, 1)))


def test_twins_are_known_after_an_upgrade_however_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "台账.db"
    _make_ledger_of_the_first_version(path)
    with open_ledger(path) as opened:
        sought = item("别的", "2020-01-01", address="https://a.cn/1/")
        assert [twin.title for twin in twins(opened, sought)] == ["旧版登记的一条"]


def test_twins_by_another_spelling_are_told_after_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "台账.db"
    other: dict[str, object] = {
        "title": "别的题目",
        "published": "2021-09-09",
        "address": "https://a.cn/1/",
    }
    _make_ledger_of_the_first_version(path, also=other)
    with open_ledger(path) as opened:
        refresh_remarks(opened, 2021)
        told = [one for one in remark_findings(opened, 2021) if one.rule == "LG-01"]
        assert ["网址相同" in one.message for one in told] == [True, True]
        assert opened.db.table("outdated_remark").count == 0


def test_every_table_of_ours_is_strict(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        ours = [table for table in ledger.db.tables if not table.name.startswith(("_", "sqlite_"))]
        assert len(ours) == 21
        assert all(table.strict for table in ours)


def test_what_was_stored_survives_a_process_killed_on_the_spot(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from tests.ledgers import item, new_ledger, item\n"
        "from jinxiang_report.operations.entries import log_entry\n"
        "log_entry(new_ledger(Path(sys.argv[1])), item('停电前的最后一条'))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    with open_ledger(tmp_path / "台账.db") as opened:
        assert [entry.title for entry in reading.items(opened, 2021)] == ["停电前的最后一条"]


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "台账.db"
    path.write_text("别的东西", encoding="utf-8")
    with pytest.raises(trouble.LedgerExistsError, match="已经存在，不会被覆盖"):
        create_ledger(path)
    assert path.read_text(encoding="utf-8") == "别的东西"


@pytest.mark.parametrize("use", [create_ledger, open_ledger])
def test_a_missing_folder_is_named(tmp_path: Path, use: object) -> None:
    with pytest.raises(trouble.LedgerMissingError, match=r"文件夹“.*没有”不存在"):
        use(tmp_path / "没有" / "台账.db")  # type: ignore[operator]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(trouble.LedgerMissingError, match=r"找不到台账“.*台账.db”"):
        open_ledger(tmp_path / "台账.db")


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 a workbook", b"SQLite format 3\x00" + bytes(100)]
)
def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "年报.db"
    path.write_bytes(content)
    with pytest.raises(trouble.NotALedgerError, match=r"年报.db”不是政务公开台账的文件"):
        open_ledger(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "别家.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE item (id INTEGER)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(trouble.NotALedgerError):
        open_ledger(path)
    assert path.read_bytes() == before


def test_a_damaged_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    new_ledger(tmp_path).close()
    path = tmp_path / "台账.db"
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 6] = b"\xa5" * 4096 * 4
    path.write_bytes(content)
    with pytest.raises(trouble.DamagedLedgerError, match=r"已损坏.*最近的备份"):
        open_ledger(path)
    assert path.read_bytes() == content


def test_a_ledger_cut_short_is_refused(tmp_path: Path) -> None:
    new_ledger(tmp_path).close()
    path = tmp_path / "台账.db"
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(trouble.DamagedLedgerError):
        open_ledger(path)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(trouble.NotALedgerError, match="是文件夹"):
        open_ledger(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file as it is")
def test_a_disk_that_gives_out_while_the_ledger_is_open_is_told(tmp_path: Path) -> None:
    new_ledger(tmp_path).close()
    with open_ledger(tmp_path / "台账.db") as ledger:
        ledger.db.execute("PRAGMA shrink_memory")
        os.truncate(ledger.path, 4096)
        with pytest.raises((trouble.DiskFailedError, trouble.DamagedLedgerError)):
            reading.drafts(ledger, 2021)


def test_a_ledger_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    with new_ledger(tmp_path) as ledger:
        ledger.db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            "VALUES ('ledger', 'from_the_future', '2030-01-01')"
        )
    with pytest.raises(trouble.NewerLedgerError, match=r"更新版本的程序.*请先升级程序"):
        open_ledger(tmp_path / "台账.db")


def test_a_ledger_that_is_open_is_not_opened_twice(tmp_path: Path) -> None:
    with (
        new_ledger(tmp_path),
        pytest.raises(trouble.LedgerInUseError, match="正在另一个窗口或程序中打开"),
    ):
        open_ledger(tmp_path / "台账.db")


def test_a_read_only_file_is_told(tmp_path: Path, plain_user: None) -> None:
    path = tmp_path / "台账.db"
    _as_owner(lambda: new_ledger(tmp_path).close())
    _as_owner(lambda: path.chmod(0o444))
    with pytest.raises(trouble.ReadOnlyLedgerError, match="只读"):
        open_ledger(path)


def test_a_read_only_folder_is_told(tmp_path: Path, plain_user: None) -> None:
    _as_owner(lambda: tmp_path.chmod(0o555))
    with pytest.raises(trouble.ReadOnlyLedgerError, match="只读"):
        create_ledger(tmp_path / "台账.db")


def test_a_folder_one_may_not_enter_is_told(tmp_path: Path, plain_user: None) -> None:
    _as_owner(lambda: tmp_path.chmod(0o700))
    for use in (create_ledger, open_ledger):
        with pytest.raises(trouble.LedgerMissingError, match="权限"):
            use(tmp_path / "台账.db")


def _as_owner(act: object) -> None:
    """Run as whoever owns the folder, if the test has put other shoes on."""
    mine = os.geteuid() if os.name == "posix" else 0
    if mine == _NOBODY:
        os.seteuid(0)
    act()  # type: ignore[operator]
    if mine == _NOBODY:
        os.seteuid(_NOBODY)
