import { describe, expect, it } from 'vitest'
import { changeAttendance } from '../../src/core/meetings/participants.ts'
import { closeItem, nextOpenItem, postponeItem, takeUpItem } from '../../src/core/minutes/items.ts'
import { type PresenceStep, presenceSteps } from '../../src/core/minutes/presence.ts'
import type { AgendaItemId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { aMeeting, first, m, said, second } from './builders.ts'

describe('a key for a participant', () => {
  const press = (...steps: readonly (readonly [PresenceStep, AgendaItemId | null])[]) => {
    let now = aMeeting().participants
    for (const [step, item] of steps) {
      const one = now.find(({ id }) => id === 'e1')
      if (one !== undefined) now = presenceSteps(one, step, item).reduce(changeAttendance, now)
    }
    return now.find(({ id }) => id === 'e1')
  }

  it('says who came late and left early, under the item that was on', () => {
    expect(press(['came', first], ['went', second])).toMatchObject({
      attendance: 'present',
      arrivedAtItemId: first,
      leftAtItemId: second,
    })
    expect(press(['came', first], ['came', first])).toMatchObject({ attendance: 'present', arrivedAtItemId: null })
    expect(press(['came', first], ['came', second])?.arrivedAtItemId).toBe(second)
    expect(press(['came', null])?.arrivedAtItemId).toBeNull()
  })

  it('makes somebody a guest of single items, and takes it back', () => {
    expect(press(['guest', first], ['guest', second])?.itemIds).toEqual([first, second])
    expect(press(['guest', first], ['guest', first])?.itemIds).toEqual([])
  })

  it('leaves no coming and going on somebody who was not there', () => {
    expect(press(['came', first], ['guest', first], ['apology', first])).toMatchObject({
      attendance: 'apology',
      arrivedAtItemId: null,
      itemIds: [],
    })
  })
})

describe('what becomes of an item', () => {
  const item = newValue('agenda-item', { meetingId: m })

  it('says that it is postponed, and no longer when it is taken up again', () => {
    const moved = postponeItem(item)
    expect(moved).toMatchObject({ progress: 'postponed', decision: { kind: 'postponed', text: [] } })
    expect(takeUpItem(moved)).toMatchObject({ progress: 'open', decision: null })
    expect(closeItem(moved)).toMatchObject({ progress: 'done', decision: null })
  })

  it('never touches a decision in words', () => {
    const decided = newValue('agenda-item', { meetingId: m, decision: { kind: 'postponed', text: said('Til maj') } })
    expect(takeUpItem(postponeItem(decided)).decision).toEqual(decided.decision)
    const noted = newValue('agenda-item', { meetingId: m, decision: { kind: 'noted' } })
    expect(postponeItem(noted).decision).toEqual(noted.decision)
  })

  it('leads on to the next that is open, round to those that were passed over', () => {
    const list = (...progress: readonly ('open' | 'done' | 'postponed')[]) =>
      progress.map((each, n) => ({ id: `i${n}` as AgendaItemId, value: { progress: each } }))
    expect(nextOpenItem(list('done', 'postponed', 'open'), 'i0' as AgendaItemId)).toBe('i2')
    expect(nextOpenItem(list('open', 'done', 'done'), 'i2' as AgendaItemId)).toBe('i0')
    expect(nextOpenItem(list('done', 'done'), 'i0' as AgendaItemId)).toBeNull()
    expect(nextOpenItem(list('open'), null)).toBe('i0')
  })
})
