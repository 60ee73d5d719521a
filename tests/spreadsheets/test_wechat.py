"""What the back end of WeChat accounts exports, in the wording of several years."""

from datetime import date, time
from pathlib import Path

import pytest

from jinxiang_report.spreadsheets.reading import ReadPost
from jinxiang_report.spreadsheets.workbook import read_workbook
from tests.spreadsheets.workbooks import Cells, read_edited, saved

ADDRESS = "https://mp.weixin.qq.com/s/1"


@pytest.mark.parametrize(
    ("names", "row"),
    [
        (
            (
                "内容标题",
                "发表时间",
                "总阅读人数",
                "总阅读次数",
                "总分享人数",
                "总分享次数",
                "内容url",
            ),
            ("春耕", "2021-03-05 17:15:00", 10, 12, 2, 3, ADDRESS),
        ),
        (
            ("图文标题", "发布时间", "图文总阅读人数", "图文总阅读次数", "分享转发次数", "链接"),
            ("春耕", "2021/03/05 17:15", 10, "12", 3, ADDRESS),
        ),
        (
            ("文章标题", "群发时间", "阅读次数", "分享次数", "内容URL"),
            ("春耕", "2021年3月5日 17:15", "12", "3", ADDRESS),
        ),
    ],
)
def test_old_and_new_wording_are_understood(tmp_path: Path, names: Cells, row: Cells) -> None:
    (post,) = read_workbook(saved(tmp_path / "a.xlsx", Sheet1=[names, row])).posts

    assert post == ReadPost(2, "春耕", date(2021, 3, 5), time(17, 15), ADDRESS, reads=12, shares=3)


@pytest.mark.parametrize("word", ["汇总", "合计", "总计 2 篇", "累计：", "平均值", "全部"])
def test_summary_rows_are_skipped_and_counted(tmp_path: Path, word: str) -> None:
    rows = [
        ("内容标题", "发表时间", "总阅读次数"),
        ("春耕", "20210305", 12),
        (word, None, 12),
        (None, word, 12),
    ]

    reading = read_workbook(saved(tmp_path / "a.xlsx", 数据=rows))

    assert (len(reading.posts), reading.problems, reading.skipped) == (1, (), 2)


def test_articles_of_one_push_keep_its_time(tmp_path: Path) -> None:
    names = ("群发时间", "标题", "阅读次数")
    reading = read_edited(
        tmp_path,
        names,
        ("2021-03-05 17:15", "头条", 30),
        (None, "次条", 20),
        (None, "三条", 10),
        ("2021-03-05 20:00", "晚间", 5),
        edit=lambda sheet: sheet.merge_cells("A2:A4"),
    )

    assert [post.at for post in reading.posts] == [time(17, 15)] * 3 + [time(20, 0)]
    assert len({(post.published, post.at) for post in reading.posts}) == 2
