"""All rules on how a report is put together: title, preamble, parts, old tables."""

from jinxiang_report.validation import (
    missing_counts,
    old_form,
    outline,
    part_lists,
    preamble,
    problems,
    told_tables,
)

RULES = (
    *preamble.RULES,
    *part_lists.RULES,
    *outline.RULES,
    *problems.RULES,
    *old_form.RULES,
    *told_tables.RULES,
    *missing_counts.RULES,
)
