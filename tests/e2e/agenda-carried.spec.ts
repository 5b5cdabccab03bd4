/** User task: make the next agenda from what the last meeting left over and what a member proposed in a mail, by keyboard. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { carry, origin, proposals } from '../../src/strings/agenda.ts'
import { saving } from '../../src/strings/common.ts'
import { agenda } from '../../src/strings/meetings.ts'
import { expect, test } from './app.ts'
import { press as pressOn } from './choices.ts'
import { openExample } from './doors.ts'
import { expectSaved } from './saving.ts'

const mail = [
  'From: Bente Skov <bente@example.dk>',
  'To: koordinator@example.dk',
  'Subject: Forslag',
  'Date: Mon, 2 Nov 2026 10:00:00 +0100',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hej',
  '1. Studiebesøg i Aarhus (20 min)',
  'De har haft peers i akutmodtagelsen i fem år.',
  '2. Fælles kalender',
  'Venlig hilsen',
  'Bente',
].join('\r\n')

test('what the last meeting left undecided and what a mail proposes come onto the next agenda', async ({ app }) => {
  const page = await app.launch()
  const { keyboard } = page
  await openExample(page)
  const open = (meeting: string) =>
    page.evaluate((address) => location.assign(address), `#/moeder/meeting-foelgegruppe-${meeting}/dagsorden`)
  const titles = () =>
    page
      .locator('[data-item] textarea')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')))
  /** Each item shows its title when its own record has been read. */
  const titlesOfAll = async () => {
    await expect(page.locator('[data-item]').first()).toBeVisible()
    await expect(page.locator('[data-item]:not(:has(textarea))')).toHaveCount(0)
    return await titles()
  }
  const press = (name: string) => pressOn(page.getByRole('button', { name, exact: true }))

  await test.step('leave something undecided at the last meeting', async () => {
    await open('2026-09-22')
    await expect(page.locator('[data-item]').first()).toBeVisible()
    await keyboard.press('Control+n')
    await expect(page.locator('[data-item] textarea:focus')).toHaveValue('')
    await keyboard.type('Fælles sekretariat')
    const added = page.locator('[data-item]').last()
    await added.getByRole('combobox', { name: agenda.category }).selectOption('decision')
    await expectSaved(page)
  })

  await test.step('take it along to the next', async () => {
    await open('2026-12-15')
    const offers = page.getByRole('region', { name: carry.title })
    await expect(offers).toContainText('Fælles sekretariat')
    const before = await titlesOfAll()
    await press(carry.takeOf('Fælles sekretariat'))
    await expect.poll(titles).toHaveLength(before.length + 1)
    await expect.poll(titles).toContain('Fælles sekretariat')
    await expect(offers.getByText('Fælles sekretariat')).toHaveCount(0)
    await expect(page.getByRole('link', { name: origin.carried('22. september 2026') }).first()).toBeVisible()
  })

  await test.step('take in a proposal that was sent by mail', async () => {
    const file = join(app.folder, 'Forslag.eml')
    writeFileSync(file, mail)
    await app.answer({ kind: 'open', paths: [file] })
    await press(proposals.open)
    await expect(page.getByRole('combobox', { name: proposals.who })).toBeFocused()
    await page.getByRole('radio', { name: proposals.read }).focus()
    await keyboard.press('Space')
    await press(proposals.file)
    await expect(page.getByRole('combobox', { name: proposals.who })).toHaveValue('Bente Skov')
    const before = await titlesOfAll()
    await press(proposals.addOf('Studiebesøg i Aarhus'))
    await expect.poll(titles).toHaveLength(before.length + 1)
    await expect(page.getByText(origin.proposed('Bente Skov', '2. november 2026'))).toBeVisible()
    await press(proposals.skipOf('Fælles kalender'))
    await expect(page.getByRole('button', { name: proposals.addOf('Fælles kalender') })).toHaveCount(0)
    expect(await titles()).not.toContain('Fælles kalender')
  })

  await test.step('and take it back', async () => {
    await page
      .getByRole('button', { name: new RegExp(`^${saving.undo}`) })
      .first()
      .click()
    await expect.poll(titles).not.toContain('Studiebesøg i Aarhus')
  })
})
