"""Live fields of the narrative: {公开信息.总数} stands for what ledger and tables know."""

from jinxiang_report.domain.fields.catalogue import own_fields
from jinxiang_report.domain.fields.compared import compared_fields
from jinxiang_report.domain.fields.field import Facts, Field, Rows
from jinxiang_report.domain.fields.items import SUMS_OF_ITEMS, category_field, is_about_proposals
from jinxiang_report.domain.fields.text import FIELD, Piece, fill, pieces, renamings

__all__ = [
    "FIELD",
    "SUMS_OF_ITEMS",
    "Facts",
    "Field",
    "Piece",
    "Rows",
    "category_field",
    "compared_fields",
    "fill",
    "is_about_proposals",
    "own_fields",
    "pieces",
    "renamings",
]
