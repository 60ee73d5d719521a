from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinxiang_report.domain.normative import Documents, Event, Events, documents_of, events
from tests.ledgers import item


def kept(*documents: dict[str, Any]) -> Events:
    marked = [item(normative=True, **values) for values in documents]
    return Counter(event for document in marked for event in events(document))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, {(Event.MADE, 2021)}),
        ({"formed": date(2020, 12, 30)}, {(Event.MADE, 2020)}),
        ({"repealed": date(2022, 1, 1)}, {(Event.MADE, 2021), (Event.REPEALED, 2022)}),
        ({"expires": date(2025, 12, 31)}, {(Event.MADE, 2021), (Event.EXPIRED, 2026)}),
        (
            {"repealed": date(2023, 1, 1), "expires": date(2022, 6, 30)},
            {(Event.MADE, 2021), (Event.EXPIRED, 2022)},
        ),
        (
            {"repealed": date(2022, 6, 30), "expires": date(2023, 1, 1)},
            {(Event.MADE, 2021), (Event.REPEALED, 2022)},
        ),
    ],
)
def test_a_document_is_made_once_and_ended_by_whatever_came_first(
    values: dict[str, Any], expected: set[tuple[Event, int]]
) -> None:
    assert set(events(item(normative=True, **values))) == {(Event.LOGGED, 2021), *expected}


def test_what_was_made_in_any_year_and_has_not_ended_stands() -> None:
    documents = kept(
        {"formed": date(2019, 5, 1)},
        {"formed": date(2021, 3, 1)},
        {"formed": date(2021, 3, 2), "repealed": date(2021, 9, 1)},
        {"formed": date(2020, 3, 2), "expires": date(2021, 6, 30)},
        {"formed": date(2022, 1, 5)},
    )
    assert documents_of(documents, 2021) == Documents(made=2, repealed=1, expired=1, standing=2)


def test_years_before_anybody_marked_anything_are_not_counted() -> None:
    documents = kept({"formed": date(2018, 5, 1)})
    assert documents_of(documents, 2020) is None
    assert documents_of(documents, 2018) == Documents(1, 0, 0, 1)
    assert documents_of(documents, 2022) == Documents(0, 0, 0, 1)


_days = st.dates(date(2018, 1, 1), date(2024, 12, 31))


@given(
    st.lists(
        st.fixed_dictionaries(
            {"formed": _days}, optional={"repealed": _days, "expires": _days}
        ).filter(lambda one: all(day >= one["formed"] for day in one.values())),
        max_size=12,
    )
)
def test_what_stands_is_what_stood_and_was_made_less_what_ended(
    documents: list[dict[str, Any]],
) -> None:
    counts = kept(*({**one, "year": 2018} for one in documents))
    before = 0
    for year in range(2018, 2026):
        last_day = date(year, 12, 31)
        standing = sum(
            one["formed"] <= last_day
            and not (one.get("repealed", date.max) <= last_day)
            and not (one.get("expires", date.max) < last_day)
            for one in documents
        )
        found = documents_of(counts, year)
        if found is None:
            assert not documents
            continue
        assert found.standing == standing
        assert before + found.made - found.repealed - found.expired == standing
        before = standing
