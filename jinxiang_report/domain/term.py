"""Words that the office does not want to read in its report, and what it writes instead."""

from typing import NamedTuple


class Term(NamedTuple):
    """A line of the office's list of words."""

    word: str
    instead: str = ""
    """Empty: there is nothing to put in its place; it is only pointed out."""
    note: str = ""
