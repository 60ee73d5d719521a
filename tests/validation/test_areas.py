from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from tests.validation.reports import check_text, full_report


def flaws(first: str, second: str) -> list[Finding]:
    report = full_report()
    drafts = {**report.drafts, "一（四）": first, "一（五）": second}
    return check_text(replace(report, drafts=drafts), "TX-12")


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("公开栏覆盖全乡18个村。", "对全乡19个村开展培训。", ("全乡18个村", "全乡19个村")),
        ("公开栏覆盖全乡18个行政村。", "有21个村更新不及时。", ("全乡18个行政村", "21个村")),
    ],
)
def test_an_area_with_two_numbers_of_villages_is_a_suggestion(
    first: str, second: str, words: tuple[str, str]
) -> None:
    (finding,) = flaws(first, second)

    assert finding.severity is Severity.HINT
    assert finding.places == (Quote("一（四）", words[0]), Quote("一（五）", words[1]))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("公开栏覆盖全乡18个村。", "对全乡18个行政村开展培训。"),
        ("公开栏覆盖全乡18个村。", "有3个村更新不及时。"),
        ("公开栏覆盖全乡18个村。", "走访21个村次，开设21个村级公开栏，覆盖21个村（社区）。"),
        ("公开栏覆盖全乡18个村。", "外县25个村前来学习。"),
        ("公开栏覆盖全乡18个村。", "全县210个村推广这一做法。"),
        ("公开栏覆盖全乡18个村。", "覆盖全乡20个社区。"),
    ],
)
def test_an_area_and_its_parts_are_left_alone(first: str, second: str) -> None:
    assert flaws(first, second) == []
