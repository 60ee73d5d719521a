"""What happened to one entry, from the newest change back to how it came into the ledger."""

from jinxiang_report.domain.entries import Entry
from jinxiang_report.storage.history import PastChange
from jinxiang_report.ui.models.past import deed, differences, moment
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.widgets.past_text import PastText, Step
from jinxiang_report.ui.workspace import Workspace

_SHOWN = 100


class EntryHistory(PastText):
    """Reads the history of the entry it is given, and again whenever entries changed."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(theme)
        self._workspace = workspace
        self._entry: Entry | None = None
        self.setAccessibleName("变更记录")

    def show_entry(self, entry: Entry | None) -> None:
        """Show the history of this entry, in any of its states."""
        self._entry = entry
        if entry is None:
            self.show_steps(())
            return
        past = self._workspace.past_of(entry)[::-1]
        catalogue = self._workspace.catalogue_ever()
        steps = [
            Step(deed(one), _beside(one), one.standing, differences(one, catalogue))
            for one in past[:_SHOWN]
        ]
        more = len(past) - len(steps)
        self.show_steps(steps, f"更早还有 {more} 次变更，见“编辑 › 变更记录”。" if more else "")


def _beside(past: PastChange) -> str:
    return f"{moment(past.at)}　{past.action}"
