"""Fields of 表四: reviews and lawsuits by outcome, the lawsuits of both kinds together."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from jinxiang_report.domain.fields import sentences
from jinxiang_report.domain.fields.field import Facts, Field
from jinxiang_report.domain.fields.figures import Cells, number_field, sentence_field
from jinxiang_report.domain.form import OUTCOMES
from jinxiang_report.domain.grid import Cell

_REVIEWS = "行政复议"
_SUITS = "行政诉讼"
_SHORT = {"total": "总数", "upheld": "维持", "corrected": "纠正"}
_KINDS = {
    _REVIEWS: ("review",),
    _SUITS: ("direct_suit", "suit_after_review"),
    f"{_SUITS}.未经复议": ("direct_suit",),
    f"{_SUITS}.复议后": ("suit_after_review",),
}


def table_four_fields(facts: Facts) -> Iterator[Field]:
    """Every figure of 表四, and sentences of them."""
    for name, kinds in _KINDS.items():
        for outcome in OUTCOMES:
            called = _SHORT.get(outcome.key, outcome.label)
            yield from number_field(facts, f"{name}.{called}", _cells(kinds, outcome.key))
    for name in (_REVIEWS, _SUITS):
        about = f"{name}的件数和结果，成一句话"
        yield from sentence_field(facts, f"{name}.综述", about, _outcomes(name), _teller(name))
    both = {
        (name, outcome): cells
        for name in (_REVIEWS, _SUITS)
        for outcome, cells in _outcomes(name).items()
    }
    about = "行政复议和行政诉讼的件数和结果，成一句话"
    yield from sentence_field(facts, "复议诉讼.综述", about, both, _both_told)


def _outcomes(name: str) -> dict[str, Cells]:
    return {outcome.label: _cells(_KINDS[name], outcome.key) for outcome in OUTCOMES}


def _cells(kinds: tuple[str, ...], outcome: str) -> Cells:
    return tuple(Cell("四", kind, outcome) for kind in kinds)


def _teller(name: str) -> Callable[[Mapping[str, int | Decimal]], str]:
    def tell(numbers: Mapping[str, int | Decimal]) -> str:
        *outcomes, total = numbers.items()
        return sentences.cases_told(name, total[1], dict(outcomes))

    return tell


def _both_told(numbers: Mapping[tuple[str, str], int | Decimal]) -> str:
    if not any(numbers.values()):
        return f"未发生因政府信息公开引起的{_REVIEWS}、{_SUITS}"
    by_name: dict[str, dict[str, int | Decimal]] = {_REVIEWS: {}, _SUITS: {}}
    for (name, outcome), number in numbers.items():
        by_name[name][outcome] = number
    return "；".join(_teller(name)(outcomes) for name, outcomes in by_name.items())
