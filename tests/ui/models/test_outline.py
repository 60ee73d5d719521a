from pytestqt.modeltest import ModelTester

from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.ui.models.outline import ROWS, STATE_ROLE, OutlineModel, SectionState
from jinxiang_report.ui.workspace import Workspace


def test_the_model_keeps_qts_rules(workspace: Workspace, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(OutlineModel(workspace))  # type: ignore[no-untyped-call]


def test_every_section_stands_once_and_in_order() -> None:
    assert [row.section for row in ROWS if row.section] == list(OUTLINE)


def test_the_tables_are_one_line_that_cannot_be_chosen(workspace: Workspace) -> None:
    titles = [row.title for row in ROWS]
    tables = titles.index("二、三、四　数据表")
    model = OutlineModel(workspace)
    assert not model.flags(model.index(tables)).value
    assert titles[tables + 1 : tables + 3] == [
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]


def test_a_finding_is_counted_at_the_section_it_quotes(workspace: Workspace) -> None:
    workspace.write_section("六（六）", "{没有的}")
    model = OutlineModel(workspace)
    state = model.index_of("六（六）").data(STATE_ROLE)
    assert (state.is_written, state.errors) == (True, 1)


def test_a_section_that_may_be_left_out_is_not_required(workspace: Workspace) -> None:
    workspace.write_section("一", "")
    model = OutlineModel(workspace)
    assert model.index_of("一").data(STATE_ROLE) == SectionState(
        is_written=False, is_required=False
    )
