"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from itertools import count
from pathlib import Path

from jinxiang_report.operations.owner_files import holder_of
from jinxiang_report.operations.trouble import ExportRefusedError, FileOpenError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_LONGEST_ON_WINDOWS = 259  # characters of a path, drive and folders included
_TOO_LONG_ON_WINDOWS = 206


def write_whole(target: Path, data: bytes) -> None:
    """Replace the target in one step: it holds the old content or the new, never half of it."""
    require_writable(target)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".~写入", suffix=target.suffix)
    except OSError as error:
        raise _refused(target, error) from error
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_mode(written, target)
        written.replace(target)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        written.unlink(missing_ok=True)


def require_writable(target: Path) -> None:
    """Refuse, before anything is made, what could not be written in the end."""
    try:
        _require_folder(target)
        _require_closed(target)
    except OSError as error:
        raise _refused(target, error) from error


def numbered_copy(target: Path) -> Path:
    """The first name of the form 年报（2）.docx that is free beside the target."""
    names = (target.with_name(f"{target.stem}（{number}）{target.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())


def _require_folder(target: Path) -> None:
    if target.is_dir():
        raise ExportRefusedError(f"“{target}”是一个文件夹，请写出文件名。")
    if not target.parent.is_dir():
        raise ExportRefusedError(
            f"文件夹“{target.parent}”不存在，没有写出文件。请先建立它，或换一个地方。"
        )


def _require_closed(target: Path) -> None:
    holder = holder_of(target)
    if holder:
        raise FileOpenError(
            f"“{target}”正被 {holder} 打开，没有覆盖它。"
            f"请关闭后再试，或另存为“{numbered_copy(target).name}”。"
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise ExportRefusedError(
            f"“{target}”是只读文件，没有覆盖它。请取消只读属性，或换一个文件名另存。"
        )


def _keep_mode(written: Path, target: Path) -> None:
    """The rights an ordinary new file would have; mkstemp gives the owner's only."""
    if os.name == "posix":
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        written.chmod(mode & 0o777)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refused(target: Path, error: OSError) -> ExportRefusedError:
    if error.errno in _NO_ROOM:
        old = "，原来的文件没有动" if target.exists() else ""
        return ExportRefusedError(f"磁盘已满，“{target}”没有写成{old}。请腾出空间后再试。")
    if _is_too_long(target, error):
        return ExportRefusedError(
            f"文件名或路径太长，没有写出“{target.name[:20]}…”。"
            "请把文件名改短，或放到层次少一些的文件夹里。"
        )
    if error.errno == errno.EROFS or not os.access(target.parent, os.W_OK):
        return ExportRefusedError(
            f"文件夹“{target.parent}”是只读的，没有写出“{target.name}”。请换一个地方另存。"
        )
    return FileOpenError(
        f"“{target}”写不进去：它可能正被 Word 或 WPS 打开。"
        f"原来的文件没有动。请关闭后再试，或另存为“{numbered_copy(target).name}”。"
    )


def _is_too_long(target: Path, error: OSError) -> bool:
    on_windows = os.name == "nt" and len(str(target.absolute())) > _LONGEST_ON_WINDOWS
    said = getattr(error, "winerror", None) == _TOO_LONG_ON_WINDOWS
    return error.errno == errno.ENAMETOOLONG or on_windows or said
