/** "Hvorfor hende?" and "hvorfor ikke ham?": one plain Danish sentence with numbers for each thing that can decide. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withChanges } from '../../src/core/records/record-set.ts'
import type { TurnCandidate, TurnChoice } from '../../src/core/records/turn.ts'
import { excuseTurn, swapTurns } from '../../src/core/rotation/actions.ts'
import { proposeTurns } from '../../src/core/rotation/propose-turns.ts'
import { repairTurns } from '../../src/core/rotation/repair-turns.ts'
import { notSentence, turnSentences } from '../../src/features/rotation/explanation.ts'
import { factsText, fairness } from '../../src/strings/rotation.ts'
import { swapRefusedText } from '../../src/strings/rotation-problems.ts'
import {
  acted,
  aForum,
  aMeeting,
  aPeer,
  aTurn,
  onWeekdays,
  p,
  proposed,
  recordsOf,
  refusal,
  t,
  today,
  turnAt,
  wednesdays,
} from '../rotation/builders.ts'
import { aYear, changesOf, happening, yearWish } from '../rotation/generator.ts'

const nameOf = (id: string): string => ({ a: 'Mette', b: 'Jonas', c: 'Sara' })[id] ?? id

const candidate = (id: string, keys: Partial<TurnCandidate> = {}): TurnCandidate => ({
  personId: p(id),
  turns: 0,
  owed: false,
  chances: 3,
  lastOn: null,
  tie: id.charCodeAt(0),
  ...keys,
})

/** A turn of Mette's, chosen among the candidates, after as many turns as each is said to have had. */
const told = (candidates: readonly TurnCandidate[], excluded: TurnChoice['excluded'] = [], had = true) => {
  const earlier = candidates.flatMap(({ personId, turns }) =>
    Array.from({ length: had ? turns : 0 }, (_, index) => `${personId}${index}`),
  )
  const records = recordsOf(
    aForum(),
    ['a', 'b', 'c'].map((id) => aPeer(id)),
    earlier.map((id) => aMeeting(id, '2025-01-01', { status: 'held' })),
    earlier.map((id) => aTurn(id, 1, { personId: id.charAt(0), state: 'brought' })),
    aMeeting('m', '2026-03-04'),
    aTurn('m', 1, { personId: 'a', choice: { scarcity: true, candidates, excluded } }),
  )
  const turn = turnAt(records, 'm')
  return {
    why: turnSentences(records, turn, nameOf).join(' '),
    whyNotJonas: notSentence(records, turn, p('b'), null, nameOf),
  }
}

/** "4.6.2025" as "2025-06-04". */
const isoOf = (text: string): string =>
  text
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .toReversed()
    .join('-')

describe('why a turn is somebody’s', () => {
  it('tells the numbers of turns', () => {
    const few = [candidate('a', { turns: 1 }), candidate('b', { turns: 2 }), candidate('c', { turns: 3 })]
    expect(told(few)).toEqual({
      why: 'Mette har fået 1 tur, og de andre, der kan komme, har mindst 2.',
      whyNotJonas: 'Jonas har fået 2 ture, og Mette har fået 1.',
    })
    expect(told([candidate('a'), candidate('b', { turns: 1 })])).toEqual({
      why: 'Mette har ikke fået en tur endnu, og Jonas har fået 1.',
      whyNotJonas: 'Jonas har fået 1 tur, og Mette har ikke fået nogen.',
    })
  })

  it('says so where a newcomer is counted as having had turns', () => {
    expect(told([candidate('a', { turns: 1 }), candidate('b', { turns: 2 })], [], false).whyNotJonas).toBe(
      'Jonas står lige med dem, der har fået 2 ture, Mette med dem, der har fået 1.',
    )
  })

  it('tells a turn that is owed, and chances that are few', () => {
    expect(told([candidate('a', { owed: true }), candidate('b')])).toEqual({
      why: 'Mette har en tur til gode fra sidst, og det har Jonas ikke. Ingen af dem har fået en tur endnu.',
      whyNotJonas: 'Ingen af dem har fået en tur endnu, men Mette har en tur til gode fra sidst.',
    })
    expect(told([candidate('a', { chances: 1 }), candidate('b', { chances: 4 })])).toEqual({
      why: 'Mette kan kun komme til 1 af de møder, der er tilbage, Jonas til 4. Ingen af dem har fået en tur endnu.',
      whyNotJonas:
        'Ingen af dem har fået en tur endnu, men Mette kan kun komme til 1 af de møder, der er tilbage, Jonas til 4.',
    })
  })

  it('tells how long ago the last turn was, and that lots were drawn', () => {
    const dates = [candidate('a', { lastOn: '2024-03-06' }), candidate('b', { lastOn: '2025-06-04' })]
    expect(told(dates).whyNotJonas).toBe(
      'Ingen af dem har fået en tur endnu. Det er længst siden for Mette: den 6.3.2024 mod den 4.6.2025 for Jonas.',
    )
    const late = { turns: 1, lastOn: '2027-02-03' }
    expect(told([candidate('a', { turns: 1, lastOn: '2024-03-06' }), candidate('b', late)])).toEqual({
      why: 'Mette havde sin seneste tur den 6.3.2024, og Jonas har en planlagt tur den 3.2.2027. Begge har 1 tur.',
      whyNotJonas:
        'Begge har 1 tur. Mette havde sin seneste tur den 6.3.2024, og Jonas har en planlagt tur den 3.2.2027.',
    })
    expect(told([candidate('a', { ...late, lastOn: '2027-01-06' }), candidate('b', late)]).why).toBe(
      'Mette har sin sidste planlagte tur den 6.1.2027, og Jonas har sin senere, den 3.2.2027. Begge har 1 tur.',
    )
    expect(told([candidate('a', { turns: 1 }), candidate('b', late)]).why).toBe(
      'Mette har ikke haft en tur før, og Jonas har en den 3.2.2027. Begge har 1 tur.',
    )
    expect(told([candidate('a', { turns: 1 }), candidate('b', { turns: 1 })]).why).toBe(
      'Mette og Jonas står helt lige med 1 tur hver, så der er trukket lod.',
    )
    expect(told([candidate('a'), candidate('b')])).toEqual({
      why: 'Mette og Jonas står helt lige, så der er trukket lod.',
      whyNotJonas: 'Jonas og Mette står helt lige, og Mette fik turen ved lodtrækning.',
    })
  })

  it('calls nothing long ago that lies after the meeting, whatever was planned and then changed', () => {
    let [longAgo, ahead] = [0, 0]
    fc.assert(
      fc.property(yearWish, fc.array(happening, { minLength: 1, maxLength: 6 }), (wish, happenings) => {
        const region = aYear(wish)
        const forumIds = [...region.records.forum.keys()]
        const year = withChanges(region.records, proposeTurns(region.records, { forumIds, today }))
        const changed = happenings.reduce((set, each) => withChanges(set, changesOf(set, each, today)), year)
        const records = withChanges(changed, repairTurns(changed, { today }).changes)
        for (const turn of records.turn.values()) {
          const text = turnSentences(records, turn, (id) => id).join(' ')
          const before = /længst siden for [^:]+: den (\S+) mod den (\S+) for/.exec(text)?.slice(1) ?? []
          longAgo += before.length
          ahead += /planlagte? tur den/.test(text) ? 1 : 0
          for (const day of before) expect(isoOf(day) < (records.meeting.get(turn.meetingId)?.date ?? '')).toBe(true)
        }
      }),
      { numRuns: 60, seed: 7 },
    )
    expect([longAgo > 0, ahead > 0]).toEqual([true, true])
  })

  it('tells that nobody else could come, and why each could not', () => {
    expect(told([candidate('a')], [{ personId: p('b'), because: 'off' }])).toEqual({
      why: 'Mette er den eneste, der kan tage turen den dag.',
      whyNotJonas: 'Jonas er ikke på arbejde onsdag den 4.\u00a0marts.',
    })
    expect(told([candidate('a')], [{ personId: p('b'), because: 'introduction' }]).whyNotJonas).toBe(
      'Jonas har ikke gennemført de to dages introduktion før onsdag den 4.\u00a0marts.',
    )
  })

  it('tells what happened to the turn before it told what was compared', () => {
    const records = proposed(recordsOf(aForum(), aPeer('a'), aPeer('b'), wednesdays(1)))
    const first = turnAt(records, 'm01').personId ?? ''
    const second = first === 'a' ? 'b' : 'a'
    const after = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'holiday', today }))
    expect(turnSentences(after, turnAt(after, 'm01', 2), nameOf)).toEqual([
      `${nameOf(second)} trådte ind i stedet for ${nameOf(first)} (ferie).`,
      `${nameOf(second)} er den eneste, der kan tage turen den dag.`,
    ])
    expect(turnSentences(after, turnAt(after, 'm01'), nameOf)[0]).toBe(
      `${nameOf(first)} har meldt afbud (ferie) og har en tur til gode.`,
    )
  })

  it('tells of a turn given by hand where the other person stands now', () => {
    const records = recordsOf(aForum(), aPeer('a'), aPeer('b'), wednesdays(1), aTurn('m01', 1, { personId: 'a' }))
    const turn = turnAt(records, 'm01')
    const line = { scarcity: true, candidates: [candidate('b')], excluded: [] }
    expect(turnSentences(records, turn, nameOf)).toEqual([
      'Turen er givet til Mette i hånden, så der blev ikke sammenlignet med andre.',
    ])
    expect(notSentence(records, turn, p('b'), line, nameOf)).toBe(
      'Turen er givet i hånden. Jonas er den næste i rækken.',
    )
  })
})

describe('a swap that cannot be done', () => {
  it('is refused with the person and the day', () => {
    const records = recordsOf(
      aForum(),
      aPeer('a'),
      aPeer('c', onWeekdays(2)),
      aMeeting('m1', '2026-03-03'),
      aMeeting('m2', '2026-03-04'),
      aTurn('m1', 1, { personId: 'c' }),
      aTurn('m2', 1, { personId: 'a' }),
    )
    const problem = refusal(swapTurns(records, { turnId: t('m1'), withTurnId: t('m2'), today }))
    expect(swapRefusedText(problem, { person: nameOf, date: '2026-03-04' })).toBe(
      'Byttet kan ikke lade sig gøre: Sara er ikke på arbejde onsdag den 4.\u00a0marts.',
    )
  })
})

describe('figures in words', () => {
  it('agree with their counts', () => {
    expect(factsText({ turns: 2, thisYear: 2, weeksSince: 8 })).toBe('8 uger siden, 2 gange i år')
    expect(factsText({ turns: 1, thisYear: 1, weeksSince: 1 })).toBe('1 uge siden, 1 gang i år')
    expect(factsText({ turns: 1, thisYear: 0, weeksSince: 60 })).toBe('60 uger siden, ikke i år')
    expect(factsText({ turns: 0, thisYear: 0, weeksSince: null })).toBe('ingen tur endnu')
    expect(fairness.spread(1, 2)).toBe('Alle har haft 1 eller 2 ture de sidste 12 måneder.')
    expect(fairness.spread(0, 1)).toBe('Alle har haft højst 1 tur de sidste 12 måneder.')
    expect(fairness.spread(0, 3)).toBe('Alle har haft højst 3 ture de sidste 12 måneder.')
    expect(fairness.spread(1, 1)).toBe('Alle har haft 1 tur de sidste 12 måneder.')
  })
})
