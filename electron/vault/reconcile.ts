/**
 * What becomes of a record that two copies of an archive have changed: taken, kept, merged, or asked about. An erasure that
 * one side did not know of removes what the other wrote without knowing. Pure: it sees two histories and answers.
 */
import { isRecordKind, parseRecord } from '../../src/core/records/index.ts'
import { mergeRecords, sameJson } from '../../src/core/records/merge.ts'
import { canonicalText } from './canonical.ts'
import type { Logged } from './lineage.ts'

/** Both sides' log of one record. Marks are names of erasures of it that a side knows of, in its log or not. */
export type TwoHistories = {
  readonly kind: string
  readonly here: readonly Logged[]
  readonly there: readonly Logged[]
  readonly marksHere: readonly string[]
  readonly marksThere: readonly string[]
}

export type Outcome =
  | { readonly type: 'kept' | 'taken' | 'deleted' | 'erased' }
  | { readonly type: 'merged'; readonly text: string }
  /** Null is the side that deleted it. `fields` are those on which the sides disagree. */
  | ({ readonly type: 'clash' } & Sides)
  /** It belongs to minutes that are approved on one side, and would come to say something else (approved-minutes.ts). */
  | ({ readonly type: 'minutes' } & Sides)

type Sides = { readonly here: string | null; readonly there: string | null; readonly fields: Fields }

/** What a person decides; nothing else is. */
type Asked = Extract<Outcome, Sides>
export const isAsked = (outcome: Outcome): outcome is Asked => outcome.type === 'clash' || outcome.type === 'minutes'

type Fields = readonly (readonly string[])[]

export type Reconciled = {
  readonly outcome: Outcome
  /** Revisions whose values must go, since an erasure does not know them. */
  readonly dead: ReadonlySet<string>
}

export const reconcile = (histories: TwoHistories): Reconciled => {
  const { here, there } = histories
  const known = new Set(here.map(({ rev }) => rev))
  const all = eachOnce([...here, ...there])
  const parents = new Set(all.flatMap((change) => change.parents))
  const heads = all.filter(({ rev }) => !parents.has(rev))
  const dead = deadRevisions(histories, all)
  const outcome = outcomeOf(histories, heads, (rev) => dead.has(rev), known)
  return { outcome, dead }
}

/** A revision that both have keeps the value of whichever side still holds it. */
const eachOnce = (changes: readonly Logged[]): readonly Logged[] => {
  const byRev = new Map<string, Logged>()
  for (const change of changes) {
    const before = byRev.get(change.rev)
    if (before === undefined || before.text === null) byRev.set(change.rev, change)
  }
  return [...byRev.values()]
}

/** Those that no erasure's own successors are: what was written before it, or beside it by somebody who did not know. */
const deadRevisions = ({ here, there, marksHere, marksThere }: TwoHistories, all: readonly Logged[]) => {
  const byRev = new Map(all.map((change) => [change.rev, change]))
  const dead = new Set<string>()
  for (const erasure of all.filter(({ verb }) => verb === 'erase')) {
    for (const { rev } of all) {
      if (rev !== erasure.rev && !descends(byRev, rev, erasure.rev)) dead.add(rev)
    }
  }
  // A mark without an erasure in the log came from a restored backup: all that the other side brings is older or beside it.
  const logged = new Set(all.filter(({ verb }) => verb === 'erase').map(({ batch }) => batch))
  const bare = (marks: readonly string[], others: readonly string[]) =>
    marks.some((mark) => !logged.has(mark) && !others.includes(mark))
  const [bareHere, bareThere] = [bare(marksHere, marksThere), bare(marksThere, marksHere)]
  const [inHere, inThere] = [new Set(here.map(({ rev }) => rev)), new Set(there.map(({ rev }) => rev))]
  for (const { rev } of all) {
    if (bareHere && !inHere.has(rev)) dead.add(rev)
    if (bareThere && !inThere.has(rev)) dead.add(rev)
  }
  return dead
}

const descends = (byRev: ReadonlyMap<string, Logged>, from: string, ancestor: string): boolean => {
  const seen = new Set<string>()
  const open = [from]
  for (let rev = open.pop(); rev !== undefined; rev = open.pop()) {
    for (const parent of byRev.get(rev)?.parents ?? []) {
      if (parent === ancestor) return true
      if (!seen.has(parent)) open.push(parent)
      seen.add(parent)
    }
  }
  return false
}

const outcomeOf = (
  histories: TwoHistories,
  heads: readonly Logged[],
  isDead: (rev: string) => boolean,
  known: ReadonlySet<string>,
): Outcome => {
  const live = heads.filter(({ rev, text }) => text !== null && !isDead(rev))
  const lost = heads.some(({ rev, text }) => text !== null && isDead(rev))
  const [only] = heads
  if (heads.length === 1 && only !== undefined && !lost) return { type: known.has(only.rev) ? 'kept' : 'taken' }
  const [first, second] = live
  if (first?.text === null || first === undefined) {
    return { type: lost || heads.some(({ verb }) => verb === 'erase') ? 'erased' : 'deleted' }
  }
  const isHere = known.has(first.rev)
  if (second === undefined) {
    if (!heads.some(({ verb }) => verb === 'delete')) return { type: 'merged', text: first.text }
    const side = { here: isHere ? first.text : null, there: isHere ? null : first.text }
    return { type: 'clash', ...side, fields: [] }
  }
  const ours = live.find(({ rev }) => known.has(rev)) ?? first
  const theirs = live.find((head) => head !== ours) ?? second
  return mergeOf(histories, ours.text ?? '', theirs.text ?? '')
}

/** Papers as somebody gave them out: a mixture of two was given out by nobody. */
const wholeKinds: ReadonlySet<string> = new Set(['minutes-version', 'programme-version'])

const mergeOf = (histories: TwoHistories, here: string, there: string): Outcome => {
  if (wholeKinds.has(histories.kind)) return wholeOf(here, there)
  const base = baseOf(histories)
  const { value, conflicts } = mergeRecords(JSON.parse(base), JSON.parse(here), JSON.parse(there))
  const text = isValid(histories.kind, value) ? canonicalText(value) : null
  if (text !== null && conflicts.length === 0) return { type: 'merged', text }
  return { type: 'clash', here, there, fields: conflicts }
}

const wholeOf = (here: string, there: string): Outcome => {
  const [ours, theirs]: readonly Readonly<Record<string, unknown>>[] = [JSON.parse(here), JSON.parse(there)]
  const fields = Object.keys({ ...ours, ...theirs }).filter((field) => !sameJson(ours?.[field], theirs?.[field]))
  return fields.length === 0
    ? { type: 'merged', text: here }
    : { type: 'clash', here, there, fields: fields.map((field) => [field]) }
}

/**
 * What becomes of a record once a person has chosen: the agreed parts of both sides, and the chosen one where they disagree. Null
 * where it goes. What approved minutes say never counts as agreed: it is the chosen side's, whichever of the two changed it.
 */
export const settleAsked = (histories: TwoHistories, asked: Asked, choice: 'here' | 'there'): string | null => {
  const [chosen, other] = choice === 'here' ? [asked.here, asked.there] : [asked.there, asked.here]
  if (chosen === null || other === null || wholeKinds.has(histories.kind)) return chosen
  const theirs: Fielded = JSON.parse(other)
  const base: Fielded = JSON.parse(baseOf(histories))
  const from = asked.type === 'minutes' ? withFieldsOf(base, theirs, asked.fields) : base
  const { value } = mergeRecords(from, JSON.parse(chosen), theirs)
  return isValid(histories.kind, value) ? canonicalText(value) : chosen
}

type Fielded = Parameters<typeof mergeRecords>[0]
const withFieldsOf = (value: Fielded, from: Fielded, fields: Fields): Fielded => {
  const named = new Set(fields.flatMap(([field]) => field ?? []))
  const kept = Object.entries(value).filter(([field]) => !named.has(field))
  return Object.fromEntries([...kept, ...Object.entries(from).filter(([field]) => named.has(field))])
}

/** The last value that both sides knew; an empty one where none is kept, so that nothing counts as agreed unseen. */
const baseOf = ({ here, there }: TwoHistories): string => {
  const last = here.filter(({ isNew }) => !isNew).at(-1)
  return last?.text ?? there.find(({ rev }) => rev === last?.rev)?.text ?? '{}'
}

const isValid = (kind: string, value: unknown): boolean => isRecordKind(kind) && parseRecord(kind, value).ok
