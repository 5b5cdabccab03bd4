import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/core/programme/day.ts'
import { nextStep, type StepState, stepsOf } from '../../src/core/programme/steps.ts'
import { makeVersion } from '../../src/core/programme/versions.ts'
import { meetingId } from '../../src/core/records/ids.ts'
import { type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const id = meetingId.parse('d')
type Fields = Readonly<Record<string, unknown>>
const words = [{ id: 'b', type: 'paragraph', level: 0, content: [{ type: 'text', text: 'Små grupper.' }] }]

const ready: Fields = { theme: 'Håb', date: '2027-04-22', start: '09:00', end: '15:00', place: { text: 'Kantinen' } }
const archive = (meeting: Fields, programme: Fields, rest: readonly RecordEntry[] = []) =>
  recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', ...meeting }),
    entry('programme', 'programme:d', { meetingId: 'd', ...programme }),
    ...rest,
  ])
const session = (name: string, value: Fields) => entry('session', name, { meetingId: 'd', title: name, ...value })
const signedUp = (name: string, value: Fields) => entry('registration', name, { meetingId: 'd', name, ...value })

const stepsIn = (records: ReturnType<typeof archive>, today = '2027-04-01') => {
  const day = dayOf(records, id)
  if (day === null) throw new Error('no day')
  return stepsOf(records, day, today)
}
const step = <S extends StepState['step']>(steps: readonly StepState[], name: S) =>
  steps.find((each) => each.step === name)
const done = (steps: readonly StepState[]) => steps.filter((each) => each.done).map((each) => each.step)

describe('the steps of a day', () => {
  it('begin with the frame, and say what it lacks', () => {
    const steps = stepsIn(archive({ start: '09:00' }, {}))
    expect(nextStep(steps)).toEqual({ step: 'frame', lacks: ['theme', 'date', 'time', 'place'], done: false })
    expect(done(steps)).toEqual([])
    expect(step(steps, 'seats')).toBeUndefined()
  })

  it('are only to tell of it, once the day is called off', () => {
    const steps = (told: Fields | null) =>
      stepsIn(archive({ ...ready, status: 'cancelled' }, {}, [signedUp('Ea', { told }), session('talk', {})]))
    expect(steps(null)).toEqual([{ step: 'confirm', untold: 1, done: false }])
    expect(steps({ on: '2027-03-01', place: 'cancelled' })).toEqual([{ step: 'confirm', untold: 0, done: true }])
  })

  it('need no place for a day that is held online', () => {
    expect(step(stepsIn(archive({ ...ready, place: { form: 'online' } }, {})), 'frame')?.done).toBe(true)
  })

  it('are read off what was offered, confirmed and placed', () => {
    const steps = stepsIn(
      archive(ready, { rooms: [{ id: 'sal', name: 'Salen' }], contributionsBy: '2027-01-15' }, [
        session('lunch', { kind: 'break', start: '12:00' }),
        session('talk', { start: '10:00', roomId: 'sal', speakers: [{ id: 's', name: 'Ea', confirmed: true }] }),
        session('clash', { start: '10:15', roomId: 'sal', speakers: [{ id: 's', name: 'Bo' }] }),
        session('later', {}),
        session('offer', { stage: 'proposed' }),
      ]),
    )
    expect(done(steps)).toEqual(['frame', 'call'])
    expect(nextStep(steps)).toMatchObject({ step: 'choose', proposed: 1 })
    expect(step(steps, 'speakers')).toMatchObject({ unconfirmed: 1 })
    expect(step(steps, 'place')).toMatchObject({ unplaced: 1, clashes: 1 })
    expect(step(steps, 'call')).toMatchObject({ by: '2027-01-15' })
  })

  it('ask for a new version once the published programme was changed', () => {
    const records = archive(ready, {}, [session('talk', { start: '10:00' })])
    const made = makeVersion(records, id, { name: 'Første', publish: true, today: '2027-02-01' })
    if (!made.ok) throw new Error(made.error.code)
    const published = withChanges(records, made.value)
    expect(step(stepsIn(published), 'publish')).toMatchObject({ done: true, changed: false })
    const talk = [...published.session][0]
    if (talk === undefined) throw new Error('no session')
    const moved = withChanges(published, [{ kind: 'session', id: talk[0], value: { ...talk[1], start: '10:30' } }])
    expect(step(stepsIn(moved), 'publish')).toMatchObject({ done: false, changed: true })
  })

  it('count whoever lacks a seat or a word, and are through when the day is told of', () => {
    const slots = [{ id: 'r', name: 'Runde 1', start: '10:00', end: '11:00' }]
    const told = { on: '2027-03-01', place: 'confirmed', seats: ['talk'] }
    const rest = [
      session('talk', { start: '10:00', speakers: [{ id: 's', name: 'Ea', confirmed: true }] }),
      signedUp('a', { wishes: ['talk'], seats: ['talk'], told, attendance: 'present' }),
    ]
    const waiting = signedUp('b', { wishes: ['talk'] })
    const steps = stepsIn(archive({ ...ready, status: 'held' }, { slots }, [...rest, waiting]))
    expect(step(steps, 'seats')).toMatchObject({ without: 1, done: false })
    expect(step(steps, 'confirm')).toMatchObject({ untold: 1, done: false })
    // Whoever speaks is expected as well, though the day is through without a word of them.
    expect(step(steps, 'attend')).toMatchObject({ expected: 2, done: false })
    const all = archive({ ...ready, status: 'held' }, { slots, learned: words }, rest)
    const made = makeVersion(all, id, { name: '', publish: true, today: '2027-02-01' })
    if (!made.ok) throw new Error(made.error.code)
    expect(nextStep(stepsIn(withChanges(all, made.value)))).toBeNull()
  })

  it('hold the day on its date, whatever the meeting is called', () => {
    const records = archive(ready, {}, [signedUp('a', { attendance: 'present' })])
    expect(step(stepsIn(records, '2027-04-21'), 'attend')?.done).toBe(false)
    expect(step(stepsIn(records, '2027-04-22'), 'attend')?.done).toBe(true)
  })

  it('have no programme while there are only breaks', () => {
    const breaks = [session('lunch', { kind: 'break', start: '12:00' })]
    expect(step(stepsIn(archive(ready, {}, breaks)), 'place')?.done).toBe(false)
  })
})
