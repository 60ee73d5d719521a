"""All rules on how a report is put together: title, preamble, parts, old tables."""

from jinxiang_report.validation import (
    missing_counts,
    old_form,
    outline,
    preamble,
    problems,
)

RULES = (*preamble.RULES, *outline.RULES, *problems.RULES, *old_form.RULES, *missing_counts.RULES)
