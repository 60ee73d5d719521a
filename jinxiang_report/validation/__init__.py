"""Report in, findings out. A rule is a small function; none of them raises."""

from jinxiang_report.validation.checks import RULES, Rule, check

__all__ = ["RULES", "Rule", "check"]
