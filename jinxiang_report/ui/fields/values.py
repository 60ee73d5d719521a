"""What a section shows for each live field: its value, or its name while it has none."""

from jinxiang_report.domain.report import Report


def shown_values(report: Report) -> dict[str, str]:
    """By the field's name, on one line."""
    return {
        name: field.value.replace("\n", " ") or _lacking(name)
        for name, field in report.catalogue.items()
    }


def is_lacking(name: str, shown: str) -> bool:
    """Whether what is shown for a field says that it has no value."""
    return shown == _lacking(name)


def _lacking(name: str) -> str:
    return f"{{{name}}}"
