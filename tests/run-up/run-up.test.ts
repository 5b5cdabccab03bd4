import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../src/core/danish/dates.ts'
import type { Case } from '../../src/core/records/case.ts'
import { approvalIdOf, caseIdOf, forumId, meetingId, personId, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { Meeting } from '../../src/core/records/meeting.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { nextRunUpStep, runUpItems, runUpOf, withStepDay, withStepDone } from '../../src/core/run-up/run-up.ts'

const forum = forumId.parse('f')
const id = meetingId.parse('m')
/** A Wednesday. */
const date = '2027-03-17'

type Given = {
  readonly forum?: object
  readonly meeting?: Partial<Meeting>
  readonly records?: readonly RecordEntry[]
}

const records = ({ forum: rule = {}, meeting = {}, records: more = [] }: Given = {}) =>
  recordSetOf([
    { kind: 'forum', id: forum, value: newValue('forum', { kind: 'local-erfa', ...rule }) },
    { kind: 'meeting', id, value: newValue('meeting', { forumId: forum, status: 'planned', date, ...meeting }) },
    ...more,
  ])

const stepsOf = (given: Given, today: string) =>
  Object.fromEntries(runUpOf(records(given), id, today).map((entry) => [entry.step, entry]))

const approval = (fields: object): RecordEntry => ({
  kind: 'approval',
  id: approvalIdOf(id, 'theme'),
  value: newValue('approval', { meetingId: id, subject: 'theme', ...fields }),
})

const turnWithCase = (status: Case['status']): readonly RecordEntry[] => {
  const turnId = turnIdOf(id, 1)
  const events = [{ id: 'e', kind: 'in-pack' as const, on: '2027-03-11', by: '' }]
  return [
    {
      kind: 'turn',
      id: turnId,
      value: newValue('turn', {
        forumId: forum,
        meetingId: id,
        number: 1,
        personId: personId.parse('p'),
        state: 'assigned',
      }),
    },
    {
      kind: 'case',
      id: caseIdOf(turnId),
      value: newValue('case', { turnId, status, events: status === 'in-pack' ? events : [] }),
    },
  ]
}

describe('the run-up of a meeting', () => {
  it('has the days of the forum, on working days', () => {
    const days = runUpOf(records(), id, '2027-01-01').map(({ step, on }) => [step, on])
    expect(days).toEqual([
      ['invite', '2027-02-17'],
      ['items', '2027-03-03'],
      ['agenda', '2027-03-10'],
      // Three days before is a Sunday.
      ['remind', '2027-03-12'],
      // A week after is the day before the Easter holidays.
      ['minutes', '2027-03-24'],
      // Ten days later is Saturday, 3 April.
      ['comments', '2027-04-02'],
    ])
  })

  it('goes round holidays', () => {
    // Easter Monday of 2027 is 29 March, Maundy Thursday the 25th.
    const steps = stepsOf({ meeting: { date: '2027-04-05' }, forum: { runUp: { agendaDays: 7 } } }, '2027-01-01')
    expect(steps.agenda?.on).toBe('2027-03-24')
  })

  it('never asks for minutes before the meeting', () => {
    const friday = '2027-03-19'
    expect(weekdayOf(friday)).toBe(5)
    const steps = stepsOf({ meeting: { date: '2027-03-20' }, forum: { runUp: { minutesDays: 1 } } }, '2027-01-01')
    expect(steps.minutes?.on).toBe('2027-03-20')
  })

  it('leaves out what the forum does without', () => {
    const runUp = { inviteDays: 0, itemsDays: 0, remindDays: 0, minutesDays: 0 }
    expect(runUpOf(records({ forum: { runUp } }), id, date).map(({ step }) => step)).toEqual(['agenda'])
    expect(runUpOf(records({ meeting: { status: 'cancelled' } }), id, date)).toEqual([])
  })

  it('says what is late, due today, soon and later', () => {
    const state = (today: string) => stepsOf({}, today).agenda?.state
    expect(['2027-03-06', '2027-03-07', '2027-03-09', '2027-03-10', '2027-03-11'].map(state)).toEqual([
      'later',
      'soon',
      'soon',
      'today',
      'late',
    ])
  })

  it('asks for nothing before a meeting that is over, and then for the minutes', () => {
    const steps = stepsOf({}, '2027-04-20')
    expect(steps.invite?.state).toBe('lapsed')
    expect(steps.minutes?.state).toBe('late')
    // Nobody is late with comments on minutes that were not sent.
    expect(steps.comments?.state).toBe('later')
  })

  it('sees what was done from mails, papers and the state of the meeting', () => {
    const mailings = [
      { id: 'a', kind: 'invitation' as const, on: '2027-02-10', personIds: [] },
      { id: 'b', kind: 'reminder' as const, on: '2027-03-12', personIds: [] },
    ]
    const steps = stepsOf({ meeting: { mailings, agendaIssuedOn: '2027-03-08' } }, date)
    expect(steps.invite).toMatchObject({ state: 'done', doneOn: '2027-02-10' })
    expect(steps.agenda).toMatchObject({ state: 'done', doneOn: '2027-03-08' })
    expect(steps.items).toMatchObject({ state: 'done' })
    expect(steps.remind).toMatchObject({ state: 'done', doneOn: '2027-03-12' })
    expect(stepsOf({ meeting: { status: 'invited' } }, '2027-03-01').invite?.state).toBe('done')
  })

  it('waits for comments from the day on which the minutes were sent, until they are approved', () => {
    const sent = { status: 'minutes-sent' as const, minutesSentOn: '2027-03-22' }
    expect(stepsOf({ meeting: sent }, '2027-03-23').comments).toMatchObject({ on: '2027-04-01', state: 'later' })
    const set = { ...sent, commentsDueOn: '2027-03-26' }
    expect(stepsOf({ meeting: set }, '2027-03-29').comments).toMatchObject({ on: '2027-03-26', state: 'late' })
    const approved = { ...set, minutesApprovedOn: '2027-04-14' }
    expect(stepsOf({ meeting: approved }, '2027-04-20').comments).toMatchObject({ state: 'done', doneOn: '2027-04-14' })
  })

  it('asks for an approval where the forum needs one, and is content only with a yes', () => {
    const rule = { approval: { subject: 'theme', daysBefore: 14 } }
    const state = (...more: readonly RecordEntry[]) =>
      stepsOf({ forum: rule, records: more }, '2027-03-04').approval?.state
    expect(stepsOf({}, date).approval).toBeUndefined()
    expect(state()).toBe('late')
    expect(state(approval({ state: 'asked', askedOn: '2027-03-01' }))).toBe('late')
    expect(state(approval({ state: 'approved', answeredOn: '2027-03-02' }))).toBe('done')
  })

  it('has a pack where there are turns, and it is done when every case is in it', () => {
    expect(stepsOf({}, date).pack).toBeUndefined()
    expect(stepsOf({ records: turnWithCase('received') }, '2027-03-10').pack).toMatchObject({
      on: '2027-03-12',
      state: 'soon',
    })
    expect(stepsOf({ records: turnWithCase('in-pack') }, '2027-03-14').pack).toMatchObject({
      state: 'done',
      doneOn: '2027-03-11',
    })
    const [turn] = turnWithCase('in-pack')
    expect(stepsOf({ records: turn === undefined ? [] : [turn] }, '2027-03-14').pack?.state).toBe('late')
  })

  it('takes another day for one meeting, where it was set, and gives it back', () => {
    const value = newValue('meeting', { forumId: forum, date })
    // A Sunday stays a Sunday: somebody chose it.
    const moved = withStepDay(value, 'agenda', '2027-03-14')
    expect(stepsOf({ meeting: moved }, '2027-03-01').agenda).toMatchObject({ on: '2027-03-14', ownDay: true })
    expect(withStepDay(moved, 'agenda', null).deadlines).toEqual([])
    const sent = withStepDay({ ...value, minutesSentOn: '2027-03-20' }, 'comments', '2027-03-30')
    expect(sent).toMatchObject({ commentsDueOn: '2027-03-30', deadlines: [] })
  })

  it('is ticked by hand, and that is taken back', () => {
    const value = newValue('meeting', { forumId: forum, date })
    const ticked = withStepDone(value, 'items', '2027-03-02')
    expect(stepsOf({ meeting: ticked }, '2027-03-10').items).toMatchObject({
      state: 'done',
      doneOn: '2027-03-02',
      ticked: true,
    })
    expect(withStepDone(ticked, 'items', null)).toEqual(value)
  })

  it('points at the next step', () => {
    const entries = runUpOf(records({ meeting: { status: 'invited' } }), id, '2027-03-01')
    expect(nextRunUpStep(entries)?.step).toBe('items')
    expect(nextRunUpStep([])).toBeNull()
  })
})

describe('the steps of all meetings', () => {
  it('come by day, as far as one looks ahead, without what is done', () => {
    const other = meetingId.parse('n')
    const value = newValue('meeting', { forumId: forum, status: 'invited', date: '2027-03-15' })
    const all = records({ records: [{ kind: 'meeting', id: other, value }] })
    expect(runUpItems(all, '2027-03-02', '2027-03-09')).toEqual([
      { meetingId: id, step: 'invite', on: '2027-02-17', state: 'late' },
      { meetingId: other, step: 'items', on: '2027-03-01', state: 'late' },
      { meetingId: id, step: 'items', on: '2027-03-03', state: 'soon' },
      { meetingId: other, step: 'agenda', on: '2027-03-08', state: 'later' },
    ])
  })

  it('say the same whatever the order of the records', () => {
    const meetings = Array.from(
      { length: 20 },
      (_, index): RecordEntry => ({
        kind: 'meeting',
        id: meetingId.parse(`m${index}`),
        value: newValue('meeting', { forumId: forum, date: addDays(date, index % 4) }),
      }),
    )
    const once = runUpItems(records({ records: meetings }), date)
    expect(once.length).toBeGreaterThan(20)
    expect(runUpItems(records({ records: meetings.toReversed() }), date)).toEqual(once)
  })

  it('are those that each meeting says of itself, however far one looks', () => {
    const meetings = Array.from(
      { length: 60 },
      (_, index): RecordEntry => ({
        kind: 'meeting',
        id: meetingId.parse(`m${index}`),
        value: newValue('meeting', { forumId: forum, status: 'planned', date: addDays(date, 9 * index) }),
      }),
    )
    const all = records({ forum: { approval: { subject: 'theme', daysBefore: 60 } }, records: meetings })
    for (const until of [addDays(date, -60), date, addDays(date, 90)]) {
      const own = [...all.meeting.keys()].flatMap((meetingId) =>
        runUpOf(all, meetingId, date).filter(({ on }) => on !== null && on <= until),
      )
      const open = own.filter(({ state }) => state !== 'done' && state !== 'lapsed')
      expect(runUpItems(all, date, until)).toHaveLength(open.length)
    }
  })

  it('end with a meeting that is closed or called off', () => {
    for (const status of ['closed', 'cancelled'] as const)
      expect(runUpItems(records({ meeting: { status } }), '2027-06-01')).toEqual([])
  })
})
