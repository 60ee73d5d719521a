"""证据包: a year's document, ledger, tables, checks and data in one file, with their sums."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from jinxiang_report.domain.file_names import file_name
from jinxiang_report.domain.progress import Progress
from jinxiang_report.operations.export_order import Made, Order
from jinxiang_report.operations.exporting_check import check_content, check_report
from jinxiang_report.operations.exporting_ledger import ledger_content
from jinxiang_report.operations.exporting_tables import tables_file
from jinxiang_report.operations.exporting_word import word_file
from jinxiang_report.operations.report_json import report_json
from jinxiang_report.operations.trouble import ExportMismatchError
from jinxiang_report.packing import pack, unpack
from jinxiang_report.storage.history import last_change

SUMS = "SHA256SUMS"
_PARTS = 5


def evidence_file(order: Order, progress: Progress) -> Made:
    """The same year makes the same bytes. `sha256sum -c SHA256SUMS` verifies what is in it."""
    parts: dict[str, bytes] = {}
    for done, (name, data) in enumerate(_parts(order, progress)):
        parts[name] = data
        progress(done + 1, _PARTS)
    parts[SUMS] = "".join(
        f"{sha256(data).hexdigest()}  {name}\n" for name, data in parts.items()
    ).encode()
    packed = pack(parts, to_unpack=True)
    if unpack(packed) != parts:
        raise ExportMismatchError("证据包打包后读不回同样的内容，文件没有写出。请再导出一次。")
    return Made(packed, len(order.report.edition.cells))


def _parts(order: Order, progress: Progress) -> Iterator[tuple[str, bytes]]:
    report = order.report
    called = f"{report.office.called}{report.year}年"
    yield file_name(report.title, ".docx"), word_file(order).data
    yield file_name(f"{called}年报附表", ".xlsx"), tables_file(order).data
    if order.ledger is not None:
        data = ledger_content(order.ledger, report, progress)
        yield file_name(f"{called}政务公开台账", ".xlsx"), data
        # The moment of the last change, not of the clock: the same year makes the same bytes.
        found = check_report(order.ledger, report.year, last_change(order.ledger))
        checked = file_name(f"{called}年报校验记录", ".docx")
        yield checked, check_content(found, Path(checked))
    yield file_name(f"{called}年报数据", ".json"), report_json(report, order.findings)
