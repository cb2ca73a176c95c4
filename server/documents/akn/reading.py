"""A text or amendments out of Akoma Ntoso: ours exactly as written, others' (the Senate's, say) as far as they go.

What comes in is a stranger's: no document type, no entity, no network, no more than MOST_BYTES.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element

from server.documents.akn.amendments_in import ReadAmendment, amendments_in
from server.documents.akn.building import OURS
from server.documents.akn.texts_in import ReadText, text_in
from server.documents.akn.words_in import Unreadable, name

MOST_BYTES: Final = 8 * 1024 * 1024


def read(content: bytes) -> ReadText | tuple[ReadAmendment, ...]:
    """What the file holds. Raises: Unreadable."""
    root = _parsed(content)
    found = next((each for each in root if isinstance(each.tag, str)), None)
    if name(root) != "akomaNtoso" or found is None:
        raise Unreadable("not_akn")
    ours = next(root.iter(f"{{{OURS}}}exact"), None) is not None
    if name(found) in ("amendment", "amendmentList"):
        return amendments_in(found, ours=ours)
    return text_in(found, ours=ours)


def _parsed(content: bytes) -> _Element:
    if len(content) > MOST_BYTES:
        raise Unreadable("too_big", str(MOST_BYTES // 1024 // 1024))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as malformed:
        if b"<!DOCTYPE" in content:
            raise Unreadable("has_dtd") from None
        raise Unreadable("not_xml", f"{malformed.lineno}") from None
    except ValueError:
        raise Unreadable("not_xml") from None
    if root.getroottree().docinfo.doctype:
        raise Unreadable("has_dtd")
    return root
