"""Ledgers of many entries, written the way an import writes them, each made once."""

import hashlib
import random
import shutil
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice
from pathlib import Path

from jinxiang_report.domain.entries import Entry, Post, PublishedItem, Source
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger, open_ledger
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.storage.wanted import Kind
from tests.ledgers import BUREAU, new_ledger

_PROJECT = Path(__file__).parents[2]
_AT_ONCE = 20_000
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


def many_posts(count: int, seed: int = 7) -> Iterator[Post]:
    """So many posts over the year 2021, some of them pushed together."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        yield Post(
            id=number,
            year=2021,
            title=f"{chance.choice(_SUBJECTS)}{chance.choice(_KINDS)}（第{number}篇）",
            published=date(2021, 1, 1) + timedelta(days=chance.randrange(365)),
            at=time(chance.randrange(8, 18), chance.randrange(60)),
            source=chance.choice(list(Source)),
            reads=chance.randrange(9000),
            shares=chance.randrange(300),
            address=f"https://mp.weixin.qq.com/s/{number}",
        )


def big_ledger(folder: Path, count: int, kind: Kind = "item") -> Ledger:
    """A ledger file with so many entries of a kind, in a folder of one's own."""
    target = folder / "台账.db"
    shutil.copyfile(_kept(count, kind), target)
    return open_ledger(target)


def _kept(count: int, kind: Kind) -> Path:
    """The file that was made by an earlier run, or is made now."""
    kept = _PROJECT / "build" / "ledgers" / f"{kind}-{count}-{_digest()}.db"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        for outdated in kept.parent.glob(f"{kind}-{count}-*.db"):
            outdated.unlink()
        _make(kept, count, kind)
    return kept


def _make(target: Path, count: int, kind: Kind) -> None:
    folder = target.with_suffix(".making")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with new_ledger(folder, office=BUREAU) as ledger:
        categories = [category.id for category in reading.categories(ledger, 2021)]
        entries: Iterator[Entry] = (
            many_items(count, categories) if kind == "item" else many_posts(count)
        )
        while part := list(islice(entries, _AT_ONCE)):
            record(ledger, f"导入 {len(part)} 条", [Change(None, entry) for entry in part])
    ledger.path.rename(target)
    shutil.rmtree(folder)


def _digest() -> str:
    """Stands for how ledgers are written: a file from before a change is not taken."""
    sources = sorted((_PROJECT / "jinxiang_report" / "storage").glob("*.py"))
    text = b"".join(source.read_bytes() for source in [Path(__file__), *sources])
    return hashlib.sha256(text).hexdigest()[:12]
