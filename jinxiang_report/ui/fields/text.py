"""The text of a section as one types it: what a paste keeps, which field is being looked for."""

import re
from collections.abc import Mapping, Sequence

from jinxiang_report.domain.pinyin import answers_to, initials

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_UNTYPED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufffe\uffff]"
)
_PICTURE = "\ufffc"  # Qt's place holder for what is no text
_OPEN_BRACE = re.compile(r"\{([^{}\n]{0,40})$")
_BLANKS = " \t\u00a0\u3000"


def pasted(text: str) -> str:
    """What a paste keeps: words and paragraphs.

    Indents and empty lines go: the page indents every paragraph by itself. A paste without
    line ends keeps its blanks, for it may be half a sentence.
    """
    plain = _LINE_ENDS.sub("\n", text).replace(_PICTURE, "")
    plain = _UNTYPED.sub("", plain).replace("\t", " ")
    first, *others = plain.split("\n")
    if not others:
        return plain
    lines = [first.rstrip(_BLANKS), *(line.strip(_BLANKS) for line in others)]
    ending = "" if lines[-1] else "\n"
    return "\n".join(line for line in lines if line) + ending


def unseen_characters(text: str) -> int:
    """How many characters of a paste nobody sees: control characters, marks of direction."""
    return len(_UNTYPED.findall(_LINE_ENDS.sub("\n", text)))


def sought_field(before_cursor: str) -> str | None:
    """What has been typed of a field's name since its opening brace; None outside of one."""
    found = _OPEN_BRACE.search(before_cursor)
    return found[1] if found else None


def matching_fields(values: Mapping[str, str], sought: str) -> dict[str, str]:
    """The fields whose name answers to what was typed, those that begin with it first."""
    typed = sought.strip().casefold()
    found = {name: value for name, value in values.items() if answers_to_search(name, typed)}
    return dict(sorted(found.items(), key=lambda field: not field[0].casefold().startswith(typed)))


def answers_to_search(text: str, typed: str) -> bool:
    """Whether a text holds what was typed, or is called so by pinyin: whole, or from a dot on."""
    typed = typed.casefold()
    if typed in text.casefold():
        return True
    is_spelling = typed.isascii() and typed.isalpha()
    return is_spelling and (
        any(answers_to(part, typed) for part in _called(text)) or _shortens(text.split("."), typed)
    )


def _called(text: str) -> tuple[str, ...]:
    return (text.replace(".", ""), *text.split(".")[1:])


def _shortens(parts: Sequence[str], typed: str) -> bool:
    """Whether what was typed begins the initials of each part in turn: gkzs for 公开信息.总数."""
    if not parts:
        return not typed
    letters = initials(parts[0])
    return any(
        letters.startswith(typed[:cut]) and _shortens(parts[1:], typed[cut:])
        for cut in range(1, len(typed) + 1)
    )


def first_units(text: str, count: int) -> str:
    """As much of the text as Qt counts so many characters."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[: 2 * count].decode("utf-16-le", "ignore")


def units(text: str) -> int:
    """The text's length as Qt counts it: characters beyond the basic plane (𠮷) count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
