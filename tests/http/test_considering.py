"""What somebody who writes an amendment is told of the others: asked over HTTP, worked out by the table."""

from server.deliberation.ids import AmendmentId
from server.example.building import TABLE, TEXT
from tests.http.served import Served


async def test_who_writes_sees_what_touches_the_same_words(served: Served) -> None:
    table = await served.table()
    version = table.texts.by_id[TEXT].versions[-1]
    mine, *_ = (each for each in table.amendments.on(TEXT) if each.open)
    unit = next(each for each in mine.operations).unit  # type: ignore[union-attr]
    browser = await served.at(mine.author)
    body = {"text": TEXT, "version": version.number, "parent": None, "edits": [{"edit": "TakeOut", "unit": unit}]}
    address = f"/api/t/{TABLE}/s/{mine.author}/consider"
    answer = await browser.post(address, json=body)
    assert answer.status_code == 200, answer.text
    met = {AmendmentId(each["amendment"]): (each["mine"], each["theirs"]) for each in answer.json()}
    assert met[mine.id] == ("precluded", "precluded")
    for edits, text in (([{"edit": "TakeOut", "unit": "gone"}], TEXT), (body["edits"], "nothing")):
        answer = await browser.post(
            f"/api/t/{TABLE}/s/{mine.author}/consider", json={**body, "edits": edits, "text": text}
        )
        assert (answer.status_code, answer.json()) == (200, [])
    answer = await browser.post(address, json={**body, "edits": []})
    assert (answer.status_code, answer.json()["error"]) == (400, "malformed")


async def test_and_nobody_else_may_ask_in_that_seat(served: Served) -> None:
    body = {"text": TEXT, "version": 1, "parent": None, "edits": [{"edit": "TakeOut", "unit": "x"}]}
    answer = await served.browser().post(f"/api/t/{TABLE}/s/chair/consider", json=body)
    assert answer.status_code in (401, 404)
