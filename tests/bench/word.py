"""The Word file against other ways to it: a template, python-docx cell by cell, and the floor."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO

import docx
from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from jinxiang_report.documents.annual_report import read_back, render
from jinxiang_report.documents.body import STYLES, body_xml
from jinxiang_report.documents.prepared import prepared
from jinxiang_report.documents.read_back import as_printed
from jinxiang_report.domain.contents import Paragraph, contents
from jinxiang_report.domain.figure import value_text
from jinxiang_report.domain.grid import FormTable
from jinxiang_report.domain.layout import PLAIN
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.packing import pack, unpack
from tests.bench.timing import Line, compare
from tests.documents.sample import sample_report

BLANK = resource("blank.docx")
_DOCUMENT = "word/document.xml"
_WORDS = re.compile(r'(<w:t xml:space="preserve">)([^<]+)(</w:t>)')
_FIELD = re.compile(r"\{\{ (\w+) \}\}")
_TIMES = 10
_OFTEN = 41  # so short a time is measured often
_LONG = 50_000  # characters


def lines(report: Report) -> Iterator[Line]:
    """Every comparison."""
    template, values = _template(report)
    ours = partial(render, report, BLANK)
    yield compare("生成 Word", ours, "docxtpl", lambda: _by_docxtpl(template, values))
    yield compare("生成 Word", ours, "python-docx 逐格", lambda: _cell_by_cell(report), times=3)
    floor = partial(_replaced, template, values)
    yield compare("生成 Word", ours, "只替换占位符", floor, times=_OFTEN)
    yield compare("生成并读回核对", lambda: _verified(report), "只替换占位符", floor, times=_OFTEN)
    yield from _growing()


def _verified(report: Report) -> None:
    assert read_back(render(report, BLANK)) == as_printed(report)


def _template(report: Report) -> tuple[bytes, dict[str, str]]:
    """Our own file with a field in place of every wording, and what belongs there."""
    values: dict[str, str] = {}

    def field(found: re.Match[str]) -> str:
        name = f"v{len(values)}"
        values[name] = found[2]
        return f"{found[1]}{{{{ {name} }}}}{found[3]}"

    parts = unpack(render(report, BLANK))
    parts[_DOCUMENT] = _WORDS.sub(field, parts[_DOCUMENT].decode()).encode()
    return pack(parts), values


def _by_docxtpl(template: bytes, values: dict[str, str]) -> bytes:
    document = DocxTemplate(BytesIO(template))
    document.render(values)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _replaced(template: bytes, values: dict[str, str]) -> bytes:
    """The least that can be done: one pass over a text that is ready."""
    parts = unpack(template)
    filled = _FIELD.sub(lambda found: values[found[1]], parts[_DOCUMENT].decode())
    return pack(parts | {_DOCUMENT: filled.encode()})


def _cell_by_cell(report: Report) -> bytes:
    """The same text and tables as the library's own calls make them."""
    document = docx.Document(str(BLANK))
    for block in contents(report):
        if isinstance(block, Paragraph):
            document.add_paragraph(block.text, STYLES[block.role])
        else:
            _fill(document.add_table(block.height, block.width), block, report)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _fill(table: "docx.table.Table", form: FormTable, report: Report) -> None:
    boxes = [(label.box, label.text) for label in form.labels]
    boxes += [(box, value_text(report.value(cell))) for cell, box in form.boxes.items()]
    for box, text in boxes:
        first = table.cell(box.top, box.left)
        last = table.cell(box.top + box.height - 1, box.left + box.width - 1)
        first.merge(last).text = text


def _growing() -> Iterator[Line]:
    """50,000 characters and 30 tables should take ten times a tenth of them, not more."""
    sentence = "公" * 39 + "。\n"
    whole = _composing(sentence * (_LONG // len(sentence)), _TIMES)
    tenth = _composing(sentence * (_LONG // len(sentence) // _TIMES), 1)

    def ten_tenths() -> None:
        for _ in range(_TIMES):
            tenth()

    yield compare("五万字、30 张表", whole, "十次五千字、3 张表", ten_tenths, times=_OFTEN)


def _composing(text: str, tables: int) -> Callable[[], str]:
    """Writing so much text and so many times the three tables."""
    report = sample_report(drafts={"一（一）": text})
    ready = prepared(BLANK.read_bytes(), BLANK.name, draft=False, landscape=False, contents=False)
    blocks = list(contents(report))
    three = [block for block in blocks if isinstance(block, FormTable)]
    return lambda: body_xml(report, [*blocks, *three * (tables - 1)], PLAIN, ready)
