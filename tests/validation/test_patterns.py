import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

import pytest

from jinxiang_report import validation
from jinxiang_report.validation.patterns import pattern_of

MODULES = [one.name for one in iter_modules(validation.__path__)]


def test_a_pattern_that_is_made_later_finds_what_it_would_have_found() -> None:
    later = pattern_of(r"^共(?P<number>\d+)条", re.MULTILINE)

    assert [one["number"] for one in later.finditer("共1条\n共2条")] == ["1", "2"]
    assert later.sub("", "共3条。") == "。"
    assert later.pattern == r"^共(?P<number>\d+)条"


def test_a_pattern_is_made_when_it_is_first_used() -> None:
    broken = pattern_of("（(")

    with pytest.raises(re.error):
        broken.search("（")


def every_pattern(holder: object) -> Iterator[re.Pattern[str]]:
    """Those that it is or holds, however deep in tuples and tables."""
    if isinstance(holder, type(pattern_of(""))):
        yield holder
    elif isinstance(holder, Mapping):
        yield from every_pattern(tuple(holder.values()))
    elif isinstance(holder, tuple):
        for one in holder:
            yield from every_pattern(one)


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_the_rules_is_well_formed(name: str) -> None:
    module = import_module(f"{validation.__name__}.{name}")

    for pattern in every_pattern(vars(module)):
        assert pattern.groups >= 0


def test_patterns_in_tables_are_looked_at_too() -> None:
    broken = {"表": (("收到", pattern_of("（(")),)}

    with pytest.raises(re.error):
        assert [pattern.groups for pattern in every_pattern(broken)]
