from datetime import date

import pytest

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.domain.finding import (
    Finding,
    ItemRow,
    PastCell,
    Place,
    PostRow,
    Quote,
    Severity,
)
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.entries import log_entry
from jinxiang_report.operations.places import Places
from jinxiang_report.storage.ledger import Ledger

FEE = Cell("二", "fee", "charged")
PERSON = Cell("三", "carried_in", "person")


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ((FEE,), "表二·行政事业性收费·本年收费金额（单位：万元）"),
        ((PERSON, PERSON._replace(row="received")), "表三·自然人列"),
        ((PERSON, PERSON._replace(column="total")), "表三·二、上年结转政府信息公开申请数量"),
        ((PERSON, Cell("三", "received", "total")), "表三"),
        ((Quote("一（一）", "共 3 条"),), "正文·（一）主动公开情况"),
        ((ItemRow(1),), "公开信息·年度报告"),
        ((PostRow(9),), "微信公众号·"),
        ((PastCell(2022, PERSON),), "2022 年度·表三·二、上年结转政府信息公开申请数量·自然人"),
        ((), "全年"),
    ],
)
def test_each_kind_of_place_has_words(
    ledger: Ledger, places: tuple[Place, ...], words: str
) -> None:
    log_entry(ledger, PublishedItem(0, 2021, "年度报告", date(2021, 3, 5)))
    found = Finding("XX-00", Severity.HINT, "", places)
    assert Places(ledger, 2021).of(found) == words


def test_a_long_title_is_shortened(ledger: Ledger) -> None:
    title = "关于印发《" + "某某" * 30 + "》的通知"
    entry = log_entry(ledger, PublishedItem(0, 2021, title, date(2021, 3, 5)))
    words = Places(ledger, 2021).of(Finding("XX-00", Severity.HINT, "", (ItemRow(entry.id),)))
    assert len(words) == len("公开信息·") + 40
    assert words.endswith("…")
