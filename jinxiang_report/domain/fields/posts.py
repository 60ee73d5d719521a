"""Fields of the ledger 微信公众号: by article (篇), by push (次), by month, and in sentences."""

from collections.abc import Iterator

from jinxiang_report.domain.fields.field import Facts, Field, Rows
from jinxiang_report.domain.fields.months import monthly, named_months
from jinxiang_report.domain.fields.sentences import listed

GROUP = "公众号"
_NONE = "公众号台账里还没有文章，请先登记或导入。"


def post_fields(facts: Facts) -> Iterator[Field]:
    """How many posts the account had."""
    if not facts.wants_of(GROUP):
        return
    tally = facts.tally
    pushes = sum(facts.pushes.values())
    yield _field("总数", str(tally.posts), "本年公众号发布的篇数")
    yield _field("按次", str(pushes), "本年公众号推送的次数，同时推送的几篇算一次")
    yield _field("综述", _told(facts), "公众号发布的篇数，成一句话")
    yield _field("按月", listed(named_months(tally.post_months), "篇"), "各月发布的篇数")
    yield from monthly(GROUP, "post", tally.post_months, "{} 月公众号发布的篇数")
    yield from monthly(f"{GROUP}.按次", "post", facts.pushes, "{} 月公众号推送的次数")


def _field(name: str, value: str, about: str) -> Field:
    return Field(f"{GROUP}.{name}", GROUP, value, about, (Rows("post"),), "" if value else _NONE)


def _told(facts: Facts) -> str:
    name = f"“{facts.office.wechat}”" if facts.office.wechat else ""
    posts = facts.tally.posts
    return f"微信公众号{name}" + (f"发布信息{posts}篇" if posts else "没有发布信息")
