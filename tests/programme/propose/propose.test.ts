import { describe, expect, it } from 'vitest'
import { clashesOf } from '../../../src/core/programme/clashes.ts'
import { type Proposal, type ProposalWish, proposeProgramme } from '../../../src/core/programme/propose/propose.ts'
import { giveSeats } from '../../../src/core/programme/seats/give-seats.ts'
import { type RecordSet, withChanges } from '../../../src/core/records/record-set.ts'
import { type DayWish, generatedDay, theDay, theMeeting } from './generator.ts'

const moves = 20_000
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const sizes: readonly Omit<DayWish, 'seed'>[] = [
  { sessions: 12, slots: 4, rooms: 3, people: 30 },
  { sessions: 12, slots: 4, rooms: 3, people: 300, bound: 0.8 },
  { sessions: 24, slots: 6, rooms: 4, people: 30, bound: 0.6 },
  { sessions: 9, slots: 2, rooms: 3, people: 60 },
]
const instances = sizes.flatMap((size) => seeds.map((seed): DayWish => ({ ...size, seed })))

const proposed = (wish: Omit<ProposalWish, 'day'>): Proposal => {
  const result = proposeProgramme({ moves, ...wish, day: theDay(wish.records) })
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const accepted = (records: RecordSet, { changes }: Proposal): RecordSet => withChanges(records, changes)
const clashesIn = (records: RecordSet) =>
  clashesOf(records, theDay(records)).filter(({ severity }) => severity === 'clash')

describe('a proposal', () => {
  it('clashes nowhere', () => {
    for (const wish of instances) {
      const { records } = generatedDay(wish)
      expect(clashesIn(accepted(records, proposed({ records })))).toEqual([])
    }
  })

  it('tells the figures that giving seats comes to', () => {
    for (const wish of instances) {
      const { records } = generatedDay(wish)
      const proposal = proposed({ records })
      const seats = giveSeats(accepted(records, proposal), theMeeting)
      expect(seats?.served).toBe(proposal.after.served)
    }
  })
})
