import pytest

from jinxiang_report.domain.finding import Quote, Rewording
from tests.validation.reports import findings, with_text


@pytest.mark.parametrize(
    ("text", "rule", "mended"),
    [
        ("人防大厦（又名:金城大厦）。", "SY-04", "人防大厦（又名：金城大厦）。"),
        ("公开信息33条,其中文件3条。", "SY-04", "公开信息33条，其中文件3条。"),
        ("全年未收到申请事项.", "SY-04", "全年未收到申请事项。"),
        ("培训3次(含视频会1次),共60人。", "SY-04", "培训3次（含视频会1次），共60人。"),
        ("落实(三审三校)制度。", "SY-04", "落实（三审三校）制度。"),
        ('坚持"三审三校"制度。', "SY-04", "坚持“三审三校”制度。"),
        ("新媒体平台--微信公众号发布。", "SY-05", "新媒体平台——微信公众号发布。"),
        ("7月1日-20日开展考核。", "SY-05", "7月1日至20日开展考核。"),
        ("2021年1月1日--12月31日。", "SY-05", "2021年1月1日至12月31日。"),
        ("进一步完 善目录，方便查找。", "SY-06", "进一步完善目录，方便查找。"),
        ("公开33 条，按期答复率100% 。", "SY-06", "公开33条，按期答复率100%。"),
        ("2021 年 3 月，开展培训。", "SY-06", "2021年3月，开展培训。"),
        ("收到24件，。", "SY-14", "收到24件。"),
        ("机构、、职能等信息。", "SY-14", "机构、职能等信息。"),
        ("发布其他信息21条，", "SY-14", "发布其他信息21条。"),
        ("公开规划、招考、等各类信息。", "SY-14", "公开规划、招考等各类信息。"),
    ],
)
def test_a_slip_is_told_and_mended(text: str, rule: str, mended: str) -> None:
    (finding,) = findings(rule, with_text(text))
    assert all(isinstance(place, Quote) and place.text in text for place in finding.places)
    assert finding.mend is not None
    change = finding.mend.change
    assert isinstance(change, Rewording)
    end = change.start + len(change.old)
    assert text[: change.start] + change.new + text[end:] == mended


@pytest.mark.parametrize(
    "text",
    [
        "网址为http://www.example.gov.cn:80/a,b;c?d=1，可供查阅。",
        "上午9:30开会，共1,202件，占33.9%。",
        "电话：0537-6558696、0537—3255058。",
        "统计期限为2021年1月1日—12月31日。",
        "2021-07-01发布，见2020-2021学年通知。",
        "《聚力工业经济“头号工程” 加快高质量发展方案》已经印发。",
        "以“为民 务实 清廉”为主题，开展活动。",
        "1）登记；2）审查；3）答复。",
        "1.主动公开。2.依申请公开。",
        "（一）主要问题\n公开不够及时……已经改进。",
        "共公开{公开信息.总数}条。",
        "H5、PDF等格式，由A、B两组负责（详见附件1）。",
        "编号为3-5号的文件，第三方评估得分90.5分。",
        "落实“三审三校”（初审、复审、终审）制度。",
        "信息发布前都经过审核，由专人负责，\n全程留痕备查。",
        "公开等级评定、等级保护、等次公示情况。",
    ],
)
def test_sound_punctuation_is_left_alone(text: str) -> None:
    for rule in ("SY-04", "SY-05", "SY-06", "SY-14"):
        assert findings(rule, with_text(text)) == []


@pytest.mark.parametrize(
    "text", ["落实（三审三校制度。", "落实“先审后发制度。", "按照条例》公开。", "公开）信息。"]
)
def test_a_bracket_without_its_partner_is_told_without_a_mend(text: str) -> None:
    (finding,) = findings("SY-14", with_text(text))
    assert "不成对" in finding.message
    assert finding.mend is None


def test_a_long_paragraph_without_an_end_is_told() -> None:
    text = "信息发布前都经过审核。" + "审核由专人负责，" * 6 + "全程留痕"
    (finding,) = findings("SY-14", with_text(text))
    assert "末尾没有标点" in finding.message


def test_slips_of_a_kind_are_one_finding_with_one_mend() -> None:
    text = "公开33条,其中文件3条,公告30条。"
    (finding,) = findings("SY-04", with_text(text))
    assert len(finding.places) == 2
    assert finding.mend is not None


def test_a_slip_beside_a_live_field_is_mended_around_it() -> None:
    text = "公开{公开信息.总数}条,其中文件{公开信息.总数}条。"
    (finding,) = findings("SY-04", with_text(text))
    assert finding.mend is not None
    change = finding.mend.change
    assert isinstance(change, Rewording)
    assert text[change.start : change.start + len(change.old)] == change.old == ","


def test_a_telephone_number_is_quoted_with_all_its_digits() -> None:
    (finding,) = findings("SY-14", with_text("受理电话0372-5880123。。"))

    assert finding.places == (Quote("一（一）", "0372-5880123。。"),)


@pytest.mark.parametrize("text", ["发布视频（ ）个。", "全年公开信息 条，公开及时。"])
def test_a_place_left_open_is_no_stray_space(text: str) -> None:
    assert findings("SY-06", with_text(text)) == []
