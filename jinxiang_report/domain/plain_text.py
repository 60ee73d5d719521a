"""Bytes that should be text: which characters they are, and whether it is text at all."""

import re

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ENCODINGS = ("utf-8", "gb18030")
_UNKNOWN = "\ufffd"
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_BEARABLE = 0.01  # the share of characters that no text has; more is a picture or a program


def decoded(content: bytes) -> str:
    """The text; bytes that are no character in any encoding we know become U+FFFD."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    readings = (content.decode(encoding, "replace") for encoding in _ENCODINGS)
    return min(readings, key=lambda text: text.count(_UNKNOWN))


def is_text(text: str) -> bool:
    """Whether what was decoded can be prose or a table, and is no picture, program or PDF."""
    strange = len(_CONTROLS.findall(text)) + text.count(_UNKNOWN)
    return strange <= len(text) * _BEARABLE and not text.startswith("%PDF")
