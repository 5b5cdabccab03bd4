/**
 * User task: the whole life of a case in a real archive. It is asked for by mail, filled in with LibreOffice, read in, settled with
 * the keyboard, approved, shared in a locked pack, used, learned from and forgotten; and then nothing of it is found anywhere.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import officeCrypto from 'officecrypto-tool'
import { formPlaceholders, removedWords } from '../../src/core/documents/case-form-words.ts'
import { confidentialityWords, sparringWords, storyWords, themeWords } from '../../src/core/documents/case-words.ts'
import { approval, caseActionWords, erased, erasing, learningWords } from '../../src/strings/case-life.ts'
import { casePack } from '../../src/strings/case-pack.ts'
import { readInWords } from '../../src/strings/case-read-in.ts'
import { caseRequest } from '../../src/strings/case-request.ts'
import { caseText, check } from '../../src/strings/case-text.ts'
import { caseStatusWords } from '../../src/strings/cases.ts'
import { catalogue } from '../../src/strings/catalogue.ts'
import { saving } from '../../src/strings/common.ts'
import { frame } from '../../src/strings/frame.ts'
import { lock } from '../../src/strings/lock.ts'
import { privacyWords } from '../../src/strings/privacy.ts'
import { settings } from '../../src/strings/settings.ts'
import { welcome } from '../../src/strings/welcome.ts'
import { paths } from '../../src/ui/paths.ts'
import { fillForm, unoMissing } from '../case-forms/fill-form.ts'
import { type App, expect, test } from './app.ts'
import { canary, filesInTheClear, generationsIn, holdingFiles, holdsCanary } from './canary-on-disk.ts'
import { press } from './choices.ts'
import { expectUnlocked, lockNow, passphrase, unlock } from './doors.ts'
import { makeArchive, openArchive } from './real-archive.ts'

const turnId = 'turn:meeting-regional-2026-12-09:4'
const caseId = `case:${turnId}`
/** Who brings it, and what of hers must not be found in what others get. */
const bringer = /\b(Signe|Kragelund|Bay|signe\.bay)\b/
const point = 'Vi aftaler ved døren, hvem der ringer bagefter.'

const answers = {
  texts: {
    [formPlaceholders.title]: 'Uenighed på gangen',
    [formPlaceholders.situation]: `Jeg talte med Mette på SL10 om ${canary}. Mettes bror ringede bagefter på 22 33 44 55.\nHan hedder Karsten Kvist og kender også ${canary}.`,
    [formPlaceholders.dilemma]: `Skal jeg sige det om ${canary} videre?`,
    [formPlaceholders.tried]: 'Jeg har ventet et par dage.',
    [formPlaceholders.question]: 'Hvad ville I gøre?',
    [formPlaceholders.sparring]: sparringWords.mirroring,
  },
  ticks: [themeWords['role-and-frame'], confidentialityWords['not-confidential'], removedWords],
  tracked: {},
}

test('a case is asked for, filled in, settled, shared, used, learned from and forgotten without a trace', async ({
  app,
}) => {
  test.skip(unoMissing !== null, unoMissing ?? '')
  test.slow()
  const archive = makeArchive(app)
  const copies = join(app.folder, 'netværksdrev')
  mkdirSync(copies)
  /** What leaves the archive by the user's own wish, who has to delete it. */
  const outside = mkdtempSync(join(tmpdir(), 'erfakreds-udenfor-'))
  const page = await app.launch()
  await setDay(page, '2026-11-25')
  await openArchive(app, archive.folder)
  await page.getByRole('link', { name: frame.areas.cases, exact: true }).click()
  try {
    const form = await askByMail(app, outside)
    const filled = join(outside, 'Skema fra Signe.docx')
    await fillForm(outside, form, answers, { docx: filled })
    await readItIn(app, filled)
    await settleWithKeys(page)
    await approve(page)
    await sharePack(app, outside)
    await test.step('before it is forgotten, the archive and its copy do hold it', async () => {
      await takeCopy(app, copies)
      await lockNow(page)
      expect(await holdingFiles(archive.folder)).toContain('vault.db')
      expect((await holdingFiles(copies)).length).toBe(1)
      expect(filesInTheClear(app), 'in the clear').toEqual([])
    })
    await reportAndLearn(page)
  } finally {
    rmSync(outside, { recursive: true, force: true })
  }

  await forget(page)

  await test.step('after that no file of the vault and no new copy holds it, in the clear or deciphered', async () => {
    await takeCopy(app, null)
    await lockNow(page)
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    const left = await page.evaluate(() => ({
      page: document.documentElement.outerHTML,
      title: document.title,
      address: location.href,
      stored: JSON.stringify({ ...localStorage, ...sessionStorage }),
    }))
    expect(JSON.stringify(left)).not.toContain(canary)
    const older = generationsIn(copies)
    const [newest] = older
    expect(older.length).toBe(2)
    expect(await holdingFiles(archive.folder), 'the archive itself').not.toContain('vault.db')
    expect(await holdingFiles(copies), 'only the older copy').not.toContain(join(newest ?? '', 'vault.db'))
    expect((await holdingFiles(copies)).length).toBe(1)
    expect(filesInTheClear(app), 'archive, copies, profile, temporary files').toEqual([])
    expect(app.output()).not.toContain(canary)
  })

  const restored = await test.step('the older copy forgets it again when it is restored', async () => {
    const place = await restoreOldest(app, copies)
    await unlock(page)
    await expectUnlocked(page)
    await goTo(page, paths.case(caseId))
    await expectForgotten(page)
    await lockNow(page)
    return place
  })
  await app.close()
  expect(await holdingFiles(restored), 'the restored archive').toEqual([])
  expect(filesInTheClear(app)).toEqual([])
  expect(app.output()).not.toContain(canary)

  await test.step('turn, theme and learning are kept, and nothing else of it', async () => {
    const records = archive.records()
    const held = (id: string) => records.find((each) => each.id === id)?.value
    expect(held(turnId)).toMatchObject({ personId: 'person-signe-kragelund-bay', state: 'brought' })
    expect(held(caseId)).toMatchObject({
      status: 'erased',
      themes: ['role-and-frame'],
      learning: [{ text: point }],
      passOn: 'yes',
      learningApproval: { by: 'Kirsten Vang' },
    })
    expect(held(`story:${caseId}`)).toBeUndefined()
    expect(JSON.stringify(records)).not.toMatch(new RegExp(`${canary}|Karsten Kvist|Uenighed på gangen`))
  })
})

const setDay = (page: Page, date: string) => page.clock.setFixedTime(`${date}T10:00:00+01:00`)

const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, address)

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** Saves the draft as a mail program opens it, and answers the form that is attached. */
const askByMail = async (app: App, outside: string): Promise<string> =>
  await test.step('ask by mail, and take the form out of the draft', async () => {
    const { page } = app
    await goTo(page, paths.case(caseId, 'bed-om'))
    const panel = page.getByRole('dialog', { name: caseRequest.title.ask(1) })
    const draft = join(outside, 'kladde.eml')
    await app.answer({ kind: 'save', path: draft })
    await panel.getByRole('button', { name: caseRequest.saveDraft(1) }).click()
    await expect(panel.getByText(caseRequest.marked.ask(1))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(caseStatusWords.asked, { exact: true }).first()).toBeVisible()
    const mail = readFileSync(draft, 'latin1')
    expect(mail).toMatch(/^X-Unsent: 1\r$/m)
    expect(mail).toMatch(/^To: .*signe\.bay@region-strandmark\.example/m)
    const form = join(outside, 'skema.docx')
    writeFileSync(form, attachedIn(mail, '.docx'))
    return form
  })

/** The attached file with that ending, as any mail program takes it out. */
const attachedIn = (mail: string, ending: string): Buffer => {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1] ?? ''
  const part = mail
    .split(`--${boundary}`)
    .find((each) => /^Content-Disposition: attachment/m.test(each) && each.includes(ending))
  const [, body] = part?.split('\r\n\r\n') ?? []
  if (body === undefined) throw new Error(`no attachment ${ending}`)
  return Buffer.from(body, 'base64')
}

const readItIn = async (app: App, filled: string) =>
  await test.step('read the filled form in', async () => {
    const { page } = app
    await goTo(page, paths.case(caseId, 'hent'))
    const panel = page.getByRole('dialog', { name: readInWords.title })
    await app.answer({ kind: 'open', paths: [filled] })
    await panel.getByRole('button', { name: readInWords.choose }).click()
    await expect(panel.getByText(readInWords.found('Skema fra Signe.docx'))).toBeVisible()
    await expect(panel.getByText(readInWords.byReference)).toBeVisible()
    await panel.getByRole('button', { name: readInWords.readIn, exact: true }).click()
    await expect(panel).toBeHidden()
    await expect(page.getByText(caseStatusWords.received, { exact: true }).first()).toBeVisible()
    await expect(field(page, 'situation')).toHaveValue(answers.texts[formPlaceholders.situation] ?? '')
  })

const field = (page: Page, name: keyof typeof storyWords): Locator =>
  page.getByRole('textbox', { name: storyWords[name] })

/** n, a, e and d, and the rest all of a kind at once. */
const settleWithKeys = async (page: Page) =>
  await test.step('settle what the check found with the keyboard', async () => {
    const findings = page.getByRole('region', { name: check.title })
    const current = findings.locator('fieldset[aria-current="true"]')
    const walkTo = async (words: string) => {
      for (let left = 20; left > 0; left -= 1) {
        await expect(current).toBeFocused()
        if (((await current.textContent()) ?? '').includes(check.found(words))) return
        await page.keyboard.press('n')
      }
      throw new Error(`not found: ${words}`)
    }
    await expect(findings.getByText(check.found('22 33 44 55'))).toBeVisible()
    await field(page, 'title').focus()
    await page.keyboard.press('F8')
    await walkTo('Mette')
    await page.keyboard.press('a')
    await expect(field(page, 'situation')).toHaveValue(/talte med A på SL10/)
    await expect(findings.getByText(check.found('Mette'))).toHaveCount(0)
    await walkTo('SL10')
    await page.keyboard.press('e')
    await expect(page.getByRole('textbox', { name: check.editLabel })).toBeFocused()
    await page.keyboard.type('et sengeafsnit')
    await page.keyboard.press('Enter')
    await expect(field(page, 'situation')).toHaveValue(/talte med A på et sengeafsnit/)
    await expect(findings.getByText(check.found('SL10'))).toHaveCount(0)
    await walkTo('22 33 44 55')
    await page.keyboard.press('d')
    await expect(page.getByRole('radio', { name: privacyWords.dismissalReasons[0] })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(findings.getByText(check.dismissedTitle(1))).toBeVisible()
    const open = () => findings.locator('fieldset').count()
    for (let before = await open(); before > 0; before = await open()) {
      await expect(current).toBeFocused()
      await page.keyboard.press('Shift+A')
      await expect.poll(open).toBeLessThan(before)
    }
    await expect(field(page, 'situation')).not.toHaveValue(/Mette|SL10|Karsten|Kvist/)
    await expect(field(page, 'situation')).toHaveValue(new RegExp(canary))
  })

const approve = async (page: Page) =>
  await test.step('the author agrees, and somebody approves by name', async () => {
    await press(button(page, caseActionWords.check))
    await press(button(page, caseActionWords.agree))
    await expect(page.getByText(caseText.lockedAgreed)).toBeVisible()
    await press(button(page, caseActionWords.approve))
    await sign(page, approval.title)
    await expect(page.getByText(caseStatusWords.approved, { exact: true }).first()).toBeVisible()
  })

/** With a name, which is known the second time. */
const sign = async (page: Page, title: string) => {
  const dialog = page.getByRole('dialog', { name: title })
  const name = dialog.getByRole('textbox', { name: approval.name })
  await expect(name).toBeFocused()
  await name.fill('Kirsten Vang')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}

const sharePack = async ({ page, answer }: App, outside: string) =>
  await test.step('share it in a locked pack that does not name its author', async () => {
    await press(button(page, caseActionWords.pack))
    const panel = page.getByRole('dialog', { name: casePack.title })
    const secret = panel.getByRole('textbox', { name: casePack.password })
    await expect(secret).toHaveValue(/^[a-z2-9]{8,15}$/)
    const password = await secret.inputValue()
    const path = join(outside, 'Casepakke.docx')
    await answer({ kind: 'save', path })
    await panel.getByRole('button', { name: casePack.save }).click()
    await expect(panel.getByRole('heading', { name: casePack.savedTitle })).toBeVisible()
    await press(panel.getByRole('button', { name: casePack.done }))
    await expect(page.getByText(caseStatusWords['in-pack'], { exact: true }).first()).toBeVisible()

    const locked = readFileSync(path)
    expect(holdsCanary(locked)).toBe(false)
    await expect(officeCrypto.decrypt(locked, { password: `${password}x` })).rejects.toThrow()
    const parts = unzipSync(await officeCrypto.decrypt(locked, { password }))
    const text = Object.values(parts)
      .map((bytes) => strFromU8(bytes, false))
      .join('\n')
    expect(text).toContain(canary)
    expect(text).not.toMatch(bringer)
    expect(text).not.toMatch(/Mette|SL10|Karsten|Kvist/)
  })

const reportAndLearn = async (page: Page) =>
  await test.step('use it at the meeting, and write what was learned', async () => {
    await setDay(page, '2026-12-10')
    await unlock(page)
    await expectUnlocked(page)
    await goTo(page, paths.case(caseId))
    await press(button(page, caseActionWords.use))
    await expect(page.getByText(caseStatusWords.used, { exact: true }).first()).toBeVisible()
    await goTo(page, paths.case(caseId, 'laering'))
    await page.getByRole('textbox', { name: `${learningWords.learning}: punkt 1` }).fill(point)
    await page.getByRole('radio', { name: learningWords.passOnWords.yes, exact: true }).click()
    await press(button(page, caseActionWords['approve-learning']).last())
    await sign(page, learningWords.approveTitle)
    await expect(page.getByText(/^I erfaringskataloget\. Godkendt af Kirsten Vang/)).toBeVisible()
  })

/** To the second folder, which is chosen the first time. */
const takeCopy = async ({ page, answer }: App, folder: string | null) => {
  if (folder !== null) {
    await page.getByRole('link', { name: frame.backup.noSecondFolder }).click()
    await answer({ kind: 'open', paths: [folder] })
    await page.getByRole('button', { name: settings.backup.chooseFolder, exact: true }).click()
    await expect(page.getByRole('main').getByText(folder)).toBeVisible()
  } else {
    await page.getByRole('link', { name: frame.areas.settings, exact: true }).click()
    await goTo(page, paths.settingsSection('sikkerhedskopi'))
  }
  await page.getByRole('button', { name: settings.backup.now }).click()
  await expect(page.getByText(settings.backup.taken).first()).toBeVisible()
}

const forget = async (page: Page) =>
  await test.step('forget it at once; undo does not bring it back', async () => {
    await goTo(page, paths.case(caseId, 'historik'))
    await press(button(page, caseActionWords.erase).first())
    await press(page.getByRole('dialog', { name: erasing.title }).getByRole('button', { name: erasing.confirm }))
    const report = page.getByRole('dialog', { name: erased.title })
    await expect(report).toContainText(/fjernet fra arkivet/)
    await expect(report).toContainText(erased.stays)
    await expect(report).toContainText('Casepakke.docx')
    // The form went out empty.
    await expect(report).not.toContainText('kladde.eml')
    await press(report.getByRole('button').last())
    await expectForgotten(page)
    for (const keys of ['Control+z', 'Control+z', 'Control+y']) await page.keyboard.press(keys)
    await expect(page.getByText(saving.nothingToRedo).first()).toBeVisible()
    await goTo(page, paths.case(caseId))
    await expectForgotten(page)
    await page.getByRole('link', { name: frame.areas.catalogue, exact: true }).click()
    await expect(page.getByRole('region', { name: catalogue.list, exact: true }).getByText(point)).toBeVisible()
  })

const expectForgotten = async (page: Page) => {
  await expect(page.getByText(caseStatusWords.erased, { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: themeWords['role-and-frame'] })).toBeVisible()
  await expect(page.getByText(canary)).toHaveCount(0)
}

/** Answers where the restored archive lies. */
const restoreOldest = async ({ page, answer }: App, copies: string): Promise<string> => {
  await page.getByRole('button', { name: lock.startPage }).click()
  await page.getByRole('button', { name: welcome.doors.restore.title }).click()
  await answer({ kind: 'open', paths: [copies] })
  await page.getByRole('button', { name: welcome.restore.from }).click()
  const choice = page.getByRole('group').or(page.getByRole('radiogroup')).getByRole('radio')
  await choice.nth(generationsIn(copies).length - 1).check()
  await page.getByLabel(welcome.restore.secret).fill(passphrase)
  await page.getByRole('button', { name: welcome.restore.submit, exact: true }).click()
  await expect(page.getByRole('heading', { name: welcome.restore.done })).toBeVisible()
  await expect(page.getByText(welcome.restore.erasuresUnknown)).toHaveCount(0)
  await page.getByRole('button', { name: welcome.restore.toUnlock }).click()
  const said = await page.getByText(new RegExp(`^${lock.place('/')}`)).textContent()
  return (said ?? '').slice(lock.place('').length)
}
