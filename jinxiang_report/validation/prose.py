"""All rules on how the narrative is written: they need nothing but its text."""

from jinxiang_report.validation import (
    contacts,
    existing_headings,
    headings,
    last_words,
    lengths,
    names,
    punctuation,
    repeats,
    self_reference,
    spelling,
    wording,
)

RULES_OF_A_SECTION = (
    *wording.RULES,
    *spelling.RULES,
    *names.RULES_OF_A_SECTION,
    *repeats.RULES_OF_A_SECTION,
    *headings.RULES_OF_A_SECTION,
    *punctuation.RULES,
    *lengths.RULES,
    *contacts.RULES,
    *self_reference.RULES,
)
"""They judge each section by itself."""
RULES = (*names.RULES, *repeats.RULES, *existing_headings.RULES, *last_words.RULES)
"""They look at all sections together."""
