import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import nodeIcal from 'node-ical'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

const meeting = 'meeting-foelgegruppe-2026-09-22'
const eventsIn = (file: string) =>
  Object.values(nodeIcal.sync.parseFile(file)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))

const bundle = z.looseObject({
  records: z.array(z.looseObject({ kind: z.string(), id: z.string(), value: z.looseObject({}) })),
})
const records = bundle.parse(JSON.parse(readFileSync(exampleFile, 'utf8'))).records
const idsOf = (kind: string) => records.filter((each) => each.kind === kind).map(({ id }) => id)

it('writes the meetings of a forum, a person or one meeting, as another library reads them', async () => {
  const forum = z.string().parse(records.find(({ id }) => id === meeting)?.value.forumId)
  const held = records.filter(({ kind, value }) => kind === 'meeting' && value.forumId === forum && value.date !== null)
  const files = { forum: desk.at('forum.ics'), person: desk.at('person.ics'), meeting: desk.at('møde.ics') }
  const person = idsOf('person')[0] ?? ''
  const ran = await Promise.all([
    runJson('ics', '--data', exampleFile, '--forum', forum, '--output', files.forum),
    runJson('ics', '--data', exampleFile, '--person', person, '--output', files.person),
    runJson('ics', '--data', exampleFile, '--meeting', meeting, '--output', files.meeting),
  ])
  expect(ran.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(ran[0]?.value).toEqual({ file: files.forum, events: held.length })
  expect(eventsIn(files.forum).map(({ uid }) => uid)).toContain(`${meeting}@erfakreds`)
  expect(eventsIn(files.forum)).toHaveLength(held.length)
  expect(eventsIn(files.meeting)).toHaveLength(1)
  expect(eventsIn(files.person).length).toBeGreaterThan(0)
})

it('writes a session of a day and what a participant goes to, in their rooms', async () => {
  const registration = z
    .string()
    .parse(
      records.find(({ kind, value }) => kind === 'registration' && z.array(z.string()).parse(value.seats).length > 1)
        ?.id,
    )
  const value = records.find(({ id }) => id === registration)?.value
  const seats = z.array(z.string()).parse(value?.seats)
  const files = { session: desk.at('punkt.ics'), registration: desk.at('deltager.ics') }
  const ran = await Promise.all([
    runJson('ics', '--data', exampleFile, '--session', seats[0] ?? '', '--output', files.session),
    runJson('ics', '--data', exampleFile, '--registration', registration, '--output', files.registration),
    runJson('ics', '--data', exampleFile, '--registration', 'findes-ikke', '--output', desk.at('ingen.ics')),
  ])
  expect(ran.map(({ code }) => code === 0)).toEqual([true, true, false])
  const [session] = eventsIn(files.session)
  expect(session).toMatchObject({ uid: `${seats[0]}@erfakreds`, status: 'CONFIRMED' })
  expect(session?.description).toMatch(/^En del af Vidensdag 2026\b/)
  const own = eventsIn(files.registration)
  expect(own.map(({ uid }) => uid)).toEqual(
    expect.arrayContaining([value?.meetingId, ...seats].map((id) => `${id}@erfakreds`)),
  )
  for (const { uid, transparency } of own)
    expect(transparency).toBe(uid === `${value?.meetingId}@erfakreds` ? undefined : 'TRANSPARENT')
})

it('writes the same bytes on any day, in any zone and whatever order the records come in', async () => {
  const shuffled = desk.file('blandet.json', JSON.stringify({ format: 'erfakreds/1', records: records.toReversed() }))
  const made = await Promise.all(
    [
      { data: exampleFile, zone: 'Europe/Copenhagen' },
      { data: exampleFile, zone: 'America/New_York' },
      { data: shuffled, zone: 'Asia/Tokyo' },
    ].map(async ({ data, zone }) => {
      const output = desk.at(`${zone.replace('/', '-')}-${data === shuffled}.ics`)
      const forum = idsOf('forum')[0] ?? ''
      const ran = await run(['ics', '--data', data, '--forum', forum, '--output', output], { zone })
      expect(ran.stderr).toBe('')
      return readFileSync(output, 'utf8')
    }),
  )
  expect(new Set(made).size).toBe(1)
})

it('dates the file on the day that is given', async () => {
  const output = desk.at('dateret.ics')
  await runJson('ics', '--data', exampleFile, '--meeting', meeting, '--today', '2026-08-01', '--output', output)
  expect(eventsIn(output)[0]?.dtstamp.toISOString()).toBe('2026-08-01T00:00:00.000Z')
})

it('asks for one of forum, person and meeting, and writes over nothing', async () => {
  const output = desk.at('en.ics')
  const none = await runJson('ics', '--data', exampleFile, '--output', output)
  const two = await runJson('ics', '--data', exampleFile, '--forum', 'a', '--person', 'b', '--output', output)
  expect([none.error?.code, two.error?.code]).toEqual(['usage', 'usage'])
  writeFileSync(output, 'min fil')
  const args = ['ics', '--data', exampleFile, '--meeting', meeting, '--output', output] as const
  expect((await runJson(...args)).error?.code).toBe('output-exists')
  expect(readFileSync(output, 'utf8')).toBe('min fil')
  const ran = await run([...args, '--overwrite'])
  expect(ran.stdout).toBe(`Skrevet: ${output} (1 aftale)\n`)
})

it('names what is not there, and writes no empty file', async () => {
  const output = desk.at('ingen.ics')
  const unknown = await runJson('ics', '--data', exampleFile, '--person', 'ukendt', '--output', output)
  expect(unknown.error).toMatchObject({
    code: 'person-not-found',
    exitCode: 3,
    problems: [{ kind: 'person', id: 'ukendt', path: [], problem: 'record-missing' }],
  })
  const alone = desk.file(
    'alene.json',
    JSON.stringify({ format: 'erfakreds/1', records: [{ kind: 'person', id: 'p', value: {} }] }),
  )
  const empty = await runJson('ics', '--data', alone, '--person', 'p', '--output', output)
  expect([empty.code, empty.error?.code]).toEqual([3, 'no-meetings-to-send'])
  expect(existsSync(output)).toBe(false)
})
