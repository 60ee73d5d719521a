"""Ledgers and entries for tests, made with the real operations."""

import atexit
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from jinxiang_report.domain.entries import Post, PublishedItem
from jinxiang_report.domain.office import Office
from jinxiang_report.operations.demo import OFFICE, YEAR, fill_sample
from jinxiang_report.operations.years import start_ledger
from jinxiang_report.storage.ledger import Ledger, open_ledger

BUREAU = Office("某县工业和信息化局", "县工信局")


def new_ledger(folder: Path, year: int = 2021, office: Office = BUREAU) -> Ledger:
    """A ledger file with one empty year."""
    return start_ledger(folder / "台账.db", office, year)


def sample_ledger(folder: Path) -> Ledger:
    """The sample year, as the demo makes it."""
    path = folder / "台账.db"
    shutil.copyfile(_sample_file(), path)
    return open_ledger(path)


@cache
def _sample_file() -> Path:
    """The sample year's file, made once a run."""
    folder = tempfile.mkdtemp(prefix="sample-")
    atexit.register(shutil.rmtree, folder)
    with start_ledger(Path(folder) / "样例.db", OFFICE, YEAR) as ledger:
        fill_sample(ledger)
        return ledger.path


def item(title: str = "机构职能", day: str = "2021-03-05", **values: object) -> PublishedItem:
    """An item as it is before it is stored."""
    given = {"id": 0, "year": 2021, "title": title, "published": date.fromisoformat(day)}
    return PublishedItem(**(given | values))  # type: ignore[arg-type]


def post(title: str = "惠企政策解读", day: str = "2021-03-05", **values: object) -> Post:
    """A post as it is before it is stored."""
    given = {"id": 0, "year": 2021, "title": title, "published": date.fromisoformat(day)}
    return Post(**(given | values))  # type: ignore[arg-type]
