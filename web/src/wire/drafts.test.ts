import { beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { FakeServer, TEXT, page, settle } from "./drafts.fake";
import { memoryDrawer } from "./drafts-kept";
import type { DraftReading } from "./drafts-reading.svelte";
import { unitsOf, wordsOf } from "./drafts-words";

let server: FakeServer;
beforeEach(() => {
  vi.stubGlobal("BroadcastChannel", undefined);
  server = new FakeServer();
});

function addUnit(reading: DraftReading, id: string, words: string, at = unitsOf(reading.doc).length): void {
  const unit = new Y.XmlElement("unit");
  unit.setAttribute("id", id);
  unit.setAttribute("kind", "point");
  unit.insert(0, [new Y.XmlText(words)]);
  reading.doc.getXmlFragment("units").insert(at, [unit]);
}

function type(reading: DraftReading, unit: number, words: string): void {
  const text = unitsOf(reading.doc)[unit]?.get(0) as Y.XmlText;
  text.insert(text.length, words);
}

function read(reading: DraftReading): string[] {
  return unitsOf(reading.doc).map(wordsOf);
}

describe("writing together", () => {
  test("two pages read the same words, and both are on the server", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno");
    await settle();
    const bea = await page(server, "bea");
    type(bea.reading, 0, " e due");
    type(ana.reading, 0, " e tre");
    await settle();
    expect(read(ana.reading)).toEqual(read(bea.reading));
    expect(read(ana.reading)[0]).toHaveLength("Uno e due e tre".length);
    expect(ana.writing.unsent).toEqual([]);
    expect(server.rows).toHaveLength(3);
  });

  test("nothing is written before the pen has come, and then only under it", async () => {
    const ana = await page(server, "ana");
    expect(ana.writing.pen).toBe(ana.reading.doc.clientID);
    expect(server.pens.get(ana.writing.pen ?? 0)).toBe("ana");
    const reader = await page(server, "zoe", { mayWrite: false });
    expect(reader.writing.pen).toBeNull();
  });

  test("changes of one turn are one edit", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno");
    type(ana.reading, 0, "!");
    addUnit(ana.reading, "u2", "Due");
    await settle();
    expect(server.rows).toHaveLength(1);
  });
});

describe("without a line", () => {
  test("what is typed meanwhile is gathered, kept, and sent when the line is back", async () => {
    const ana = await page(server, "ana");
    const bea = await page(server, "bea");
    addUnit(ana.reading, "u1", "");
    await settle();
    ana.line.lose();
    for (const letter of "senza rete") {
      type(ana.reading, 0, letter);
      await settle();
    }
    expect(ana.writing.unsent).toHaveLength(1);
    expect(await ana.drawer.read("edits/")).toHaveLength(1);
    type(bea.reading, 0, "intanto ");
    await settle();
    ana.line.comeBack();
    await settle();
    expect(read(bea.reading)).toEqual(read(ana.reading));
    expect(read(bea.reading)[0]).toContain("senza rete");
    expect(await ana.drawer.read("edits/")).toEqual([]);
  });

  test("an answer that was lost: the same bytes again, and nothing twice", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno");
    await Promise.resolve();
    await settle();
    const tell = vi.spyOn(ana.line, "tell").mockImplementation(() => undefined);
    type(ana.reading, 0, " e due");
    await settle();
    tell.mockRestore();
    expect(server.rows).toHaveLength(2);
    expect(ana.writing.unsent).toHaveLength(1);
    ana.line.lose();
    ana.line.comeBack();
    await settle();
    expect(ana.writing.unsent).toEqual([]);
    expect(server.rows).toHaveLength(2);
    expect(ana.line.frames.at(-1)).toEqual(ana.line.frames.at(-2));
    expect(read(ana.reading)).toEqual(["Uno e due"]);
  });

  test("a reload sends what the page before it left, under its old client id, before a new pen is asked for", async () => {
    const drawer = memoryDrawer();
    const before = await page(server, "ana", { drawer });
    addUnit(before.reading, "u1", "Uno");
    await settle();
    before.line.lose();
    type(before.reading, 0, " e due");
    await settle();
    server.pages.delete(before.line);
    const after = await page(server, "ana", { drawer });
    await settle();
    expect(read(after.reading)).toEqual(["Uno e due"]);
    expect(server.rows.map((row) => row.client)).toEqual([101, 101]);
    expect(after.writing.pen).toBe(102);
    expect(await drawer.read("edits/")).toEqual([]);
  });

  test("on a slow line at most four edits are under way", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "");
    await settle();
    const take = vi.spyOn(server, "take").mockImplementation(() => undefined);
    for (const letter of "abcdefghij") {
      type(ana.reading, 0, letter);
      await settle();
    }
    expect(ana.writing.unsent.map((edit) => edit.sent)).toEqual([true, true, true, true, false]);
    take.mockRestore();
    ana.line.lose();
    ana.line.comeBack();
    await settle();
    expect(ana.writing.unsent).toEqual([]);
    expect(server.rows).toHaveLength(6);
  });
});

describe("words that lose their place", () => {
  test("a refused edit: the text is read anew, the words lie in the tray, the next ones go through", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno.");
    await settle();
    server.refuses = "may_not_write";
    type(ana.reading, 0, " Con un mediatore.");
    await settle();
    expect(read(ana.reading)).toEqual(["Uno."]);
    expect(ana.writing.tray.all.map((each) => [each.words, each.why, each.number])).toEqual([
      ["Con un mediatore.", "may_not_write", "1"],
    ]);
    expect(await ana.drawer.read("edits/")).toEqual([]);
    expect(await ana.drawer.read("tray/")).toHaveLength(1);
    server.refuses = null;
    ana.writing.mayWrite = true;
    await settle();
    type(ana.reading, 0, " Due.");
    await settle();
    expect(read(ana.reading)).toEqual(["Uno. Due."]);
    expect(server.rows).toHaveLength(2);
  });

  test("an edit that is taken while the text is read anew is read as well, even if the line is lost meanwhile", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno.");
    const take = vi.spyOn(server, "take").mockImplementation(() => undefined);
    await settle();
    type(ana.reading, 0, " Fuori tempo.");
    await settle();
    const [first, second] = ana.writing.unsent;
    if (first === undefined || second === undefined) throw new Error("two edits should be under way");
    server.hear = () => undefined;
    const about = { text: TEXT, client: first.client };
    ana.line.tell({ type: "Stray", ...about, local: second.local, code: "may_not_write" });
    server.rows.push(first);
    ana.line.tell({ type: "Taken", ...about, local: first.local, number: 1 });
    await settle();
    take.mockRestore();
    Reflect.deleteProperty(server, "hear");
    ana.line.lose();
    ana.line.comeBack();
    await settle();
    expect(read(ana.reading)).toEqual(["Uno."]);
  });

  test("an edit of an earlier page that can no longer be part of the text", async () => {
    const drawer = memoryDrawer();
    const before = await page(server, "ana", { drawer });
    addUnit(before.reading, "u1", "Uno.");
    await settle();
    before.line.lose();
    type(before.reading, 0, " Fuori tempo.");
    await settle();
    server.pages.delete(before.line);
    server.refuses = "draft_closed";
    const after = await page(server, "ana", { drawer, mayWrite: false });
    expect(after.writing.tray.all.map((each) => each.words)).toEqual(["Fuori tempo."]);
    expect(read(after.reading)).toEqual(["Uno."]);
  });

  test("the unit is taken away while its author types", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno.");
    addUnit(ana.reading, "u2", "Due, ");
    await settle();
    const bea = await page(server, "bea");
    bea.line.lose();
    bea.reading.doc.getXmlFragment("units").delete(1, 1);
    type(ana.reading, 1, "con un mediatore");
    await settle();
    bea.line.comeBack();
    await settle();
    expect(read(ana.reading)).toEqual(["Uno."]);
    expect(ana.writing.tray.all.map((each) => [each.words, each.why, each.number, each.unit])).toEqual([
      ["Due, con un mediatore", "unit_gone", "2", "u2"],
    ]);
    expect(bea.writing.tray.all).toEqual([]);
  });

  test("the unit was taken away while its author had no line and reloaded", async () => {
    const drawer = memoryDrawer();
    const ana = await page(server, "ana", { drawer });
    addUnit(ana.reading, "u1", "Uno.");
    addUnit(ana.reading, "u2", "Due");
    await settle();
    const bea = await page(server, "bea");
    ana.line.lose();
    type(ana.reading, 1, " e ancora");
    await settle();
    bea.reading.doc.getXmlFragment("units").delete(1, 1);
    await settle();
    server.pages.delete(ana.line);
    const after = await page(server, "ana", { drawer });
    expect(after.writing.tray.all.map((each) => each.words)).toEqual(["e ancora"]);
    expect(server.rows).toHaveLength(3);
  });

  test("words that went along to another unit are not without a place", async () => {
    const ana = await page(server, "ana");
    addUnit(ana.reading, "u1", "Uno");
    addUnit(ana.reading, "u2", "Due");
    await settle();
    const bea = await page(server, "bea");
    const root = bea.reading.doc.getXmlFragment("units");
    bea.reading.doc.transact(() => {
      const copy = unitsOf(bea.reading.doc)[1]?.clone() ?? new Y.XmlElement("unit");
      root.delete(1, 1);
      root.insert(0, [copy]);
    });
    await settle();
    expect(read(ana.reading)).toEqual(["Due", "Uno"]);
    expect(ana.writing.tray.all).toEqual([]);
  });
});

test("an edit that deletes most of a long text says so, others do not", async () => {
  const ana = await page(server, "ana");
  addUnit(ana.reading, "u1", "parole ".repeat(400));
  await settle();
  const text = unitsOf(ana.reading.doc)[0]?.get(0) as Y.XmlText;
  text.delete(0, 100);
  await settle();
  text.delete(0, 2000);
  await settle();
  const flags = ana.line.frames.map((frame) => frame[5]);
  expect(flags).toEqual([0, 0, 1]);
});
