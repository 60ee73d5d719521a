"""Aliases of categories."""

from jinxiang_report.operations.aliases import (
    alias_changes,
    alias_names,
    known_aliases,
    meant_category,
)
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import record, undo

NUMBERS = {"法规文件": 2, "行政处罚行政强制": 7}


def remember(ledger: Ledger, **wanted: str | None) -> None:
    record(ledger, "修改类别的别名", alias_changes(ledger, wanted))


def test_an_alias_is_found_whatever_its_spaces_and_punctuation(ledger: Ledger) -> None:
    remember(ledger, 行政文件="法规文件")
    assert known_aliases(ledger) == {"行政文件": "法规文件"}
    assert meant_category(" 行政 文件：", NUMBERS, alias_names(ledger)) == 2


def test_a_categorys_own_name_comes_before_an_alias(ledger: Ledger) -> None:
    remember(ledger, 法规文件="行政处罚/行政强制")
    assert meant_category("法规文件", NUMBERS, alias_names(ledger)) == 2


def test_an_alias_leads_on_to_what_its_category_was_renamed_to(ledger: Ledger) -> None:
    remember(ledger, 处罚="行政处罚", 行政处罚="行政处罚/行政强制")
    assert meant_category("处罚", NUMBERS, alias_names(ledger)) == 7


def test_aliases_that_lead_in_a_circle_mean_nothing(ledger: Ledger) -> None:
    remember(ledger, 甲="乙", 乙="甲")
    assert meant_category("甲", NUMBERS, alias_names(ledger)) is None


def test_a_text_that_nobody_knows_means_nothing(ledger: Ledger) -> None:
    assert meant_category("通知公告", NUMBERS, alias_names(ledger)) is None
    assert meant_category("", NUMBERS, alias_names(ledger)) is None


def test_an_alias_is_forgotten_and_undo_brings_it_back(ledger: Ledger) -> None:
    remember(ledger, 行政文件="法规文件")
    remember(ledger, 行政文件=None, 从没有过=None)
    assert known_aliases(ledger) == {}
    undo(ledger)
    assert known_aliases(ledger) == {"行政文件": "法规文件"}
