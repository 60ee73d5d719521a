"""What the office has taught the program: small named values that are kept with the ledger."""

from dataclasses import dataclass

HOLIDAYS = "放假安排"
"""JSON: ISO date → 1 for a make-up working day, 0 for a day off."""

SECRECY_REVIEW = "要求保密审查"
"""1 if every entry must name who did the secrecy review (LG-08)."""

PUSHES = "公众号按次统计"
"""1 if posts are reported by push (按次) rather than by article (按篇)."""

POWERS = "权责清单"
"""JSON: the rows of 表二, by key, of which the office has matters: ["licence", "penalty"]."""

STYLE_UNTOLD = "不提示文字风格"
"""1 if matters of style (rules SY) are not to be told."""

TERMS = "用词表"
"""JSON: the words the office does not want to read: [["老百姓", "群众", "why"], …]."""

OFFICE_OF = "单位信息/"
"""And a year → JSON: the office's profile as it stood when that year was closed or left."""

PUBLISHED_OF = "公布数/"
"""And a year → JSON: what the ledger added up to when that year's report was published."""

LAYOUT_OF = "版式/"
"""And a year → JSON: how that year's document is laid out."""

VERSION_NAME = "版本/"
"""And a change's number in the history → the name under which that version of a text is kept."""


@dataclass(frozen=True)
class Setting:
    """A named value, e.g. "别名/行政文件" → "法规文件". What it means is its user's business."""

    name: str
    value: str
