"""A Word file as the pages that an office program makes of it, within a time limit."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from jinxiang_report.documents.office_suites import STARTED, Suite
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.trouble import OfficeError

LIMIT = 60.0
"""Seconds; a long report takes two or three, a slow computer's first start twenty."""
_STEP = 0.1


class SuiteFailedError(OfficeError):
    """The office program gave no pages."""


def print_document(
    suite: Suite, document: bytes, progress: Progress = unwatched, limit: float = LIMIT
) -> bytes:
    """The .docx as a PDF. The program has its own profile, and nothing of it is left running."""
    with tempfile.TemporaryDirectory(prefix="report-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        (folder / "report.docx").write_bytes(document)
        _run(suite, folder, progress, limit)
        try:
            made = (folder / "report.pdf").read_bytes()
        except OSError:
            made = b""
    if not made.startswith(b"%PDF"):
        raise SuiteFailedError(
            f"{suite.name} 没有做出 PDF，可能没有装全（缺 Writer），请检查它能否打开 Word 文件。"
        )
    return made


def _run(suite: Suite, folder: Path, progress: Progress, limit: float) -> None:
    process = _started(suite, suite.command(folder))
    try:
        end = time.monotonic() + limit
        while not _has_ended(process):
            progress(0, 0)  # may raise: the user broke off
            if time.monotonic() > end:
                raise SuiteFailedError(
                    f"{suite.name} 过了 {limit:.0f} 秒还没有排好版，已经停掉它。"
                )
    finally:
        _end(process, folder)


def _started(suite: Suite, command: Sequence[str]) -> "subprocess.Popen[bytes]":
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    nothing = subprocess.DEVNULL
    try:
        return subprocess.Popen(  # noqa: S603 - found among the installed programs
            command,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            # A group of its own, so that all it starts can be ended with it.
            start_new_session=True,
            creationflags=hidden,
        )
    except OSError as error:
        raise SuiteFailedError(f"{suite.name} 启动不了，请检查它的安装。") from error


def _has_ended(process: "subprocess.Popen[bytes]") -> bool:
    try:
        process.wait(_STEP)
    except subprocess.TimeoutExpired:
        return False
    return True


def _end(process: "subprocess.Popen[bytes]", folder: Path) -> None:
    """End the program and whatever it began, as far as it has not ended by itself."""
    if sys.platform == "win32":
        if process.poll() is None:
            _kill_on_windows(str(process.pid))
            with suppress(OSError):
                for number in (folder / STARTED).read_text("ascii").split():
                    _kill_on_windows(number)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _kill_on_windows(number: str) -> None:
    command = ("taskkill", "/F", "/T", "/PID", number)
    subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a number of ours
