"""All rules on how a report is put together: title, preamble, parts, old tables."""

from jinxiang_report.validation import (
    missing_counts,
    old_form,
    outline,
    preamble,
    problems,
    told_tables,
)

RULES = (
    *preamble.RULES,
    *outline.RULES,
    *problems.RULES,
    *old_form.RULES,
    *told_tables.RULES,
    *missing_counts.RULES,
)
