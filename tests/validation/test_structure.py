from dataclasses import replace

import pytest

from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.quoting import inside_quotes
from tests.validation.reports import findings, full_report, with_text
from tests.validation.transcripts import OVERVIEW, TABLES, whole


def test_a_required_section_without_text_is_missing() -> None:
    report = full_report()
    drafts = {**report.drafts, "一（三）": " \n"}

    (finding,) = findings("ST-01", replace(report, drafts=drafts))

    assert finding.places == (Quote("一（三）", ""),)
    assert "缺少“一、总体情况”中的“（三）政府信息管理情况”" in finding.message


def test_a_part_without_subsections_is_called_by_its_own_title() -> None:
    report = full_report()
    drafts = {key: text for key, text in report.drafts.items() if key != "五"}

    (finding,) = findings("ST-01", replace(report, drafts=drafts))

    assert "缺少“五、存在的主要问题及改进情况”" in finding.message


def test_a_section_that_is_not_required_may_be_empty() -> None:
    assert "一" not in full_report().drafts
    assert findings("ST-01", full_report()) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("见政府门户网站（具体网址）。", "（具体网址）"),
        ("见政府门户网站(具体网址)。", "(具体网址)"),
        ("地址为（待补：地址）。", "（待补：地址）"),
        ("本年（填写…）开展工作。", "（填写…）"),
        ("【待补：联系电话】", "【待补：联系电话】"),
        ("如下（示例）", "（示例）"),
        ("见网站（具体网址：）", "（具体网址：）"),
        ("公开**条", "**"),
        ("公开〇〇件", "〇〇"),
        ("该部分以表格形式报告。表格如下：", "该部分以表格形式报告。表格如下："),
        ("（请结合本单位实际填写）", "（请结合本单位实际填写）"),
        ("（请按照附表据实填报）", "（请按照附表据实填报）"),
        ("注：本表由办公室填写。", "注：本表由办公室填写"),
        ("网址为http://www.XXX.gov.cn。", "http://www.XXX.gov.cn"),
        ("登录www.xxxx.com/查询。", "www.xxxx.com/"),
        ("查阅点面积XX平方米。", "XX"),
        ("地址：县府街××号。", "××"),
        ("设有××处查阅点，", "××"),
        ("电话：0000-0000000。", "0000-0000000"),
        ("邮箱：待补充。", "待补充"),
        ("全年公开信息 条，", "信息 条"),
        ("网址为http://www.×××.gov.cn。", "http://www.×××.gov.cn"),
        ("202X年12月印发。", "202X"),
        ("详见附件X。", "附件X"),
        ("邮箱：xxx@163.com。", "xxx"),
        ("全年公开政府信息条，", "政府信息条"),
        ("其中政策类占 %。", "占 %"),
        ("于2021年 月 日公布。", "2021年 月 日"),
        ("单击此处输入文字。", "单击此处输入文字"),
        ("基本情况（不少于300字）。", "（不少于300字）"),
        ("（注：此项由办公室填写）", "（注：此项由办公室填写）"),
        ("见门户网站(/)", "(/)"),
        ("共公开XX条。", "XX"),
        ("20XX年", "20XX"),
        ("联系电话：×××", "×××"),
        ("由____负责", "____"),
        ("全年公开12条（仿宋三号）。", "（仿宋三号）"),
        ("全年公开{gkzs条信息。", "{gkzs条信息"),
        ("全年公开总数}条信息。", "全年公开总数}"),
        ("公开{", "{"),
        ("邮箱见主页（邮箱：待补充）。", "（邮箱：待补充）"),
        ("传真：（区号）", "（区号）"),
        ("联系电话：电话号码。", "电话号码"),
        ("编印简报*期。", "*期"),
        ("浏览量突破？？万人次，用户增多。", "？？万人次"),
        ("全年编印简报N期。", "N期"),
        ("公众号推送A篇。", "A篇"),
        ("开展巡查##次。", "##次"),
        ("由×科牵头负责。", "×科"),
        ("全年编印简报1X期。", "1X期"),
        ("参加××会议。", "××"),
        ("邮编××××××。", "××××××"),
        ("满意度（？）。", "（？）"),
        ("2021年X月X日公布。", "X月X日"),
        ("网站于×月改版。", "×月"),
        ("同比下降X个百分点。", "X个百分点"),
        ("（本项结合实际撰写）", "（本项结合实际撰写）"),
        ("（如有填写，没有则删去）", "（如有填写，没有则删去）"),
        ("此处为样例文字。", "此处为样例文字"),
        ("公开（待补：2021年的数）条。", "（待补：2021年的数）"),
        ("名单（待核实）附后。", "（待核实）"),
        ("开展巡查〈数据待核〉次。", "〈数据待核〉"),
        ("由某科室牵头。", "某科室"),
        ("全年组织业务培训 次，内容丰富。", "培训 次"),
        ("参训  人次。", "参训  人次"),
        ("（此处放现场照片）", "（此处放现场照片）"),
        ("（此句定稿前请删去）", "（此句定稿前请删去）"),
        ("（该段可视情增减）", "（该段可视情增减）"),
        ("此处由财务科补充。", "此处由财务科补充"),
        ("填报须知：只写数字。", "填报须知：只写数字"),
        ("如果没有此类情况，应写明“无”。", "如果没有此类情况，应写明“无”"),
        ("日常工作由××股负责。", "××"),
        ("后台由某某科室维护。", "某某科室"),
        ("全年举办政策宣讲   场，群众踊跃。", "举办政策宣讲   场"),
        ("该部分由各单位结合工作实际填写。", "该部分由各单位结合工作实际填写"),
        ("未发生的填写“无”。", "未发生的填写“无”"),
        ("（如有其他收费，请在此注明）", "（如有其他收费，请在此注明）"),
        ("具体内容可参考去年报告撰写。", "可参考去年报告撰写"),
    ],
)
def test_a_placeholder_is_quoted_exactly(text: str, words: str) -> None:
    (finding,) = findings("ST-06", with_text(text))

    assert finding.places == (Quote("一（一）", words),)
    assert f"“{inside_quotes(words)}”" in finding.message


def test_a_field_without_a_value_is_told() -> None:
    (finding,) = findings("ST-06", with_text("联系电话{单位.电话}。"))

    assert finding.places == (Quote("一（一）", "{单位.电话}"),)
    assert finding.message == "字段“单位.电话”还没有数值：请在“单位信息”中填写。"


@pytest.mark.parametrize(
    ("field", "where"), [("公开信息.分类", "公开信息台账"), ("依申请.办结", "数据表")]
)
def test_a_field_without_a_value_says_where_its_value_comes_from(field: str, where: str) -> None:
    report = with_text(f"{{{field}}}")
    figures = {cell: figure for cell, figure in report.figures.items() if cell.row != "handled"}

    (finding,) = findings("ST-06", replace(report, figures=figures))

    assert finding.message.startswith(f"字段“{field}”还没有数值：{where}")


def test_a_field_that_nobody_knows_is_told_apart_from_one_without_a_value() -> None:
    (finding,) = findings("ST-06", with_text("共{公开信息.总署}条。"))

    assert finding.places == (Quote("一（一）", "{公开信息.总署}"),)
    assert finding.message.startswith("没有叫“公开信息.总署”的字段，请改正名称")


def test_a_field_of_the_other_edition_is_not_known() -> None:
    """表二 of 2019 and 2020 has no 本年制发件数."""
    report = full_report(2020)
    drafts = {**report.drafts, "一（一）": "制发{规范性文件.制发}件。"}

    (finding,) = findings("ST-06", replace(report, drafts=drafts))

    assert "没有叫“规范性文件.制发”的字段" in finding.message


def test_a_field_with_a_value_is_fine() -> None:
    assert findings("ST-06", with_text("{单位.全称}{年度}年共公开{公开信息.总数}条。")) == []


@pytest.mark.parametrize(
    "text",
    [
        "网址为http://www.example.gov.cn/XX/xxgk__a/col1.html。",
        "网址为www.example.gov.cn/xxgk/XX。",
        "（网址：http://www.example.gov.cn）",
        "对张××不服信息公开答复的复议申请予以维持。",
        "电话138XXXX1234已隐去。",
        "照片尺寸为1920×1080。",
        "开展“我为群众办实事”（党史学习教育）。",
        "（请填写《政府信息公开申请表》）",
        "（详见附件示例图）",
        "设【政策解读】栏目。",
        "（含上年结转6件）",
        "**一、总体情况**",
        "二〇〇九年成立。",
        "各项数据以表格形式公布。",
        "王××家、李××户的申请已经答复，豫A××号车辆已处理。",
        "网址为http://xxgk.example.gov.cn/xxgk/，www.xx.gov.cn。",
        "（按照《指南》填写申请表）（请按要求填写政府信息公开申请表）",
        "注：本表数据截至12月31日。",
        "其余待补充完善，待补充的材料已补齐，待核实后公布。",
        "编号0000-00001，拨打0000。",
        "公开信息12 条，占12%，信息条目齐全，按政府信息条例办理，2021 年 12 月 1 日。",
        "征集稿件（不少于300字）12篇。",
        "公开目录中带*的28条为新增，*件数*为重点。",
        "（区号0531）、N95口罩12万只、M类事项3件、甲某某股东资格确认案1件。",
        "印发文   件，参加人   次较多，开展工作 12   次。",
        "群众问得最多的是怎样申请？12条答复已整理。",
        "（如有疑问，请在工作日来电说明）",
        "各单位结合实际填写台账，没有的写明原因。",
        "本部分数据由各科室填报、办公室汇总。",
        "（办理情况：待补正3件）（待补正2件、待核实1件）已经答复。",
        "群众可在此处填写意见（填写说明见首页），表中有提示。",
        "C类事项12项、B超须知1篇、M1线路信息3条已公开，王×科两人的处罚决定已公示。",
        "指南写明：如无法提供，请填写更正申请；没有的事项写明原因。",
        "开通5G×政务专区，（公开栏根据实际情况更新），（如有疑问请填写反馈表）。",
        "培训 覆盖全员，依 次公布，某部队代管，某某公司申请1件。",
        "对××科技公司的处罚决定已公开。",
    ],
)
def test_what_only_looks_like_a_placeholder_is_left_alone(text: str) -> None:
    assert findings("ST-06", with_text(text)) == []


def test_a_year_in_braces_within_a_documents_number_is_no_field() -> None:
    numbered = with_text("落实某政办发{2021}7号文件要求。")

    assert findings("ST-06", numbered) == []
    assert len(findings("ST-10", numbered)) == 1
    assert len(findings("ST-06", with_text("全年公开{2021}条。"))) == 1


def test_a_field_beside_a_lone_brace_is_not_told_twice() -> None:
    (finding,) = findings("ST-06", with_text("共{年度}{年度。"))

    assert finding.places == (Quote("一（一）", "{年度"),)


def test_an_address_in_brackets_is_no_empty_pair_of_brackets() -> None:
    text = "电子版登载于政府门户网站（http://www.example.gov.cn），可供查阅。"
    assert findings("ST-06", with_text(text, "引言")) == []


def test_what_a_heading_says_of_its_letters_is_left_of_the_template() -> None:
    headed = whole(overview=OVERVIEW.replace("一、总体情况", "一、总体情况（黑体三号）"))

    (finding,) = findings("ST-06", headed)

    assert finding.places == (Quote("一", "一、总体情况（黑体三号）"),)
    assert "（黑体三号）" in finding.message
    assert findings("ST-01", headed) == []
    assert findings("ST-06", whole()) == []


def test_what_the_form_says_to_its_writer_is_found_above_a_table_too() -> None:
    said = TABLES.replace("信息情况\n", "信息情况\n（请根据台账填写）\n规章 | 0 | 0 | 0\n", 1)

    (finding,) = findings("ST-06", whole(tables=said))

    assert "第二部分" in finding.message
    assert "“（请根据台账填写）”" in finding.message
    assert findings("ST-06", whole(tables=said.replace("（请根据台账填写）", "（单位：件）"))) == []
