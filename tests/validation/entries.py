"""What single entries are checked with."""

from datetime import date

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry, PublishedItem
from jinxiang_report.domain.office import Category
from jinxiang_report.validation.entries import remarks
from jinxiang_report.validation.entry_context import Context
from tests.ledgers import item

CATEGORY, RETIRED = 1, 2
CATALOGUE = Catalogue(
    (
        Category(CATEGORY, 2021, "法规文件", "fgwj", "", 0),
        Category(RETIRED, 2021, "旧栏目", "jlm", "", 1, retired=True),
    )
)
CONTEXT = Context(date(2022, 1, 10), CATALOGUE)


def good_item(title: str = "中小企业培育管理办法", **values: object) -> PublishedItem:
    """An item nothing is to be said about, but for what a test changes in plain sight."""
    address = "http://www.example.gov.cn/art/1.html"
    return item(title, **{"category": CATEGORY, "address": address, **values})  # type: ignore[arg-type]


def rules(entry: Entry, context: Context = CONTEXT) -> list[str]:
    """The ids of what is found on the entry."""
    return [finding.rule for finding in remarks(entry, context)]


def message(rule: str, entry: Entry, context: Context = CONTEXT) -> str:
    """What this one rule says of the entry."""
    (said,) = (found.message for found in remarks(entry, context) if found.rule == rule)
    return said
