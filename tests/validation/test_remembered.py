"""What is remembered of a text must depend on nothing else that a report holds."""

from dataclasses import replace
from datetime import date

from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report, State
from jinxiang_report.domain.term import Term
from jinxiang_report.operations.years import standard_texts
from jinxiang_report.validation.checks import RULES_OF_A_SECTION, RULES_OF_WORDS, check
from tests.validation.reports import full_report, tally, with_values, zeros

_SLIPS = "又名:金城大厦，共33条，其中甲1条、乙2条。今年工作工作顺利，占比60%、50%。"


def written(text: str = _SLIPS) -> Report:
    report = full_report()
    return replace(report, drafts={**standard_texts(), "一（三）": text})


def of_words(report: Report) -> list[str]:
    rules = (*RULES_OF_A_SECTION, *RULES_OF_WORDS)
    return [finding.key for rule in rules for finding in rule(report)]


def told(report: Report) -> set[str]:
    return {finding.key for finding in check(report)}


def test_rules_of_words_see_nothing_of_figures_counts_and_other_years() -> None:
    report = replace(written(), drafts={"五": "按规定开展了工作。", "一（三）": _SLIPS})
    figures = with_values(2021, dict.fromkeys(zeros(2021), 7))
    other = replace(
        report,
        figures=figures,
        tally=tally(法规文件=9, posts=3),
        last=full_report(2020),
        state=State.PUBLISHED,
        post_days=(date(2021, 3, 5),),
        powers=frozenset({"licence"}),
    )

    assert of_words(report)
    assert of_words(other) == of_words(report)


def test_another_text_is_read_anew_and_the_first_is_found_again() -> None:
    first = told(written())
    mended = told(written("按规定管理了政府信息。"))

    assert first - mended
    assert told(written()) == first


def test_so_is_a_text_with_another_office_year_or_terms() -> None:
    report = written("我局工作顺利。")
    told(report)

    for other in (
        replace(report, office=Office("某县财政局")),
        replace(full_report(2022), drafts=report.drafts),
        replace(report, terms=(Term("顺利", "平稳"),)),
    ):
        assert set(of_words(other)) <= told(other)


def test_rules_of_a_section_find_the_same_whether_others_stand_beside_it_or_not() -> None:
    report = replace(
        written(),
        drafts={"一（一）": _SLIPS, "一（三）": _SLIPS.replace("33", "34"), "五": "：。（一）"},
    )
    parts = [replace(report, drafts={key: text}) for key, text in report.drafts.items()]

    for rule in RULES_OF_A_SECTION:
        alone = [finding.key for part in parts for finding in rule(part)]
        assert sorted(finding.key for finding in rule(report)) == sorted(alone), rule
