// Makes honest.json.gz: what y-prosemirror and Yjs really send while people draft together. See README.md beside it.
// Everything is drawn from seeds and the clock is ours, so that the same versions make the same file.
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

let now = 1_000_000
Date.now = () => now
const Y = await import('yjs')
const { ySyncPlugin, ySyncPluginKey, yUndoPlugin, undo, redo } = await import('y-prosemirror')
const { Schema, Slice, Fragment } = await import('prosemirror-model')
const { EditorState, Plugin } = await import('prosemirror-state')

const KINDS = ['title', 'area', 'point', 'paragraph', 'letter']
const WORDS = [
  'il', 'tavolo', 'si', 'riunisce', 'ogni', 'trimestre', 'presso', 'la', 'Regione', 'l’assemblea', 'può', 'perché', 'città',
  'associazione', 'convocare', 'entro', '30', 'giorni', '(art. 5)', '«mediazione»', 'الاجتماع', 'المجلس', 'كل', 'ثلاثة', 'أشهر',
  'التَّعاون', '😀', '😁', '👩‍👩‍👧', '🇮🇹', '👍🏽', 'naïve', '東京', 'টেবিল', 'e\u0301lan', 'a\u00a0b'
]

const schema = new Schema({
  nodes: {
    doc: { content: 'unit+' },
    unit: { content: 'text*', marks: '', attrs: { id: { default: null }, kind: { default: 'paragraph' }, level: { default: 0 } } },
    text: {}
  }
})

/** Numbers from a seed (mulberry32). */
class Dice {
  constructor (seed) { this.state = seed }
  next () {
    let t = (this.state += 0x6d2b79f5)
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  below (n) { return Math.floor(this.next() * n) }
  of (list) { return list[this.below(list.length)] }
  name () { return Array.from({ length: 12 }, () => this.of([...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-'])).join('') }
  words (n) { return Array.from({ length: n }, () => this.of(WORDS)).join(' ') }
}

/** What the server keeps: updates in one order. */
class Log {
  constructor () { this.rows = [] }
}

/** One page: a document bound to an editor state by the real plugins; only the view is ours, as there is no DOM here. */
class Page {
  constructor (log, dice, { renews = true } = {}) {
    this.log = log
    this.dice = dice
    this.have = 0
    this.turn = []
    this.unsent = []
    this.online = true
    this.doc = new Y.Doc({ gc: false })
    this.doc.clientID = 1 + dice.below(2 ** 32 - 1)
    this.doc.on('update', (update, origin) => { if (origin !== 'log') this.turn.push(update) })
    this.root = this.doc.getXmlFragment('units')
    this.pull()
    this.state = EditorState.create({
      schema,
      plugins: [ySyncPlugin(this.root), yUndoPlugin({ protectedNodes: new Set(['unit']) }), ...(renews ? [renewsIds(dice)] : [])]
    })
    this.views = this.state.plugins.map(plugin => plugin.spec.view?.(this)).filter(view => view)
  }

  get units () { const units = []; this.state.doc.forEach((node, at) => units.push({ node, at })); return units }
  hasFocus () { return false }

  dispatch (tr) {
    const before = this.state
    this.state = before.apply(tr)
    for (const view of this.views ?? []) view.update?.(this, before)
  }

  edit (tr) { this.dispatch(tr); this.endTurn() }

  /** Updates of one turn go as one. When y-prosemirror answers a change with a change of its own, Yjs tells the second one
   * twice: once within the first, once alone; merging them leaves no clock twice. */
  endTurn () {
    const updates = this.turn.splice(0)
    if (updates.length) this.unsent.push(updates.length > 1 ? Y.mergeUpdates(updates) : updates[0])
  }

  push () {
    this.endTurn()
    for (const update of this.unsent.splice(0)) this.log.rows.push({ client: this.doc.clientID, update })
  }

  pull () {
    const rows = this.log.rows.slice(this.have)
    this.have = this.log.rows.length
    for (const { client, update } of rows) {
      if (client !== this.doc.clientID) Y.applyUpdate(this.doc, update, 'log')
      this.endTurn()
    }
  }

  sync () { this.push(); this.pull(); this.push() }
}

/** A copied or split unit gets an id of its own, as in our editor. */
const renewsIds = dice => new Plugin({
  appendTransaction (_transactions, _before, state) {
    const seen = new Set()
    let tr = null
    state.doc.forEach((node, at) => {
      if (node.attrs.id === null || seen.has(node.attrs.id)) (tr ??= state.tr).setNodeAttribute(at, 'id', dice.name())
      seen.add(node.attrs.id)
    })
    return tr
  }
})

// What people do. Positions never fall between the halves of a character, as in a browser.
const acts = {
  type (page, { node, at }, dice) {
    page.edit(page.state.tr.insertText([...dice.words(1)][0], at + 1 + border(node, dice)))
  },
  typeOn (page, { node, at }, dice) {
    let place = at + 1 + border(node, dice)
    for (const letter of dice.words(2)) {
      page.edit(page.state.tr.insertText(letter, place))
      place += letter.length
      now += 90
    }
  },
  erase (page, { node, at }, dice) {
    const [from, to] = [border(node, dice), border(node, dice)].sort((a, b) => a - b)
    if (from < to) page.edit(page.state.tr.delete(at + 1 + from, at + 1 + to))
  },
  replace (page, { node, at }, dice) {
    const [from, to] = [border(node, dice), border(node, dice)].sort((a, b) => a - b)
    page.edit(page.state.tr.insertText(dice.words(1), at + 1 + from, at + 1 + to))
  },
  empty (page, { node, at }) { if (node.content.size) page.edit(page.state.tr.delete(at + 1, at + 1 + node.content.size)) },
  split (page, { node, at }, dice) {
    page.edit(page.state.tr.split(at + 1 + border(node, dice), 1, [{ type: schema.nodes.unit, attrs: { ...node.attrs, id: null } }]))
  },
  join (page, { node, at }) { if (at + node.nodeSize < page.state.doc.content.size) page.edit(page.state.tr.join(at + node.nodeSize)) },
  kind (page, { at }, dice) { page.edit(page.state.tr.setNodeAttribute(at, 'kind', dice.of(KINDS))) },
  level (page, { at }, dice) { page.edit(page.state.tr.setNodeAttribute(at, 'level', dice.below(4))) },
  kindAndLevel (page, { node, at }, dice) {
    page.edit(page.state.tr.setNodeMarkup(at, null, { ...node.attrs, kind: dice.of(KINDS), level: dice.below(4) }))
  },
  // As our editor moves: at once in the shared document, a copy in and the old one out, words of others left alone.
  move (page, { at }, dice) {
    const from = page.units.findIndex(unit => unit.at === at)
    if (from >= page.root.length) return
    page.doc.transact(() => {
      const copy = page.root.get(from).clone()
      page.root.delete(from)
      page.root.insert(dice.below(page.root.length + 1), [copy])
    }, ySyncPluginKey)
  },
  // As a plain ProseMirror command moves: y-prosemirror then rewrites every unit in between, words and ids.
  moveByRewriting (page, { node, at }, dice) {
    const tr = page.state.tr.delete(at, at + node.nodeSize)
    const borders = [0]
    tr.doc.forEach((other, place) => borders.push(place + other.nodeSize))
    page.edit(tr.insert(dice.of(borders), node))
  },
  remove (page, { node, at }) { if (page.state.doc.childCount > 3) page.edit(page.state.tr.delete(at, at + node.nodeSize)) },
  across (page, { node, at }, dice) {
    const next = page.state.doc.nodeAt(at + node.nodeSize)
    if (next) page.edit(page.state.tr.delete(at + 1 + border(node, dice), at + node.nodeSize + 1 + border(next, dice)))
  },
  paste (page, { node, at }, dice) {
    const units = Array.from({ length: 1 + dice.below(4) }, () => unit(null, dice.of(KINDS), dice.below(4), dice.words(1 + dice.below(9))))
    const place = at + 1 + border(node, dice)
    page.edit(page.state.tr.replaceRange(place, place, new Slice(Fragment.from(units), 1, 1)))
  },
  copyUnit (page, { node, at }) { page.edit(page.state.tr.insert(at + node.nodeSize, node)) },
  undo (page) { undo(page.state) },
  redo (page) { redo(page.state) }
}

const unit = (id, kind, level, words) => schema.node('unit', { id, kind, level }, words ? [schema.text(words)] : [])

/** A random place in a unit's words, between two characters. */
function border (node, dice) {
  const letters = [...node.textContent]
  return letters.slice(0, dice.below(letters.length + 1)).join('').length
}

function begin (page, dice, count) {
  page.edit(page.state.tr.replaceWith(0, page.state.doc.content.size,
    Array.from({ length: count }, (_, n) => unit(dice.name(), n ? dice.of(KINDS) : 'title', 0, dice.words(n ? 8 : 3)))))
  page.sync()
}

/** People at work together: some go offline for a while, some load the page anew under a fresh client id. */
function together (seed, people, steps, weights) {
  const dice = new Dice(seed)
  const log = new Log()
  const options = weights.copyUnit ? { renews: false } : {}
  const pages = [new Page(log, dice, options)]
  begin(pages[0], dice, 6)
  while (pages.length < people) pages.push(new Page(log, dice, options))
  const what = Object.entries(weights).flatMap(([act, weight]) => Array(weight).fill(act))
  for (let step = 0; step < steps; step++) {
    const n = dice.below(pages.length)
    const page = pages[n]
    now += dice.below(700)
    acts[dice.of(what)](page, dice.of(page.units), dice)
    if (people > 1 && dice.below(25) === 0) page.online = !page.online
    if (people > 1 && dice.below(60) === 0) { page.sync(); pages[n] = new Page(log, dice, options) }
    if (pages[n].online && dice.below(3) > 0) pages[n].sync()
  }
  for (let round = 0; round < 4; round++) for (const page of pages) page.sync()
  return { log, pages }
}

function pasting (seed) {
  const dice = new Dice(seed)
  const log = new Log()
  const page = new Page(log, dice)
  begin(page, dice, 2)
  for (const length of [1, 12, 60, 400]) {
    for (let some = 0; some < 2; some++) {
      const units = []
      for (let bytes = 0; bytes < 9_000;) {
        const words = length === 1 ? 'x' : dice.words(length)
        units.push(unit(null, 'paragraph', 0, words))
        bytes += 90 + new TextEncoder().encode(words).length
      }
      page.edit(page.state.tr.insert(page.state.doc.content.size, units))
    }
  }
  page.sync()
  return { log, pages: [page] }
}

/** Somebody deletes everything and takes it back; the second last update is the one to be asked about. */
function deletingAll (seed) {
  const dice = new Dice(seed)
  const log = new Log()
  const page = new Page(log, dice)
  begin(page, dice, 80)
  now += 10_000
  page.edit(page.state.tr.delete(0, page.state.doc.content.size))
  page.sync()
  const deletesMost = [log.rows.length - 1]
  undo(page.state)
  page.sync()
  return { log, pages: [page], deletesMost }
}

/** Two people begin the same empty unit at once: it gets two nodes for words, and one of the pages moves its own over. */
function emptyUnit (seed) {
  const dice = new Dice(seed)
  const log = new Log()
  const first = new Page(log, dice)
  begin(first, dice, 1)
  const second = new Page(log, dice)
  for (let n = 0; n < 10; n++) {
    acts.split(first, { node: first.units.at(-1).node, at: first.units.at(-1).at }, { below: limit => limit - 1 })
    first.sync(); second.sync()
    for (const page of [first, second]) page.edit(page.state.tr.insertText(dice.words(2), page.state.doc.content.size - 1))
    for (const page of [first, second, first, second]) page.sync()
  }
  return { log, pages: [first, second] }
}

const every = { type: 6, typeOn: 3, erase: 4, replace: 3, empty: 1, split: 4, join: 2, kind: 2, level: 2, kindAndLevel: 1, move: 2, remove: 1, across: 1, paste: 2, undo: 4, redo: 2 }
const scenarios = {
  'one person types': together(1, 1, 90, { typeOn: 6, type: 1, erase: 2, replace: 1, split: 1 }),
  'units split and joined': together(2, 2, 300, { split: 5, join: 3, across: 1, type: 3, typeOn: 1, paste: 1 }),
  'kinds and levels': together(3, 3, 200, { kind: 3, level: 3, kindAndLevel: 2, type: 2, undo: 2 }),
  'undone and redone': together(4, 3, 500, { ...every, undo: 20, redo: 12 }),
  'five people': together(5, 5, 900, every),
  'five people again': together(6, 5, 900, every),
  'units moved': together(7, 3, 250, { move: 5, type: 3, erase: 1, undo: 2 }),
  'units moved by rewriting': together(12, 1, 60, { moveByRewriting: 2, type: 3, undo: 1 }),
  'copies keep their ids': together(8, 2, 60, { copyUnit: 2, type: 4, erase: 1, move: 1 }),
  'pasted': pasting(9),
  'everything deleted': deletingAll(10),
  'an empty unit begun twice': emptyUnit(11)
}

const written = Object.entries(scenarios).map(([name, { log, pages, deletesMost = [] }]) => {
  const doc = new Y.Doc({ gc: false })
  for (const { update } of log.rows) Y.applyUpdate(doc, update)
  const root = doc.getXmlFragment('units')
  for (const page of pages) if (page.root.toString() !== root.toString()) throw new Error(`${name}: pages differ`)
  const units = root.toArray().map(element => ({
    id: element.getAttribute('id') ?? null,
    kind: element.getAttribute('kind') ?? null,
    level: element.getAttribute('level') ?? null,
    words: element.toArray().map(text => text.toString()).join('')
  }))
  return { name, updates: log.rows.map(({ client, update }) => [client, Buffer.from(update).toString('base64')]), deletesMost, units }
})
const bytes = gzipSync(JSON.stringify(written), { level: 9 })
writeFileSync(process.argv[2] ?? 'honest.json.gz', bytes)
for (const { name, updates, units } of written) console.log(name, updates.length, units.length)
console.log(bytes.length, 'bytes')
