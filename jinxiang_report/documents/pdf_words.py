"""Text as a PDF tells it, made comparable: where lines break, how a font is built don't count."""

import unicodedata

# A font may draw a radical and a character with one shape, and a PDF then names the radical.
# NFKC knows those of 康熙; these are the simplified ones that it leaves.
_RADICALS = str.maketrans(
    "⺟⺠⻄⻅⻆⻉⻋⻌⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民西见角贝车辶长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
_OLD_SHAPES = str.maketrans("戶靑黃", "户青黄")


def squeezed(text: str) -> str:
    """The text without white space, radicals as the characters they look like."""
    plain = unicodedata.normalize("NFKC", text.translate(_RADICALS)).translate(_OLD_SHAPES)
    # What only tells where a line may break, PDFium gives as a character of its own.
    return "".join(one for one in plain if not one.isspace() and one.isprintable())
