"""A ledger file: opening, creating, closing. What is in it is read and recorded next door."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Self, TypeAlias

from sqlite_utils import Database

from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.storage import trouble
from jinxiang_report.storage.schema import APPLICATION_ID, migrations
from jinxiang_report.storage.traces import Traces

Place: TypeAlias = tuple[str, int]
"""Where an entry stands in its year: its day and its number."""

_PAGES_AT_ONCE = 100  # less than a millisecond: whoever uses the ledger waits so long
_MAGIC = b"SQLite format 3\x00"
_ID_OFFSET = 68  # of the application id in the header (sqlite.org/fileformat2.html)


class Ledger:
    """An open ledger. Nobody else can open the file until it is closed."""

    def __init__(self, db: Database, path: Path | None) -> None:
        self.db = db
        self.path = path or Path("（内存）")
        self.traces = Traces()
        self.is_open = True
        self.is_copy = False
        """Whether it is a copy, which nobody else changes."""
        self.dated: dict[int, date] = {}
        """When each year's remarks on dates were last compared with the calendar."""
        self.stretches: dict[tuple[str, int, bool, int], list[Place]] = {}
        """Where the stretches end in which a long year is looked through."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; SQLite folds its journal into it."""
        self.is_open = False
        self.db.close()


def create_ledger(path: Path) -> Ledger:
    """A new, empty ledger file, or none at all. The folder must exist and the file must not."""
    with trouble.told(path):
        if path.exists():
            raise trouble.LedgerExistsError(
                f"“{path}”已经存在，不会被覆盖。请换一个文件名，或者直接打开它。"
            )
        if not path.parent.is_dir():
            raise trouble.missing(path)
        db = _seize(path)
        try:
            # Before WAL mode, so that the file's header can be read without SQLite.
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            return _ready(db, path)
        except BaseException:
            db.close()
            path.unlink(missing_ok=True)
            raise


def open_ledger(path: Path) -> Ledger:
    """An existing ledger, for us alone. Raises an OfficeError that says what is the matter."""
    with trouble.told(path):
        if not path.exists():
            raise trouble.missing(path)
        _require_ledger(path)
        db = _seize(path)
        try:
            _require_sound(db, path)
            _require_known(db, path)
            if migrations.pending(db):
                _back_up(db, path)
            return _ready(db, path)
        except BaseException:
            db.close()
            raise


def memory_ledger() -> Ledger:
    """An empty ledger that no file stands behind."""
    return _ready(Database(_connected(":memory:")), None)


def copy_of(ledger: Ledger, progress: Progress = unwatched) -> Ledger:
    """The same as it is now, for as long as it is open. Another thread may make it, and read it.

    Whoever uses the ledger meanwhile waits a few milliseconds at most, and loses nothing.
    """
    # A nameless file: SQLite keeps it in memory while it is small.
    connection = _connected("")
    with trouble.told(ledger.path):
        ledger.db.conn.backup(
            connection,
            pages=_PAGES_AT_ONCE,
            progress=lambda _state, left, total: progress(total - left, total),
        )
    copy = Ledger(Database(connection), ledger.path)
    copy.is_copy = True
    return copy


def _seize(path: Path) -> Database:
    """Open the file and lock it: exclusive locking ends with the process, whatever kills it."""
    connection = _connected(path)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return Database(connection)


def _connected(place: Path | str) -> sqlite3.Connection:
    # One thread does everything with it; but a copy may be made from another.
    return sqlite3.connect(place, timeout=0.5, check_same_thread=False)


def _ready(db: Database, path: Path | None) -> Ledger:
    if path is not None:
        db.enable_wal()
        db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    migrations.apply(db)
    return Ledger(db, path)


def _back_up(db: Database, path: Path) -> None:
    """A copy beside the ledger, before the program changes how it is kept."""
    now = datetime.now().strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.stem}（升级前备份{now}）{path.suffix}")
    with closing(sqlite3.connect(target)) as copy:
        db.conn.backup(copy)


def _require_ledger(path: Path) -> None:
    """Look at the header without SQLite, which would touch a file that is not ours."""
    if path.is_dir():
        raise trouble.NotALedgerError(f"“{path}”是文件夹，请选择里面的 .db 台账。")
    try:
        with path.open("r+b") as file:  # for writing too: a read-only file is told at once
            header = file.read(_ID_OFFSET + 4)
    except OSError as error:
        raise trouble.read_only(path) from error
    ours = header[_ID_OFFSET:] == APPLICATION_ID.to_bytes(4)
    if not (header.startswith(_MAGIC) and ours):
        raise trouble.not_a_ledger(path)


def _require_sound(db: Database, path: Path) -> None:
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise trouble.damaged(path)


def _require_known(db: Database, path: Path) -> None:
    known = {step.name for step in migrations.pending(Database(memory=True))}
    if {step.name for step in migrations.applied(db)} - known:
        raise trouble.NewerLedgerError(
            f"台账“{path}”是用更新版本的程序写的，本版本不能打开它。请先升级程序；文件没有改动。"
        )
