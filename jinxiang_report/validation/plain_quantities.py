"""The plain words that lead up to a number, and what it then counts."""

from jinxiang_report.validation.patterns import pattern_of

WHEN = r"(?:20\d\d年度?)?(?:全年度?|本年度?|年内|年度内|一年来)?(?:以来|期间|内)?"
"""When it was, if that is said."""
_WHO = (
    "(?P<who>我[县区市州旗镇乡局委办厅院部处站所中心街道单位]{1,4}"
    "|本(?:机关|单位|局|委|办|镇|乡|街道|县|区|市))?"
)
_AREA = pattern_of("^[我本][县区市州旗]")
IN_ALL = "(?:共计|总计|合计|累计|总共|一共|共|达到|达|为|有|计)*"
"""How many in all."""
PLAIN = rf"\s*{WHEN}[，,]?{_WHO}{IN_ALL}"
"""When, who, and how many in all."""
_INFORMATION = "(?:各类)?(?:政府|政务)?信息(?:公开)?"
_APPLICATIONS = "(?:各类)?(?:政府信息公开|政府信息|信息公开|依申请公开)?(?:的)?申请"
# What a plain statement counts, and how it is called.
_SITE = "(?:本?[局委县市区]|本单位)?(?:人民)?(?:政府|门户|官方|政务){0,3}网站"
_BY_WEBSITE = f"(?:通过|在|经|依托)?(?P<site>{_SITE})"
_BY_ACCOUNT = (
    "(?:通过|在|经|依托){0,2}(?P<account>“[^“”]{1,16}”)?(?:政务|官方)?(?:微信)?公众号(?:平台)?"
)
ACCOUNT = "公众号发布信息"
"""What an account published; with its name in front where it has one."""
INFORMATION = "公开信息"
"""What was published, without where."""
_PLAIN_STATEMENTS = (
    ("主动公开信息", pattern_of(rf"{PLAIN}主动公开{_INFORMATION}(?:数量|总数|总量)?{IN_ALL}")),
    ("收到申请", pattern_of(rf"{PLAIN}收到{_APPLICATIONS}(?:件)?(?:数量|总数|总量)?{IN_ALL}")),
    (
        "新收申请",
        pattern_of(rf"{PLAIN}新收(?:到)?{_APPLICATIONS}(?:件)?(?:数量|总数|总量)?{IN_ALL}"),
    ),
    ("受理申请", pattern_of(rf"{PLAIN}受理{_APPLICATIONS}(?:件)?(?:数量|总数|总量)?{IN_ALL}")),
    (
        "公开信息",
        pattern_of(rf"{PLAIN}{_BY_WEBSITE}{IN_ALL}(?:主动)?公开{_INFORMATION}{IN_ALL}"),
    ),
    (INFORMATION, pattern_of(rf"{PLAIN}公开{_INFORMATION}(?:数量|总数|总量)?{IN_ALL}")),
    (
        ACCOUNT,
        pattern_of(
            rf"{PLAIN}{_BY_ACCOUNT}{WHEN}{IN_ALL}(?:发布|推送)(?:各类)?"
            rf"(?:信息|文章|图文|推文|稿件)?{IN_ALL}"
        ),
    ),
)
_COLUMN = pattern_of(
    r"(?:.*(?:网站|平台|门户|网|的|在|通过|经|设立|开设|设有|上|中|于))?[“《]?(?P<name>[\u4e00-\u9fff]{2,10}?)(?:信息)?[”》]?"
    rf"(?:专栏|栏目|专题){WHEN}[，,]?{IN_ALL}(?:主动)?(?:公开|发布|更新){IN_ALL}(?:{_INFORMATION})?{IN_ALL}"
)
_VAGUE_COLUMN = pattern_of("^(?:各|有关|相关|其他|其它|多个|重点|特色|此|该|上述|新增|以上)")


def quantity(words: str, *, is_first: bool) -> str:
    """What is counted, by the plain words that lead up to its number; empty for anything else."""
    if column := _COLUMN.fullmatch(words):
        name = column["name"]
        return "" if _VAGUE_COLUMN.match(name) else f"{name}栏目"
    if not is_first:
        return ""
    for what, pattern in _PLAIN_STATEMENTS:
        if found := pattern.fullmatch(words):
            # 我市 counts all its offices, 我局 only itself.
            area = f"全{found['who'][1:]}" if _AREA.search(found["who"] or "") else ""
            # The county's website is another than the office's own.
            of = found.groupdict()
            return f"{area}{of.get('site') or ''}{of.get('account') or ''}{what}"
    return ""
