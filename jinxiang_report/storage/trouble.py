"""What can go wrong with a ledger file, in sentences that say what to do."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinxiang_report.domain.trouble import OfficeError


class LedgerMissingError(OfficeError):
    """There is no file at that path."""


class LedgerExistsError(OfficeError):
    """A new ledger would overwrite a file."""


class NotALedgerError(OfficeError):
    """The file is something else."""


class NewerLedgerError(OfficeError):
    """The ledger was written by a newer version of the program."""


class DamagedLedgerError(OfficeError):
    """The file is a ledger, but its content does not hold together."""


class ReadOnlyLedgerError(OfficeError):
    """The file, its folder or its disk can't be written."""


class LedgerInUseError(OfficeError):
    """Another window or program has the ledger open."""


class DiskFullError(OfficeError):
    """There is no room left for the change; nothing was stored."""


class DiskFailedError(OfficeError):
    """The disk, or the way to it, gave out while the ledger was open."""


class FinalYearError(OfficeError):
    """The year is closed: nothing of it changes until it is reopened."""


class ChangedSinceError(OfficeError):
    """A row to be changed is not as whoever asked for the change saw it."""


def missing(path: Path) -> LedgerMissingError:
    """The sentence for a path where nothing is."""
    if not path.parent.exists():
        return LedgerMissingError(f"文件夹“{path.parent}”不存在，请检查路径，或先建立这个文件夹。")
    return LedgerMissingError(f"找不到台账“{path}”，请检查文件名，或者新建一个台账。")


def damaged(path: Path) -> DamagedLedgerError:
    """The sentence for a ledger that fails SQLite's own check."""
    return DamagedLedgerError(
        f"台账“{path}”已损坏，没有打开，也没有改动它。请换用最近的备份，并保留这个文件以便修复。"
    )


def read_only(path: Path) -> ReadOnlyLedgerError:
    """The sentence for a file or folder that can't be written."""
    return ReadOnlyLedgerError(
        f"台账“{path}”不能写入：文件或所在文件夹是只读的。"
        "请取消只读属性，或把台账放到可以写入的文件夹。"
    )


def in_use(path: Path) -> LedgerInUseError:
    """The sentence for a ledger that somebody else has locked."""
    return LedgerInUseError(f"台账“{path}”正在另一个窗口或程序中打开，请先把它关闭，然后再试。")


def disk_full(path: Path) -> DiskFullError:
    """The sentence for a step that found no room."""
    return DiskFullError(
        f"写入台账“{path}”时磁盘已满，这一步没有存入，此前的内容都在。请腾出空间后重做这一步。"
    )


def disk_failed(path: Path) -> DiskFailedError:
    """The sentence for a disk that gives out."""
    return DiskFailedError(
        f"读写台账“{path}”时磁盘出错，这一步没有完成，此前存入的内容没有动。"
        "请检查磁盘是否已满、移动盘或网络盘是否还连着，然后再试。"
    )


def unreachable(path: Path) -> LedgerMissingError:
    """The sentence for a path that the system doesn't let us look at."""
    return LedgerMissingError(
        f"打不开“{path}”：没有进入那个文件夹的权限，或者路径不对。请检查路径，或换一个文件夹。"
    )


def not_a_ledger(path: Path) -> NotALedgerError:
    """The sentence for a file of another kind."""
    return NotALedgerError(
        f"“{path}”不是政务公开台账的文件，没有打开。请选择本程序建立的 .db 台账。"
    )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about the surroundings into a sentence."""
    try:
        yield
    except OSError as error:
        raise unreachable(path) from error
    except sqlite3.Error as error:
        # Extended codes carry the primary code in their low byte (sqlite.org/rescode.html).
        sentence = _SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if sentence is None:
            raise
        raise sentence(path) from error


_SENTENCES: dict[int, Callable[[Path], OfficeError]] = {
    sqlite3.SQLITE_BUSY: in_use,
    sqlite3.SQLITE_LOCKED: in_use,
    sqlite3.SQLITE_FULL: disk_full,
    sqlite3.SQLITE_IOERR: disk_failed,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_CANTOPEN: read_only,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: not_a_ledger,
}
