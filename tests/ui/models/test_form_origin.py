from datetime import date
from typing import Any

from jinxiang_report.domain.report import ReportYear, State
from jinxiang_report.operations.figures import figures_kept
from jinxiang_report.operations.given import IN_FORCE, MADE, REPEALED
from jinxiang_report.storage.recording import Change, record
from jinxiang_report.ui.models.form_origin import origin_text
from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item


def log(workspace: Workspace, **values: Any) -> None:
    named: dict[str, Any] = {"normative": True, "formed": date(2021, 3, 1), **values}
    workspace.log_entry(item(f"某办法{len(named)}{values}", **named))


def test_in_force_is_told_as_it_is_reckoned(workspace: Workspace) -> None:
    log(workspace)
    told = origin_text(workspace.report, IN_FORCE)
    assert told.startswith("台账：历年标为规范性文件、到 2021 年底没有废止也没有到期的 1 件")
    assert "没有上年的现行有效件数" in told
    workspace.add_year(2022)
    log(workspace, year=2022, formed=date(2022, 3, 1), repealed=date(2022, 9, 1))
    log(workspace, year=2022, formed=date(2022, 3, 1), expires=date(2022, 9, 1))
    assert origin_text(workspace.report, IN_FORCE) == (
        "台账：上年现行有效 1＋本年制发 2－本年废止 1－到期失效 1＝1"
    )
    assert origin_text(workspace.report, REPEALED).endswith("2022 年废止的 1 件")


def test_an_override_is_told_with_what_is_counted_and_why(workspace: Workspace) -> None:
    log(workspace)
    workspace.enter_figures({MADE: "3"})
    assert origin_text(workspace.report, MADE) == (
        "手填；台账：标为规范性文件、2021 年成文的 1 件（按 Delete 改回）"
    )
    workspace.explain_figure(MADE, "两件不公开")
    assert origin_text(workspace.report, MADE).endswith("，理由：两件不公开")


def test_what_is_typed_for_this_year_goes_into_what_is_in_force(workspace: Workspace) -> None:
    workspace.enter_figures({IN_FORCE: "7"})
    workspace.add_year(2022)
    log(workspace, year=2022, formed=date(2022, 3, 1))
    workspace.enter_figures({MADE: "3"})
    assert workspace.report.value(IN_FORCE) == 10
    assert {one.rule for one in workspace.findings}.isdisjoint({"T2-05", "T2-06"})


def test_a_closed_year_tells_what_was_typed_over_what(workspace: Workspace) -> None:
    log(workspace)
    workspace.enter_figures({MADE: "3"})
    workspace.explain_figure(MADE, "两件不公开")
    closed = Change(ReportYear(2021), ReportYear(2021, State.FINAL))
    record(workspace.ledger, "2021 年度定稿", [closed, *figures_kept(workspace.ledger, 2021)])
    workspace.carry_out(lambda: None)
    assert origin_text(workspace.report, MADE) == ("手填；录入时台账或上年为 1，理由：两件不公开")
    assert origin_text(workspace.report, REPEALED).startswith("台账：")
