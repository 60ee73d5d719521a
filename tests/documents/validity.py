"""Whether a Word file keeps to the Office Open XML schemas, and its tables to their grids."""

import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]


def faults(document: bytes) -> list[str]:
    """What a strict reader would object to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(document)
        found = OpenXmlValidator().validate(path)
    return [
        *(f"{error.part_uri}: {error.description}" for error in found.errors),
        *_grids(document),
    ]


def _grids(document: bytes) -> Iterator[str]:
    """Rows whose cells do not fill the table's grid: no validator looks for them."""
    for number, table in enumerate(docx.Document(BytesIO(document)).tables, 1):
        for at, row in enumerate(table._tbl.tr_lst, 1):
            width = sum(cell.grid_span for cell in row.tc_lst)
            if width != len(table.columns):
                yield f"table {number}, row {at}: {width} of {len(table.columns)} columns"
