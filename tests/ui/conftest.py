"""A real workspace over a ledger in memory, in the application's own dress."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from jinxiang_report.domain.office import Office
from jinxiang_report.operations.years import add_year
from jinxiang_report.storage.ledger import memory_ledger
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.ui.theme import LIGHT, Theme, dress
from jinxiang_report.ui.workspace import Workspace

YEAR = 2021


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    # The windows of earlier tests wait for an event loop to end them; all would be dressed anew.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    dress(LIGHT)
    return Theme(LIGHT)


@pytest.fixture
def workspace(qapp: QApplication) -> Iterator[Workspace]:
    """An office and its empty year 2021."""
    with memory_ledger() as ledger:
        record(ledger, "新建台账", [Change(None, Office("金乡县工业和信息化局"))], lasting=True)
        add_year(ledger, YEAR)
        yield Workspace(ledger, YEAR)
