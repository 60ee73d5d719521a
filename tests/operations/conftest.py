"""A fresh ledger for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jinxiang_report.storage.ledger import Ledger
from tests.ledgers import new_ledger, sample_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """One empty year, 2021."""
    with new_ledger(tmp_path) as opened:
        yield opened


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Ledger]:
    """The sample year 2021."""
    with sample_ledger(tmp_path) as opened:
        yield opened
