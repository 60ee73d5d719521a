"""Fields of 表二: documents, decisions, fees, and sentences of them."""

from collections.abc import Iterator

from jinxiang_report.domain.fields import sentences
from jinxiang_report.domain.fields.field import Facts, Field
from jinxiang_report.domain.fields.figures import number_field, sentence_field
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell

_DOCUMENTS = "规范性文件"
_SHORT = {
    "made": "制发",
    "repealed": "废止",
    "in_force": "现行有效",
    "normative": _DOCUMENTS,
    "decided": "总数",
    "charged": "金额",
}
_DECIDED = ("licence", "penalty", "coercion")


def table_two_fields(facts: Facts) -> Iterator[Field]:
    """Every figure of 表二, which has other columns in the edition of 2019."""
    edition = edition_of(facts.year)
    table = edition.tables["二"]
    for cell in table.boxes:
        row = _SHORT.get(cell.row, table.rows[cell.row])
        column = _SHORT.get(cell.column, table.columns[cell.column])
        yield from number_field(facts, f"{row}.{column}", (cell,))
    documents = {key: (Cell("二", "normative", key),) for key in ("made", "repealed", "in_force")}
    if edition.known.issuperset(cell for cells in documents.values() for cell in cells):
        yield from sentence_field(
            facts,
            f"{_DOCUMENTS}.综述",
            "规范性文件制发、废止和现行有效的件数，成一句话",
            documents,
            lambda numbers: sentences.documents_told(*numbers.values()),
        )
    yield from sentence_field(
        facts,
        "行政执法.综述",
        "行政许可、行政处罚、行政强制的决定件数，成一句话",
        {table.rows[row]: (Cell("二", row, "decided"),) for row in _DECIDED},
        sentences.decisions_told,
    )
