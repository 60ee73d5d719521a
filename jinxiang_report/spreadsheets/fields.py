"""What the columns of a ledger can hold, and how a person calls it."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["items", "posts"]

_REVIEWS = {"first": "初审", "second": "复审", "final": "终审", "secrecy": "保密审查"}
FIELDS: Mapping[Kind, Mapping[str, str]] = {
    "items": {
        "published": "公开日期",
        "title": "标题",
        "category": "类别",
        "department": "责任科室",
        "formed": "成文日期",
        "document_number": "文号",
        "index_number": "索引号",
        "channel": "公开渠道",
        "address": "网址",
        "validity": "有效性",
        "normative": "规范性文件",
        "repealed": "废止日期",
        "expires": "有效期至",
        **_REVIEWS,
        "remarks": "备注",
        "checked": "核对日期",
    },
    "posts": {
        "published": "发表时间",
        "title": "标题",
        "source": "原创/转载",
        "reads": "阅读次数",
        "shares": "分享次数",
        "address": "网址",
        **_REVIEWS,
        "remarks": "备注",
        "checked": "核对日期",
    },
}
"""The fields by their keys, in the order in which a sheet shows them."""

NEEDED = ("title", "published")
"""Fields without which there is no entry."""
