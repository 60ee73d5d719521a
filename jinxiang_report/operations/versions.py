"""The versions a section has had: they are its history, some of them under a name."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from jinxiang_report.domain.report import Draft
from jinxiang_report.domain.setting import VERSION_NAME, Setting
from jinxiang_report.domain.stretches import Stretch
from jinxiang_report.operations.narrative import section_title
from jinxiang_report.operations.trouble import VersionRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.history import PastChange, history_of
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import Change, record

_REST = timedelta(minutes=10)
_LARGE_STEPS = ("沿用上年", "全部替换", "取回", "补全标点")
"""Actions before which a version counts as kept on purpose, by the beginning of their names."""


class Version(NamedTuple):
    """A state of a section's text."""

    number: int
    """Of the change in the history that brought it about."""
    at: datetime
    action: str
    """What brought it about."""
    text: str
    standing: bool
    """False: it was taken back by undo."""
    unseen: tuple[Stretch, ...] = ()
    name: str = ""
    before: str = ""
    """The action that replaced it, if that was one that changes much at once."""

    @property
    def is_kept(self) -> bool:
        """Whether it is worth a look among many: named, or the last one before a large step."""
        return bool(self.name or self.before)


def versions(ledger: Ledger, year: int, section: str) -> list[Version]:
    """Every state the section ever had, the newest first; without the empty ones."""
    names = reading.settings(ledger, VERSION_NAME)
    past = history_of(ledger, Draft(year, section, ""))
    return [version for version in _versions(past, names) if version.text][::-1]


def main_versions(all_versions: Sequence[Version]) -> list[Version]:
    """Of many versions those to look at: the present, the kept, the last one before each rest."""
    later = [None, *all_versions]
    return [
        version
        for version, next_one in zip(all_versions, later, strict=False)
        if next_one is None or version.is_kept or next_one.at - version.at > _REST
    ]


def name_version(ledger: Ledger, year: int, section: str, name: str) -> None:
    """Keep the present text under a name, to be found again among its versions."""
    title = section_title(section)
    present = reading.drafts(ledger, year).get(section)
    found = (one for one in versions(ledger, year, section) if one.text == present)
    newest = next((one for one in found if one.standing), None)
    if newest is None:
        raise VersionRefusedError(f"{title}现在还没有文字，没有可以留存的内容。")
    if not name.strip():
        raise VersionRefusedError("请给这个版本起一个名字，例如“送审稿”。")
    key = f"{VERSION_NAME}{newest.number}"
    before = Setting(key, newest.name) if newest.name else None
    record(ledger, f"留存{title}：{name.strip()}", [Change(before, Setting(key, name.strip()))])


def bring_back(ledger: Ledger, year: int, section: str, version: Version) -> None:
    """Make the section read as it did: one action. The present text becomes a version."""
    standing = reading.sections(ledger, year).get(section)
    after = Draft(year, section, version.text, version.unseen)
    record(ledger, f"取回{section_title(section)}的旧版本", [Change(standing, after)])


def _versions(past: list[PastChange], names: dict[str, str]) -> Iterator[Version]:
    for at, change in enumerate(past):
        following = past[at + 1].action if at + 1 < len(past) else ""
        draft = change.after if isinstance(change.after, Draft) else Draft(0, "", "")
        yield Version(
            change.number,
            change.at,
            change.action,
            draft.text,
            change.standing,
            draft.unseen,
            names.get(str(change.number), ""),
            following if following.startswith(_LARGE_STEPS) else "",
        )
