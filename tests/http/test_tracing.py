"""Where the words of a text come from, asked over HTTP by whoever may read the record."""

from server.example.building import TABLE, TEXT
from server.example.people import CHAIR
from tests.http.served import Served

ADDRESS = f"/api/t/{TABLE}/s/{CHAIR}/texts/{{}}/origins"


async def test_whoever_reads_the_text_is_told_where_its_words_come_from(served: Served) -> None:
    table = await served.table()
    current = table.texts.by_id[TEXT].versions[-1]
    browser = await served.at(CHAIR)
    answer = await browser.get(ADDRESS.format(TEXT))
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["version"] == current.number
    assert ["".join(piece["words"] for piece in each["pieces"]) for each in told["units"]] == [
        each.words.shown for each in current.units
    ]
    answer = await browser.get(ADDRESS.format("nothing"))
    assert (answer.status_code, answer.json()["error"]) == (404, "no_such_thing")


async def test_and_nobody_else(served: Served) -> None:
    answer = await served.browser().get(ADDRESS.format(TEXT))
    assert answer.status_code in (401, 404)
