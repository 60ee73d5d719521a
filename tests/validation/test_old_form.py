from tests.validation.reports import findings
from tests.validation.transcripts import OVERVIEW, TABLES, read, whole

OLD = "信息内容 | 本年新制作数量 | 本年新 公开数量 | 对外公开总数量"


def test_tables_of_2019_in_a_later_report_are_told() -> None:
    tables = TABLES.replace("三、收到", f"{OLD}\n三、收到")
    (finding,) = findings("ST-11", whole(tables=tables))
    assert "国办公开办函〔2021〕30号" in finding.message
    assert findings("ST-11", whole()) == []


def test_they_are_right_in_2020() -> None:
    tables = TABLES.replace("三、收到", f"{OLD}\n三、收到")
    title = "某县某局2020年政府信息公开工作年度报告"
    assert findings("ST-11", read(f"{title}\n{OVERVIEW}\n{tables}")) == []


def test_a_row_that_is_called_otherwise_is_told() -> None:
    rows = "6.属于四类过程性性信息 | 0 | 0\n5.属于三类内部事务信息 | 0 | 0"
    (finding,) = findings("ST-12", whole(tables=TABLES.replace("四、", f"{rows}\n四、")))
    assert "应为“6.属于四类过程性信息”" in finding.message
