"""What can go wrong with a workbook, in sentences that say what to do."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinxiang_report.domain.trouble import OfficeError


class WorkbookMissingError(OfficeError):
    """There is no file at that path."""


class NotAFileError(OfficeError):
    """The path is a folder or a device."""


class UnreadableFileError(OfficeError):
    """The system does not let us read the file."""


class WorkbookTooLargeError(OfficeError):
    """The file, or what is packed in it, is beyond any ledger."""


class NotAWorkbookError(OfficeError):
    """The file is something else than a table."""


class ChangedWhileReadError(OfficeError):
    """Somebody wrote the file while we read it."""


class ColumnMissingError(OfficeError):
    """Nobody has said which column holds what every entry needs."""


class ScatteredWorkbookError(OfficeError):
    """A cell far away makes the sheet too large to be held."""


class NotATableError(OfficeError):
    """What was pasted holds nothing that could be an entry."""


class EncryptedWorkbookError(OfficeError):
    """The workbook asks for a password."""


class DamagedWorkbookError(OfficeError):
    """The file is a workbook that does not hold together."""


class SheetMissingError(OfficeError):
    """The workbook has no sheet of the wanted name."""


class HeaderMissingError(OfficeError):
    """No sheet has a row of column names that we know."""


class EmptyWorkbookError(OfficeError):
    """There is nothing in the workbook to read."""


def missing(path: Path) -> WorkbookMissingError:
    """The sentence for a path where nothing is."""
    return WorkbookMissingError(f"找不到文件“{path}”，请检查文件名和所在文件夹。")


def not_a_file(path: Path) -> NotAFileError:
    """The sentence for a folder."""
    return NotAFileError(f"“{path}”不是文件，请选择文件夹里的工作簿或 .csv 文件。")


def unreadable(path: Path, error: OSError) -> UnreadableFileError:
    """The sentence for a file that the system keeps from us."""
    if isinstance(error, PermissionError):
        return UnreadableFileError(
            f"没有权限读取“{path}”，或者它正被别的程序占用。"
            "请关闭打开它的程序，或把文件复制到自己的文件夹再试。"
        )
    return UnreadableFileError(
        f"读取“{path}”时出错（{error.strerror or error}）。请检查磁盘或网络连接，再试一次。"
    )


def too_large(path: Path, megabytes: int, limit: int) -> WorkbookTooLargeError:
    """The sentence for a file, or its unpacked content, over the limit."""
    return WorkbookTooLargeError(
        f"“{path}”的内容有 {megabytes} MB，超过 {limit} MB，没有读取。"
        "请把台账的内容复制到一个新的工作簿，再导入新的文件。"
    )


def empty_file(path: Path) -> NotAWorkbookError:
    """The sentence for a file of 0 bytes."""
    return NotAWorkbookError(f"“{path}”是空文件，请重新取得这个文件。")


def changed(path: Path) -> ChangedWhileReadError:
    """The sentence for a file that somebody else is writing."""
    return ChangedWhileReadError(
        f"读取“{path}”的时候，文件被别的程序改动了，没有导入。请等它保存完，再试一次。"
    )


def not_a_workbook(path: Path) -> NotAWorkbookError:
    """The sentence for a file that is something else."""
    return NotAWorkbookError(
        f"“{path}”不是工作簿，读不出表格（可以读 .xlsx、.xls、.et、.ods、.csv）。"
        "如果能用 Excel 或 WPS 打开，请另存为 .xlsx，再导入新的文件。"
    )


def a_ledger(path: Path) -> NotAWorkbookError:
    """The sentence for a ledger of ours, or another database."""
    return NotAWorkbookError(
        f"“{path}”是台账，不是工作簿。要看它，请用菜单“文件 › 打开台账…”；"
        "要把它的条目并进来，请在那里导出台账，再导入导出的工作簿。"
    )


def a_document(path: Path) -> NotAWorkbookError:
    """The sentence for a document of Word or WPS, whatever its name ends in."""
    return NotAWorkbookError(
        f"“{path}”是文字文档，不是工作簿。"
        "请把里面的表格复制到 Excel 或 WPS 表格中，另存为 .xlsx，再导入新的文件。"
    )


def packed_page(path: Path) -> NotAWorkbookError:
    """The sentence for a web page packed with its pictures (.mht), whatever its name ends in."""
    return NotAWorkbookError(
        f"“{path}”是网页存档（.mht），读不出表格。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。"
    )


def scattered(path: Path, sheet: str, row: int, column: str) -> ScatteredWorkbookError:
    """The sentence for a sheet with a cell far away from the others."""
    return ScatteredWorkbookError(
        f"“{path}”的工作表“{sheet}”一直用到第 {row} 行、{column} 列，太大了，没有读取。"
        "请删去远处多余的行和列，或把台账的内容复制到一个新的工作簿，再导入。"
    )


def encrypted(path: Path) -> EncryptedWorkbookError:
    """The sentence for a workbook behind a password."""
    return EncryptedWorkbookError(
        f"“{path}”设有打开密码。请在 Excel/WPS 中打开，去掉密码后保存，再导入。"
    )


def damaged(path: Path) -> DamagedWorkbookError:
    """The sentence for a workbook that breaks off or contradicts itself."""
    return DamagedWorkbookError(
        f"“{path}”已损坏或不完整，读不出来。"
        "请用 Excel 或 WPS 打开，另存为新的 .xlsx 再试；打不开时请重新取得这个文件。"
    )


def sheet_missing(path: Path, wanted: str, names: Iterable[str]) -> SheetMissingError:
    """The sentence for a sheet that is not there, with those that are."""
    return SheetMissingError(
        f"“{path}”里没有工作表“{wanted}”，只有：{'、'.join(names)}。请从中选择一个。"
    )


def header_missing(path: Path, first_rows: Iterable[str], looked_for: str) -> HeaderMissingError:
    """The sentence for sheets without a header, with what stands on top instead."""
    return HeaderMissingError(
        f"“{path}”里没有找到表头。{'；'.join(first_rows)}。"
        f"表头要有{looked_for}这样的列名，请在数据上方补上一行列名，保存后再导入。"
    )


def column_missing(sheet: str, fields: Iterable[str]) -> ColumnMissingError:
    """The sentence for a sheet whose columns do not hold what every entry needs."""
    return ColumnMissingError(
        f"工作表“{sheet}”还没有指定哪一列是“{'”、哪一列是“'.join(fields)}”，没有读取。请先指定。"
    )


def nothing_in(path: Path) -> EmptyWorkbookError:
    """The sentence for a workbook without a single row of data."""
    return EmptyWorkbookError(f"“{path}”里没有数据行，请检查是否选对了文件、内容是否已经保存。")


def nothing_pasted() -> NotATableError:
    """The sentence for an empty clipboard, or one with a picture."""
    return NotATableError("剪贴板里没有文字。请先在 Excel、WPS 或网页上选中内容并复制，再粘贴。")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what a malformed part makes its reader stumble over into a sentence for the user."""
    try:
        yield
    except OfficeError:
        raise
    # None of the libraries promises what it raises on bad input: seen were BadZipFile, KeyError,
    # ExpatError, CalamineError … Keep our own reasoning out of this block.
    except Exception as error:
        raise damaged(path) from error
    except BaseException as error:
        # A panic of calamine's Rust is no Exception, lest anybody go on with what it has left.
        # Nothing is: its workbook goes with it.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(path) from error
