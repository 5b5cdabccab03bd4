import { errorMessage } from '../../src/strings/errors.ts'
import { frame } from '../../src/strings/frame.ts'
import { lock } from '../../src/strings/lock.ts'
import { secrets, welcome } from '../../src/strings/welcome.ts'
import { expect, test } from './app.ts'
import {
  chooseNewPassphrase,
  createArchive,
  expectUnlocked,
  keepRecoveryCode,
  lockNow,
  passphrase,
  unlock,
} from './doors.ts'

test('makes an archive and unlocks it again with the passphrase, also after a restart', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  await lockNow(page)
  await unlock(page, 'noget helt andet')
  await expect(page.getByText(errorMessage('wrong-passphrase').happened)).toBeVisible()
  await unlock(page)
  await expectUnlocked(page)
  await app.close()

  const again = await app.launch()
  await expect(again.getByRole('heading', { name: lock.title })).toBeVisible()
  await unlock(again)
  await expectUnlocked(again)
})

test('unlocks with the recovery code, and then asks for a new passphrase and shows a new code', async ({ app }) => {
  const page = await app.launch()
  const code = await createArchive(page)
  await lockNow(page)
  await page.getByRole('button', { name: lock.useRecoveryCode }).click()
  await page.getByLabel(lock.recoveryCode).fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: lock.unlock }).click()

  await chooseNewPassphrase(page, secrets.newPassphrase, 'helt nye ord om tranebær')
  await page.getByRole('button', { name: welcome.renew.save }).click()
  await page.getByRole('button', { name: welcome.renew.makeCode }).click()
  const renewed = await keepRecoveryCode(page)
  expect(renewed).not.toBe(code)
  await expectUnlocked(page)

  await lockNow(page)
  await unlock(page, passphrase)
  await expect(page.getByText(errorMessage('wrong-passphrase').happened)).toBeVisible()
  await unlock(page, 'helt nye ord om tranebær')
  await expectUnlocked(page)
})

test('locks when the machine is locked or put to sleep', async ({ app }) => {
  const page = await app.launch()
  await createArchive(page)
  for (const event of ['lock-screen', 'suspend']) {
    await app.power(event)
    await expect(page.getByRole('heading', { name: lock.title })).toBeVisible()
    await unlock(page)
    await expectUnlocked(page)
  }
})

test('asks for the recovery code again when the app was killed before it was confirmed', async ({ app }) => {
  const page = await app.launch()
  await page.getByRole('button', { name: welcome.doors.create.title }).click()
  await page.getByLabel(welcome.create.organisation).fill('PsykInfo i prøve')
  await chooseNewPassphrase(page, secrets.passphrase, passphrase)
  await page.getByRole('button', { name: welcome.create.submit }).click()
  await expect(page.getByRole('list', { name: secrets.code.label })).toBeVisible()
  await app.kill()

  const again = await app.launch()
  await unlock(again)
  await again.getByRole('button', { name: welcome.renew.makeCode }).click()
  await keepRecoveryCode(again)
  await expectUnlocked(again)
  await expect(again.getByRole('button', { name: frame.lock, exact: true })).toBeVisible()
})
