"""The three statutory tables and the year's counts as a workbook."""

from jinxiang_report.operations.export_order import Made, Order
from jinxiang_report.operations.verifying import require_same_figures
from jinxiang_report.spreadsheets.form_workbook import form_workbook, read_form_workbook


def tables_file(order: Order) -> Made:
    """The workbook, its figures read back."""
    data = form_workbook(order.report, order.monthly)
    found = read_form_workbook(data, order.report.edition)
    return Made(data, require_same_figures(order.report, found))
