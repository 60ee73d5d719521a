"""What the checks say of single entries, kept beside them: a year may have a million."""

from collections.abc import Iterable, Iterator, Sequence

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Finding, ItemRow, PostRow, Severity
from jinxiang_report.storage.browsing import Kind
from jinxiang_report.storage.ledger import Ledger

_TOLD = 20
"""Of one rule's findings on single entries; the rest is said in one line."""


def keep_remarks(
    ledger: Ledger, kind: Kind, found: Iterable[tuple[Entry, Iterable[Finding]]]
) -> None:
    """Keep these findings about entries of which nothing is kept yet."""
    ledger.db.conn.executemany(
        "INSERT INTO remark (entity, entry, year, rule, severity, message)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (kind, entry.id, entry.year, finding.rule, str(finding.severity), finding.message)
            for entry, findings in found
            for finding in findings
        ],
    )


def forget_remarks(ledger: Ledger, kind: Kind, entries: Iterable[int]) -> None:
    """The entries are to be looked at again, or gone, or in the bin."""
    ledger.db.conn.executemany(
        "DELETE FROM remark WHERE entity = ? AND entry = ?", ((kind, entry) for entry in entries)
    )


def remarks_of(ledger: Ledger, kind: Kind, entries: Sequence[int]) -> dict[int, list[Finding]]:
    """The findings about these entries, by id; entries without any are absent."""
    query = (
        "SELECT entry, rule, severity, message FROM remark "  # noqa: S608
        f"WHERE entity = ? AND entry IN ({', '.join('?' * len(entries))})"
    )
    found: dict[int, list[Finding]] = {}
    for entry, rule, severity, message in ledger.db.execute(query, [kind, *entries]):
        found.setdefault(entry, []).append(_finding(kind, entry, rule, severity, message))
    return found


def remark_findings(ledger: Ledger, year: int) -> tuple[Finding, ...]:
    """The year's remarks: of each rule the first few, and how many more there are."""
    counts = ledger.db.execute(
        "SELECT rule, number FROM kept_remark WHERE year = ? AND number > 0 ORDER BY rule", [year]
    ).fetchall()
    return tuple(
        finding for rule, number in counts for finding in _told(ledger, year, rule, number)
    )


def _told(ledger: Ledger, year: int, rule: str, number: int) -> Iterator[Finding]:
    first = _first(ledger, year, rule, _TOLD)
    yield from first
    if number > len(first):
        message = f"同样的情况另有 {number - len(first)} 条，在条目页筛选“有问题”可以看到全部。"
        yield Finding(rule, first[0].severity, message, first[-1].places)


def _first(ledger: Ledger, year: int, rule: str, most: int) -> tuple[Finding, ...]:
    query = (
        "SELECT entity, entry, rule, severity, message FROM remark "
        "WHERE year = ? AND rule = ? ORDER BY entity, entry LIMIT ?"
    )
    return tuple(_finding(*row) for row in ledger.db.execute(query, [year, rule, most]))


def _finding(kind: Kind, entry: int, rule: str, severity: str, message: str) -> Finding:
    place = ItemRow(entry) if kind == "item" else PostRow(entry)
    return Finding(rule, Severity(severity), message, (place,))
