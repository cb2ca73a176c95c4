// A recording of real keystrokes as Yjs updates for a draft: `node recording.mjs WEB` reads one request a line on its
// input and answers each on one line. {file, most, pens, size}: the first `most` transactions (0: all) as the edits of
// one page for each agent, under these client ids. {updates: [[base64]]}: the words of each list of updates.
//
// The recording is one string, a draft is units. Units are cut once for all: where two letters stay neighbours to the
// end and some `size` letters have gone before; every letter ever typed lies in one of them by its place in the order
// that Yjs gave it, so the words of all units, joined, are the string at every moment.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";

const Y = createRequire(join(process.argv[2], "package.json"))("yjs");
const BASE = 7; // the client id under which the empty units are made
const MOST_WORDS = 20_000; // in a unit

/** Whose transactions each one has seen, by agent, its own included; in the recording's order. */
function versions(txns, agents) {
  const seen = [], counts = Array(agents).fill(0);
  return txns.map(({ parents, agent }, at) => {
    const before = Array(agents).fill(0);
    for (const parent of parents ?? (at ? [at - 1] : []))
      seen[parent].forEach((count, who) => (before[who] = Math.max(before[who], count)));
    if (before[agent ?? 0] !== counts[agent ?? 0]) throw new Error(`transaction ${at} forgets its author's last`);
    counts[agent ?? 0] += 1;
    seen.push(before.map((count, who) => count + (who === (agent ?? 0) ? 1 : 0)));
    return before;
  });
}

/** Plays all transactions, each agent in a document of its own that has merged what the transaction had seen. */
function played(txns, seen, docs, write) {
  const updates = [], applied = docs.map(() => docs.map(() => 0)), of = docs.map(() => []);
  txns.forEach((txn, at) => {
    const agent = txn.agent ?? 0, doc = docs[agent];
    const missing = [];
    docs.forEach((_, other) => {
      if (other === agent) return;
      missing.push(...of[other].slice(applied[agent][other], seen[at][other]));
      applied[agent][other] = seen[at][other];
    });
    for (const earlier of missing.sort((a, b) => a - b)) if (updates[earlier]) Y.applyUpdate(doc, updates[earlier]);
    let made = null;
    const keep = (update) => (made = update);
    doc.on("update", keep);
    doc.transact(() => txn.patches.forEach((patch) => write(doc, agent, patch, at)));
    doc.off("update", keep);
    of[agent].push(at);
    updates.push(made);
  });
  return updates;
}

function document(client) {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  return doc;
}

function merged(updates) {
  const doc = document(1);
  for (const update of updates) if (update) Y.applyUpdate(doc, update);
  return doc;
}

/** For each client the unit of each of its letters; how many units. */
function cut(text, size) {
  const units = new Map();
  let unit = 0, letters = 0, before = " ";
  for (let item = text._start; item !== null; item = item.right) {
    const of = units.get(item.id.client) ?? units.set(item.id.client, []).get(item.id.client);
    for (let n = 0; n < item.length; n++) {
      if (!item.deleted) {
        const letter = item.content.str[n];
        if (letters >= size && /\S/.test(before) && /\S/.test(letter)) (unit += 1), (letters = 0);
        (letters += 1), (before = letter);
      }
      of[item.id.clock + n] = unit;
    }
  }
  return [units, unit + 1];
}

function texts(doc) {
  return doc.getXmlFragment("units").toArray().map((unit) => unit.get(0));
}

function words(doc) {
  return texts(doc).map((text) => text.toDelta().map((part) => part.insert).join("")).join("");
}

function empty(count) {
  const doc = document(BASE);
  const units = Array.from({ length: count }, (_, n) => {
    const unit = new Y.XmlElement("unit");
    unit.setAttribute("id", `k${n}`);
    unit.setAttribute("kind", "paragraph");
    unit.insert(0, [new Y.XmlText("")]);
    return unit;
  });
  doc.getXmlFragment("units").insert(0, units);
  return Y.encodeStateAsUpdate(doc);
}

function recorded({ file, most, pens, size }) {
  const trace = JSON.parse(gunzipSync(readFileSync(file)));
  const txns = most ? trace.txns.slice(0, most) : trace.txns;
  const agents = trace.numAgents ?? 1, seen = versions(txns, agents);
  const named = pens.slice(0, agents);

  const flat = merged(played(txns, seen, named.map(document), (doc, _, [at, gone, more]) => {
    const text = doc.getText("t");
    if (gone) text.delete(at, gone);
    if (more) text.insert(at, more);
  })).getText("t");
  const end = flat.toString();
  if (!most && end !== trace.endContent) throw new Error("the recording does not end as it says");
  const [units, count] = cut(flat, size);

  const base = empty(count), docs = named.map(document), typed = named.map(() => 0), most_gone = new Set();
  docs.forEach((doc) => Y.applyUpdate(doc, base));
  const updates = played(txns, seen, docs, (doc, agent, [at, gone, more], transaction) => {
    const each = texts(doc);
    const living = each.reduce((sum, text) => sum + text.length, 0);
    if (gone * 3 > living) most_gone.add(transaction); // the page says so when somebody does want that
    let from = 0, left = gone;
    for (const text of each) {
      const start = Math.max(0, at - from), here = Math.max(0, Math.min(left, text.length - start));
      from += text.length;
      left -= here;
      if (here) text.delete(start, here);
    }
    for (let n = 0; n < more.length; ) {
      const unit = units.get(named[agent])[typed[agent]];
      let next = n + 1;
      while (next < more.length && units.get(named[agent])[typed[agent] + next - n] === unit) next++;
      const before = each.slice(0, unit).reduce((sum, text) => sum + text.length, 0);
      if (at < before || at > before + each[unit].length) throw new Error("a letter lies outside its unit");
      each[unit].insert(at - before, more.slice(n, next));
      if (each[unit].length > MOST_WORDS) throw new Error("a unit is too long: cut smaller ones");
      (at += next - n), (typed[agent] += next - n), (n = next);
    }
  });
  const final = words(merged([base, ...updates]));
  if (final !== end) throw new Error("the units do not join to the recording's text");
  return { base: b64(base), words: end, units: count, agents, edits: sent(txns, seen, updates, most_gone) };
}

/** The transactions that changed something, each with how many edits of every other page it follows on. */
function sent(txns, seen, updates, flagged) {
  const counts = seen[0].map(() => [0]), edits = [];
  txns.forEach(({ agent = 0 }, at) => {
    const own = counts[agent], update = updates[at];
    own.push(own.at(-1) + (update ? 1 : 0));
    if (!update) return;
    const needs = seen[at].map((count, who) => (who === agent ? 0 : counts[who][count]));
    edits.push({ agent, needs, flags: flagged.has(at) ? 1 : 0, update: b64(update) });
  });
  return edits;
}

function b64(update) {
  return Buffer.from(update).toString("base64");
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const lists = request.updates?.map((list) => list.map((update) => Buffer.from(update, "base64")));
  console.log(JSON.stringify(lists ? lists.map((list) => words(merged(list))) : recorded(request)));
}
