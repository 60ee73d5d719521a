"""The names that offices give to the columns of their ledgers. A new synonym is a new word here."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from openpyxl.utils import get_column_letter

from jinxiang_report.spreadsheets.fields import FIELDS, Kind

_SHARED = {
    "title": (
        "标题 信息标题 内容标题 文章标题 图文标题 推文标题 稿件标题 公开标题 文件标题 信息公开标题"
        " 公开信息标题 文件名称 信息名称 公开信息名称 政府信息名称 公开事项 题目 题名 名称"
        " 标题名称 公开内容 信息内容 内容"
    ),
    "published": (
        "发布日期 公开日期 发表日期 发布时间 公开时间 发表时间 信息发布日期 信息发布时间"
        " 推送日期 推送时间 群发日期 群发时间 上网日期 上网时间 上传日期 上传时间"
        " 刊发日期 刊发时间 发稿日期 发稿时间 日期 时间"
    ),
    "address": (
        "网址 链接 内容url url 链接地址 网页地址 网页链接 网址链接 信息链接 信息网址 文章链接"
        " 图文链接 内容链接 发布链接 发布网址 公开链接 公开网址 发布地址 公开地址 文章url"
        " 地址 原文链接"
    ),
    "first": "初审 一审 初审人 一审人 初审签字 一审签字 初审意见 一审意见 编辑初审 一审一校",
    "second": "复审 二审 复审人 二审人 复审签字 二审签字 复审意见 二审意见 二审二校",
    "final": "终审 三审 终审人 三审人 终审签字 三审签字 终审意见 三审意见 三审三校",
    "secrecy": "保密审查 保密审查人 保密审查意见 保密审查情况 保密审查结果 保密审核 保密审核人",
    "remarks": "备注 附注 备注说明 说明",
    "checked": "核对日期 核对时间 核对",
}
_OF_ITEMS = {
    "category": (
        "所属栏目 栏目 栏目名称 公开栏目 发布栏目 信息栏目 栏目类别 栏目分类 类别 信息类别"
        " 公开类别 事项类别 信息分类 公开分类 目录分类 组配分类 分类 公开目录 主题分类"
    ),
    "formed": (
        "成文日期 成文时间 形成日期 形成时间 制发日期 制发时间 制作日期 制作时间 生成日期"
        " 生成时间 印发日期 印发时间 发文日期 发文时间 签发日期 签发时间"
    ),
    "document_number": "文号 发文字号 发文文号 文件文号 公文文号 文件字号 文件编号 文件号",
    "index_number": "索引号 信息索引号 索引编号 索引",
    "department": (
        "责任科室 科室 部门 责任部门 发布科室 责任单位 发布部门 发布机构 发布单位 公开主体"
        " 公开机构 公开单位 承办科室 供稿科室 供稿单位 提供科室 拟稿科室 拟稿单位 制作科室"
        " 牵头科室 业务科室 所属科室"
    ),
    "channel": (
        "公开渠道 发布渠道 渠道 渠道名称 发布平台 公开平台 平台 公开方式 公开形式 发布媒体"
        " 公开载体 发布载体"
    ),
    "validity": "有效性 文件有效性 是否有效 效力状态 效力 时效性 时效",
    "normative": "规范性文件 是否规范性文件 行政规范性文件 是否行政规范性文件",
    "repealed": "废止日期 废止时间 废止年月日",
    "expires": "有效期至 有效期截止 有效期截止日期 有效截止日期 失效日期 失效时间 到期日期",
}
_OF_POSTS = {
    "source": "原创转载 原创或转载 原创还是转载 转载原创 来源类型 是否原创 原创情况 原创标识",
    "reads": (
        "总阅读次数 图文总阅读次数 内容总阅读次数 阅读次数 总阅读量 阅读量 总阅读数 阅读数"
        " 图文页阅读次数 浏览量 浏览次数 点击量 点击数 阅读"
    ),
    "shares": (
        "总分享次数 图文总分享次数 总分享转发次数 分享次数 分享转发次数 总分享量 分享量 总分享数"
        " 分享数 总转发次数 转发次数 转发量 转发数 分享转发数 分享 转发"
    ),
}
# Counted or written by the program itself; leaving them out needs no mention.
_IGNORED = frozenset(("序号", "序", "行号", "no", "问题"))

# Names that tell what a sheet lists even where the ledger has no such field.
_ITEM_MARK = re.compile("栏目|类别|分类|目录|成文|文号|字号|索引号|有效性|公开")
_POST_MARK = re.compile("阅读|分享|内容url|公众号|微信|原创|转载|推送|推文|图文|群发")


def _plain(name: str) -> str:
    """The name without spaces, line breaks, width, case, signs and what stands in brackets."""
    narrow = unicodedata.normalize("NFKC", name).lower()
    outside = re.sub(r"\(.*?\)|\[.*?\]|【.*?】|〔.*?〕", "", narrow, flags=re.DOTALL)
    return re.sub(r"[\W_]+", "", outside)


def _ranks(fields: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Each known name's field, and how well it says it: of two columns the lower rank is taken."""
    return {
        name: (field, rank)
        for field, names in fields.items()
        for rank, name in enumerate(names.split())
    }


_RANKS: Mapping[Kind, Mapping[str, tuple[str, int]]] = {
    "items": _ranks(_SHARED | _OF_ITEMS),
    "posts": _ranks(_SHARED | _OF_POSTS),
}


def columns_by_field(
    names: Mapping[int, str], kind: Kind, mapping: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Where each field of an entry stands, given the columns' names as printed.

    The mapping says of columns which field they are, or "" for none; it goes before what we know.
    """
    known, chosen = _RANKS[kind], mapping or {}
    claims = sorted(
        (rank, column, field)
        for column, name in names.items()
        for field, rank in [_claim(name, known, chosen)]
        if field in FIELDS[kind]
    )
    return {field: column for _, column, field in reversed(claims)}


def _claim(
    name: str, known: Mapping[str, tuple[str, int]], chosen: Mapping[str, str]
) -> tuple[str, int]:
    return (chosen[name], -1) if name in chosen else known.get(_plain(name), ("", 0))


def told_apart(names: Mapping[int, str]) -> dict[int, str]:
    """The names with the column's letter behind those that stand there a second time."""
    seen: set[str] = set()
    apart: dict[int, str] = {}
    for column, name in names.items():
        apart[column] = f"{name}（{get_column_letter(column)} 列）" if name in seen else name
        seen.add(name)
    return apart


def unnamed(column: int) -> str:
    """What a column without a name is called, so that a person finds it."""
    return f"{get_column_letter(column)} 列（没有列名）"


def unknown_columns(names: Mapping[int, str], used: Mapping[str, int]) -> tuple[str, ...]:
    """The names of the columns that are not read, as printed."""
    taken = set(used.values())
    return tuple(
        name
        for column, name in names.items()
        if column not in taken and _plain(name) not in _IGNORED
    )


def kind_by_columns(names: Iterable[str]) -> Kind | None:
    """What the sheet lists, going by most of its columns; None if they do not say."""
    plain = [_plain(name) for name in names]
    items = sum(bool(_ITEM_MARK.search(name)) for name in plain)
    posts = sum(bool(_POST_MARK.search(name)) for name in plain)
    if items == posts:
        return None
    return "items" if items > posts else "posts"


def kind_by_name(name: str) -> Kind | None:
    """What a sheet of that name or title lists; None if it does not say."""
    if _POST_MARK.search(name):  # 微信公众号信息公开台账 lists posts
        return "posts"
    return "items" if _ITEM_MARK.search(name) else None
