"""Rules T3-06 to T3-09: where the sums of 表三 fail, the figures that may be to blame."""

from collections.abc import Iterator

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.domain.report import Report
from jinxiang_report.validation.culprits import Slip, slips
from jinxiang_report.validation.equations import System, system_of
from jinxiang_report.validation.mends import refilled

_MOST_TO_NAME = 3


def one_slip_explains_all(report: Report) -> Iterator[Finding]:
    """T3-06 to T3-09: where one slip explains every broken sum of 表三, its cells are named.

    Silent while a cell is blank or unfit: what is still to come may be the repair.
    """
    system = system_of(report)
    found = slips(system) if system else []
    if system and found:
        named = found[:_MOST_TO_NAME]
        many = (
            f"（共 {len(found)} 种可能，先列 {len(named)} 种）" if len(found) > len(named) else ""
        )
        wordings = "，或把".join(_wording(system, slip) for slip in named)
        message = (
            f"只要在表三把{wordings}{many}，{len(system.broken)} 处不平衡会同时消除，"
            "请核对原始材料。"
        )
        cells = dict.fromkeys(cell for slip in named for cell in slip.meant)
        mend = refilled(found[0].remedy, found[0].meant) if len(found) == 1 else None
        yield Finding(found[0].rule, Severity.HINT, message, tuple(cells), mend)


def _wording(system: System, slip: Slip) -> str:
    changes = "、".join(
        f"“{system.table.name(cell)}”由 {system.figures[cell]} 改为 {new}"
        for cell, new in slip.meant.items()
    )
    return f"{changes}（{slip.story}）" if slip.story else changes
