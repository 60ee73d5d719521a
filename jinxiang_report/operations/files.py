"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path

from jinxiang_report.operations.trouble import ExportRefusedError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def write_whole(target: Path, data: bytes) -> None:
    """Replace the target in one step: it holds the old content or the new, never half of it."""
    try:
        _require_folder(target)
        _require_closed(target)
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


def opened_by(target: Path) -> str | None:
    """Which office program has the file open, by the owner file it leaves beside it."""
    name = target.name
    # Word and WPS put ~$ in place of the first two letters, or before a short name;
    # LibreOffice writes .~lock.NAME# (support.microsoft.com, owner files).
    word = (f"~${name[2:]}", f"~${name[1:]}", f"~${name}", f".~{name}")
    if any((target.parent / owner).exists() for owner in word):
        return "Word 或 WPS"
    return "LibreOffice" if (target.parent / f".~lock.{name}#").exists() else None


def _require_folder(target: Path) -> None:
    if target.is_dir():
        raise ExportRefusedError(f"“{target}”是一个文件夹，请写出文件名。")
    if not target.parent.is_dir():
        raise ExportRefusedError(
            f"文件夹“{target.parent}”不存在，没有写出文件。请先建立它，或换一个地方。"
        )


def _require_closed(target: Path) -> None:
    program = opened_by(target)
    if program:
        raise ExportRefusedError(
            f"“{target}”正被 {program} 打开，没有覆盖它。请关闭后再试，或换一个文件名另存。"
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
        return ExportRefusedError(
            f"磁盘已满，“{target}”没有写成，原来的文件没有动。请腾出空间后再试。"
        )
    return ExportRefusedError(
        f"“{target}”写不进去：它可能正被 Word 或 WPS 打开，或者文件夹是只读的。"
        "原来的文件没有动。请关闭文件，或换一个地方另存。"
    )
