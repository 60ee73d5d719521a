"""The command line in an empty folder, as a real process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runs import Run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs jinxiang-report in an empty folder, with the sample's ledger called 台账.db."""

    def run(*words: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "jinxiang_report", *map(str, words)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            check=False,
        )

    return run


@pytest.fixture
def begun(run: Run) -> Run:
    """The same with a new ledger."""
    made = run("new", "台账.db", "--office", "金乡县工业和信息化局", "--year", "2021")
    assert made.returncode == 0, made.stderr
    return run
