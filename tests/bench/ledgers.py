"""Ledgers of many entries, written the way an import writes them."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record
from tests.ledgers import new_ledger

_SUBJECTS = (
    "双随机抽查结果",
    "部门预算",
    "中小企业培育",
    "安全生产提示",
    "技术改造项目",
    "惠企政策",
)
_KINDS = ("公示", "通知", "办法", "方案", "情况说明")
_DEPARTMENTS = ("办公室", "研究室", "执法监察科", "运行监测科", "企业服务科")


def many_items(count: int, categories: list[int], seed: int = 7) -> Iterator[PublishedItem]:
    """So many items over the year 2021, the same ones every time."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        day = date(2021, 1, 1) + timedelta(days=chance.randrange(365))
        title = f"{chance.choice(_SUBJECTS)}{chance.choice(_KINDS)}（第{number}期）"
        yield PublishedItem(
            id=number,
            year=2021,
            title=title,
            published=day,
            category=chance.choice(categories),
            formed=day - timedelta(days=chance.randrange(30)),
            department=chance.choice(_DEPARTMENTS),
            address=f"http://www.example.gov.cn/art/2021/{number}.html",
        )


def big_ledger(folder: Path, count: int) -> Ledger:
    """A ledger file with so many items."""
    ledger = new_ledger(folder)
    categories = [category.id for category in reading.categories(ledger, 2021)]
    record(ledger, f"导入 {count} 条", (Change(None, e) for e in many_items(count, categories)))
    return ledger
