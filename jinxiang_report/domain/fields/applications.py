"""Fields of 表三: every row and group, in all and by applicant, and sentences of them."""

import re
from collections.abc import Iterator
from functools import cache

from jinxiang_report.domain.fields import sentences
from jinxiang_report.domain.fields.field import Facts, Field
from jinxiang_report.domain.fields.figures import Cells, number_field, sentence_field
from jinxiang_report.domain.form import APPLICANTS, edition_of
from jinxiang_report.domain.grid import Cell

GROUP = "依申请"
_ROWS = {
    "新收": ("received",),
    "上年结转": ("carried_in",),
    "应办": ("received", "carried_in"),
    "予以公开": ("disclosed",),
    "部分公开": ("partly_disclosed",),
    "公开或部分公开": ("disclosed", "partly_disclosed"),
    "办结": ("handled",),
    "结转下年度": ("carried_out",),
}
_RESULT_GROUPS = {
    "不予公开": "refused_",
    "无法提供": "unable_",
    "不予处理": "declined_",
    "其他处理": "other_",
}
# What the form says at such length that it would fill a line.
_SHORT = {
    "declined_reissue": "重新出具已获取信息",
    "other_not_corrected": "逾期不补正",
    "other_not_paid": "逾期不缴费",
}
_NUMBERING = re.compile(r"^\d+\.|[“”]")
_UNKNOWN_FEES = "本年有申请而没有收费记录，请自己写明发出收费通知几件、应收和实收多少元。"


def application_fields(facts: Facts) -> Iterator[Field]:
    """All fields of 表三."""
    rows = _named_rows(facts.year)
    results = ("予以公开", "部分公开", *_RESULT_GROUPS)
    yield from sentence_field(
        facts,
        f"{GROUP}.综述",
        "收到、办结和结转的件数，成一句话",
        {name: _cells(rows[name]) for name in ("新收", "上年结转", "办结", "结转下年度")},
        lambda numbers: sentences.applications_told(*numbers.values()),
    )
    yield from sentence_field(
        facts,
        f"{GROUP}.办理结果",
        "各种办理结果的件数，没有的略去",
        {name: _cells(rows[name]) for name in results},
        sentences.results_told,
    )
    yield from sentence_field(
        facts,
        f"{GROUP}.申请人",
        "新收申请按申请人分的件数，没有的略去",
        {one.label: (Cell("三", "received", one.key),) for one in APPLICANTS[:-1]},
        sentences.applicants_told,
    )
    yield from _fees(facts)
    numbers = _numbers(facts.year)
    for name in numbers if facts.wanted is None else facts.wanted & numbers.keys():
        yield from number_field(facts, name, numbers[name])


def _fees(facts: Facts) -> Iterator[Field]:
    has_applications = any(facts.number(cell) for cell in _cells(_ROWS["应办"]))
    for made in sentence_field(
        facts,
        f"{GROUP}.收费",
        "信息处理费，成一句话",
        {"应办": _cells(_ROWS["应办"])},
        lambda numbers: sentences.fees_told(numbers["应办"], facts.fee_notices),
    ):
        is_unknown = made.lacking and has_applications
        yield made._replace(lacking=_UNKNOWN_FEES) if is_unknown else made


@cache
def _numbers(year: int) -> dict[str, Cells]:
    """The cells behind each number: of a row or group in all, then by applicant."""
    rows = _named_rows(year)
    in_all = {f"{GROUP}.{name}": _cells(keys) for name, keys in rows.items()}
    by_applicant = {
        f"{GROUP}.{name}.{applicant}": _cells(keys, columns)
        for name, keys in rows.items()
        for applicant, columns in _APPLICANTS.items()
    }
    # “其他处理·其他” is a row, and what 其他 applicants got of 其他处理 has no name of its own.
    return {**in_all, **by_applicant, **in_all}


@cache
def _named_rows(year: int) -> dict[str, tuple[str, ...]]:
    """The rows behind each name: 新收, 不予公开, 不予公开.属于国家秘密."""
    labels = edition_of(year).tables["三"].rows
    named: dict[str, tuple[str, ...]] = dict(_ROWS)
    for group, prefix in _RESULT_GROUPS.items():
        under = tuple(row for row in labels if row.startswith(prefix))
        named[group] = under
        for row in under if len(under) > 1 else ():
            named[f"{group}.{_SHORT.get(row) or _NUMBERING.sub('', labels[row])}"] = (row,)
    return named


def _cells(rows: tuple[str, ...], columns: tuple[str, ...] = ("total",)) -> Cells:
    return tuple(Cell("三", row, column) for row in rows for column in columns)


_APPLICANTS = {
    **{one.label: (one.key,) for one in APPLICANTS[:-1]},
    "法人或其他组织": tuple(one.key for one in APPLICANTS if one.groups),
}
