"""The fields of a year by itself, in the order in which a list offers them."""

from collections.abc import Iterator

from jinxiang_report.domain.fields.applications import application_fields
from jinxiang_report.domain.fields.field import Facts, Field
from jinxiang_report.domain.fields.items import item_fields, proposal_fields
from jinxiang_report.domain.fields.posts import post_fields
from jinxiang_report.domain.fields.proceedings import table_four_fields
from jinxiang_report.domain.fields.tables import table_two_fields
from jinxiang_report.domain.form import edition_of

_PROFILE = "请在“单位信息”中填写。"


def own_fields(facts: Facts) -> dict[str, Field]:
    """Every field of the year by itself; one without a value says why.

    Where two have one name the first has it: no category takes a total's place.
    """
    families = (
        _years(facts),
        _profile(facts),
        item_fields(facts),
        post_fields(facts),
        application_fields(facts),
        table_two_fields(facts),
        table_four_fields(facts),
        proposal_fields(facts),
    )
    found: dict[str, Field] = {}
    for family in families:
        for field in family:
            found.setdefault(field.name, field)
    return found


def _years(facts: Facts) -> Iterator[Field]:
    year = facts.year
    yield Field("年度", "年度", str(year), "报告的年度")
    yield Field("上年度", "年度", str(year - 1), "报告年度的上一年")
    yield Field("下年度", "年度", str(year + 1), "报告年度的下一年")
    yield Field("格式.文号", "年度", edition_of(year).basis, "规定年报格式的文件")


def _profile(facts: Facts) -> Iterator[Field]:
    office = facts.office
    for name, value, about in (
        ("全称", office.name, "单位全称"),
        ("简称", office.called, "单位简称，没有简称的为全称"),
        ("地址", office.address, "单位地址"),
        ("电话", office.phone, "联系电话"),
        ("网站", office.portal, "政府网站的名称"),
        ("网址", office.portal_address, "政府网站的网址"),
        ("公众号", office.wechat, "微信公众号的名称"),
    ):
        yield Field(f"单位.{name}", "单位", value, about, (), "" if value else _PROFILE)
