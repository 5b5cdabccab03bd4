import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Desk, exampleFile, freshDesk, run, runJson } from './cli-fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let desk: Desk
beforeAll(() => {
  desk = freshDesk()
})
afterAll(() => desk.remove())

const day = 'meeting-vidensdag-2027-04-22'
const clash = z.object({ code: z.string(), severity: z.string(), sessionIds: z.array(z.string()) })
const row = z.object({ id: z.string(), start: z.string().nullable(), room: z.string().nullable(), pinned: z.boolean() })
const served = z.object({ served: z.number(), of: z.number() })
const output = z.object({
  sessions: z.array(row),
  clashes: z.array(clash),
  proposal: z.object({ before: served, after: served, moves: z.array(z.unknown()) }).nullable(),
})

it('prints the programme of a day by the clock, and every clash', async () => {
  const { code, stdout } = await run(['programme', '--data', exampleFile, '--meeting', day])
  expect(code).toBe(0)
  const text = stdout.replaceAll('\u00a0', ' ')
  expect(text).toContain('Vidensdag 2027: Det, vi giver videre, torsdag den 22. april 2027 kl. 9.00-15.30')
  expect(text).toMatch(/kl\. 10\.00-10\.15 {2}Kaffe \(pause, ligger fast\)/)
  expect(text).toMatch(/1 sammenstød\n {2}Inger Bjørnvad er ikke på arbejde den dag/)
  expect(text).toContain('”Vejen til job: hvad hjalp?” har ikke fået tid og lokale endnu.')
  expect(text).toMatch(/Ændret siden udgave 1\n {2}\S/)
})

it('proposes the same from the records in any order: nothing clashes, what is pinned stays, more wishes are served', async () => {
  const { format, records } = z
    .object({ format: z.string(), records: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(exampleFile, 'utf8')))
  const turned = desk.file('blandet.json', JSON.stringify({ format, records: records.toReversed() }))
  const written = desk.at('forslag.json')
  const [now, proposed, again] = await Promise.all([
    runJson('programme', '--data', exampleFile, '--meeting', day),
    runJson('programme', '--data', exampleFile, '--meeting', day, '--propose', '--output', written),
    runJson('programme', '--data', turned, '--meeting', day, '--propose'),
  ])
  expect(again.value).toEqual(proposed.value)
  const [before, after] = [output.parse(now.value), output.parse(proposed.value)]
  expect(before.clashes.filter(({ severity }) => severity === 'clash')).toHaveLength(1)
  expect(after.clashes.filter(({ severity }) => severity === 'clash')).toEqual([])
  const pinned = ({ sessions }: typeof before) => sessions.filter((each) => each.pinned)
  expect(pinned(after)).toEqual(pinned(before))
  expect(pinned(before).length).toBeGreaterThan(5)
  expect(after.proposal?.after.served).toBeGreaterThan(after.proposal?.before.served ?? Number.POSITIVE_INFINITY)
  expect(existsSync(written)).toBe(true)
  const taken = await runJson('programme', '--data', written, '--meeting', day)
  expect(output.parse(taken.value).sessions).toEqual(after.sessions)
})

it('says which meeting is not there', async () => {
  const { code, error } = await runJson('programme', '--data', exampleFile, '--meeting', 'ingen')
  expect(code).toBe(3)
  expect(error).toMatchObject({ code: 'meeting-not-found', problems: [{ kind: 'meeting', id: 'ingen' }] })
})

it('writes no data file when nothing was proposed', async () => {
  const unchanged = desk.at('uden-forslag.json')
  const { code, error } = await runJson('programme', '--data', exampleFile, '--meeting', day, '--output', unchanged)
  expect(code).toBe(2)
  expect(error).toMatchObject({ code: 'usage', detail: expect.stringContaining('--propose') })
  expect(existsSync(unchanged)).toBe(false)
})
