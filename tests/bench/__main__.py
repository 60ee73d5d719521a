"""python -m tests.bench [--million]: the whole table, a line each."""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl

from jinxiang_report.app import make_application
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.importing import preview_import
from jinxiang_report.operations.reports import compose
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.validation.checks import check
from tests.bench import checks, outputs, pages, repeated, texts, word
from tests.bench.timing import Line, compare
from tests.ledgers import item, new_ledger, sample_ledger

SAMPLE = resource("sample/ledger-2021.xlsx")


def lines(folder: Path) -> Iterator[Line]:
    """Every comparison."""
    (folder / "样例").mkdir()
    with sample_ledger(folder / "样例") as sample:
        report = compose(sample, 2021)
        yield _checking(report)
        yield from texts.lines(report)
        yield _typing(sample)
        yield from word.lines(report)
        yield from outputs.lines(report, reading.monthly(sample, 2021))
    yield _importing(folder)
    yield _logging(folder)
    ledger = folder / "样例" / "台账.db"
    yield _answering("status", ledger)
    yield _answering("export", ledger, "--to", str(folder / "年报.docx"))


def _checking(report: Report) -> Line:
    numbers = [float(figure.number or 0) for figure in report.figures.values()] * 2
    return compare("全部规则", lambda: check(report), "同样的数相加", lambda: sum(numbers))


def _typing(sample: Ledger) -> Line:
    """A figure typed, stored, totals filled, and everything checked, as the window does it."""
    values = iter(range(10_000))

    def type_one() -> None:
        enter_figures(sample, 2021, {Cell("三", "received", "person"): str(next(values))})
        check(compose(sample, 2021))

    plain = _plain_database(Path(sample.path).with_name("plain.db"))

    def commit_one() -> None:
        plain.execute("INSERT INTO figure VALUES ('三', 1)")
        plain.commit()

    return compare("填一格到校验完", type_one, "sqlite3 提交一行", commit_one)


def _importing(folder: Path) -> Line:
    with new_ledger(folder) as ledger:
        return compare(
            "读入样例工作簿",
            lambda: preview_import(ledger, SAMPLE),
            "openpyxl 通读",
            lambda: [
                list(sheet.values) for sheet in openpyxl.load_workbook(SAMPLE, read_only=True)
            ],
        )


def _logging(folder: Path) -> Line:
    plain = _plain_database(folder / "plain.db")
    (folder / "登记").mkdir()

    def commit_one() -> None:
        plain.execute("INSERT INTO figure VALUES ('三', 1)")
        plain.commit()

    with new_ledger(folder / "登记") as ledger:
        return compare(
            "登记一条", lambda: log_entry(ledger, item()), "sqlite3 提交一行", commit_one
        )


def _answering(command: str, ledger: Path, *words: str) -> Line:
    """A command in a process of its own, cold."""
    run = [sys.executable, "-m", "jinxiang_report", command, str(ledger), "--year", "2021", *words]
    return compare(
        f"{command}（新进程）",
        lambda: subprocess.run(run, capture_output=True, check=False),
        "python -c pass",
        lambda: subprocess.run([sys.executable, "-c", "pass"], check=True),
        times=7,
    )


def _plain_database(path: Path) -> sqlite3.Connection:
    """A database with the same care for every commit as the ledger."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE figure (form_table TEXT, value INTEGER)")
    return connection


def _checks(folder: Path) -> None:
    """The check of a year, whatever the size of its ledger."""
    for size in checks.SIZES:
        for line in checks.lines(folder, size):
            print(line, flush=True)


def _pages(folder: Path, sizes: tuple[int, ...]) -> None:
    """The ledger's page at each size, and the memory it takes."""
    taken = {}
    for size in sizes:
        for line in pages.lines(folder, size):
            print(line, flush=True)
        taken[size] = pages.memory(folder, size)
    least = taken[sizes[0]]
    for size, memory in taken.items():
        beyond = (memory - least) * 1024 / size
        print(f"{size:,} 条 内存 {memory / 1024:.0f} MB，每条比最小的台账多 {beyond:.0f} 字节")


def _narrative(folder: Path) -> None:
    """The page 正文 at each size."""
    from tests.bench import narrative

    for size in narrative.SIZES:
        for line in narrative.lines(folder, size):
            print(line, flush=True)


if __name__ == "__main__":
    wanted = (*pages.SIZES, pages.MILLION) if "--million" in sys.argv else pages.SIZES
    application = make_application(sys.argv[:1])  # pages are laid out with its fonts
    with tempfile.TemporaryDirectory() as folder:
        for line in lines(Path(folder)):
            print(line, flush=True)
        _checks(Path(folder))
        _pages(Path(folder), wanted)
        _narrative(Path(folder))
    for row in repeated.rows():
        print(row, flush=True)
