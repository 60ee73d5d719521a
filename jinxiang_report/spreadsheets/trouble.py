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
    """The file is something else than a workbook in the format .xlsx."""


class OldWorkbookError(OfficeError):
    """The file is a workbook in the format of Excel 97–2003 (.xls) or of WPS (.et)."""


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
    return NotAFileError(f"“{path}”不是文件，请选择文件夹里的 .xlsx 文件。")


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


def not_a_workbook(path: Path) -> NotAWorkbookError:
    """The sentence for a file that is something else."""
    return NotAWorkbookError(
        f"“{path}”不是 .xlsx 工作簿。如果能用 Excel 或 WPS 打开，请另存为 .xlsx，再导入新的文件。"
    )


def old_workbook(path: Path) -> OldWorkbookError:
    """The sentence for .xls and .et."""
    return OldWorkbookError(
        f"“{path}”是旧格式的工作簿（.xls 或 .et），请在 Excel/WPS 中另存为 .xlsx，再导入新的文件。"
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


def nothing_in(path: Path) -> EmptyWorkbookError:
    """The sentence for a workbook without a single row of data."""
    return EmptyWorkbookError(f"“{path}”里没有数据行，请检查是否选对了文件、内容是否已经保存。")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what a malformed part makes its reader stumble over into a sentence for the user."""
    try:
        yield
    # Neither zipfile nor openpyxl promises what it raises on bad input: seen were BadZipFile,
    # KeyError, ParseError, TypeError, IndexError … Keep our own reasoning out of this block.
    except Exception as error:
        raise damaged(path) from error
