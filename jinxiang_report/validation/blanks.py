"""Places that were left open for a number or a date: 公开信息 条, 占 %, 2025年 月 日."""

_SPACE = "[ \u00a0\u3000]"
# A gap behind what was done, as wide as a number: 开展业务培训   次. Not behind 文 in 文   件.
_DONE = "[开组举召改编印制推受处回接培参新更修解][展织办开版发印作送理复待听训加增新订读]"
BLANK = (
    f"(?:信息|申请|建议|提案|动态|文章|共计?|答复|办结|结转|公开|发布|其中"
    f"|会议|培训|活动|检查|宣讲|讲座|座谈|简报|巡查|演练|访谈){_SPACE}+(?:人?次|[条件篇场份期])"
    "(?=[，。；、])"
    "|(?:政府信息|公开信息|发布信息|推文|文章)[条篇](?=[，。；、])"
    rf"|{_DONE}[\u4e00-\u9fff]{{0,8}}(?<![文事信案稿附邮证条场层人首每多几数一二三两再同逐])"
    rf"(?:{_SPACE}{{2,}}|\u3000)(?:人?次|[条件篇场份期户家])(?=[，。；、])"
    f"|(?:占比?|增长|下降|达到?|率为?){_SPACE}*[%％]"
    rf"|(?:20\d\d{_SPACE}?)?年{_SPACE}+月{_SPACE}+日"
)
"""Part of a pattern: the words around the place, which is nothing by itself."""
