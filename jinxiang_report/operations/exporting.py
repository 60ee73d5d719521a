"""Writing the year's report as a file, and looking at it again afterwards.

It goes in three steps, so that a window can take the middle one off its own thread: what is to
be written is read from the ledger; the file is made, verified and written; the list remembers it.
"""

from collections import Counter
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from jinxiang_report.domain.exports import Export, snapshot_of
from jinxiang_report.domain.finding import Severity
from jinxiang_report.domain.layout import Layout
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.operations.export_kinds import FileKind, kind_of
from jinxiang_report.operations.export_order import Exported, Made, Order, Painter
from jinxiang_report.operations.files import require_writable, write_whole
from jinxiang_report.operations.layouts import dated, layout_of
from jinxiang_report.operations.reports import compose, judge
from jinxiang_report.operations.trouble import ExportMismatchError
from jinxiang_report.storage import exports, reading
from jinxiang_report.storage.ledger import Ledger, copy_of


def export_report(
    ledger: Ledger,
    year: int,
    target: Path,
    *,
    draft: bool = False,
    painter: Painter | None = None,
) -> Exported:
    """Write the report as the file that its name asks for, and remember that it was written."""
    return fulfil(ledger, order_export(ledger, year, target, draft=draft), painter)


def fulfil(ledger: Ledger, order: Order, painter: Painter | None = None) -> Exported:
    """Carry out an order and remember it."""
    done = carry_out(order, painter)
    remember(ledger, order, done)
    return done


def order_export(
    ledger: Ledger, year: int, target: Path, *, draft: bool = False, layout: Layout | None = None
) -> Order:
    """What the ledger says now. With errors in it, a report is a draft.

    - layout: for this once; otherwise as the ledger keeps it.
    - What tells every entry takes a copy along, unless the ledger is one.
    """
    kind = kind_of(target)
    require_writable(target)
    report = compose(ledger, year)
    findings = judge(ledger, report).outstanding  # an error is never left
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return Order(
        report=report,
        findings=findings,
        errors=errors,
        monthly=reading.monthly(ledger, year),
        target=target,
        kind=kind,
        draft=draft or bool(errors),
        layout=dated(ledger, layout or layout_of(ledger, year), year),
        ledger=_copied(ledger) if kind is FileKind.EVIDENCE else None,
    )


def _copied(ledger: Ledger) -> Ledger:
    return ledger if ledger.is_copy else copy_of(ledger)


def carry_out(
    order: Order, painter: Painter | None = None, progress: Progress = unwatched
) -> Exported:
    """Make the file, verify it, and put it in its place. The ledger is not touched."""
    made = _make(order, painter, progress)
    progress(0, 0)  # the last moment to break off
    write_whole(order.target, made.data)
    _require_written(order.target, made.data)
    return Exported(
        order.target,
        order.kind,
        order.errors,
        order.draft,
        made.figures,
        sha256(made.data).hexdigest(),
        made.engine,
        made.note,
    )


def remember(ledger: Ledger, order: Order, done: Exported) -> None:
    """Add the file to the list of those that were written."""
    severities = Counter(finding.severity for finding in order.findings)
    export = Export(
        year=order.report.year,
        kind=done.kind.called,
        path=str(done.path.absolute()),
        sha256=done.sha256,
        at=datetime.now().astimezone(),
        engine=done.engine,
        draft=done.draft,
        errors=done.errors,
        warnings=severities[Severity.WARNING],
        hints=severities[Severity.HINT],
        snapshot=snapshot_of(order.report),
    )
    exports.keep_export(ledger, export)


def _make(order: Order, painter: Painter | None, progress: Progress) -> Made:
    """Each kind brings its own libraries when it is wanted."""
    match order.kind:
        case FileKind.WORD:
            from jinxiang_report.operations.exporting_word import word_file

            return word_file(order)
        case FileKind.PDF:
            from jinxiang_report.operations.exporting_pdf import pdf_file

            return pdf_file(order, painter, progress)
        case FileKind.PAGE | FileKind.FRAGMENT:
            from jinxiang_report.operations.exporting_web import web_file

            return web_file(order)
        case FileKind.TABLES:
            from jinxiang_report.operations.exporting_tables import tables_file

            return tables_file(order)
        case FileKind.EVIDENCE:
            from jinxiang_report.operations.evidence import evidence_file

            return evidence_file(order, progress)


def _require_written(target: Path, data: bytes) -> None:
    try:
        same = target.read_bytes() == data
    except OSError:
        same = False
    if not same:
        raise ExportMismatchError(f"“{target}”写出后读不回同样的内容，请检查磁盘，再导出一次。")
