from pytestqt.modeltest import ModelTester

from jinxiang_report.ui.models.findings import FindingsModel, Heap, Narrowed
from jinxiang_report.ui.workspace import Workspace


def test_the_findings_are_a_sound_model(workspace: Workspace, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(FindingsModel(workspace))  # type: ignore[no-untyped-call]


def test_the_list_keeps_the_order_of_the_checks(workspace: Workspace) -> None:
    model = FindingsModel(workspace)
    shown = [model.finding(model.index(row)) for row in range(model.rowCount())]
    assert shown == list(workspace.findings)


def test_a_narrowed_list_still_counts_all(workspace: Workspace) -> None:
    model = FindingsModel(workspace)
    model.narrow(Narrowed(Heap.HINT))
    assert model.rowCount() == 0
    assert model.counts()[Heap.ALL] == model.counts()[Heap.ERROR] == len(workspace.findings)
