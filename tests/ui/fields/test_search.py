from jinxiang_report.ui.fields.search import look_for, next_section, replacements, step

VALUES = {"年度": "2021"}


def test_hits_elsewhere_are_counted_in_the_outlines_order() -> None:
    others = {"六（六）": "公开", "一": "公开公开", "五": "没有"}
    found = look_for("公开", "一", "不看", others, VALUES)
    assert (found.elsewhere, found.total) == ({"六（六）": 1}, 1)


def test_places_are_counted_as_qt_does() -> None:
    assert look_for("开", "一", "𠮷开𠮷开", {}, {}).spans == [(2, 3), (5, 6)]


def test_steps_go_on_from_what_is_selected() -> None:
    spans = [(0, 2), (5, 7)]
    assert step(spans, (0, 2), 1) == 1
    assert step(spans, (5, 7), 1) is None
    assert step(spans, (5, 7), -1) == 0
    assert step(spans, (0, 0), 1) == 0


def test_the_next_section_goes_round_the_ends() -> None:
    assert next_section("六（七）", {"引言": 1, "五": 2}, 1) == "引言"
    assert next_section("引言", {"五": 2}, -1) == "五"
    assert next_section("引言", {}, 1) is None


def test_replacements_leave_fields_alone_and_say_so() -> None:
    edits, left = replacements("2021", "2022", {"一": "{年度}年", "五": "2021年"}, VALUES)
    assert (list(edits), left) == (["五"], 1)
