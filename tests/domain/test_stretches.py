from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.stretches import Edit, Stretch, carried, edited, joined

TEXT = "2020年公开33条"


def test_edits_are_made_at_once() -> None:
    assert edited(TEXT, [Edit(0, 4, "2021"), Edit(7, 9, "104")]) == "2021年公开104条"


def test_a_stretch_moves_with_what_is_written_before_it() -> None:
    assert carried([Stretch(7, 10)], [Edit(0, 4, "")]) == (Stretch(3, 6),)


def test_a_stretch_that_an_edit_touches_is_gone() -> None:
    assert carried([Stretch(0, 5), Stretch(7, 10)], [Edit(8, 9, "4")]) == (Stretch(0, 5),)


def test_writing_beside_a_stretch_does_not_touch_it() -> None:
    edits = [Edit(0, 0, "据"), Edit(5, 5, "，")]
    assert carried([Stretch(0, 5)], edits) == (Stretch(1, 6),)


def test_writing_within_a_stretch_touches_it() -> None:
    assert carried([Stretch(0, 5)], [Edit(2, 2, "又")]) == ()


def test_stretches_that_overlap_become_one_and_neighbours_stay_two() -> None:
    found = joined([Stretch(4, 6), Stretch(0, 3), Stretch(2, 4)])
    assert found == (Stretch(0, 4), Stretch(4, 6))


@given(st.text(max_size=30), st.data())
def test_what_is_carried_still_holds_its_words(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    stretch = Stretch(cuts[0], cuts[1])
    edit = Edit(cuts[2], cuts[3], data.draw(st.text(max_size=5)))
    for kept in carried([stretch], [edit]):
        after = edited(text, [edit])
        assert after[kept.start : kept.end] == text[stretch.start : stretch.end]
