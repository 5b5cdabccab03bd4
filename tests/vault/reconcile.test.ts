import { expect, it } from 'vitest'
import type { Logged } from '../../electron/vault/lineage.ts'
import { reconcile, settleAsked, type TwoHistories } from '../../electron/vault/reconcile.ts'
import { newValue } from '../../src/core/records/index.ts'

const versionWith = (session: string) =>
  JSON.stringify(
    newValue('programme-version', {
      meetingId: 'd',
      number: 2,
      name: 'Til væggen',
      madeOn: '2027-03-01',
      publishedOn: '2027-03-01',
      day: {},
      programme: { meetingId: 'd' },
      sessions: [{ id: session, value: { meetingId: 'd', title: session } }],
    }),
  )
const writtenAs = (rev: string, text: string): Logged => {
  return { rev, parents: [], verb: 'create', schema: 1, batch: rev, text, isNew: true }
}
const both = (here: string, there: string): TwoHistories => ({
  kind: 'programme-version',
  here: [writtenAs('one', here)],
  there: [writtenAs('other', there)],
  marksHere: [],
  marksThere: [],
})

it('never mixes two programmes that were published under one number: one of them stays, whole', () => {
  const [here, there] = [versionWith('drift'), versionWith('mod')]
  const histories = both(here, there)
  const { outcome } = reconcile(histories)
  if (outcome.type !== 'clash') throw new Error(outcome.type)
  expect(outcome.fields).toEqual([['sessions']])
  expect(settleAsked(histories, outcome, 'here')).toBe(here)
  expect(settleAsked(histories, outcome, 'there')).toBe(there)
})

it('takes a programme that both published alike as one', () => {
  expect(reconcile(both(versionWith('drift'), versionWith('drift'))).outcome.type).toBe('merged')
})
