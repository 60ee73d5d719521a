from dataclasses import replace

import pytest

from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report
from tests.validation.reports import findings, with_text


def of_office(name: str, text: str) -> Report:
    return replace(with_text(text), office=Office(name))


@pytest.mark.parametrize(
    ("office", "text", "said"),
    [
        ("清河县水利局", "2021年，我镇认真落实条例。", "我镇"),
        ("清河县水利局", "我街道认真落实条例。", "我街道"),
        ("清河县教育局", "本校认真落实条例。", "本校"),
        ("清河县柳林镇人民政府", "我局认真落实条例。", "我局"),
        ("清河区柳林街道办事处", "我乡认真落实条例。", "我乡"),
        ("清河县柳林乡人民政府", "由我镇负责更新。", "我镇"),
        ("清河县卫生健康委员会", "我乡认真落实条例。", "我乡"),
        ("清河区柳林街道办事处", "2021年，清河区桃园街道未收取信息处理费。", "清河区桃园街道"),
        ("清河县水利局", "清河县农业农村局未发生行政复议。", "清河县农业农村局"),
        ("清河县水利局", "本报告由清河县教育局编制。", "清河县教育局"),
    ],
)
def test_who_is_another_office_is_told(office: str, text: str, said: str) -> None:
    (finding,) = findings("SY-03", of_office(office, text))
    assert said in finding.message


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("清河县水利局", "我局对我县各乡镇开展培训，我办负责更新。"),
        ("清河县水利局", "加强自我校对，我校验了数据，为我乡镇企业服务，我镇静应对。"),
        ("清河县水利局", "公布“我镇这一年”专题，开设《我校风采》。"),
        ("清河县水利局", "根本局面没有变，基本镇街都已覆盖。"),
        ("清河县水利局", "清河县水利局未发生行政复议，清河县财政局、教育局参加培训。"),
        ("清河县柳林镇人民政府", "我镇认真落实条例，我县统一部署。"),
        ("清河区柳林街道办事处", "我街道与清河区桃园街道联合举办活动，清河区柳林街道未收取费用。"),
        ("清河县柳林镇中心学校", "我校认真落实条例。"),
        ("清河县水利局", "本报告由清河县水利局办公室编制，指南由清河县教育局印发。"),
        ("", "我镇认真落实条例。"),
    ],
)
def test_the_office_itself_and_its_neighbours_may_be_named(office: str, text: str) -> None:
    assert findings("SY-03", of_office(office, text)) == []
