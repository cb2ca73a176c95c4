"""The small pieces a DOCX is made of, which its library has no words for. Knows nothing of documents."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

from server.documents.docx_styles import CELL_EDGES, FONTS, HAIR, element


def add_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx has types for all but this method
    return row


def add_edges(table: Table) -> None:
    properties = table._tbl.tblPr
    properties.insert_element_before(parse_xml(CELL_EDGES), "w:tblLook")


def underlined(cell: _Cell) -> None:
    borders = add(cell._tc.get_or_add_tcPr(), element("tcBorders"))
    add(borders, element("bottom", val="single", sz="4", space="0", color=HAIR))


def add_field(paragraph: WordParagraph, instruction: str) -> None:
    """A field that the editor fills in: PAGE, NUMPAGES."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        if kind:
            add(run._r, element("fldChar", fldCharType=kind))
        else:
            add(run._r, element("instrText")).text = instruction


def add(parent: BaseOxmlElement, xml: str) -> BaseOxmlElement:
    """Puts an element last and gives it back."""
    new = parse_xml(xml)
    parent.append(new)
    return new


def ours(made: WordDocument) -> None:
    """What the library's template brings along for a document of its own goes: its picture, its list of fonts."""
    package = made.part.package
    for key in [key for key, each in package.rels.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[key]
    fonts = made.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts._blob = FONTS.encode()
