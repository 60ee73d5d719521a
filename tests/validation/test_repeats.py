from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Quote
from tests.validation.reports import findings, full_report, with_text


@pytest.mark.parametrize(
    "text",
    [
        "推动政府信息公开工作工作。",
        "全年主动公开主动公开信息561条。",
        "联系方式（地址：地址：县政府驻地）。",
        "本报告可通过可以通过门户网站查阅。",
        "属于四类过程性性信息。",
        "公开的的内容。",
        "部分栏目更新不不及时。",
        "由专人专人负责维护。",
        "利用多渠道多渠道征集意见。",
        "发布发布公告20条。",
        "内容准确、有效、有效。",
        "其中政策类25条条。",
        "满意度为百分之98%。",
        "全年共共公开75条。",
        "对先进单位给予给予表扬。",
        "宣传形式形式多样。",
        "各项措施落实落实到位。",
        "通过局网站网站公布。",
        "应当公开的都已公开公开。",
        "对文件进行了了解读。",
        "对目录实行分类分类细化。",
        "内容经审核审核再上网。",
        "组织联络员员参加培训。",
        "社会社会反响良好，评价较高。",
        "由专班组织组织督导。",
        "我局局严格落实要求。",
        "进一步加强培训。进一步加强培训。",
        "健全制度机制，健全制度机制，公开更加及时。",
    ],
)
def test_a_word_that_stands_twice_is_mended(text: str) -> None:
    (finding,) = findings("SY-07", with_text(text))
    assert finding.mend is not None


@pytest.mark.parametrize(
    "text",
    [
        "在村口设立信息公开公开栏。",
        "印发公共服务服务指南和信用管理管理办法。",
        "更新政府信息公开公开指南。",
        "群众办事实实在在方便了，大家商量商量再定。",
        "每季度开展一次，一次一次改进，一条一条核对。",
        "行政许可12件，行政处罚12件。",
        "公共共享平台覆盖12个个体工商户，参会12人人均发言一次，占百分之九十八（98%）。",
        "县人民政府政府信息公开工作。",
        "各部门部门预算已经公开。",
        "人人参与，天天更新，常常检查，一步一步推进，一件事一件事落实。",
        "以便民为目的的服务，的的确确方便了群众。",
        "进行了了解。",
        "政务公开工作工作机制健全。",
        "研究研究再办。",
        "公开专项资金资金分配结果。",
        "报送办理情况情况说明。",
        "推进进度、促进进出口、改进进展都已公开。",
        "标明现行有效有效期限。",
        "全年未收到政府信息公开申请。",
        "推进垃圾分类分类投放，按信息分类分类别整理，信息审核审核员为2人。",
        "推进公共服务服务群众、社会组织组织形式多样，行政管理管理权限下放，我局局长带队。",
        "人力资源社会保障保障性政策、惠企政策政策解读、民主监督监督员各有专人。",
        "保障公务员员额，检查检查组到位情况。",
    ],
)
def test_what_only_looks_doubled_is_left_alone(text: str) -> None:
    assert findings("SY-07", with_text(text)) == []


def test_a_sentence_that_stands_twice_is_told_with_both_places() -> None:
    said = "2021年经公众号公开省、市政务信息128篇。"
    report = full_report()
    drafts = {**report.drafts, "一": f"{said}知情权得到保障。", "一（一）": said}
    (finding,) = findings("SY-07", replace(report, drafts=drafts))
    sections = [place.section for place in finding.places if isinstance(place, Quote)]
    assert sections == ["一（一）", "一"]


def test_that_there_was_nothing_may_be_said_under_every_heading() -> None:
    said = "2021年全年未收到政府信息公开申请，没有收取费用。"
    report = full_report()
    drafts = {**report.drafts, "一（二）": said, "六（一）": said}
    assert findings("SY-07", replace(report, drafts=drafts)) == []


@pytest.mark.parametrize(
    "text",
    [
        "公开机构职能、政策文件、工作动态、政策文件、人事信息。",
        "涵盖政策文件、工作动态、政策文件、人事信息。",
    ],
)
def test_a_name_that_stands_twice_in_a_row_is_told(text: str) -> None:
    (finding,) = findings("SY-07", with_text(text))
    assert "“政策文件”" in finding.message


def test_rows_that_only_look_alike_are_left_alone() -> None:
    for text in (
        "公开机构职能、政策文件、政策文件解读、人事信息。",
        "网站公开政策文件、工作动态；公众号公开政策文件、办事指南。",
    ):
        assert findings("SY-07", with_text(text)) == []


def test_a_name_of_three_characters_that_is_listed_twice_is_told() -> None:
    assert findings("SY-07", with_text("实行三级审核（承办人、分管科长、承办人）。"))
    assert findings("SY-07", with_text("由承办人、分管科长、主要领导逐级审核。")) == []
