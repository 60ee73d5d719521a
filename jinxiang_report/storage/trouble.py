"""What can go wrong with a ledger file, in sentences that say what to do."""

import sqlite3
from collections.abc import Iterator
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


class ChangedSinceError(OfficeError):
    """A row to be taken back has been changed by a later action."""


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


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the surroundings into a sentence for the user."""
    try:
        yield
    except sqlite3.Error as error:
        translated = _translate(error, path)
        if translated is None:
            raise
        raise translated from error


def _translate(error: sqlite3.Error, path: Path) -> OfficeError | None:
    # Extended codes carry the primary code in their low byte (sqlite.org/rescode.html).
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LedgerInUseError(
                f"台账“{path}”正在另一个窗口或程序中打开，请先把它关闭，然后再试。"
            )
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return DiskFullError(
                f"写入台账“{path}”时磁盘已满或出错，这一步没有存入，此前的内容都在。"
                "请腾出空间后重做这一步。"
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return read_only(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_NOTADB:
            return NotALedgerError(f"“{path}”不是政务公开台账的文件，请选择扩展名为 .db 的台账。")
        case _:
            return None
