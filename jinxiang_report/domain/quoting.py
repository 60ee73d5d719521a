"""How words are quoted in a sentence: cut short where they are long, their own marks single."""

_MARKS = str.maketrans("“”", "‘’")


def shortened(words: str, most: int) -> str:
    """The words, or as many of their characters as there is room for, and …."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def inside_quotes(words: str) -> str:
    """The words with their own quotation marks made single, to stand within double ones."""
    return words.translate(_MARKS)
