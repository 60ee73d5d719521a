"""All rules on how the narrative is written: they need nothing but its text."""

from jinxiang_report.validation import (
    headings,
    lengths,
    names,
    punctuation,
    repeats,
    spelling,
    wording,
)

RULES = (
    *wording.RULES,
    *spelling.RULES,
    *names.RULES,
    *repeats.RULES,
    *headings.RULES,
    *punctuation.RULES,
    *lengths.RULES,
)
