"""Fields of the two ledgers."""

from dataclasses import replace

import pytest

from jinxiang_report.domain.tally import Tally
from tests.domain.fields.facts import catalogue, facts, tally, values


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (Tally(), "没有主动公开政府信息"),
        (tally(机构职能=1, 决策公开=0), "主动公开政府信息1条，为机构职能类信息"),
        (tally(机构职能=3), "主动公开政府信息3条，均为机构职能类信息"),
        (
            tally(机构职能=1, 决策公开=0, 法规文件=7),
            "主动公开政府信息共8条，其中机构职能1条，法规文件7条",
        ),
        (Tally(uncategorised=2), "主动公开政府信息2条"),
        (
            replace(tally(机构职能=1), uncategorised=2),
            "主动公开政府信息共3条，其中机构职能1条，未分类2条",
        ),
    ],
)
def test_the_items_are_told_in_a_sentence(counted: Tally, told: str) -> None:
    assert values(facts(counted))["公开信息.综述"] == told


def test_items_are_told_by_month_and_channel_those_without_left_out() -> None:
    known = values(facts(Tally(months={1: 3, 4: 2}, channels={"政府网站": 4, "公开栏": 1})))
    assert known["公开信息.按月"] == "1月3条、4月2条"
    assert (known["公开信息.4月"], known["公开信息.5月"]) == ("2", "0")
    assert known["公开信息.渠道"] == "政府网站4条、公开栏1条"
    assert known["公开信息.渠道.政府网站"] == "4"


def test_a_channel_that_can_not_be_written_as_a_field_has_none() -> None:
    known = values(facts(Tally(channels={"网{站}": 4})))
    assert not any("网{站}" in name for name in known)


def test_posts_are_counted_by_article_and_by_push() -> None:
    known = values(replace(facts(Tally(posts=5, post_months={3: 5})), pushes={3: 2}))
    assert (known["公众号.总数"], known["公众号.按次"]) == ("5", "2")
    assert (known["公众号.3月"], known["公众号.按次.3月"]) == ("5", "2")
    assert known["公众号.综述"] == "微信公众号“某县工业”发布信息5篇"
    assert values(facts())["公众号.综述"] == "微信公众号“某县工业”没有发布信息"


def test_proposals_are_the_categories_that_are_called_so() -> None:
    known = values(facts(tally(建议提案办理=3, 机构职能=1)))
    assert known["建议提案.总数"] == "3"
    assert known["建议提案.综述"] == "公开人大代表建议和政协提案办理结果3条"
    none = values(facts(tally(建议提案办理=0)))
    assert none["建议提案.综述"] == "没有需要公开的人大代表建议和政协提案办理结果"
    lacking = catalogue(facts(tally(机构职能=1)))["建议提案.总数"].lacking
    assert lacking.startswith("类别表里没有人大代表建议")
