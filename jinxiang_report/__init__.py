"""政务公开台账: an offline ledger and year-end report of a government office's disclosure."""

__version__ = "0.1.0"
