import pytest

from jinxiang_report.domain.yearly import yearly_stretches


def marked(text: str) -> list[str]:
    return [text[one.start : one.end] for one in yearly_stretches(text)]


@pytest.mark.parametrize(
    "words",
    [
        "2020年",
        "2020年度",
        "二〇二〇年",
        "2020年7月1日",
        "7月1日",
        "上半年",
        "33条",
        "1,202件",
        "12.5%",
        "3个百分点",
        "三次",
        "《金乡县{单位.简称}办法》",
        "《条例》",
        "金政发〔2020〕5号",
        "全县政务公开工作推进会议",
        "党的十九届五中全会",
        "培训班",
    ],
)
def test_what_belongs_to_a_year_is_marked_whole(words: str) -> None:
    assert marked(f"，{words}。") == [words]


@pytest.mark.parametrize(
    "words", ["及时更新信息", "{年度}年", "共{公开信息.总数}条", "一是加强领导", "会议公开", "一个"]
)
def test_what_belongs_to_every_year_is_not(words: str) -> None:
    assert marked(f"，{words}。") == []


def test_the_name_of_a_meeting_begins_behind_the_verb() -> None:
    assert marked("组织召开全县调度会议。") == ["全县调度会议"]
