"""Half-width punctuation made full-width when it is asked for, as the rules would mend it."""

from jinxiang_report.domain.differences import edits_between
from jinxiang_report.domain.stretches import Edit, Stretch, edited
from jinxiang_report.operations.narrative import rewrite, section_title
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.validation.punctuation import marks_to_write

_ROUNDS = 3
"""A mark behind a bracket is seen for Chinese once the bracket is."""


def punctuate(ledger: Ledger, year: int, section: str, within: Stretch | None = None) -> int:
    """Mend a section, or a stretch of it, in one action; how many marks were mended."""
    standing = reading.drafts(ledger, year).get(section, "")
    text, count = standing, 0
    for _ in range(_ROUNDS):
        edits = _edits(text, within or Stretch(0, len(text)))
        mended = edited(text, edits)
        if within:
            within = Stretch(within.start, within.end + len(mended) - len(text))
        text, count = mended, count + len(edits)
    if count:
        name = f"补全标点：{section_title(section)}"
        rewrite(ledger, year, {section: edits_between(standing, text)}, name)
    return count


def _edits(text: str, within: Stretch) -> list[Edit]:
    edits, done = [], within.start
    for start, end, new in marks_to_write(text):
        if new is not None and done <= start and end <= within.end:
            edits.append(Edit(start, end, new))
            done = end
    return edits
