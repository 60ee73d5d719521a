"""What the command line prints of an existing report: what was understood, and what was not."""

from typing import Any

from jinxiang_report.domain.report import Report
from jinxiang_report.domain.transcript import Transcript

TABLES_LEFT_OUT = "文中的三张表没有读入，没有校验；这里只校验了文字。"
"""What a review says of a text that has the statutory tables in it."""


def transcript_json(report: Report) -> dict[str, Any]:
    """The report as the contract of `read` names it. Without tables there are none."""
    transcript = report.transcript or Transcript()
    return {
        "office": report.office.name,
        "year": transcript.year,
        "edition": report.edition.key,
        "title": transcript.title,
        "tables": {},
        "sections": [
            {
                "title": stretch.heading,
                "part": stretch.part,
                "section": stretch.key,
                "text": stretch.text,
            }
            for stretch in transcript.stretches
        ],
        "unread": [{"where": where, "text": text} for where, text in transcript.unread],
    }


def transcript_text(report: Report) -> str:
    """The same as a person reads it."""
    transcript = report.transcript or Transcript()
    lines = [
        f"题目：{transcript.title or '没有找到'}",
        f"单位：{report.office.name or '没有找到'}",
        f"年度：{transcript.year or '没有找到'}（按 {report.edition.key} 年版格式）",
        *(
            f"{stretch.heading or '引言'}（{len(stretch.text)} 字）"
            for stretch in transcript.stretches
        ),
    ]
    if transcript.unread:
        lines.append(f"没有读入的有 {len(transcript.unread)} 行，多半是表格：")
        lines += [f"  {where}：{text}" for where, text in transcript.unread]
    return "\n".join(lines)
