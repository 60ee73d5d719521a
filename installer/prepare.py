"""Makes a fresh checkout ready to run: system packages, .venv, locked dependencies, the program.

Standard library only; Pythons that are too old must be able to read it as far as being told so.
"""

from __future__ import annotations

import argparse
import compileall
import ctypes
import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
ENVIRONMENTS = {"newest": ROOT / ".venv", "oldest": ROOT / ".venv-oldest"}


class NotReadyError(Exception):
    """Something only the user or an administrator can put right; the text says what."""


class Package(NamedTuple):
    """A Debian package, and the sign that it is there under another name or on another system."""

    name: str
    is_there: Callable[[], bool]


class Step(NamedTuple):
    """One step of building the environment; done again only when what it is made from changes."""

    name: str
    announcement: str
    made_from: str
    command: Sequence[str | Path]


def main() -> int:
    """0 when everything is ready; 1 after saying what is not."""
    _print_what_the_terminal_can()
    wanted = _arguments()
    try:
        _refuse_an_old_python()
        lacking = _install_packages(_packages(wanted.purpose))
        python = _build_environment(ENVIRONMENTS[wanted.qt], _lock(wanted.qt))
        if lacking:
            _try_qt(python, lacking)
    except NotReadyError as trouble:
        print(f"没有准备好：{trouble}", file=sys.stderr)
        return 1
    # Also where Python is told not to write bytecode: compiled, the program starts much sooner.
    compileall.compile_dir(ROOT / "jinxiang_report", quiet=2)
    print(f"环境已就绪：{ENVIRONMENTS[wanted.qt].name}", flush=True)
    return 0


def _print_what_the_terminal_can() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="准备运行环境，可反复执行。")
    parser.add_argument(
        "--for",
        dest="purpose",
        choices=("demo", "window", "tests"),
        default="demo",
        help="demo 不需要显示器,window 打开窗口,tests 运行测试",
    )
    parser.add_argument("--qt", choices=tuple(ENVIRONMENTS), default="newest", help="Qt 的版本")
    return parser.parse_args()


def _refuse_an_old_python() -> None:
    if sys.version_info[:2] < OLDEST_PYTHON:
        needed = ".".join(str(number) for number in OLDEST_PYTHON)
        message = f"需要 Python {needed} 或更新的版本，现在的是 {sys.version.split()[0]}。"
        raise NotReadyError(message)


# What the system must have


def _packages(purpose: str) -> tuple[Package, ...]:
    if not sys.platform.startswith("linux"):
        return ()
    return _QT + {"demo": (), "window": _WINDOW, "tests": _RENDERING}[purpose]


def _install_packages(packages: tuple[Package, ...]) -> list[str]:
    """Install what is missing; without apt-get, return the names of what seems missing."""
    missing = _missing(packages)
    if missing and shutil.which("apt-get"):
        _apt_install(missing)
        return []
    if missing:
        _say(f"本机没有 apt-get，请另行安装与这些 Debian 软件包相当的软件：{' '.join(missing)}")
    return missing


def _missing(packages: tuple[Package, ...]) -> list[str]:
    known = _known_to_dpkg([package.name for package in packages])
    return [
        package.name for package in packages if package.name not in known and not package.is_there()
    ]


def _known_to_dpkg(names: list[str]) -> set[str]:
    if not names or shutil.which("dpkg-query") is None:
        return set()
    query = ("dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names)
    lines = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    return {line.split()[0] for line in lines if line.endswith(" installed")}


def _apt_install(names: list[str]) -> None:
    by_hand = f"apt-get install {' '.join(names)}"
    apt = _apt_get()
    if not apt:
        message = f"缺少系统软件包，而当前用户没有管理员权限。请管理员执行：{by_hand}"
        raise NotReadyError(message)
    _say(f"安装系统软件包：{' '.join(names)}")
    # A failed update is no obstacle while the packages can be had; install has the last word.
    _run((*apt, "update"))
    if not _run((*apt, "install", "--yes", "--no-install-recommends", *names)):
        message = f"系统软件包没有装上。请检查网络和软件源后再试，或请管理员执行：{by_hand}"
        raise NotReadyError(message)


def _apt_get() -> tuple[str, ...]:
    """The start of an apt-get command that may install; empty when we may not."""
    apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300")
    if os.geteuid() == 0:
        return apt
    if shutil.which("sudo") is None:
        return ()
    return ("sudo", *apt) if sys.stdin.isatty() else ("sudo", "--non-interactive", *apt)


def _library(name: str) -> Callable[[], bool]:
    def loads() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return loads


def _program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def _module(name: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(name) is not None


def _font(pattern: str) -> Callable[[], bool]:
    def is_listed() -> bool:
        fonts = shutil.which("fc-list")
        return fonts is not None and bool(subprocess.check_output((fonts, pattern)).strip())

    return is_listed


def _office_part(library: str) -> Callable[[], bool]:
    def is_there() -> bool:
        office = shutil.which("soffice")
        return office is not None and Path(office).resolve().with_name(library).exists()

    return is_there


_QT = (
    Package("libgl1", _library("libGL.so.1")),
    Package("libegl1", _library("libEGL.so.1")),
    Package("libglib2.0-0", _library("libglib-2.0.so.0")),
    Package("libfontconfig1", _library("libfontconfig.so.1")),
    Package("libdbus-1-3", _library("libdbus-1.so.3")),
    Package("libxkbcommon0", _library("libxkbcommon.so.0")),
    Package("fonts-noto-cjk", _font(":lang=zh-cn")),
    Package("python3-venv", _module("ensurepip")),
)
_WINDOW = (
    Package("libxcb-cursor0", _library("libxcb-cursor.so.0")),
    Package("libxcb-icccm4", _library("libxcb-icccm.so.4")),
    Package("libxcb-keysyms1", _library("libxcb-keysyms.so.1")),
    Package("libxcb-shape0", _library("libxcb-shape.so.0")),
    Package("libxkbcommon-x11-0", _library("libxkbcommon-x11.so.0")),
)
_RENDERING = (
    Package("fontconfig", _program("fc-list")),
    Package("fonts-liberation", _font("Liberation Serif")),
    Package("libreoffice-calc-nogui", _office_part("libsclo.so")),
    Package("libreoffice-writer-nogui", _office_part("libswlo.so")),
    Package("poppler-utils", _program("pdftoppm")),
)


# What the checkout must have


def _lock(qt: str) -> Path:
    return ROOT / "installer" / "locks" / f"{qt}.txt"


def _build_environment(environment: Path, lock: Path) -> Path:
    """Do the steps whose stamps are out of date; return the environment's Python."""
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    for step in _steps(environment, python, lock):
        stamp = environment / f"prepared-{step.name}"
        if not stamp.exists() or stamp.read_text("utf-8") != step.made_from:
            _say(step.announcement)
            if not _run(step.command):
                message = f"这一步没有完成：{step.announcement}。请按上面的提示处理后再运行一次。"
                raise NotReadyError(message)
            stamp.write_text(step.made_from, "utf-8")
    return python


def _steps(environment: Path, python: Path, lock: Path) -> tuple[Step, ...]:
    # Clearing takes the stamps along, so that a new environment is filled anew.
    venv = (sys.executable, "-m", "venv", "--clear", environment)
    pip = (python, "-m", "pip", "--disable-pip-version-check")
    install = (*pip, "install", "--compile")
    # Wheels only: building from source would fetch what the lock does not know.
    locked = (*install, "--only-binary", ":all:", "--require-hashes", "--requirement", lock)
    editable = (*install, "--no-deps", "--no-build-isolation", "--editable", ROOT)
    program = _digest(ROOT / "pyproject.toml")
    origin = f"{sys.version}\n{sys.base_prefix}\n{environment}"
    return (
        Step("python", f"建立 Python 环境 {environment.name}", origin, venv),
        Step("locked", "下载并安装依赖（约 120 MB，请稍候）", _digest(lock), locked),
        Step("program", "安装本程序", program, editable),
        # Finds the dependency that someone declared without locking it.
        Step("complete", "核对依赖是否齐全", _digest(lock) + program, (*pip, "check")),
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _try_qt(python: Path, lacking: list[str]) -> None:
    if not _run((python, "-c", "import PySide6.QtWidgets")):
        message = f"Qt 还不能运行，请先安装与这些 Debian 软件包相当的软件：{' '.join(lacking)}"
        raise NotReadyError(message)


# Both


def _say(step: str) -> None:
    print(f"{step} ...", flush=True)


def _run(command: Sequence[str | Path]) -> bool:
    """Whether the command succeeded; what it printed is worth showing only if it did not."""
    outcome = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if outcome.returncode:
        print(outcome.stdout, file=sys.stderr, flush=True)
    return outcome.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
