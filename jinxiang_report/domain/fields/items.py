"""Fields of the ledger 公开信息: in all, by category, by channel, by month, and in sentences."""

from collections.abc import Iterator

from jinxiang_report.domain.fields.field import Facts, Field, Rows
from jinxiang_report.domain.fields.months import monthly, named_months
from jinxiang_report.domain.fields.sentences import listed

GROUP = "公开信息"
SUMS_OF_ITEMS = frozenset(f"{GROUP}.{name}" for name in ("总数", "综述", "分类", "渠道", "按月"))
"""Fields that no category takes the name of."""

_LONGEST = 20
_NONE = "公开信息台账里还没有条目，请先登记。"
_NO_CHANNELS = "台账的条目都没有填公开渠道，请先填写。"
_PROPOSALS = ("建议", "提案", "人大", "政协")
_NO_PROPOSALS = "类别表里没有人大代表建议、政协提案一类，请先在“类别”中添加。"


def item_fields(facts: Facts) -> Iterator[Field]:
    """How many items were published; what sums them up first."""
    if not facts.wants_of(GROUP):
        return
    tally = facts.tally
    channels = listed(tally.channels, "条")
    yield _field("总数", str(tally.items), "台账中本年公开的全部条数")
    yield _field("综述", _told(facts), "总数和各类别的条数，成一句话")
    yield _field("分类", tally.sentence(), "各类别的条数，没有条目的类别略去")
    yield _field("渠道", channels, "各公开渠道的条数", lacking=_NO_CHANNELS)
    yield _field("按月", listed(named_months(tally.months), "条"), "各月的条数，没有的月份略去")
    yield from _by_category(facts)
    yield _field("未分类", str(tally.uncategorised), "还没有选择类别的条数", Rows("item", 0))
    yield from _by_channel(facts)
    yield from monthly(GROUP, "item", tally.months, "台账中 {} 月公开的条数")


def category_field(category: str) -> str:
    """What the field of a category of this name is called."""
    return f"{GROUP}.{category}"


def proposal_fields(facts: Facts) -> Iterator[Field]:
    """How many replies to deputies (人大) and members (政协) the ledger holds."""
    meant = [
        (category, count)
        for category, count in facts.tally.by_category
        if is_about_proposals(category.name)
    ]
    rows = tuple(Rows("item", category.id) for category, _ in meant)
    count = sum(count for _, count in meant)
    told = f"公开人大代表建议和政协提案办理结果{count}条"
    told = told if count else "没有需要公开的人大代表建议和政协提案办理结果"
    for name, value, about in (
        ("总数", str(count), "台账中人大代表建议、政协提案各类的条数"),
        ("综述", told, "公开建议提案办理结果的条数，成一句话"),
    ):
        known, lacking = (value, "") if meant else ("", _NO_PROPOSALS)
        yield Field(f"建议提案.{name}", "建议提案", known, about, rows, lacking)


def is_about_proposals(category: str) -> bool:
    """Whether a category of this name holds replies to deputies and members."""
    return any(word in category for word in _PROPOSALS)


def _by_category(facts: Facts) -> Iterator[Field]:
    for category, count in facts.tally.by_category:
        about = f"台账中“{category.name}”类的条数"
        yield _field(category.name, str(count), about, Rows("item", category.id))


def _by_channel(facts: Facts) -> Iterator[Field]:
    for channel, count in facts.tally.channels.items():
        if _fits(channel):
            about = f"台账中公开渠道为“{channel}”的条数"
            yield _field(f"渠道.{channel}", str(count), about, Rows("item", channel=channel))


def _field(
    name: str, value: str, about: str, rows: Rows | None = None, *, lacking: str = _NONE
) -> Field:
    behind = (rows or Rows("item"),)
    return Field(f"{GROUP}.{name}", GROUP, value, about, behind, "" if value else lacking)


def _told(facts: Facts) -> str:
    tally = facts.tally
    if not tally.items:
        return "没有主动公开政府信息"
    if not tally.counts:
        return f"主动公开政府信息{tally.items}条"
    if len(tally.counts) > 1 or tally.uncategorised:
        return f"主动公开政府信息共{tally.items}条，其中{tally.sentence()}"
    only = next(iter(tally.counts))
    return f"主动公开政府信息{tally.items}条，{'均' if tally.items > 1 else ''}为{only}类信息"


def _fits(channel: str) -> bool:
    """Whether the channel can stand in a field's name."""
    return 0 < len(channel) <= _LONGEST and not {*"{}\n"} & {*channel}
