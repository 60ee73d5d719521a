from datetime import date

import pytest

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.finding import Finding, ItemRow, PostRow, Quote, Severity
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.places import Places
from jinxiang_report.ui.workspace import Workspace

FEE = Cell("二", "fee", "charged")


def test_places_are_named_in_words(workspace: Workspace) -> None:
    workspace.fill_with_zero(edition_of(2021).cells)
    title = "关于印发《" + "某某" * 30 + "》的通知"
    workspace.log_entry(PublishedItem(0, 2021, title, date(2021, 3, 5)))
    workspace.enter_figures({Cell("三", "received", "person"): "60"})
    places = Places(workspace)
    named = {finding.rule: places.of(finding) for finding in workspace.findings}
    assert named["T3-05"] == "表三·自然人列"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (FEE, "表二·行政事业性收费·本年收费金额（单位：万元）"),
        (Quote("一（一）", "共 3 条"), "正文·（一）主动公开情况"),
        (ItemRow(1), "公开信息·年度报告"),
        (PostRow(9), "微信公众号·"),
    ],
)
def test_each_kind_of_place_has_words(
    workspace: Workspace, place: Cell | Quote | ItemRow | PostRow, words: str
) -> None:
    workspace.log_entry(PublishedItem(0, 2021, "年度报告", date(2021, 3, 5)))
    found = Finding("XX-00", Severity.HINT, "", (place,))
    assert Places(workspace).of(found) == words
