"""Web addresses: when two of them lead to the same article."""

from html import unescape
from urllib.parse import SplitResult, parse_qs, urlsplit

_WECHAT = "mp.weixin.qq.com"


def article_of(address: str) -> str:
    """What the address leads to, alike for all its spellings; empty if it is no single article.

    A WeChat article is its number in the account (mid, idx), or its short link's own name.
    """
    parts = _split(unescape(address).strip())
    if parts is None:
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    path = parts.path.rstrip("/")
    if host == _WECHAT:
        return _wechat_article(path, parts.query)
    query = f"?{parts.query}" if parts.query else ""
    # Some websites show all their articles on one page, told apart by the fragment.
    fragment = f"#{parts.fragment}" if "/" in parts.fragment else ""
    return f"{host}{path}{query}{fragment}" if path or query or fragment else ""


def are_of_other_articles(one: str, other: str) -> bool:
    """Whether two addresses plainly lead to different articles.

    A long and a short address of WeChat may be of the same one; nobody can tell offline.
    """
    first, second = article_of(one), article_of(other)
    if not first or not second or first == second:
        return False
    return _is_short_link(first) == _is_short_link(second)


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address if "//" in address else f"//{address}")
    except ValueError:
        return None


def _wechat_article(path: str, query: str) -> str:
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    if "mid" in asked:
        return f"{_WECHAT}/{asked.get('__biz', '')}/{asked['mid']}/{asked.get('idx', '1')}"
    if "sn" in asked:
        return f"{_WECHAT}/sn/{asked['sn']}"
    return f"{_WECHAT}{path}" if path.startswith("/s/") else ""


def _is_short_link(article: str) -> bool:
    return article.startswith((f"{_WECHAT}/s/", f"{_WECHAT}/sn/"))
