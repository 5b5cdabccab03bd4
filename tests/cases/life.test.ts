import { describe, expect, it } from 'vitest'
import { approve } from '../../src/core/cases/approval.ts'
import { caseRows } from '../../src/core/cases/board.ts'
import {
  agreed,
  allowedActions,
  askForCase,
  learn,
  markChecked,
  markUsed,
  promise,
  putInPack,
  receive,
} from '../../src/core/cases/life.ts'
import { t, turnAt } from '../rotation/builders.ts'
import { aSeason, caseIn, done, on, storyIn, theCase, words } from './builders.ts'

describe('the life of a case', () => {
  it('goes from asked to learned, tells when each step was, and reports the turn as brought', () => {
    let records = aSeason()
    records = done(records, askForCase(records, t('m01'), on('2025-12-24')))
    records = done(records, promise(records, theCase, on('2025-12-28')))
    records = done(records, receive(records, theCase, words(), on('2026-01-05')))
    records = done(records, markChecked(records, theCase, on('2026-01-06')))
    records = done(records, agreed(records, theCase, on('2026-01-07')))
    const wish = { by: 'Kirsten Lund', at: '2026-01-07T09:00:00Z', today: '2026-01-07', review: { openHigh: 0 } }
    records = done(records, approve(records, theCase, wish))
    records = done(records, putInPack(records, theCase, on('2026-01-09')))
    expect(turnAt(records, 'm01').state).toBe('assigned')
    records = done(records, markUsed(records, theCase, on('2026-01-15')))
    const learned = { learning: [{ id: 'a', text: 'Stilhed er også et svar.' }], willTry: [], passOn: 'yes' as const }
    records = done(records, learn(records, theCase, learned, on('2026-01-16')))
    expect(caseIn(records)).toMatchObject({ status: 'learned', authorId: 'p1', eraseOn: '2026-04-14' })
    expect(caseIn(records).events.map(({ kind, on: day }) => `${day} ${kind}`)).toEqual([
      '2025-12-24 asked',
      '2025-12-28 promised',
      '2026-01-05 received',
      '2026-01-06 checked',
      '2026-01-07 approved',
      '2026-01-09 in-pack',
      '2026-01-15 used',
      '2026-01-16 learned',
    ])
    expect(turnAt(records, 'm01').state).toBe('brought')
    expect(storyIn(records)?.title).toBe('Den lange pause')
    expect(allowedActions(caseIn(records), true)).toEqual(['learn', 'approve-learning', 'withdraw', 'erase'])
    expect(caseRows(records, '2026-01-16')[0]?.next).toMatchObject({ step: 'approve-learning', on: '2026-04-14' })
  })
})
