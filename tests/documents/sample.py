"""A made-up report of the usual length, its figures all different where that helps."""

from jinxiang_report.domain.figure import Figure
from jinxiang_report.domain.form import OUTLINE, PREAMBLE, edition_of
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.report import Report

OFFICE = Office("云溪县工业和信息化局", short_name="县工信局", phone="0537-0000000")

_SENTENCE = "我局把公开贯穿决策、执行、管理、服务和结果全过程，{年度}年更新栏目12个，回应关切5次。"
_DRAFTS = {
    PREAMBLE: """{单位.全称}依照有关规定编制本报告。
数据统计到{年度}年12月31日，联系电话：{单位.电话}。""",
    "五": """（一）主要问题
1.解读形式偏少。
（二）改进情况
1.增加图解。
（三）今后打算。继续努力。""",
}


def sample_report(year: int = 2021, drafts: dict[str, str] | None = None) -> Report:
    """Every figure filled with its own number, and words in every section."""
    long = {section.key: _SENTENCE * 4 + "\n" + _SENTENCE for section in OUTLINE}
    return Report(
        year,
        OFFICE,
        figures={
            cell: Figure(year, cell, 100 + place)
            for place, cell in enumerate(edition_of(year).cells)
        },
        drafts=long | _DRAFTS if drafts is None else drafts,
    )


def empty_report(year: int = 2021) -> Report:
    """A year just begun: no figure and no word yet."""
    return Report(year, OFFICE)
