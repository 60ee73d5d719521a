"""Sentences of the three statutory tables, where there is none, one, or many."""

import pytest

from tests.domain.fields.facts import catalogue, facts, filled, values


@pytest.mark.parametrize(
    ("received", "carried_in", "handled", "carried_out", "sentence"),
    [
        (0, 0, 0, 0, "未收到政府信息公开申请"),
        (6, 0, 6, 0, "新收政府信息公开申请6件，办结6件"),
        (6, 2, 7, 1, "新收政府信息公开申请6件，上年结转2件，办结7件，结转下年度继续办理1件"),
        (0, 2, 2, 0, "没有新收政府信息公开申请，上年结转2件，办结2件"),
        (1, 0, 0, 1, "新收政府信息公开申请1件，结转下年度继续办理1件"),
    ],
)
def test_the_applications_are_told_in_a_sentence(
    received: int, carried_in: int, handled: int, carried_out: int, sentence: str
) -> None:
    figures = filled(
        received_total=received,
        carried_in_total=carried_in,
        handled_total=handled,
        carried_out_total=carried_out,
    )
    assert values(facts(figures=figures))["依申请.综述"] == sentence


def test_results_at_0_are_left_out() -> None:
    figures = filled(disclosed_total=3, unable_not_held_total=1, unable_unclear_total=1)
    assert values(facts(figures=figures))["依申请.办理结果"] == "予以公开3件、无法提供2件"
    assert values(facts(figures=filled()))["依申请.办理结果"] == "没有办结的政府信息公开申请"


def test_applicants_are_listed() -> None:
    figures = filled(received_person=3, received_business=1)
    assert values(facts(figures=figures))["依申请.申请人"] == "自然人3件、商业企业1件"


def test_fees_are_only_told_where_they_are_known() -> None:
    none = values(facts(figures=filled()))["依申请.收费"]
    assert none == "未收到政府信息公开申请，没有发出收费通知，没有收取信息处理费"
    some = filled(received_total=2)
    assert values(facts(figures=some, fee_notices=0))["依申请.收费"].startswith("没有发出收费通知")
    unknown = catalogue(facts(figures=some))["依申请.收费"]
    assert not unknown.value
    assert "请自己写明" in unknown.lacking


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "未发生因政府信息公开引起的行政复议、行政诉讼"),
        (
            {"review_total": 1, "review_upheld": 1},
            "发生因政府信息公开引起的行政复议1件，结果维持；未发生因政府信息公开引起的行政诉讼",
        ),
        (
            {
                "review_total": 2,
                "review_upheld": 2,
                "direct_suit_total": 1,
                "direct_suit_pending": 1,
            },
            (
                "发生因政府信息公开引起的行政复议2件，均为结果维持；"
                "发生因政府信息公开引起的行政诉讼1件，尚未审结"
            ),
        ),
        (
            {"direct_suit_total": 3, "direct_suit_upheld": 2, "direct_suit_pending": 1},
            (
                "未发生因政府信息公开引起的行政复议；"
                "发生因政府信息公开引起的行政诉讼3件，其中结果维持2件、尚未审结1件"
            ),
        ),
    ],
)
def test_reviews_and_lawsuits_are_told_in_a_sentence(changes: dict[str, int], told: str) -> None:
    assert values(facts(figures=filled(**changes)))["复议诉讼.综述"] == told


def test_lawsuits_of_both_kinds_are_added() -> None:
    figures = filled(direct_suit_upheld=1, suit_after_review_upheld=2)
    known = values(facts(figures=figures))
    assert known["行政诉讼.维持"] == "3"
    assert known["行政诉讼.未经复议.维持"] == "1"


@pytest.mark.parametrize(
    ("made", "repealed", "in_force", "told"),
    [
        (0, 0, 0, "未制发行政规范性文件"),
        (0, 0, 9, "未制发行政规范性文件，现行有效9件"),
        (2, 1, 10, "制发行政规范性文件2件，废止1件，现行有效10件"),
    ],
)
def test_documents_are_told_in_a_sentence(
    made: int, repealed: int, in_force: int, told: str
) -> None:
    figures = filled(normative_made=made, normative_repealed=repealed, normative_in_force=in_force)
    assert values(facts(figures=figures))["规范性文件.综述"] == told


def test_decisions_are_told_in_a_sentence() -> None:
    some = filled(licence_decided=5, penalty_decided=2)
    assert values(facts(figures=some))["行政执法.综述"] == "作出行政许可决定5件、行政处罚决定2件"
    none = values(facts(figures=filled()))["行政执法.综述"]
    assert none == "未作出行政许可、行政处罚、行政强制决定"
