"""What the parts of `lived` share: an amendment that stands open, and what is told of one."""

from __future__ import annotations

from msgspec.structs import replace

from server.deliberation.ids import AmendmentId
from server.deliberation.matters.amendments.lives import ActKind
from server.deliberation.matters.amendments.shapes import Amendment, AmendmentAct, Amendments
from server.deliberation.shapes import Stamp


def standing(amendment: Amendment) -> Amendment:
    """The same, open: to be confirmed, come too late, set aside, or filed."""
    if amendment.awaits:
        return replace(amendment, state="unconfirmed")
    if amendment.late and not amendment.admitted:
        return replace(amendment, state="late")
    return replace(amendment, state="set_aside" if amendment.aside else "filed")


def acted(amendments: Amendments, stamp: Stamp, new: Amendment, act: ActKind) -> Amendments:
    told = AmendmentAct(stamp.happened, act, new.id, stamp.seat)
    return replace(amendments.having(new), acts=(*amendments.acts, told))


def untold(amendments: Amendments, id: AmendmentId) -> Amendments:
    """Without the last that was told of this amendment."""
    place = max(place for place, each in enumerate(amendments.acts) if each.amendment == id)
    return replace(amendments, acts=(*amendments.acts[:place], *amendments.acts[place + 1 :]))
