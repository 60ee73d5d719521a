"""File names that every system takes, made from an office's name or a report's title."""

import re

_FORBIDDEN = str.maketrans('/\\:*?"<>|', "／＼：＊？＂＜＞｜")  # by Windows
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\ud800-\udfff\ufeff]")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_LONGEST = 200  # bytes; Linux takes 255, and a copy's number and a lock's prefix want room


def file_name(words: str, ending: str) -> str:
    """The words as a file's name: what Windows forbids full-width, too long a name cut off."""
    plain = _UNSEEN.sub("", " ".join(words.split())).translate(_FORBIDDEN)
    whole = plain.strip(". ")
    short = whole.encode()[:_LONGEST].decode(errors="ignore").rstrip(". ")
    safe = f"_{short}" if _DEVICES.match(short) else short
    return f"{safe or '年报'}{ending}"
