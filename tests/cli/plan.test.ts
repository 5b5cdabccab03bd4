import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { planEvents, planOutput, replanOutput, turnsOutput } from '../../src/core/planning/plan-schemas.ts'
import { replayDate } from '../../src/core/planning/replay-date.ts'
import { replayTurn } from '../../src/core/rotation/replay.ts'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

const bundle = z.object({ format: z.string(), records: z.array(z.looseObject({ kind: z.string(), id: z.string() })) })
const shuffledExample = (): string => {
  const { format, records } = bundle.parse(JSON.parse(readFileSync(exampleFile, 'utf8')))
  const turned = records.map((each, index) => ({ each, key: (index * 7919) % records.length }))
  return JSON.stringify({ format, records: turned.toSorted((a, b) => b.key - a.key).map(({ each }) => each) })
}

describe('plan', () => {
  it('plans the next year with dates, places, turns, reasons and measures', async () => {
    const { code, value } = await runJson('plan', '--data', exampleFile, '--year', '2028')
    expect(code).toBe(0)
    const plan = planOutput.parse(value)
    expect(plan).toEqual(value)
    expect([plan.year, plan.today, plan.method, plan.problems]).toEqual([2028, '2026-11-19', 'instant', []])
    expect(plan.meetings.length).toBeGreaterThan(70)
    expect(plan.meetings.every(({ date, isNew, choice }) => date.startsWith('2028-') && isNew && choice !== null)).toBe(
      true,
    )
    expect(plan.turns.every(({ choice, personId }) => choice !== null && replayTurn(choice) === personId)).toBe(true)
    expect(plan.meetings.every(({ choice, date }) => choice !== null && replayDate(choice) === date)).toBe(true)
    expect(Object.keys(plan.measures)).toEqual(['A', 'Z', 'C', 'S', 'L', 'W', 'D', 'H', 'B', 'venue'])
    expect([plan.measures.L, plan.measures.venue]).toEqual([0, 1])
    const regional = plan.meetings.filter(({ forumId }) => forumId === 'forum-regional')
    expect(new Set(regional.slice(0, 3).map(({ venueId }) => venueId)).size).toBe(3)
  })

  it('leaves what is agreed in the year that is under way, and gives drafts a date', async () => {
    const { value } = await runJson('plan', '--data', exampleFile, '--year', '2027')
    const { meetings } = planOutput.parse(value)
    const agreed = meetings.find(({ id }) => id === 'meeting-regional-2027-03-10')
    expect(agreed).toMatchObject({ date: '2027-03-10', venueId: 'venue-roskilde', pinned: true, isNew: false })
    expect(meetings.find(({ id }) => id === 'meeting-vest-2027-02-08')).toMatchObject({ pinned: false, isNew: false })
  })

  it('gives the same bytes again, and for the same records in another order', async () => {
    const other = desk.file('blandet.json', shuffledExample())
    for (const rest of [['--json'], []]) {
      const answers = await Promise.all([
        run(['plan', '--data', exampleFile, '--year', '2028', ...rest]),
        run(['plan', '--data', exampleFile, '--year', '2028', ...rest]),
        run(['plan', '--data', other, '--year', '2028', ...rest]),
      ])
      expect(answers.map(({ code }) => code)).toEqual([0, 0, 0])
      expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1)
    }
  })

  it('improves the dates when asked for the best, so that fewer are left out', async () => {
    const answers = await Promise.all(
      ['instant', 'optimal'].map((method) =>
        runJson('plan', '--data', exampleFile, '--year', '2028', '--method', method),
      ),
    )
    const [instant, optimal] = answers.map(({ value }) => planOutput.parse(value))
    expect(optimal?.method).toBe('optimal')
    expect(optimal?.measures.Z).toBeLessThan(instant?.measures.Z ?? 0)
  })

  it('says in plain Danish when, where, who and why', async () => {
    const { stdout } = await run(['plan', '--data', exampleFile, '--year', '2028', '--today', '2027-06-01'])
    expect(stdout).toContain('Plan for 2028, hurtigt forslag. Regnet fra den 1.\u00a0juni 2027.')
    expect(stdout).toMatch(/inviterede på arbejde/)
    expect(stdout).toMatch(/Tur 1: [A-ZÆØÅ]/)
    expect(stdout).toContain('Psykiatrihuset i Vordingborg')
    expect(stdout).not.toMatch(/forum-|meeting:|person-|undefined|null|NaN/)
  })

  it('writes the planned data where it is told to; planning that again changes nothing', async () => {
    const planned = desk.at('plan-2028.json')
    await runJson('plan', '--data', exampleFile, '--year', '2028', '--output', planned)
    const again = await runJson('plan', '--data', planned, '--year', '2028')
    expect(planOutput.parse(again.value).changes).toEqual([])
    const twice = await runJson('plan', '--data', exampleFile, '--year', '2028', '--output', planned)
    expect([twice.code, twice.error?.code]).toEqual([7, 'output-exists'])
  })

  it.each([
    [['--year', '28'], '28'],
    [['--year', '2028', '--method', 'best'], 'best'],
    [['--year', '2028', '--today', 'i morgen'], 'i morgen'],
  ])('refuses %s as wrong use', async (args, named) => {
    const { code, error } = await runJson('plan', '--data', exampleFile, ...args)
    expect([code, error?.code]).toEqual([2, 'usage'])
    expect(error?.detail).toContain(named)
  })
})

describe('turns', () => {
  it('gives the meetings of the data their turns and moves nothing else', async () => {
    const { code, value } = await runJson('turns', '--data', exampleFile)
    expect(code).toBe(0)
    const answer = turnsOutput.parse(value)
    expect(answer).toEqual(value)
    expect(answer.changes.every(({ kind }) => kind === 'turn')).toBe(true)
    expect(answer.turns.filter(({ meetingId }) => meetingId === 'meeting-regional-2027-03-10')).toHaveLength(4)
    expect(answer.forums.every(({ measures }) => measures.L === 0)).toBe(true)
    const { stdout } = await run(['turns', '--data', exampleFile])
    expect(stdout).toContain('Regional ERFA den 10.3.2027')
  })

  it('gives the same bytes for the same records in another order', async () => {
    const other = desk.file('blandede-ture.json', shuffledExample())
    const [one, mixed] = await Promise.all([exampleFile, other].map((data) => run(['turns', '--data', data, '--json'])))
    expect(one?.code).toBe(0)
    expect(mixed?.stdout).toBe(one?.stdout)
  })
})

describe('replan', () => {
  const planned = () => desk.at('planlagt.json')
  const [first, second] = ['meeting-regional-2027-03-10', 'meeting-regional-2027-06-09']
  let holders: ReadonlyMap<string, string> = new Map()
  beforeAll(async () => {
    const { value } = await runJson('plan', '--data', exampleFile, '--year', '2027', '--output', planned())
    holders = new Map(planOutput.parse(value).turns.map(({ id, personId }) => [id, personId ?? '']))
  })
  const replan = async (...events: readonly unknown[]) => {
    const file = desk.file('haendelser.json', JSON.stringify(events))
    return await runJson('replan', '--data', planned(), '--events', file)
  }
  const done = async (...events: readonly unknown[]) => {
    const { code, value, error } = await replan(...events)
    expect([code, error]).toEqual([0, null])
    const answer = replanOutput.parse(value)
    expect(answer).toEqual(value)
    return answer
  }
  const holder = (turn: string) => holders.get(turn) ?? ''

  it('lets the next in line step in for somebody who is away, and changes nothing else', async () => {
    const personId = holder(`turn:${first}:1`)
    const answer = await done({ type: 'absence', personId, from: '2027-03-08', to: '2027-03-12', reason: 'holiday' })
    expect(answer.lines).toEqual([
      { type: 'person', personId },
      { type: 'turn-taken-over', meetingId: first, from: personId, to: expect.any(String), reason: 'holiday' },
    ])
    expect(answer.churn).toEqual({ changed: 1, unavoidable: 1 })
    expect(answer.measures.H).toBe(1)
  })

  it('moves a meeting, which stays the same meeting, and says that the day is off', async () => {
    const answer = await done({ type: 'move', meetingId: first, date: '2027-03-29' })
    expect(answer.lines[0]).toEqual({ type: 'meeting-moved', meetingId: first, from: '2027-03-10', to: '2027-03-29' })
    expect(answer.findings).toContainEqual({ code: 'day-off', meetingId: first, date: '2027-03-29' })
    const moved = answer.changes.find(({ kind }) => kind === 'meeting')
    expect(moved).toMatchObject({ id: first, value: { pinned: true, dateChoice: { method: 'hand' } } })
  })

  it('says where a moved meeting takes people from others, in words and as data', async () => {
    const meetingId = 'meeting-regional-2027-06-09'
    const event = { type: 'move', meetingId, date: '2027-06-16' }
    const found = (await done(event)).findings.flatMap((each) => (each.code === 'same-day' ? [each] : []))
    expect(found.map(({ otherId, personIds, overlaps }) => [otherId, personIds.length > 0, overlaps])).toEqual([
      ['meeting:forum-supervision-syd:2027:5', true, true],
      ['meeting:forum-supervision-vest:2027:3', true, true],
      ['meeting:forum-vest:2027:1', true, false],
    ])
    const events = desk.file('haendelser.json', JSON.stringify([event]))
    const { stdout } = await run(['replan', '--data', planned(), '--events', events])
    const said = stdout.replaceAll('\u00a0', ' ')
    expect(said).toContain('Regional ERFA den 16.6.2027 ligger samtidig med Peersupervision Vest (kl. 12.30-14.30): ')
    expect(said).toContain('Regional ERFA den 16.6.2027 ligger samme dag som Lokal ERFA Vest (kl. 9.30-11.00): ')
  })

  it('gives everybody their turn back when a meeting is cancelled', async () => {
    const answer = await done({ type: 'cancel', meetingId: first })
    expect(answer.lines.filter(({ type }) => type === 'turn-back')).toHaveLength(4)
    expect(answer.churn).toEqual({ changed: 4, unavoidable: 4 })
  })

  it('lets two turns change hands, and refuses one onto a day off', async () => {
    const answer = await done({ type: 'swap', turnId: `turn:${first}:1`, withTurnId: `turn:${second}:1` })
    expect(answer.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      `turn turn:${first}:1`,
      `turn turn:${second}:1`,
    ])
    const refused = await replan(
      {
        type: 'absence',
        personId: holder(`turn:${second}:1`),
        from: '2027-03-10',
        to: '2027-03-10',
        reason: 'day-off',
      },
      { type: 'swap', turnId: `turn:${first}:1`, withTurnId: `turn:${second}:1` },
    )
    expect([refused.code, refused.error?.code]).toEqual([3, 'event-refused'])
    expect(refused.error?.problems).toEqual([
      { path: [1, 'swap'], problem: 'turn-refused' },
      { path: [1, 'swap'], problem: 'absent' },
    ])
  })

  it.each([
    ['leaver', { lastDay: '2027-01-31' }],
    ['introduction', { completedOn: null }],
    ['workdays', { workingDays: [{ weekday: 1 }] }],
    ['hours', { weeklyHours: 0 }],
    ['pause', { from: '2027-01-01' }],
  ])('fills the places that %s leaves, and no more', async (type, fields) => {
    const personId = holder(`turn:${first}:1`)
    const answer = await done({ type, personId, ...fields })
    expect(answer.churn.changed).toBe(answer.churn.unavoidable)
    expect(answer.churn.changed).toBeGreaterThan(0)
    const lost = answer.lines.flatMap((line) =>
      line.type === 'turn-taken-over' || line.type === 'turn-open' ? [line.from] : [],
    )
    expect(new Set(lost)).toEqual(new Set([personId]))
  })

  it('takes in a newcomer and somebody who changes area without moving a turn', async () => {
    const person = {
      givenName: 'Ny',
      roles: ['peer'],
      areaId: 'area-oest',
      firstDay: '2026-12-01',
      introduction: { courseCompletedOn: '2027-01-15' },
    }
    const come = await done({ type: 'newcomer', personId: 'person-ny', person })
    expect([come.churn.changed, come.lines]).toEqual([0, [{ type: 'person', personId: 'person-ny' }]])
    expect(come.changes.filter(({ kind }) => kind === 'turn')).toEqual([])
    const area = await done({ type: 'area', personId: holder(`turn:${first}:1`), areaId: 'area-vest' })
    expect(area.churn.changed).toBe(area.churn.unavoidable)
  })

  it('excuses somebody and takes one more case in', async () => {
    const excused = await done({ type: 'excuse', turnId: `turn:${first}:2`, reason: 'own-wish' })
    expect(excused.churn).toEqual({ changed: 1, unavoidable: 1 })
    const taken = new Set([...holders].flatMap(([id, personId]) => (id.startsWith(`turn:${first}:`) ? [personId] : [])))
    const regulars = [...holders].flatMap(([id, personId]) =>
      id.startsWith('turn:meeting-regional') ? [personId] : [],
    )
    const someone = regulars.find((personId) => !taken.has(personId)) ?? ''
    const answer = await replan({ type: 'volunteer', meetingId: first, personId: someone })
    if (answer.code === 0)
      expect(replanOutput.parse(answer.value).lines).toEqual([
        { type: 'turn-given', meetingId: first, personId: someone },
      ])
    else expect(answer.error?.problems?.[0]?.problem).toBe('turn-refused')
  })

  it('reads in Danish, one line a change', async () => {
    const file = desk.file('aflys.json', JSON.stringify([{ type: 'cancel', meetingId: first }]))
    const { stdout } = await run(['replan', '--data', planned(), '--events', file])
    expect(stdout).toContain('Regional ERFA den 10.3.2027 bliver aflyst.')
    expect(stdout).toContain('4 ture skifter hænder')
  })

  it('names an event that does not fit with its place in the list, and does none of them', async () => {
    const output = desk.at('aldrig.json')
    const file = desk.file(
      'forkert.json',
      JSON.stringify([
        { type: 'cancel', meetingId: second },
        { type: 'hours', personId: 'nobody', weeklyHours: 30 },
      ]),
    )
    const { code, error } = await runJson('replan', '--data', planned(), '--events', file, '--output', output)
    expect([code, error?.code]).toEqual([3, 'event-refused'])
    expect(error?.problems).toEqual([{ path: [1, 'hours'], problem: 'person-not-found' }])
    expect(existsSync(output)).toBe(false)
    const { stderr } = await run(['replan', '--data', planned(), '--events', file])
    expect(stderr).toContain('personen findes ikke')
  })

  it('refuses a file of events that is not written right, field by field', async () => {
    const { code, error } = await replan({ type: 'move', meetingId: first, date: 'i morgen' })
    expect([code, error?.code]).toEqual([3, 'events-unreadable'])
    expect(error?.problems).toEqual([{ path: [0, 'date'], problem: 'invalid_format' }])
    const broken = await runJson('replan', '--data', planned(), '--events', desk.file('x.json', '[{'))
    expect(broken.error?.problems).toEqual([{ path: [], problem: 'not-json' }])
  })
})

describe('schema', () => {
  it.each(['plan', 'turns', 'replan', 'events'])('prints the JSON Schema of %s', async (name) => {
    const { code, value } = await runJson('schema', name)
    expect(code).toBe(0)
    expect(value).toMatchObject({ $schema: expect.stringContaining('json-schema.org') })
  })

  it('describes every event that replan reads', async () => {
    const { value } = await runJson('schema', 'events')
    const schema = z.object({ items: z.object({ oneOf: z.array(z.looseObject({})) }) }).parse(value)
    expect(schema.items.oneOf).toHaveLength(14)
    expect(planEvents.safeParse([{ type: 'cancel', meetingId: 'm', extra: 1 }]).success).toBe(false)
  })
})
