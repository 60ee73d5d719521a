"""Existing reports as they are read, for rules that need nothing but a text."""

from jinxiang_report.domain.office import Office
from jinxiang_report.domain.outline_reading import transcript_of
from jinxiang_report.domain.paragraphs import paragraphs
from jinxiang_report.domain.report import Report

TITLE = "某县工业和信息化局2021年政府信息公开工作年度报告"
PREAMBLE = "依照《中华人民共和国政府信息公开条例》编制，统计期限为2021年1月1日至2021年12月31日。"
OVERVIEW = """一、总体情况
（一）主动公开情况
公开信息5条。
（二）依申请公开情况
没有收到申请。
（三）政府信息管理情况
先审后发。
（四）政府信息公开平台建设情况
专人维护。
（五）监督保障情况
定期检查。"""
TABLES = """二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况"""
REST = """五、存在的主要问题及改进情况
公开不够及时，已经加以改进。
六、其他需要报告的事项
没有收取信息处理费。"""


def whole(**changes: str) -> Report:
    """A sound report with some of its stretches otherwise, as overview="一、总体情况"."""
    stretches = {
        "title": TITLE,
        "preamble": PREAMBLE,
        "overview": OVERVIEW,
        "tables": TABLES,
        "rest": REST,
    }
    return read("\n".join((stretches | changes).values()))


def read(text: str) -> Report:
    """The report that a text is."""
    transcript = transcript_of(paragraphs(text))
    return Report(transcript.year or 2021, Office(transcript.office), transcript=transcript)
