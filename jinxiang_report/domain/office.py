"""The office whose ledger this is, and the catalogue it publishes by."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Office:
    """What the report says about its author. An empty field is not filled in yet."""

    name: str
    """The full official name (全称)."""
    short_name: str = ""
    address: str = ""
    phone: str = ""
    portal: str = ""
    """The website's name, as in “中国·金乡”政府门户网站."""
    portal_address: str = ""
    wechat: str = ""
    """The name of the official WeChat account."""

    @property
    def called(self) -> str:
        """The name to use after the first mention."""
        return self.short_name or self.name


@dataclass(frozen=True)
class Category:
    """A heading (栏目) under which the office publishes, in one year's catalogue."""

    id: int
    year: int
    name: str
    initials: str
    """Pinyin initials, lower case, for typing: fgwj for 法规文件."""
    article: str
    """The article of the 条例 it answers to; may be empty."""
    position: int
    retired: bool = False


@dataclass(frozen=True)
class Heading:
    """A category of the default catalogue, before a year takes it over."""

    name: str
    initials: str
    article: str


DEFAULT_CATALOGUE = (
    Heading("机构职能", "jgzn", "第二十条第（二）项"),
    Heading("法规文件", "fgwj", "第二十条第（一）项"),
    Heading("决策公开", "jcgk", "第二十条第（十五）项"),
    Heading("规划计划", "ghjh", "第二十条第（三）项"),
    Heading("公共服务", "ggfw", "第二十条第（五）项"),
    Heading("行政执法公示", "xzzfgs", "第二十条第（六）项"),
    Heading("行政处罚/行政强制", "xzcfxzqz", "第二十条第（六）项"),
    Heading("重大建设项目批准和实施", "zdjsxmpzhss", "第二十条第（十）项"),
    Heading("政务公开组织管理", "zwgkzzgl", "第四条"),
    Heading("财政预决算", "czyjs", "第二十条第（七）项"),
    Heading("专题专栏", "ztzl", "第二十条第（十五）项"),
    Heading("部门信息公开指南", "bmxxgkzn", "第十二条"),
    Heading("信息公开年报", "xxgknb", "第四十九条"),
)
"""The categories of the office's 2021 report, in its order. Articles are those of the 条例."""
