// The canary of the whole app: what people write is never found in the clear, neither in the archive's folder, the
// profile, the temporary folder or what the processes print, nor in the page once the archive is locked.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ErfakredsBridge } from '../../src/core/contract.ts'
import { meetings, minutes } from '../../src/strings/meetings.ts'
import { type App, expect, test } from './app.ts'
import { createArchive, expectUnlocked, lockNow, openMeetings, unlock } from './doors.ts'

const marker = 'Kanariefugl7Sommerlæsning'

/** Files under the app's folder that hold the marker in UTF-8 or UTF-16; `exports` are written by the user's own wish. */
const filesWithMarker = (app: App): readonly string[] => {
  const spellings = [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')]
  return readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readIfThere(path)
      return spellings.some((spelling) => bytes.includes(spelling))
    })
    .map((path) => relative(app.folder, path))
}

/** Chromium removes files of its own while we look. */
const readIfThere = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

const commitMarkedRecords = (app: App) =>
  app.page.evaluate(async (word) => {
    const { call } = Reflect.get(globalThis, 'erfakreds') as ErfakredsBridge
    const text = [{ id: 'b1', type: 'paragraph', content: [{ type: 'text', text: `Teksten om ${word}` }] }]
    const values = [
      ['forum', 'f1', { kind: 'local-erfa', name: `Lokal ERFA ${word}`, shortName: 'Øst' }],
      ['meeting', 'm1', { forumId: 'f1', status: 'held', date: '2026-10-05', start: '13:00', end: '15:00' }],
      ['agenda-item', 'i1', { meetingId: 'm1', order: 'i', title: 'Caserunde', content: text, minutesText: text }],
      ['case', 'c1', { turnId: 't1' }],
      ['case-story', 'story:c1', { caseId: 'c1', title: word, situation: `Teksten om ${word}` }],
      ['person', 'p1', { givenName: word, familyName: 'Holm', roles: ['peer'] }],
    ] as const
    const changes = values.map(([kind, id, value]) => ({ kind, id, base: [], value }))
    return await call('records.commit', { changes })
  }, marker)

test('the canary finds what lies in the clear', async ({ app }) => {
  await app.launch()
  writeFileSync(join(app.folder, 'planted-8.txt'), `x${marker}x`)
  writeFileSync(join(app.folder, 'planted-16.txt'), `x${marker}x`, 'utf16le')
  expect([...filesWithMarker(app)].sort()).toEqual(['planted-16.txt', 'planted-8.txt'])
})

test('no trace of what was written outside the encrypted archive, nor in a locked page', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  expect(await commitMarkedRecords(app)).toMatchObject({ ok: true })
  await page.reload()
  await expectUnlocked(page)

  await test.step('write minutes, look at every tab, attach a file', async () => {
    await openMeetings(page)
    await page.getByRole('link', { name: meetings.status.held }).first().click()
    for (const tab of Object.values(meetings.tabs)) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible()
    }
    await page.getByRole('tab', { name: meetings.tabs.referat }).click()
    const text = page.getByRole('textbox', { name: minutes.textOf(1), exact: true })
    await text.click()
    await page.keyboard.type(`Drøftet: ${marker}. `)
    await expect(page.locator('[data-item]').first()).toContainText(/Gemt kl/)
  })
  expect(filesWithMarker(app), 'while the archive is open').toEqual([])

  await lockNow(page)
  const left = await page.evaluate(async () => ({
    page: document.documentElement.outerHTML,
    title: document.title,
    address: location.href,
    databases: (await indexedDB.databases()).length,
    stored: JSON.stringify({ ...localStorage, ...sessionStorage }),
  }))
  expect(left.databases).toBe(0)
  expect(JSON.stringify(left)).not.toContain(marker)
  expect(filesWithMarker(app), 'when the archive is locked').toEqual([])

  await unlock(page)
  await expectUnlocked(page)
  await expect(page.getByRole('textbox', { name: minutes.textOf(1), exact: true })).toContainText(marker)
  await app.kill()
  expect(filesWithMarker(app), 'after kill -9').toEqual([])
  expect(app.output()).not.toContain(marker)
})
