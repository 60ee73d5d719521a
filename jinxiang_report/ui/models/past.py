"""The history in words: what was done to what, and field by field from what to what."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any, NamedTuple

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry, Post, PublishedItem
from jinxiang_report.domain.figure import Figure, value_text
from jinxiang_report.domain.form import OUTLINE, edition_of
from jinxiang_report.domain.office import Category, Office
from jinxiang_report.domain.report import Dismissal, Draft, ReportYear
from jinxiang_report.domain.setting import Setting
from jinxiang_report.storage.history import PastChange
from jinxiang_report.storage.rows import Record
from jinxiang_report.ui.models.registers import ITEMS, POSTS

_IMPORT = re.compile(r"导入“[^”]*”")
_SECTIONS = {section.key: section.title for section in OUTLINE}
_OFFICE = {
    "name": "单位全称",
    "short_name": "单位简称",
    "address": "地址",
    "phone": "联系电话",
    "portal": "网站名称",
    "portal_address": "网站地址",
    "wechat": "微信公众号",
}
_CATEGORY = {
    "name": "名称",
    "initials": "拼音首字母",
    "article": "条例依据",
    "position": "顺序",
    "retired": "停用",
}
_LONGEST = 60


class Difference(NamedTuple):
    """A field by the name the user knows, and what it said before and after."""

    field: str
    before: str
    after: str


def deed(past: PastChange) -> str:
    """What happened to the record: 添加, 随导入“登记.xlsx”添加, 修改, 删除, 恢复."""
    if past.before is None:
        found = _IMPORT.search(past.action)
        return f"随{found[0]}添加" if found else "添加"
    if past.after is None:
        return "移除"
    was, now = (getattr(one, "discarded", None) for one in (past.before, past.after))
    if bool(was) != bool(now):
        return "删除，放入回收站" if now else "从回收站恢复"
    return "修改"


def subject(past: PastChange) -> str:  # noqa: PLR0911 - one line for each kind of record
    """What it happened to."""
    match past.after or past.before:
        case PublishedItem(title=title):
            return f"公开信息“{title}”"
        case Post(title=title):
            return f"微信公众号“{title}”"
        case Category(name=name, year=year):
            return f"{year} 年度的类别“{name}”"
        case Figure(year=year, cell=cell):
            table = edition_of(year).tables[cell.table]
            return f"{year} 年度表{table.key}·{table.name(cell)}"
        case Draft(year=year, section=section):
            return f"{year} 年度正文·{_SECTIONS.get(section, section)}"
        case ReportYear(year=year):
            return f"{year} 年度"
        case Dismissal(year=year, rule=rule):
            return f"{year} 年度留着的提醒 {rule}"
        case Setting(name=name):
            return f"设置“{name}”"
        case _:
            return "单位信息"


def differences(past: PastChange, catalogue: Catalogue) -> list[Difference]:
    """The fields in which before and after differ; of a new or removed record, what it says."""
    before, after = (_said(record, catalogue) for record in (past.before, past.after))
    names = dict.fromkeys([*before, *after])
    found = (Difference(name, before.get(name, ""), after.get(name, "")) for name in names)
    return [_shortened(one) for one in found if one.before != one.after]


def moment(at: datetime) -> str:
    """When it was, on this computer's clock."""
    local = at.astimezone()
    day = "今天" if local.date() == date.today() else f"{local:%Y-%m-%d}"
    return f"{day} {local:%H:%M}"


def _said(  # noqa: PLR0911 - see subject
    record: Record | None, catalogue: Catalogue
) -> Mapping[str, str]:
    """Everything the record says, by the names its fields have on the screen."""
    match record:
        case None:
            return {}
        case PublishedItem() | Post():
            return dict(_entry(record, catalogue))
        case Figure():
            return {
                "数值": value_text(record.value),
                "来源": str(record.origin),
                "代替": record.instead_of,
                "理由": record.reason,
            }
        case Draft():
            unseen = f"{len(record.unseen)} 处" if record.unseen else ""
            return {"文字": record.text, "没看过的上年内容": unseen}
        case Dismissal():
            return {"原因": record.reason}
        case Setting():
            return {"内容": record.value}
        case ReportYear():
            return {"状态": str(record.state)}
        case Category():
            return dict(_named(record, _CATEGORY, _category_text))
        case Office():
            return dict(_named(record, _OFFICE, lambda _, value: str(value)))


def _entry(entry: Entry, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    register = ITEMS if isinstance(entry, PublishedItem) else POSTS
    for field in register.fields:
        yield field.header, field.read(entry, catalogue)
    yield "年度", str(entry.year)


def _named(
    record: Category | Office, names: Mapping[str, str], text: Callable[[str, Any], str]
) -> Iterator[tuple[str, str]]:
    for field in fields(record):
        if field.name in names:
            yield names[field.name], text(field.name, getattr(record, field.name))


def _category_text(name: str, value: Any) -> str:  # noqa: ANN401 - a field of any type
    if name == "retired":
        return "是" if value else ""
    return str(value + 1) if name == "position" else str(value)


def _shortened(difference: Difference) -> Difference:
    """Of long texts, the stretch around the first difference."""
    name, before, after = difference
    if max(len(before), len(after)) <= _LONGEST:
        return difference
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
    start = max(0, same - 10)
    return Difference(name, _stretch(before, start), _stretch(after, start))


def _stretch(text: str, start: int) -> str:
    cut = text[start : start + _LONGEST]
    head = "…" if start and cut else ""
    return f"{head}{cut}{'…' if start + _LONGEST < len(text) else ''}"
