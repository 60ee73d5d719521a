"""The year's categories: added, renamed, reordered, merged, called otherwise elsewhere."""

from dataclasses import replace

import pytest

from jinxiang_report.domain.office import Category
from jinxiang_report.operations.aliases import known_aliases
from jinxiang_report.operations.entries import discard_entries, log_entry, restore_entries
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.profile import revise_catalogue
from jinxiang_report.operations.trouble import ProfileRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.browsing import Wanted, fetch, matching
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import undo
from tests.ledgers import item


def test_categories_can_be_added_renamed_swapped_and_removed(ledger: Ledger) -> None:
    first, second, *rest = reading.categories(ledger, 2021)
    swapped = [replace(second, name=first.name), replace(first, name=second.name)]
    added = Category(0, 2021, "政策解读", "zcjd", "", 0)
    revise_catalogue(ledger, 2021, [added, *swapped, *rest[:-1]])
    after = reading.categories(ledger, 2021)
    assert [category.name for category in after[:3]] == ["政策解读", first.name, second.name]
    assert len(after) == 13
    undo(ledger)
    assert reading.categories(ledger, 2021) == [first, second, *rest]


def test_a_category_with_items_can_not_be_removed(ledger: Ledger) -> None:
    first, *rest = reading.categories(ledger, 2021)
    log_entry(ledger, item(category=first.id))
    with pytest.raises(ProfileRefusedError, match=r"“机构职能”下还有条目.*停用"):
        revise_catalogue(ledger, 2021, rest)


@pytest.mark.parametrize("name", ["带{花括号}的", "长" * 31])
def test_a_name_that_would_break_its_live_field_is_refused(ledger: Ledger, name: str) -> None:
    first, *rest = reading.categories(ledger, 2021)
    with pytest.raises(ProfileRefusedError, match=r"太长，或者带有花括号"):
        revise_catalogue(ledger, 2021, [replace(first, name=name), *rest])


@pytest.mark.parametrize("name", ["", "法规文件"])
def test_a_category_needs_a_name_of_its_own(ledger: Ledger, name: str) -> None:
    first, *rest = reading.categories(ledger, 2021)
    with pytest.raises(ProfileRefusedError):
        revise_catalogue(ledger, 2021, [replace(first, name=name), *rest])


def test_a_new_category_gets_its_pinyin_initials_by_itself(ledger: Ledger) -> None:
    standing = reading.categories(ledger, 2021)
    revise_catalogue(ledger, 2021, [*standing, Category(0, 2021, "政策解读", "", "", 0)])
    assert reading.categories(ledger, 2021)[-1].initials == "zcjd"


def test_a_renamed_category_keeps_its_items_and_goes_by_its_old_name_too(ledger: Ledger) -> None:
    first, *rest = reading.categories(ledger, 2021)
    log_entry(ledger, item(category=first.id))
    revise_catalogue(ledger, 2021, [replace(first, name="机构信息"), *rest])
    assert reading.tally(ledger, 2021).counts == {"机构信息": 1}
    assert known_aliases(ledger) == {"机构职能": "机构信息"}
    undo(ledger)
    assert known_aliases(ledger) == {}


def test_live_fields_follow_their_category_to_its_new_name_in_one_action(ledger: Ledger) -> None:
    first, second, *rest = reading.categories(ledger, 2021)
    text = "机构职能{公开信息.机构职能}条，法规文件{公开信息.法规文件}条，共{公开信息.总数}条。"
    write_section(ledger, 2021, "一（一）", text)
    swapped = [replace(first, name=second.name), replace(second, name=first.name)]
    revise_catalogue(ledger, 2021, [*swapped, *rest])
    assert reading.drafts(ledger, 2021)["一（一）"] == (
        "机构职能{公开信息.法规文件}条，法规文件{公开信息.机构职能}条，共{公开信息.总数}条。"
    )
    undo(ledger)
    assert reading.drafts(ledger, 2021)["一（一）"] == text


def test_the_live_field_of_a_merged_category_becomes_that_of_the_other(ledger: Ledger) -> None:
    first, second, *rest = reading.categories(ledger, 2021)
    write_section(ledger, 2021, "一（一）", "机构职能{公开信息.机构职能}条。")
    revise_catalogue(ledger, 2021, [second, *rest], {first.id: second.id})
    assert reading.drafts(ledger, 2021)["一（一）"] == "机构职能{公开信息.法规文件}条。"


def test_the_sum_of_all_is_no_category_whatever_that_is_called(ledger: Ledger) -> None:
    first, *rest = reading.categories(ledger, 2021)
    write_section(ledger, 2021, "一（一）", "共{公开信息.总数}条。")
    revise_catalogue(ledger, 2021, [replace(first, name="总数"), *rest])
    revise_catalogue(ledger, 2021, [replace(first, name="机构"), *rest])
    assert reading.drafts(ledger, 2021)["一（一）"] == "共{公开信息.总数}条。"


def test_merging_moves_the_items_and_removes_the_emptied_category_in_one_action(
    ledger: Ledger,
) -> None:
    first, second, *rest = reading.categories(ledger, 2021)
    log_entry(ledger, item("一号", category=first.id))
    log_entry(ledger, item("二号", category=second.id))
    revise_catalogue(ledger, 2021, [second, *rest], {first.id: second.id})
    assert reading.tally(ledger, 2021).counts == {"法规文件": 2}
    assert known_aliases(ledger) == {"机构职能": "法规文件"}
    assert undo(ledger) == "合并类别"
    assert reading.tally(ledger, 2021).counts == {"机构职能": 1, "法规文件": 1}


def test_items_in_the_bin_are_merged_too_and_can_be_restored(ledger: Ledger) -> None:
    first, second, *rest = reading.categories(ledger, 2021)
    discard_entries(ledger, [log_entry(ledger, item(category=first.id))])
    revise_catalogue(ledger, 2021, [second, *rest], {first.id: second.id})
    bin_ = matching(ledger, "item", 2021, Wanted(discarded=True))
    restore_entries(ledger, fetch(ledger, "item", bin_))
    assert reading.tally(ledger, 2021).counts == {"法规文件": 1}


def test_aliases_are_kept_as_wanted_and_those_left_out_are_forgotten(ledger: Ledger) -> None:
    standing = reading.categories(ledger, 2021)
    revise_catalogue(ledger, 2021, standing, aliases={"行政文件": "法规文件", "通知": "决策公开"})
    revise_catalogue(ledger, 2021, standing, aliases={"行政文件": "规划计划"})
    assert known_aliases(ledger) == {"行政文件": "规划计划"}
