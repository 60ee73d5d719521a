"""The theme that stands behind a blank: Word asks for one, the styles take nothing from it."""

from docx.oxml.ns import nsdecls

from jinxiang_report.documents.style import FANG, HEI, LATIN

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "333333",
    "lt2": "F2F2F2",
    "accent1": "C00000",
    "accent2": "1F4E79",
    "accent3": "548235",
    "accent4": "BF8F00",
    "accent5": "7F6000",
    "accent6": "595959",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_PLAIN}</a:ln>'
_NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_SHAPES = (  # a theme must have three of each
    f"<a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_NO_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst>"
)


def theme_xml() -> str:
    """The whole part: black on white, the report's own typefaces, no effects."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    fonts = f"<a:majorFont>{_fonts(HEI)}</a:majorFont><a:minorFont>{_fonts(FANG)}</a:minorFont>"
    return (
        f'<a:theme {nsdecls("a")} name="公文"><a:themeElements>'
        f'<a:clrScheme name="公文">{colours}</a:clrScheme>'
        f'<a:fontScheme name="公文">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="公文">{_SHAPES}</a:fmtScheme></a:themeElements></a:theme>'
    )


def _fonts(font: str) -> str:
    return f'<a:latin typeface="{LATIN}"/><a:ea typeface="{font}"/><a:cs typeface="{LATIN}"/>'
