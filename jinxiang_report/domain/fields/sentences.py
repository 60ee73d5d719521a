"""Sentences made of counts. What is 0 is left out; nothing at all is said in words."""

from collections.abc import Mapping
from decimal import Decimal

from jinxiang_report.domain.figure import value_text

Amount = int | Decimal


def listed(counts: Mapping[str, Amount], unit: str) -> str:
    """“甲3件、乙1件”, those at 0 left out; empty if all are."""
    return "、".join(f"{name}{value_text(count)}{unit}" for name, count in counts.items() if count)


def broken_down(total: Amount, counts: Mapping[str, Amount], unit: str = "件") -> str:
    """What a total consists of, to follow it: “，其中甲2件、乙1件”, “，均为甲”; “，甲” for one."""
    there = [name for name, count in counts.items() if count]
    if len(there) != 1:
        return f"，其中{listed(counts, unit)}" if there else ""
    return f"，均为{there[0]}" if total > 1 else f"，{there[0]}"


def applications_told(
    received: Amount, carried_in: Amount, handled: Amount, carried_out: Amount
) -> str:
    """How many applications there were and how many were answered."""
    if not (received or carried_in):
        return "未收到政府信息公开申请"
    came = f"新收政府信息公开申请{received}件" if received else "没有新收政府信息公开申请"
    brought = f"，上年结转{carried_in}件" if carried_in else ""
    done = f"，办结{handled}件" if handled or not carried_out else ""
    left = f"，结转下年度继续办理{carried_out}件" if carried_out else ""
    return came + brought + done + left


def results_told(results: Mapping[str, Amount]) -> str:
    """What became of the applications."""
    return listed(results, "件") or "没有办结的政府信息公开申请"


def applicants_told(received: Mapping[str, Amount]) -> str:
    """Who applied."""
    return listed(received, "件") or "未收到政府信息公开申请"


def fees_told(applications: Amount, notices: int | None) -> str:
    """信息处理费; empty where it can't be known."""
    if not applications:
        return "未收到政府信息公开申请，没有发出收费通知，没有收取信息处理费"
    return "没有发出收费通知，没有收取信息处理费" if notices == 0 else ""


def cases_told(name: str, total: Amount, outcomes: Mapping[str, Amount]) -> str:
    """Reviews or lawsuits and how they ended."""
    cause = "因政府信息公开引起的"
    if not total:
        return f"未发生{cause}{name}"
    return f"发生{cause}{name}{total}件{broken_down(total, outcomes)}"


def documents_told(made: Amount, repealed: Amount, in_force: Amount) -> str:
    """行政规范性文件 of the year."""
    first = f"制发行政规范性文件{made}件" if made else "未制发行政规范性文件"
    gone = f"，废止{repealed}件" if repealed else ""
    return first + gone + (f"，现行有效{in_force}件" if in_force else "")


def decisions_told(decisions: Mapping[str, Amount]) -> str:
    """行政许可, 行政处罚, 行政强制 of the year."""
    told = listed({f"{name}决定": count for name, count in decisions.items()}, "件")
    return f"作出{told}" if told else f"未作出{'、'.join(decisions)}决定"
