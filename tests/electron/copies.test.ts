/** Holiday cover over the real requests: two machines, a file between them, and the pages told of what came back. */
import path from 'node:path'
import { expect, test } from 'vitest'
import { aDesk, aPassphrase, type TestDesk } from './desk-builder.ts'

const forCopy = 'grønne pærer i en spand 4'

const withArchive = async (): Promise<TestDesk> => {
  const desk = aDesk()
  const made = await desk.call('vault.create', { organisationName: 'Region', passphrase: aPassphrase, folder: null })
  expect(made.ok).toBe(true)
  return desk
}

const copyFrom = async (desk: TestDesk): Promise<string> => {
  const file = path.join(desk.folder, 'Kopi.erfakreds')
  desk.answers.push(file)
  expect(await desk.call('copy.make', { passphrase: forCopy })).toEqual({
    ok: true,
    value: { savedAs: 'Kopi.erfakreds' },
  })
  return file
}

const chosen = async (desk: TestDesk, file: string): Promise<string> => {
  desk.answers.push(file)
  const reply = await desk.call('copy.choose', {})
  if (!reply.ok || reply.value === null) throw new Error('nothing chosen')
  expect(reply.value.fileName).toBe('Kopi.erfakreds')
  return reply.value.token
}

const colleagueOf = async (desk: TestDesk): Promise<TestDesk> => {
  const colleague = aDesk()
  const from = await chosen(colleague, await copyFrom(desk))
  expect(await colleague.call('copy.settle', { from, passphrase: forCopy, to: null })).toEqual({
    ok: true,
    value: null,
  })
  return colleague
}

const anArea = (name: string, id: string) => ({ kind: 'area', id, base: [], value: { name } })

test('whoever opens a copy is in, and is shown a recovery code of their own', async () => {
  const colleague = await colleagueOf(await withArchive())
  expect(await colleague.call('vault.state', {})).toMatchObject({
    value: { phase: 'unlocked', recoveryCodeUnconfirmed: true, passphraseLost: false },
  })
  await colleague.call('vault.lock', {})
  expect(await colleague.call('vault.unlock', { passphrase: forCopy })).toMatchObject({ ok: true })
})

test('a wrong passphrase leaves the first run as it was', async () => {
  const desk = await withArchive()
  const colleague = aDesk()
  const from = await chosen(colleague, await copyFrom(desk))
  expect(await colleague.call('copy.settle', { from, passphrase: aPassphrase, to: null })).toMatchObject({
    error: { code: 'wrong-passphrase' },
  })
  expect(await colleague.call('vault.state', {})).toEqual({ ok: true, value: { phase: 'first-run' } })
})

test('what comes back is compared, fetched, and told to the page', async () => {
  const desk = await withArchive()
  const colleague = await colleagueOf(desk)
  await colleague.call('records.commit', { changes: [anArea('Øst', 'a1')] })
  const from = await chosen(desk, await copyFrom(colleague))
  expect(await desk.call('copy.open', { from, passphrase: forCopy })).toMatchObject({
    value: { comparison: { state: 'only-there', records: [{ kind: 'area', id: 'a1', outcome: 'taken' }] } },
  })
  expect(await desk.call('copy.bringBack', { choices: [] })).toEqual({ ok: true, value: { changed: 1 } })
  expect(desk.told.find(({ name }) => name === 'records.changed')).toMatchObject({
    data: { records: [{ kind: 'area', id: 'a1', value: { name: 'Øst' } }], gone: [] },
  })
  expect(await desk.call('copy.compare', {})).toMatchObject({ error: { code: 'unknown-place' } })
})

test('a weak passphrase is refused, and a locked archive gives no copy', async () => {
  const desk = await withArchive()
  expect(await desk.call('copy.make', { passphrase: 'sommer' })).toMatchObject({ error: { code: 'weak-passphrase' } })
  expect(desk.asked).toEqual([])
  await desk.call('vault.lock', {})
  desk.answers.push(path.join(desk.folder, 'Kopi.erfakreds'))
  expect(await desk.call('copy.make', { passphrase: forCopy })).toMatchObject({ error: { code: 'locked' } })
})

test('a copy that is looked at goes with the lock', async () => {
  const desk = await withArchive()
  const from = await chosen(desk, await copyFrom(desk))
  expect(await desk.call('copy.open', { from, passphrase: forCopy })).toMatchObject({
    value: { comparison: { state: 'same' } },
  })
  await desk.call('vault.lock', {})
  expect(await desk.call('copy.bringBack', { choices: [] })).toMatchObject({ error: { code: 'locked' } })
})
