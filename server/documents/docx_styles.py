"""The look of a DOCX as data, and as the WordprocessingML it becomes. Knows nothing of documents, opens no file."""

from __future__ import annotations

from typing import Final, NamedTuple

from server.documents.widths import LINE

INK: Final = "17324D"
INK_2: Final = "3F566C"
BLUE_DEEP: Final = "003D7A"
FAVOUR: Final = "00704A"
AGAINST: Final = "B3203A"
WARN: Final = "7D4400"
HAIR: Final = "D6DFE8"
FONT: Final = "Titillium Web"
ALIKE: Final = "Calibri"
"""What an office without our face has; taken in its place, and named so in the list of fonts."""


class Look(NamedTuple):
    """Sizes in points, lengths in millimetres. `edges`: side and colour of lines around; `fill`: colour behind.

    `outline`: level of a heading, from 0. `tab`: where what stands at the right end of the line ends.
    """

    base: str = "Normal"
    size: float | None = None
    colour: str | None = None
    bold: bool | None = None
    before: float | None = None
    after: float | None = None
    left: float | None = None
    hang: float | None = None
    keep: bool = False
    outline: int | None = None
    right: float | None = None
    tab: float | None = None
    edges: tuple[tuple[str, str], ...] = ()
    fill: str = ""


_ALL = ("top", "left", "bottom", "right")
LOOKS: Final[dict[str, Look]] = {
    "Normal": Look(size=10.5, colour=INK, after=2.2),
    "Title": Look(size=23, colour=INK, bold=True, before=7, after=2),
    "Subtitle": Look(size=13, colour=INK_2, bold=False, after=5),
    "Heading 1": Look(
        size=15, colour=INK, bold=True, before=8, after=3.5, keep=True, outline=0, edges=(("bottom", HAIR),)
    ),
    "Heading 2": Look(size=12.5, colour=INK, bold=True, before=5.5, after=2.5, keep=True, outline=1),
    "Heading 3": Look(size=11, colour=INK, bold=True, before=4.5, after=2, keep=True, outline=2),
    "Header": Look(size=8.5, colour=INK_2, tab=LINE, edges=(("bottom", HAIR),)),
    "Footer": Look(size=8.5, colour=INK_2, tab=LINE),
    "Caption": Look(size=10, colour=INK, bold=True, before=3, after=1, keep=True),
    "Lead": Look(size=11.5),
    "Quiet": Look(size=9, colour=INK_2),
    "Eyebrow": Look(colour=INK_2, bold=True, after=0.5),
    "Status final": Look(colour=BLUE_DEEP, bold=True, after=5, fill="E6F1FC"),
    "Status draft": Look(
        colour=WARN, bold=True, after=5, fill="FFF3DD", edges=tuple((side, "B06F10") for side in _ALL)
    ),
    "Courtesy": Look(after=6, fill="F4F7FA", edges=(("left", "0066CC"),)),
    "Entry": Look(after=1.5, left=15, hang=15),
    "Entry more": Look(after=1.5, left=15),
    "Gap": Look(base="Entry", colour=WARN, fill="FFF3DD", edges=tuple((side, "B06F10") for side in _ALL)),
    "Unit": Look(left=17, hang=17),
    "Unit paragraph": Look(left=23, hang=17),
    "Unit letter": Look(left=22, hang=8),
    "Unit number": Look(left=30, hang=8),
    "Unit note": Look(base="Quiet", left=17),
    "Label": Look(bold=True, after=1, keep=True),
    "Before": Look(edges=(("left", HAIR),), left=2),
    "After": Look(edges=(("left", "0066CC"),), left=2),
    "Verdict approved": Look(size=12, colour=FAVOUR, bold=True, after=1, keep=True),
    "Verdict rejected": Look(size=12, colour=AGAINST, bold=True, after=1, keep=True),
    "Verdict other": Look(size=12, bold=True, after=1, keep=True),
    "Cell": Look(size=9, before=0.7, after=0.7),
    "Space": Look(size=4, after=0),
    "Signs": Look(base="Quiet", after=0, right=8),
    "Signer": Look(bold=True, after=1, right=8),
    "Signature line": Look(before=9, after=5, right=8, edges=(("bottom", "3F566C"),)),
}


def paragraph_properties(look: Look) -> str:
    """<w:pPr>, its parts in the order in which the schema wants them; all values are ours and need no escaping."""
    parts = ["<w:keepNext/>" if look.keep else "", "<w:widowControl/>"]
    if look.edges:
        sides = (f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="{colour}"/>' for side, colour in look.edges)
        parts.append(f"<w:pBdr>{''.join(sides)}</w:pBdr>")
    if look.fill:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>')
    if look.tab is not None:
        parts.append(f'<w:tabs><w:tab w:val="right" w:pos="{_twips(look.tab)}"/></w:tabs>')
    before = "" if look.before is None else f' w:before="{_twips(look.before)}"'
    after = "" if look.after is None else f' w:after="{_twips(look.after)}"'
    parts.append(f'<w:spacing{before}{after} w:line="269" w:lineRule="auto"/>')
    left = "" if look.left is None else f' w:left="{_twips(look.left)}"'
    right = "" if look.right is None else f' w:right="{_twips(look.right)}"'
    hang = "" if look.hang is None else f' w:hanging="{_twips(look.hang)}"'
    if left or right or hang:
        parts.append(f"<w:ind{left}{right}{hang}/>")
    if look.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{look.outline}"/>')
    return f"<w:pPr {_NAMESPACE}>{''.join(parts)}</w:pPr>"


def run_properties(look: Look, language: str = "") -> str:
    """<w:rPr>, likewise; with the language of the text where one is given («it-IT»)."""
    parts = [f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="Noto Sans SC" w:cs="Noto Sans Arabic"/>']
    if look.bold is not None:
        value = "1" if look.bold else "0"
        parts.append(f'<w:b w:val="{value}"/><w:bCs w:val="{value}"/><w:i w:val="0"/>')
    if look.colour is not None:
        parts.append(f'<w:color w:val="{look.colour}"/>')
    if look.size is not None:
        size = round(look.size * 2)
        parts.append(f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    if language:
        parts.append(f'<w:lang w:val="{language}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>')
    return f"<w:rPr {_NAMESPACE}>{''.join(parts)}</w:rPr>"


def element(name: str, **attributes: str) -> str:
    """An element of WordprocessingML with these attributes, and nothing in it."""
    said = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name} {_NAMESPACE}{said}/>"


_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


_EDGE = f'w:w="{_twips(1.2)}" w:type="dxa"'
CELL_EDGES: Final = f"<w:tblCellMar {_NAMESPACE}><w:left {_EDGE}/><w:right {_EDGE}/></w:tblCellMar>"
"""Room at both sides of what stands in a cell."""
FONTS: Final = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {_NAMESPACE}><w:font w:name="{FONT}">'
    f'<w:altName w:val="{ALIKE}"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
