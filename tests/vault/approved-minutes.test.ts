/** Approved minutes against what comes from outside the pages: a data file, and a copy that is brought back. */
import { expect, test } from 'vitest'
import { withApprovedMinutesAsked } from '../../electron/vault/approved-minutes.ts'
import { canonicalText } from '../../electron/vault/canonical.ts'
import type { OpenVault } from '../../electron/vault/index.ts'
import type { Logged, RecordName } from '../../electron/vault/lineage.ts'
import { reconcile, settleAsked, type TwoHistories } from '../../electron/vault/reconcile.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { aMeeting, said } from '../minutes/builders.ts'
import { bringBack, colleagueWith, copyOf } from './hand-over-fixture.ts'
import { aVault, code, everyRecord, revOf, value } from './vault-fixture.ts'

/** A record's values on one side, oldest first; `common` of them lie on both sides. Null is a deletion. */
type Told = readonly (object | null)[]
const logged = (side: string, common: Told, own: Told): readonly Logged[] => {
  const revs = [...common.map((_, at) => `both${at}`), ...own.map((_, at) => `${side}${at}`)]
  return [...common, ...own].map((each, at) => {
    const text = each === null ? null : canonicalText(each)
    const verb = text === null ? 'delete' : at === 0 ? 'create' : 'change'
    const rev = revs[at] ?? ''
    return { rev, parents: revs.slice(at - 1, at), verb, schema: 1, batch: rev, text, isNew: at >= common.length }
  })
}
type Story = { readonly common: Told; readonly here?: Told; readonly there?: Told }
const historiesOf = (kind: string, { common, here = [], there = [] }: Story): TwoHistories => ({
  kind,
  here: logged('here', common, here),
  there: logged('there', common, there),
  marksHere: [],
  marksThere: [],
})

const open = aMeeting({ status: 'held' })
const approved = aMeeting({ status: 'closed', minutesApprovedOn: '2026-03-20' })
const item = (fields: Partial<RecordInput<'agenda-item'>> = {}) =>
  newValue('agenda-item', { meetingId: 'm', order: 'a', title: 'Nyt', minutesText: said('Vi blev enige.'), ...fields })
const rewritten = item({ minutesText: said('Vi blev ikke enige.') })

/** What becomes of each record. A meeting of which nothing is told is as it was. */
const outcomes = (stories: Readonly<Record<string, Story>>) => {
  const named = (name: string): RecordName => ({ kind: name.split(' ')[0] ?? '', id: name.split(' ')[1] ?? '' })
  const all = Object.entries(stories).map(([name, story]) => {
    const histories = historiesOf(named(name).kind, story)
    return { ...named(name), histories, reconciled: reconcile(histories) }
  })
  const changed = all.filter(({ histories }) => [...histories.here, ...histories.there].some(({ isNew }) => isNew))
  const asked = withApprovedMinutesAsked(changed, ({ kind, id }) =>
    historiesOf(kind, stories[`${kind} ${id}`] ?? { common: [] }),
  )
  return Object.fromEntries(asked.map((each) => [`${each.kind} ${each.id}`, each.reconciled.outcome.type]))
}

test.each<[string, Readonly<Record<string, Story>>, string]>([
  [
    'what the copy wrote before it knew of the approval',
    { 'meeting m': { common: [open], here: [approved] }, 'agenda-item i': { common: [item()], there: [rewritten] } },
    'minutes',
  ],
  [
    'what was written here beside the approval in the copy',
    { 'meeting m': { common: [open], there: [approved] }, 'agenda-item i': { common: [item()], here: [rewritten] } },
    'minutes',
  ],
  [
    'an item that only the copy has',
    { 'meeting m': { common: [open], here: [approved] }, 'agenda-item i': { common: [], there: [item()] } },
    'minutes',
  ],
  [
    'an item that the copy deleted',
    { 'meeting m': { common: [open], here: [approved] }, 'agenda-item i': { common: [item()], there: [null] } },
    'minutes',
  ],
  [
    'two parts of an item that nobody approved together',
    {
      'meeting m': { common: [open], here: [approved] },
      'agenda-item i': { common: [item()], here: [item({ title: 'Nyt fra Syd' })], there: [rewritten] },
    },
    'minutes',
  ],
  [
    'what the copy changed without opening the minutes',
    { 'meeting m': { common: [approved] }, 'agenda-item i': { common: [item()], there: [rewritten] } },
    'minutes',
  ],
  [
    'what the copy changed after it had opened the minutes, and approved anew',
    {
      'meeting m': { common: [approved], there: [open, approved] },
      'agenda-item i': { common: [item()], there: [rewritten] },
    },
    'taken',
  ],
  [
    'what the copy changed in minutes that were opened and approved here as well',
    {
      'meeting m': {
        common: [approved],
        here: [open, { ...approved, minutesApprovedOn: '2026-04-01' }],
        there: [open],
      },
      'agenda-item i': { common: [item()], there: [rewritten] },
    },
    'minutes',
  ],
  [
    'minutes that were opened and approved anew here, of which the copy knows nothing',
    {
      'meeting m': { common: [approved], here: [open, approved] },
      'agenda-item i': { common: [item()], here: [rewritten] },
    },
    'kept',
  ],
  [
    'what was written and approved in the copy alone',
    {
      'meeting m': { common: [open], there: [approved] },
      'agenda-item i': { common: [item()], there: [rewritten] },
    },
    'taken',
  ],
  [
    'what goes on after the approval',
    {
      'meeting m': { common: [open], here: [approved] },
      'agenda-item i': { common: [item()], there: [item({ progress: 'done' })] },
    },
    'taken',
  ],
  [
    'a whole meeting that the copy deleted',
    { 'meeting m': { common: [approved], there: [null] }, 'agenda-item i': { common: [item()], there: [null] } },
    'taken',
  ],
  [
    'minutes that nobody has approved',
    { 'meeting m': { common: [open] }, 'agenda-item i': { common: [item()], there: [rewritten] } },
    'taken',
  ],
])('a copy that comes back: %s', (_what, stories, outcome) => {
  expect(outcomes(stories)['agenda-item i']).toBe(outcome)
})

test('a person who was deleted in the copy goes from approved minutes, and nobody else', () => {
  const person = { common: [newValue('person', { givenName: 'P' })], there: [null] }
  const without = (...ids: string[]) => ({
    ...approved,
    participants: approved.participants.filter(({ personId }) => !ids.includes(personId)),
  })
  const meeting = (there: object) => ({ 'person p1': person, 'meeting m': { common: [approved], there: [there] } })
  expect(outcomes(meeting(without('p1')))['meeting m']).toBe('taken')
  expect(outcomes(meeting(without('p1', 'p2')))['meeting m']).toBe('minutes')
})

test('a person who was made in the copy is not named in approved minutes unasked', () => {
  const named = { ...approved, participants: [...approved.participants, { id: 'new', personId: 'p9' }] }
  const stories = {
    'person p9': { common: [], there: [newValue('person', { givenName: 'Ny' })] },
    'meeting m': { common: [approved], there: [named] },
  }
  expect(outcomes(stories)).toEqual({ 'person p9': 'taken', 'meeting m': 'minutes' })
})

test('the approval itself never goes unasked', () => {
  expect(outcomes({ 'meeting m': { common: [approved], here: [open, approved], there: [open] } })['meeting m']).toBe(
    'minutes',
  )
})

test('of what minutes say the chosen side stands whole; what they do not say comes along', () => {
  const histories = historiesOf('agenda-item', {
    common: [item()],
    here: [item({ title: 'Nyt fra Syd' })],
    there: [{ ...rewritten, progress: 'done' }],
  })
  const asked = {
    type: 'minutes' as const,
    here: histories.here.at(-1)?.text ?? null,
    there: histories.there.at(-1)?.text ?? null,
    fields: [['minutesText'], ['title']],
  }
  expect(JSON.parse(settleAsked(histories, asked, 'here') ?? '')).toEqual({
    ...item({ title: 'Nyt fra Syd' }),
    progress: 'done',
  })
  expect(JSON.parse(settleAsked(histories, asked, 'there') ?? '')).toEqual({ ...rewritten, progress: 'done' })
})

const put = (vault: OpenVault, kind: string, id: string, fields: object): void => {
  const isThere = everyRecord(vault).some((each) => each.kind === kind && each.id === id)
  value(vault.commit([{ kind, id, base: isThere ? [revOf(vault, kind, id)] : [], value: { ...fields } }]))
}
const itemsOf = (vault: OpenVault) =>
  Object.fromEntries(everyRecord(vault).flatMap((each) => (each.kind === 'agenda-item' ? [[each.id, each.value]] : [])))

test.each([
  ['here', { i: item() }],
  ['there', { i: rewritten, added: item({ title: 'Ekstra' }) }],
] as const)(
  'two archives: what is chosen (%s) stands, and the next time they meet nobody is asked',
  async (side, left) => {
    const { vault } = await aVault()
    put(vault, 'meeting', 'm', open)
    put(vault, 'agenda-item', 'i', item())
    const colleague = await colleagueWith(await copyOf(vault))
    put(vault, 'meeting', 'm', approved)
    put(colleague, 'agenda-item', 'i', rewritten)
    put(colleague, 'agenda-item', 'added', item({ title: 'Ekstra' }))
    const unasked = await bringBack(vault, colleague)
    expect(unasked.compared.records.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toMatchObject([
      { id: 'added', outcome: 'minutes', here: null, before: null, fields: [] },
      { id: 'i', outcome: 'minutes', here: null, before: item(), fields: [['minutesText']] },
      { kind: 'meeting', outcome: 'kept' },
    ])
    expect(code(unasked.brought)).toBe('copy-overtaken')
    const choices = ['added', 'i'].map((id) => ({ kind: 'agenda-item', id, side }))
    value((await bringBack(vault, colleague, choices)).brought)
    expect(itemsOf(vault)).toEqual(left)
    expect(value(vault.check()).findings).toEqual([])
    expect((await bringBack(vault, colleague)).compared.records.filter(({ outcome }) => outcome === 'minutes')).toEqual(
      [],
    )
  },
)

test('a data file brings nothing into approved minutes, and a meeting with its minutes whole', async () => {
  const { vault } = await aVault()
  const meeting = { kind: 'meeting', id: 'm', value: { ...approved } }
  const its = { kind: 'agenda-item', id: 'i', value: { ...item() } }
  const later = { kind: 'action', id: 'a', value: { ...newValue('action', { task: 'Ring', meetingId: 'm' }) } }
  value(vault.importContent({ records: [meeting, its], blobs: [] }))
  const refused = vault.importContent({ records: [meeting, its, later], blobs: [] })
  expect(code(refused)).toBe('minutes-locked')
  expect(refused).toMatchObject({ error: { problems: [{ kind: 'action', id: 'a', problem: 'minutes-approved' }] } })
  expect(everyRecord(vault)).toHaveLength(2)
  value(vault.importContent({ records: [{ ...later, value: { ...later.value, meetingId: null } }], blobs: [] }))
})
