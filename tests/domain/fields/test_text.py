from jinxiang_report.domain.fields import Piece, fill, pieces
from jinxiang_report.domain.fields.text import renamings
from jinxiang_report.domain.stretches import edited


def test_a_text_reads_with_the_values_of_its_fields() -> None:
    text = "{年度}年电话{单位.电话}，共{没有}条。"
    values = {"年度": "2021", "单位.电话": "0537"}
    assert fill(text, values) == "2021年电话0537，共{没有}条。"
    assert list(pieces("共{年度}年", values)) == [
        Piece("共"),
        Piece("2021", "年度"),
        Piece("年"),
    ]


def test_fields_are_renamed_all_at_once() -> None:
    """Two that change places do not become one."""
    text = "{公开信息.甲}、{公开信息.乙}、{年度}、甲"
    names = {"公开信息.甲": "公开信息.乙", "公开信息.乙": "公开信息.甲"}
    assert edited(text, renamings(text, names)) == "{公开信息.乙}、{公开信息.甲}、{年度}、甲"
