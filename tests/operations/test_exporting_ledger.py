"""The ledgers as a workbook, and back again."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, Reviews, Source, same_entry
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.trouble import CancelledError
from jinxiang_report.operations.entries import numbered
from jinxiang_report.operations.exporting_ledger import export_ledger, save_problems
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.operations.trouble import ExportRefusedError
from jinxiang_report.operations.years import add_year
from jinxiang_report.spreadsheets.workbook import read_workbook
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger, memory_ledger
from jinxiang_report.storage.recording import Change, record
from tests.operations.workbooks import items_workbook

_CATEGORIES = 13


def begun() -> Ledger:
    """A ledger in memory with the empty year 2021."""
    ledger = memory_ledger()
    record(ledger, "新建", [Change(None, Office("甲局"))], lasting=True)
    add_year(ledger, 2021)
    return ledger


def rows(ledger: Ledger) -> list[Entry]:
    """All that counts, as it would be if it were logged anew in that order."""
    entries: list[Entry] = [*reading.items(ledger, 2021), *reading.posts(ledger, 2021)]
    return [replace(entry, id=0) for entry in entries]


def lines(most: int = 30) -> st.SearchStrategy[str]:
    """What a person may type into one line, formulas and dashes and all."""
    letters = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
    typed = st.text(letters, max_size=most).map(lambda text: " ".join(text.split()))
    return typed | st.sampled_from(
        ("=1+1", "+甲", "-乙", "@丙", "2021-03-05", "007", "1e5", "TRUE")
    )


def marks_nothing(text: str) -> bool:
    """Whether an office would mean by it that nothing is there; such a text is read as blank."""
    return text in {"", "-", "--", "—", "——", "/", "\\", "无"}


fields = lines().filter(lambda text: not marks_nothing(text)) | st.just("")
titles = lines(60).filter(lambda text: not marks_nothing(text))
days = st.dates(date(2021, 1, 1), date(2021, 12, 31))
reviews = st.builds(Reviews, fields, fields, fields, fields)
items = st.builds(
    PublishedItem,
    id=st.just(0),
    year=st.just(2021),
    title=titles,
    published=days,
    category=st.none() | st.integers(1, _CATEGORIES),
    formed=st.none() | st.dates(date(2000, 1, 1), date(2021, 12, 31)),
    document_number=fields,
    index_number=fields,
    department=fields,
    channel=fields,
    address=st.just("") | st.integers(0, 99).map("http://a.cn/{}".format),
    validity=fields,
    remarks=fields,
    reviews=reviews,
    checked=st.none() | days,
)
posts = st.builds(
    Post,
    id=st.just(0),
    year=st.just(2021),
    title=titles,
    published=days,
    at=st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    address=st.just("") | st.integers(0, 99).map("http://mp.weixin.qq.com/s/{}".format),
    source=st.sampled_from(Source),
    reads=st.none() | st.integers(0, 10**7),
    shares=st.none() | st.integers(0, 10**7),
    remarks=fields,
    reviews=reviews,
    checked=st.none() | days,
)


def one_of_each(entries: list[Entry]) -> list[Entry]:
    """Without those that log what one before them logs."""
    kept: list[Entry] = []
    for entry in entries:
        if not any(_same(entry, other) for other in kept):
            kept.append(entry)
    return kept


def _same(one: Entry, other: Entry) -> bool:
    if type(one) is not type(other):
        return False
    by_address = isinstance(one, Post) and one.address != "" and one.address == other.address
    return by_address or same_entry(one, other)


@settings(max_examples=40, deadline=None)
@given(st.lists(items, max_size=6), st.lists(posts, max_size=6))
def test_an_export_imported_into_an_empty_year_gives_the_same_rows(
    some_items: list[PublishedItem], some_posts: list[Post]
) -> None:
    with begun() as ledger, begun() as other, TemporaryDirectory() as folder:
        entries = one_of_each([*some_items, *some_posts])
        record(ledger, "登记", [Change(None, entry) for entry in numbered(ledger, entries)])
        target = Path(folder) / "台账.xlsx"
        export_ledger(ledger, 2021, target)
        if entries:
            preview = preview_import(other, target)
            assert preview.problems == ()
            accept_import(other, preview)
        assert rows(other) == rows(ledger)


def test_discarded_rows_are_not_exported(sample: Ledger, tmp_path: Path) -> None:
    gone = reading.items(sample, 2021)[0]
    record(sample, "删除", [Change(gone, replace(gone, discarded=datetime(2021, 12, 1)))])
    done = export_ledger(sample, 2021, tmp_path / "台账.xlsx")
    assert (done.items, done.posts) == (42, 95)
    assert "公开信息 42 条，微信公众号 95 篇" in done.message


def test_only_a_workbook_is_written(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportRefusedError, match=r"只能写成 \.xlsx"):
        export_ledger(ledger, 2021, tmp_path / "台账.csv")
    assert not (tmp_path / "台账.csv").exists()


def test_a_workbook_that_is_open_elsewhere_is_left_as_it_was(
    ledger: Ledger, tmp_path: Path
) -> None:
    target = tmp_path / "台账.xlsx"
    target.write_bytes(b"old")
    (tmp_path / ".~lock.台账.xlsx#").touch()
    with pytest.raises(ExportRefusedError, match="LibreOffice"):
        export_ledger(ledger, 2021, target)
    assert target.read_bytes() == b"old"


def test_rows_with_problems_are_saved_with_all_their_cells(tmp_path: Path) -> None:
    path = items_workbook(
        tmp_path / "登记.xlsx",
        ("甲公示", "公共服务", "2021-03-05", "http://a.cn/1"),
        ("乙公示", "公共服务", "2021-2-30", "http://a.cn/2"),
    )
    read = read_workbook(path)
    save_problems(read, read.problems, tmp_path / "改.xlsx")
    values = [
        list(row) for row in openpyxl.load_workbook(tmp_path / "改.xlsx").worksheets[0].values
    ]
    assert any("问题" in row for row in values)
    assert values[-1][:4] == ["乙公示", "公共服务", "2021-2-30", "http://a.cn/2"]


def test_an_export_tells_how_far_it_is_and_can_be_broken_off(
    sample: Ledger, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []

    def break_off(done: int, total: int) -> None:
        told.append((done, total))
        raise CancelledError("已取消，什么都没有改动。")

    target = tmp_path / "台账.xlsx"
    with pytest.raises(CancelledError):
        export_ledger(sample, 2021, target, break_off)
    assert told == [(0, 138)]
    assert not target.exists()


def test_an_export_can_be_broken_off_while_its_last_is_packed(
    sample: Ledger, tmp_path: Path
) -> None:
    def break_off_when_packing(_done: int, total: int) -> None:
        if total != 138:
            raise CancelledError("已取消，什么都没有改动。")

    target = tmp_path / "台账.xlsx"
    with pytest.raises(CancelledError):
        export_ledger(sample, 2021, target, break_off_when_packing)
    assert not target.exists()
