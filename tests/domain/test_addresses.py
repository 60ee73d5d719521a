import pytest

from jinxiang_report.domain.addresses import are_of_other_articles, article_of

LONG = "https://mp.weixin.qq.com/s?__biz=MzA3&mid=2650&idx=1&sn=ab12&chksm=84e&scene=27#wechat_redirect"
SHORT = "https://mp.weixin.qq.com/s/AbC-123"


@pytest.mark.parametrize(
    "other",
    [
        "http://mp.weixin.qq.com/s?__biz=MzA3&mid=2650&idx=1&sn=ab12",
        "https://mp.weixin.qq.com/s?__biz=MzA3&amp;mid=2650&amp;idx=1&amp;sn=ab12",
    ],
)
def test_a_wechat_article_is_the_same_however_it_was_shared(other: str) -> None:
    assert article_of(other) == article_of(LONG)


def test_articles_of_one_push_are_told_apart() -> None:
    assert are_of_other_articles(LONG, LONG.replace("idx=1", "idx=2"))


def test_a_long_and_a_short_address_may_be_of_one_article() -> None:
    assert article_of(LONG) != article_of(SHORT)
    assert not are_of_other_articles(LONG, SHORT)
    assert are_of_other_articles(SHORT, "https://mp.weixin.qq.com/s/other")


@pytest.mark.parametrize(
    "other",
    [
        "https://www.a.gov.cn/art/1.html",
        "http://A.gov.cn/art/1.html",
        "www.a.gov.cn/art/1.html",
        "http://www.a.gov.cn/art/1.html/ ",
    ],
)
def test_the_same_page_may_be_written_differently(other: str) -> None:
    assert article_of(other) == article_of("http://www.a.gov.cn/art/1.html")


def test_the_rest_of_an_address_tells_pages_apart() -> None:
    assert are_of_other_articles("http://a.gov.cn/show?id=1", "http://a.gov.cn/show?id=2")
    assert are_of_other_articles("http://a.gov.cn/#/show/1", "http://a.gov.cn/#/show/2")
    assert not are_of_other_articles("http://a.gov.cn/1.html#top", "http://a.gov.cn/1.html")


@pytest.mark.parametrize(
    "address",
    ["", "http://www.a.gov.cn/", "www.a.gov.cn", "https://mp.weixin.qq.com/", "http://[x"],
)
def test_a_home_page_is_no_article(address: str) -> None:
    assert article_of(address) == ""
    assert not are_of_other_articles(address, LONG)
