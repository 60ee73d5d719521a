"""Which of the report's typefaces a computer has, and what Word does without them (EX-03)."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from jinxiang_report.documents.style import FANG, HEI, KAI, TITLE_SONG


class Typeface(NamedTuple):
    """A typeface of the report, its other names, and what stands in for it."""

    name: str
    used_for: str
    aliases: frozenset[str]
    substitutes: tuple[str, ...]
    """What Word takes instead, the first that is there; each by its name in Chinese."""


_ENGLISH = {
    "仿宋": "FangSong",
    "楷体": "KaiTi",
    "宋体": "SimSun",
}
TYPEFACES = (
    Typeface(
        TITLE_SONG,
        "标题",
        frozenset(("FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05")),
        ("宋体",),
    ),
    Typeface(HEI, "一级标题", frozenset(("SimHei",)), ("宋体",)),
    Typeface(KAI, "二级标题", frozenset(("KaiTi_GB2312",)), ("楷体", "宋体")),
    Typeface(FANG, "正文", frozenset(("FangSong_GB2312",)), ("仿宋", "宋体")),
)


def missing_typefaces(families: Collection[str]) -> list[Typeface]:
    """The typefaces that are not among the families of a computer."""
    return [one for one in TYPEFACES if not {one.name, *one.aliases} & set(families)]


def typefaces_told(families: Collection[str]) -> str:
    """What is missing, and what follows from it."""
    missing = missing_typefaces(families)
    if not missing:
        return "本机有年报要用的全部字体。"
    names = "、".join(f"“{one.name}”" for one in missing)
    instead = "，用".join(_instead(missing, set(families)))
    return (
        f"本机没有{names}。在本机打开时，Word 会用{instead}，行数和分页可能不同。"
        "文件里写的字体不变，到装有这些字体的电脑上打开就是原样。"
    )


def _instead(missing: list[Typeface], families: set[str]) -> Iterator[str]:
    """Each stand-in with all that it is taken for."""
    taken: dict[str, list[str]] = {}
    for one in missing:
        there = (name for name in one.substitutes if {name, _ENGLISH[name]} & families)
        taken.setdefault(next(there, one.substitutes[-1]), []).append(one.used_for)
    for name, uses in taken.items():
        yield f"“{name}”代替{'、'.join(uses)}的字体"
