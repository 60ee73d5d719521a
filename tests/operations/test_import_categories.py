"""Categories that the office calls otherwise: explained once, remembered."""

from pathlib import Path

import pytest

from jinxiang_report.operations.import_plan import known_names
from jinxiang_report.operations.import_preview import UnknownCategory
from jinxiang_report.operations.import_source import PastedSource
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.operations.trouble import ProfileRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo
from tests.operations.workbooks import items_workbook

ROWS = (
    ("甲公示", "行政文件", "2021-03-05"),
    ("乙公示", "行政 文件", "2021-03-06"),
    ("丙公示", "招考录用", "2021-03-07"),
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return items_workbook(tmp_path / "登记.xlsx", *ROWS)


def categories(ledger: Ledger) -> list[str]:
    names = {category.id: category.name for category in reading.categories(ledger, 2021)}
    return [names.get(entry.category or 0, "") for entry in reading.items(ledger, 2021)]


def test_each_name_that_nobody_knows_is_asked_for_once(ledger: Ledger, workbook: Path) -> None:
    preview = preview_import(ledger, workbook)
    assert preview.unknown_categories == (
        UnknownCategory("行政文件", 2),
        UnknownCategory("招考录用", 1),
    )
    assert (preview.entries, len(preview.problems)) == ((), 3)


def test_a_name_may_mean_a_category_begin_one_or_be_left_open(
    ledger: Ledger, workbook: Path
) -> None:
    for chosen, wanted in (
        ({"行政文件": "法规文件", "招考录用": ""}, ["法规文件", "法规文件", ""]),
        ({"行政文件": "招考录用", "招考录用": "招考录用"}, ["招考录用"] * 3),
    ):
        preview = preview_import(ledger, workbook, chosen=chosen)
        assert preview.problems == ()
        accept_import(ledger, preview)
        assert categories(ledger) == wanted
        undo(ledger)
        assert len(reading.categories(ledger, 2021)) == 13


def test_a_category_that_an_import_begins_comes_last_and_can_be_typed_by_its_initials(
    ledger: Ledger, workbook: Path
) -> None:
    chosen = {"行政文件": "", "招考录用": "招考录用"}
    accept_import(ledger, preview_import(ledger, workbook, chosen=chosen))
    last = reading.categories(ledger, 2021)[-1]
    assert (last.name, last.initials, last.year) == ("招考录用", "zkly", 2021)


def test_what_was_explained_once_is_known_the_next_time(
    ledger: Ledger, workbook: Path, tmp_path: Path
) -> None:
    chosen = {"行政文件": "法规文件", "招考录用": ""}
    accept_import(ledger, preview_import(ledger, workbook, chosen=chosen))
    rows = [("丁公示", "行政文件", "2021-04-05"), ("戊公示", "招考录用", "2021-04-06")]
    again = preview_import(ledger, items_workbook(tmp_path / "四月.xlsx", *rows))
    assert [entry.title for entry in again.entries] == ["丁公示"]
    assert again.unknown_categories == (UnknownCategory("招考录用", 1),)


def test_a_nameless_column_of_what_was_explained_is_known_for_categories(
    ledger: Ledger, workbook: Path
) -> None:
    accept_import(ledger, preview_import(ledger, workbook, chosen={"行政文件": "法规文件"}))
    pasted = PastedSource("2021-05-05\t己公示\t行政文件", "", "items", 2021)
    (found,) = pasted.survey(known_names(ledger))
    assert list(found.mapping.values()) == ["published", "title", "category"]


def test_undoing_the_import_forgets_what_was_explained_for_it(
    ledger: Ledger, workbook: Path
) -> None:
    accept_import(ledger, preview_import(ledger, workbook, chosen={"行政文件": "法规文件"}))
    undo(ledger)
    assert len(preview_import(ledger, workbook).unknown_categories) == 2


def test_an_import_begins_no_category_that_the_catalogue_would_refuse(
    ledger: Ledger, workbook: Path
) -> None:
    with pytest.raises(ProfileRefusedError, match="最多 30 个字"):
        preview_import(ledger, workbook, chosen={"行政文件": "长" * 31})
    assert len(reading.categories(ledger, 2021)) == 13
