"""Live fields of the narrative: {公开信息.总数} stands for a number that the ledger knows."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.tally import Tally

Number: TypeAlias = Callable[[Cell], int | Decimal | None]

FIELD = re.compile(r"\{([^{}\n]{1,40})\}")

_FIGURES = {
    "规范性文件.制发": Cell("二", "normative", "made"),
    "规范性文件.废止": Cell("二", "normative", "repealed"),
    "规范性文件.现行有效": Cell("二", "normative", "in_force"),
    "行政许可.总数": Cell("二", "licence", "decided"),
    "行政处罚.总数": Cell("二", "penalty", "decided"),
    "行政强制.总数": Cell("二", "coercion", "decided"),
    "行政事业性收费.金额": Cell("二", "fee", "charged"),
    "依申请.新收": Cell("三", "received", "total"),
    "依申请.上年结转": Cell("三", "carried_in", "total"),
    "依申请.予以公开": Cell("三", "disclosed", "total"),
    "依申请.部分公开": Cell("三", "partly_disclosed", "total"),
    "依申请.办结": Cell("三", "handled", "total"),
    "依申请.结转下年度": Cell("三", "carried_out", "total"),
    "行政复议.总数": Cell("四", "review", "total"),
}
_LAWSUITS = (Cell("四", "direct_suit", "total"), Cell("四", "suit_after_review", "total"))


class Piece(NamedTuple):
    """A stretch of a section: plain text, or a field with its value."""

    text: str
    field: str | None = None
    """The field's name; None for plain text. A field without a value keeps its braces."""


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text as it is read: each field replaced by its value."""
    return "".join(piece.text for piece in pieces(text, values))


def pieces(text: str, values: Mapping[str, str]) -> Iterator[Piece]:
    """The text in stretches. A field that has no value yet stays as {名称}, so that it shows."""
    end = 0
    for found in FIELD.finditer(text):
        if found.start() > end:
            yield Piece(text[end : found.start()])
        yield Piece(values.get(found[1], found[0]), found[1])
        end = found.end()
    if end < len(text):
        yield Piece(text[end:])


def all_fields(year: int, office: Office, tally: Tally, number: Number) -> dict[str, str]:
    """Every field of the year; its value is empty while not known (a blank cell, no address)."""
    edition = edition_of(year)
    return {
        # First, so that a category called 总数 does not take the total's place.
        **{f"公开信息.{category.name}": str(count) for category, count in tally.by_category},
        "年度": str(year),
        "上年度": str(year - 1),
        "下年度": str(year + 1),
        "格式.文号": edition.basis,
        "单位.全称": office.name,
        "单位.简称": office.called,
        "单位.地址": office.address,
        "单位.电话": office.phone,
        "单位.网站": office.portal,
        "单位.网址": office.portal_address,
        "单位.公众号": office.wechat,
        "公开信息.总数": str(tally.items),
        "公开信息.分类": tally.sentence(),
        "公众号.总数": str(tally.posts),
        **{
            name: value_text(number(cell))
            for name, cell in _FIGURES.items()
            if cell in edition.known
        },
        "行政诉讼.总数": _sum_text(number, _LAWSUITS),
        "依申请.综述": _applications_sentence(number),
    }


def _sum_text(number: Number, cells: tuple[Cell, ...]) -> str:
    numbers = [found for cell in cells if (found := number(cell)) is not None]
    return value_text(sum(numbers)) if len(numbers) == len(cells) else ""


def _applications_sentence(number: Number) -> str:
    """How many applications there were and what became of them; empty while a total is blank."""
    received, carried_in, handled, carried_out = (
        number(Cell("三", row, "total"))
        for row in ("received", "carried_in", "handled", "carried_out")
    )
    if received is None or carried_in is None or handled is None or carried_out is None:
        return ""
    if not (received or carried_in):
        return "未收到政府信息公开申请"
    brought = f"，上年结转{carried_in}件" if carried_in else ""
    left = f"，结转下年度继续办理{carried_out}件" if carried_out else ""
    return f"新收政府信息公开申请{received}件{brought}，办结{handled}件{left}"
