/** User task: lead a meeting by its clock, with the second screen in front of everybody, from the keyboard alone. */
import { expect, test } from './app.ts'
import { violationsOn } from './axe.ts'
import { secondScreen } from './second-screen.ts'

test('a meeting is led by its clock on a second screen that tells nothing private', async ({ app }) => {
  const page = await app.launch()
  await page.getByRole('button', { name: /^Prøv med eksempeldata/ }).click()
  await expect(page.getByRole('heading', { name: 'Overblik', level: 1 })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/moeder/meeting-brobyggere-2026-12-08/dagsorden'
  })
  await page.getByRole('button', { name: 'Mere om punkt 5' }).click()
  await page.getByRole('menuitem', { name: 'Gør til lukket punkt' }).click()
  await expect(page.getByRole('main').getByText('Lukket punkt', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Mødet' }).click()
  const clock = page.getByRole('region', { name: 'Mødets ur' })
  await expect(clock.getByRole('button', { name: 'Begynd mødet' })).toBeVisible()

  await test.step('the space bar begins, and the screen opens', async () => {
    await page.keyboard.press('F9')
    await expect(clock.getByRole('timer')).toContainText('tilbage')
    await page.keyboard.press('Shift+F9')
  })
  const screen = await secondScreen(page)
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText(/^1\. /)
  await expect(screen.getByRole('timer')).toContainText('tilbage')

  await test.step('its own keys go on, and both clocks follow', async () => {
    for (const _ of [2, 3, 4]) await screen.keyboard.press('PageDown')
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText(/^4\. /)
    await expect(clock).toContainText('4. ')
    await screen.keyboard.press('Space')
    await expect(screen.getByText('Pause')).toBeVisible()
    await expect(clock.getByRole('button', { name: 'Fortsæt' })).toBeVisible()
    await screen.keyboard.press('Space')
    await expect(screen.getByText('Pause')).toBeHidden()
  })

  await test.step('a closed item shows its number and no more', async () => {
    await expect(screen.getByText('5. Lukket punkt')).toBeVisible()
    await screen.keyboard.press('ArrowRight')
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText('5. Lukket punkt')
    expect(await screen.content()).not.toContain('projektlederen')
  })

  await test.step('everybody can read it', async () => {
    expect(await violationsOn(screen)).toEqual([])
  })

  await test.step('it reaches nothing of the archive', async () => {
    const asked = await screen.evaluate(async () => {
      const { erfakreds } = window as unknown as {
        erfakreds: { call: (name: string, input: object) => Promise<object> }
      }
      return await Promise.all([
        erfakreds.call('records.read', { after: null }),
        erfakreds.call('vault.state', {}),
        erfakreds.call('stage.open', {}),
      ])
    })
    for (const reply of asked) expect(reply).toEqual({ ok: false, error: { code: 'foreign-sender' } })
  })

  await test.step('locking closes it', async () => {
    const closed = screen.waitForEvent('close')
    await page.keyboard.press('Control+l')
    await closed
    await expect(page.getByRole('button', { name: /Lås op/ })).toBeVisible()
  })
})
