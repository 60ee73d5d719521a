"""The traditional characters of official titles, and what they are written as in this form.

Only what headings, titles and units are made of, sign for sign: no text is rewritten.
"""

import re

_TRADITIONAL = (
    "問當總體況動開務處復複訴訟題進報項設監護臺證業資關於規範縣區鎮鄉廳辦會員議請費據統計說為創數結"
    "條個則場張筆戶萬億與內實見協無沒專欄類網門戶號眾間時聞佈學習農財運輸應環審劃黨國產發構職權責"
    "檢領導強組織點幹階層級華滿營歷認識轉達溝聽證聯絡單"
)
_SIMPLIFIED = (
    "问当总体况动开务处复复诉讼题进报项设监护台证业资关于规范县区镇乡厅办会员议请费据统计说为创数结"
    "条个则场张笔户万亿与内实见协无没专栏类网门户号众间时闻布学习农财运输应环审划党国产发构职权责"
    "检领导强组织点干阶层级华满营历认识转达沟听证联络单"
)
_ANY = re.compile(f"[{_TRADITIONAL}]")
_SIGNS = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """The text with these characters written the simple way; as long as before."""
    return text.translate(_SIGNS) if _ANY.search(text) else text
