/** What the second screen is told, and that it counts on as the meeting's own clock does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namelessLine } from '../../src/core/documents/shareable.ts'
import { type RunFacts, startAt, stopClock } from '../../src/core/meetings/run.ts'
import { clocksAt, stageView, stageViewOf } from '../../src/core/meetings/stage.ts'
import { personId, sessionId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { aMeeting, anItem, itemId, sequence, theMeetingId } from './builders.ts'

const secret = 'Hemmeligt'
const noSparring = () => []
const asWritten = (written: string) => written
const shown = { scheme: 'light', meeting: 'Regional ERFA', sparring: noSparring, withoutNames: asWritten } as const

const agenda: RunFacts['items'] = [
  { id: itemId('i1'), value: anItem({ title: 'Velkommen', minutes: 10 }) },
  {
    id: itemId('i2'),
    value: anItem({
      title: `${secret} titel`,
      category: 'case-round',
      caseId: 'c1',
      minutes: 20,
      closed: true,
      content: [{ type: 'paragraph', id: 'b1', content: [{ type: 'text', text: secret }] }],
      presenters: [{ id: 'p1', name: `${secret} Hansen` }],
    }),
  },
  { id: itemId('i3'), value: anItem({ category: 'case-round', caseId: 'c2', minutes: 20 }) },
  { id: itemId('i4'), value: anItem({ title: 'Eventuelt', progress: 'postponed' }) },
]

const factsAt = (now: string, over: Partial<RunFacts> = {}): RunFacts => ({
  meetingId: theMeetingId,
  meeting: aMeeting(),
  items: agenda,
  run: null,
  now: `2026-03-03T${now}`,
  ...over,
})

const on = (item: string, now: string, phase: 'telling' | 'sparring' | null = null): RunFacts => {
  const before = factsAt(now)
  const [change] = startAt(before, { itemId: itemId(item), phase }, sequence())
  return { ...before, run: change?.value ?? null }
}

describe('what the second screen is told', () => {
  it('names nobody of the archive, neither in the title of an item nor in the name of the meeting', () => {
    const maja = { givenName: 'Maja', familyName: 'Lund' }
    const records = recordSetOf([
      { kind: 'person', id: personId.parse('p1'), value: newValue('person', maja) },
      { kind: 'meeting', id: theMeetingId, value: aMeeting({ participants: [{ id: 'e', personId: 'p1' }] }) },
      {
        kind: 'session',
        id: sessionId.parse('s'),
        value: newValue('session', { meetingId: theMeetingId, speakers: [{ id: 'x', name: 'Xenia Yde' }] }),
      },
    ])
    const withoutNames = namelessLine(records, theMeetingId)
    const items = [
      { id: itemId('i1'), value: anItem({ title: 'Case fra Maja' }) },
      { id: itemId('i2'), value: anItem({ title: 'Xenia Yde fortæller' }) },
    ]
    const view = stageViewOf(
      { ...on('i1', '13:10:00'), items },
      { ...shown, meeting: 'Farvel til Maja Lund', withoutNames },
    )
    expect(view.meeting).toBe('Farvel til en deltager')
    expect(view.item).toEqual({ number: 1, title: 'Case fra en deltager' })
    expect(view.next).toEqual({ number: 2, title: 'En gæst fortæller' })
    expect(stageView.safeParse(view).success).toBe(true)
  })

  it('names the item, the next one, and the phase with its questions', () => {
    const view = stageViewOf(on('i3', '13:30:00', 'sparring'), { ...shown, sparring: () => ['ideas'] })
    expect(view.item).toEqual({ number: 3, title: 'Cases til sparring' })
    expect(view.phase).toBe('sparring')
    expect(view.questions[0]).toBe('Hvad kunne man også prøve? Saml idéer, før I vurderer dem.')
    expect(view.next).toBeNull()
    expect(view.clocks.phase?.planned).toBe(6 * 60)
  })

  it('follows the phases that the item plans for itself, not the usual ones', () => {
    const phases = [
      { phase: 'telling', minutes: 4 },
      { phase: 'taking-along', minutes: 3 },
    ] as const
    const items = [{ id: itemId('i1'), value: anItem({ title: 'Runde', category: 'case-round', minutes: 7, phases }) }]
    const before = factsAt('13:00:00', { items })
    const [change] = startAt(before, { itemId: itemId('i1'), phase: 'taking-along' }, sequence())
    const view = stageViewOf({ ...before, run: change?.value ?? null, now: '2026-03-03T13:01:00' }, shown)
    expect(view.phases).toEqual(['telling', 'taking-along'])
    expect(view.phase).toBe('taking-along')
    expect(view.clocks.phase).toEqual({ used: 60, planned: 180, left: 120 })
  })

  it('tells of a closed item its number and nothing more, whether it is on or comes next', () => {
    const whileOn = stageViewOf(on('i2', '13:30:00', 'telling'), shown)
    expect(whileOn).toMatchObject({ item: { number: 2, title: null }, phases: [], phase: null, questions: [] })
    const before = stageViewOf(on('i1', '13:05:00'), shown)
    expect(before.next).toEqual({ number: 2, title: null })
    expect(JSON.stringify([whileOn, before])).not.toContain(secret)
  })

  it('is what the contract lets through', () => {
    for (const facts of [factsAt('12:59:00'), factsAt('13:04:00'), on('i1', '13:05:00'), on('i3', '13:05:00')])
      expect(stageView.parse(stageViewOf(facts, shown))).toEqual(stageViewOf(facts, shown))
  })
})

describe('the clocks of the second screen', () => {
  it('say after any time what the meeting itself says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('i1', 'i2', 'i3', 'i4'),
        fc.nat(3600),
        fc.nat(5000),
        fc.boolean(),
        (item, ran, passed, stopped) => {
          const running = { ...on(item, '13:00:00'), now: later(ran) }
          const [change] = stopped ? stopClock(running) : []
          const then = change?.value ? { ...running, run: change.value } : running
          const now = later(ran + passed)
          expect(clocksAt(stageViewOf(then, shown).clocks, now)).toEqual(stageViewOf({ ...then, now }, shown).clocks)
        },
      ),
    )
  })

  it('do not run backwards when the computer sets its clock back', () => {
    const { clocks } = stageViewOf(on('i1', '13:00:00'), shown)
    expect(clocksAt(clocks, '2026-03-03T12:00:00').item).toEqual(clocks.item)
  })
})

const later = (seconds: number): string =>
  new Date(Date.parse('2026-03-03T13:00:00Z') + seconds * 1000).toISOString().slice(0, 19)
