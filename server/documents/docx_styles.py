"""The look of a DOCX: page, paragraph styles, colours. Knows nothing of documents."""

from __future__ import annotations

from typing import Final, NamedTuple

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from server.documents.widths import LINE

INK: Final = RGBColor(0x17, 0x32, 0x4D)
INK_2: Final = RGBColor(0x3F, 0x56, 0x6C)
BLUE_DEEP: Final = RGBColor(0x00, 0x3D, 0x7A)
FAVOUR: Final = RGBColor(0x00, 0x70, 0x4A)
AGAINST: Final = RGBColor(0xB3, 0x20, 0x3A)
WARN: Final = RGBColor(0x7D, 0x44, 0x00)
HAIR: Final = "D6DFE8"
FONT: Final = "Titillium Web"


class Look(NamedTuple):
    """Sizes in points, lengths in millimetres. `edges`: side and colour of lines around; `fill`: colour behind."""

    base: str = "Normal"
    size: float | None = None
    colour: RGBColor | None = None
    bold: bool | None = None
    before: float | None = None
    after: float | None = None
    left: float | None = None
    hang: float | None = None
    keep: bool = False
    edges: tuple[tuple[str, str], ...] = ()
    fill: str = ""


_ALL = ("top", "left", "bottom", "right")
LOOKS: Final[dict[str, Look]] = {
    "Normal": Look(size=10.5, colour=INK, after=2.2),
    "Title": Look(size=23, colour=INK, bold=True, before=7, after=2),
    "Subtitle": Look(size=13, colour=INK_2, bold=False, after=5),
    "Heading 1": Look(size=15, colour=INK, bold=True, before=8, after=3.5, keep=True, edges=(("bottom", HAIR),)),
    "Heading 2": Look(size=12.5, colour=INK, bold=True, before=5.5, after=2.5, keep=True),
    "Heading 3": Look(size=11, colour=INK, bold=True, before=4.5, after=2, keep=True),
    "Header": Look(size=8.5, colour=INK_2, edges=(("bottom", HAIR),)),
    "Footer": Look(size=8.5, colour=INK_2),
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
    "Signs": Look(base="Quiet", after=0, keep=True),
    "Signer": Look(bold=True, after=1, keep=True),
    "Signature line": Look(before=9, after=5, edges=(("bottom", "3F566C"),)),
}


def prepare(made: WordDocument, language: str) -> None:
    """A4, our margins and styles, and the language of the text («it-IT»)."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(26), Mm(24)
    section.header_distance = section.footer_distance = Mm(14)
    for name, look in LOOKS.items():
        _style(made, name, look)
    for name in ("Header", "Footer"):
        style = _named(made, name)
        style.paragraph_format.tab_stops.clear_all()
        style.paragraph_format.tab_stops.add_tab_stop(Mm(LINE), WD_TAB_ALIGNMENT.RIGHT)
    _named(made, "Signature line").paragraph_format.right_indent = Mm(LINE // 2)
    spoken = element("lang", val=language, eastAsia="zh-CN", bidi="ar-SA")
    _named(made, "Normal").element.get_or_add_rPr().append(spoken)


def _named(made: WordDocument, name: str) -> ParagraphStyle:
    style = made.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _style(made: WordDocument, name: str, look: Look) -> None:
    if name not in [style.name for style in made.styles]:
        made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = made.styles[look.base]
    style = _named(made, name)
    style.font.name = FONT
    properties = style.element.get_or_add_rPr()
    for spaced in properties.findall(qn("w:spacing")):
        properties.remove(spaced)
    fonts = properties.find(qn("w:rFonts"))
    if fonts is not None:
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), "Noto Sans Arabic")
        fonts.set(qn("w:eastAsia"), "Noto Sans SC")
    if look.size is not None:
        style.font.size = Pt(look.size)
    if look.colour is not None:
        style.font.color.rgb = look.colour
    if look.bold is not None:
        style.font.bold = look.bold
    style.font.italic = False
    form = style.paragraph_format
    form.line_spacing = 1.12
    form.widow_control = True
    form.keep_with_next = look.keep
    if look.before is not None:
        form.space_before = Mm(look.before)
    if look.after is not None:
        form.space_after = Mm(look.after)
    if look.left is not None:
        form.left_indent = Mm(look.left)
    if look.hang is not None:
        form.first_line_indent = Mm(-look.hang)
    _edges(style, look)


def _edges(style: ParagraphStyle, look: Look) -> None:
    """Lines around the paragraph and the colour behind it, in the order in which the schema wants them."""
    properties = style.element.get_or_add_pPr()
    for old in (*properties.findall(qn("w:pBdr")), *properties.findall(qn("w:shd"))):
        properties.remove(old)
    if look.edges:
        borders = element("pBdr")
        for side, colour in look.edges:
            borders.append(element(side, val="single", sz="8", space="4", color=colour))
        _insert(properties, borders, before=_AFTER_BORDERS)
    if look.fill:
        shade = element("shd", val="clear", color="auto", fill=look.fill)
        _insert(properties, shade, before=_AFTER_BORDERS[1:])


_AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing",
                  "w:jc", "w:outlineLvl")  # fmt: skip


def _insert(properties: BaseOxmlElement, new: BaseOxmlElement, before: tuple[str, ...]) -> None:
    follower = next((each for each in properties if each.tag in {qn(name) for name in before}), None)
    if follower is None:
        properties.append(new)
    else:
        follower.addprevious(new)


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML with these attributes; the values are ours and need no escaping."""
    said = " ".join(f'w:{key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<w:{name} {nsdecls('w')} {said}/>")


def add(parent: BaseOxmlElement, new: BaseOxmlElement) -> None:
    """Puts an element last; the parent's own stubs would only take its own kind."""
    parent.append(new)
