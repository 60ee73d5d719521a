"""What an operation can refuse, in sentences that say what to do."""

from jinxiang_report.domain.trouble import OfficeError


class YearMissingError(OfficeError):
    """The ledger keeps no such year."""


class YearRefusedError(OfficeError):
    """A year that can't be added."""


class StateRefusedError(OfficeError):
    """A step that the year's state, or its findings, do not allow."""


class UnknownCellError(OfficeError):
    """The form of that year has no such cell."""


class UnknownSectionError(OfficeError):
    """The outline has no such section."""


class SectionTooLongError(OfficeError):
    """More text than a section may have."""


class VersionRefusedError(OfficeError):
    """A version of a section that can't be kept under a name."""


class LastYearMissingError(OfficeError):
    """There is no text of last year to take over."""


class ProfileRefusedError(OfficeError):
    """A profile or catalogue that can't stand as wanted."""


class EntryRefusedError(OfficeError):
    """An entry that says too little, or too much, to be stored."""


class ImportRefusedError(OfficeError):
    """An import that can't be taken in, or taken back, as wanted."""


class ExportRefusedError(OfficeError):
    """A file that can't be written there, or not in that format."""


class FileOpenError(ExportRefusedError):
    """The file is open in another program; a copy with a number may be written beside it."""


class ExportMismatchError(OfficeError):
    """What was written is not what the ledger holds."""


class MendOutdatedError(OfficeError):
    """What a mend would change has changed meanwhile."""


class ReportUnreadableError(OfficeError):
    """A file that is no report we can read."""
