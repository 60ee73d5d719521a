"""Places that still wait for something: （具体网址）, XX条, ____, {字段."""

import re
from functools import lru_cache

from jinxiang_report.domain.fields import FIELD
from jinxiang_report.validation.blanks import BLANK
from jinxiang_report.validation.patterns import pattern_of

_ADDRESS = pattern_of(r"(?:https?://|www\.)[\w./?%&=#:~+-]+", re.ASCII)
# A part of an address that is nothing but crosses: http://www.xxx.gov.cn.
_DUMMY_ADDRESS = pattern_of(
    r"(?:https?://|www\.)(?:[\w-]{1,30}\.){0,3}(?:[xX]{3,}|X{2,}|[×＊*]{2,})[./][\w./?%&=#:~+-]*",
    re.ASCII,
)

# What stands in brackets where a template waits for something: （具体网址）, 【待补：名称】, （ ）.
_TO_FILL = (
    "具体(?:网址|链接|地址|名称|日期|时间|数字|数量|数据|内容|单位|电话)"
    "|[？?]{1,3}|(?:数据|数字|内容|材料|链接|名称)待[核补填定]实?充?|网址|链接|插图|区号|(?:单位|机关|部门)名称|联系电话"
    # （待补正2件） is a number of what is under way.
    r"|待(?:填|补(?!正)|定|核|完善|更新|确认|插入)(?:[^\d：:]{0,20}[：:].{0,60}|[^\d]{0,40})"
    "|[\u4e00-\u9fff]{2,8}[：:]待(?:填写?|补充?|定|核实|完善|更新|确认|插入)"
    # （请填写《申请表》） is said to applicants.
    "|请?(?:在?此处)?(?:填写|填报|填入|补充|插入|输入)(?!说明|须知|样)(?:[：:].{0,60}|[^，。；《表]{0,8})"
    "|(?:以[上下])?为?示例(?:[：:].{0,60})?"
    "|[/ \t\u00a0\u3000]*"
)
# Not part of a word, nor of a number that is masked on purpose (138XXXX1234).
_DUMMY = r"(?<![A-Za-z\d])(?:19|20)?[XxＸｘ×✕]{2,}(?![A-Za-z\d])"
_COUNTED_OR_NAMED = (
    "[年月日条件篇个次项份期场人万元％%省市县区镇乡村局委办]|单位|部门|中心|街道|政府|公司"
    "|会议|活动|栏目|专栏|网站|公众号"
)
_MEASURES = (
    "平方(?:米|公里)|平米|立方米|公里|千米|公顷|亩|吨|小时|分钟|个工作日|[余多][条件篇次人项]"
)
# Alternatives begin with a character that is looked for, which is quickest.
# In place of a number that ends its clause: 信息*条, but not *条数*, 访问量？？万次.
_STANDS_IN = (
    r"\d[XxＸｘ×？?]{1,3}[条件篇次期份](?=[，。；、）)])"
    r"|[*＊#＃？?NMXYＮＭＸＹnmxy](?<=[\u4e00-\u9fff].)[？?#＃]{0,3}\s?[万亿]?"
    r"(?:人?次|[条件篇期份场户项人名家])(?=[，。；、）)]|$)"
    r"|[A-Z](?<=[\u4e00-\u9fff].)\s?万?(?:条|篇|人次)(?=[，。；、）)]|$)"
)
_CROSS = "[xXＸ×*＊○〇◯]"
_WITHIN = "(?:科室?|股室?|处室|办公室)(?=负责|牵头|承办|维护|更新|管理|具体|等|[，。；、])"
_UNITS = "[名户家所起块处册座台套张幅宗例天]"
_PLACEHOLDER = pattern_of(
    rf"[（(【\[〈<](?:{_TO_FILL})[：:]?[）)】\]〉>]"
    rf"|(?=[12XxＸｘ×✕])(?:{_DUMMY}(?=\s*(?:{_COUNTED_OR_NAMED}|{_MEASURES}|{_WITHIN}))"
    # 张×× is a person whose name is kept back.
    rf"|(?:(?<![\u4e00-\u9fff])|(?<=[共为是约达于至话真箱址])|(?<=邮编))(?:{_DUMMY})"
    rf"|(?<=[路街巷道])(?:{_DUMMY})(?=号)|(?<=[有计了])(?:{_DUMMY})(?={_UNITS}))"
    # ** may be the mark of bold type, 〇〇 part of 二〇〇九.
    r"|[*＊](?<![\d*＊A-Za-z].)[*＊]+(?=\s*[年月日条件篇次项份万元])"
    r"|[〇○◯□](?<![一二三四五六七八九零〇○].)[〇○◯□]+(?=\s*[年月日条件篇次项份万元])"
    rf"|{_STANDS_IN}|某(?<=[由和与、：]某)某?{_WITHIN}"
    rf"|{_CROSS}(?<=[由和与、：].){_CROSS}{{0,3}}{_WITHIN}"
    r"|0(?<![\d-].)0{2,3}[-—－]0{7,8}(?![\d-])"
    "|待(?<![^。：；\\n].)(?:补充|填写?|插入|核实|确认|提供)(?=[。；\\n]|$)"
    "|[电手号](?<=[：:].)(?:[话机]号)?码(?=[，。；）]|$)"
    r"|20(?<!\d..)[0-3][XxＸ×✕](?=\s?年)|二[〇零○][一二三][XxＸ×✕](?=年)"
    r"|[XＸ×✕](?<![A-Za-z\dＸ×✕].)[月日](?:[XＸ×✕]日)?|[XＸ×✕](?<=[长降升低加少高].)个百分点"
    "|附件[XxＸ×✕](?=[。，；）)]|$)"
    rf"|{BLANK}"
    "|[_＿]{2,}",
    re.MULTILINE,
)


# A field that was begun and not ended, or ended and not begun.
_BRACE = pattern_of(r"\{[^{}，。；：！？\n]{0,40}|[^{}，。；：！？\n]{0,10}\}")


@lru_cache(maxsize=64)
def placeholders(text: str) -> tuple[str, ...]:
    """What still stands for something else, each once."""
    without_dummies = _DUMMY_ADDRESS.sub(lambda found: "·" * len(found[0]), text)
    without_addresses = _ADDRESS.sub(lambda found: "·" * len(found[0]), without_dummies)
    # As long as the text, from which the words are taken.
    without_fields = FIELD.sub(lambda found: "\n" * len(found[0]), without_addresses)
    found = (
        text[one.start() : one.end()].strip()
        for pattern, words in (
            (_DUMMY_ADDRESS, text),
            (_PLACEHOLDER, without_addresses),
            (_BRACE, without_fields),
        )
        for one in pattern.finditer(words)
    )
    return tuple(dict.fromkeys(found))
