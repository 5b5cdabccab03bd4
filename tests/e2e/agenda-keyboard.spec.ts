/** User task: write an agenda of several items with the keyboard alone, from opening the archive to the saved result. */
import { blockEditor } from '../../src/strings/block-editor.ts'
import { expect, test } from './app.ts'
import { takeFirst, timersRing } from './choices.ts'

const linkWords = blockEditor.linkForm

test('an agenda of three items is written, timed and put in order with the keyboard alone', async ({ app }) => {
  const page = await app.launch()
  const { keyboard } = page
  /** Walks with Tab until the element with this name has the focus. */
  const tabTo = async (name: RegExp | string) => {
    for (let step = 0; step < 60; step++) {
      await keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        return element === null ? '' : (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
      })
      if (typeof name === 'string' ? focused === name : name.test(focused)) return
    }
    throw new Error(`Tab never reached ${name}`)
  }
  const writeItem = async (title: string, text: string) => {
    await keyboard.press('Control+n')
    await expect(page.locator('[data-item] textarea:focus')).toHaveValue('')
    await keyboard.type(title)
    await keyboard.press('Enter')
    await expect(page.locator('[data-item] [contenteditable="true"]:focus')).toBeVisible()
    await keyboard.type(text)
    await keyboard.press('Escape')
    await expect(page.locator('[data-item] textarea:focus')).toHaveValue(title)
  }

  await expect(page.getByRole('button', { name: /^Prøv med eksempeldata/ })).toBeVisible()
  await tabTo(/^Prøv med eksempeldata/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Overblik', level: 1 })).toBeVisible()
  await tabTo('Møder')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Møder', level: 1 })).toBeVisible()

  await test.step('make a meeting', async () => {
    await keyboard.press('Control+n')
    await expect(page.getByRole('combobox', { name: 'Forum' }).and(page.locator(':focus'))).toBeVisible()
    await keyboard.type('Følgegruppen')
    await takeFirst(page)
    await expect(page.getByRole('combobox', { name: 'Forum' }).and(page.locator(':focus'))).toHaveValue(/^Følgegruppen/)
    await keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'Dato', exact: true })).toBeFocused()
    await keyboard.type('15.9.2027')
    await keyboard.press('Tab')
    await tabTo(/^Opret møde$/)
    await keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: 'Plan' })).toBeVisible()
  })

  await test.step('go to its agenda and empty it of the template', async () => {
    await tabTo('Plan')
    for (const tab of ['Forløb', 'Deltagere', 'Cases', 'Dagsorden']) {
      await keyboard.press('ArrowRight')
      await expect(page.getByRole('tab', { name: tab, selected: true })).toBeFocused()
    }
    await expect(page.getByText(/fordelt/)).toBeVisible()
  })
  const before = await page.locator('[data-item]').count()

  await test.step('write three items', async () => {
    await writeItem('Økonomi for året', 'Vi gennemgår tallene.')
    await writeItem('Nye peermedarbejdere', 'To begynder i august.')
    // Held a moment too long, a key is still meant once.
    await keyboard.down('Control')
    for (const _ of [1, 2, 3]) await keyboard.down('n')
    await keyboard.up('n')
    await keyboard.up('Control')
    await expect(page.locator('[data-item] textarea:focus')).toHaveValue('')
    await keyboard.press('Escape')
    await expect(page.locator('[data-item]')).toHaveCount(before + 3)
    await keyboard.press('Control+z')
    await expect(page.locator('[data-item]')).toHaveCount(before + 2)
    await page.locator('[data-item]').last().focus()
    await writeItem('Faglig dag', 'Hvem holder oplæg?')
    await expect(page.locator('[data-item]')).toHaveCount(before + 3)
  })

  await test.step('give the last one minutes and see its clock time', async () => {
    await tabTo('Minutter')
    await keyboard.type('15')
    await keyboard.press('Tab')
    await expect(page.locator('[data-item]').last()).toContainText(/\d{1,2}\.\d\d-\d{1,2}\.\d\d/)
  })

  await test.step('move it two places up and keep the focus on it', async () => {
    const titleAt = (place: number) => page.locator('[data-item]').nth(place).locator('textarea')
    for (const _ of [1, 2]) await keyboard.press('Alt+ArrowUp')
    await expect(titleAt(before)).toHaveValue('Faglig dag')
    await expect(page.locator('[data-item]:focus-within textarea')).toHaveValue('Faglig dag')
  })

  await test.step('format text, make a list and a link', async () => {
    await tabTo(/^Tekst til punkt/)
    await keyboard.press('Enter')
    await keyboard.type('- ')
    await keyboard.type('Første oplæg')
    await keyboard.press('Enter')
    await keyboard.press('Control+b')
    await keyboard.type('Vigtigt')
    await keyboard.press('Control+b')
    await keyboard.type(' ')
    await keyboard.press('Control+k')
    const link = page.getByRole('dialog', { name: linkWords.title })
    await expect(link.getByRole('textbox', { name: linkWords.text, exact: true })).toBeFocused()
    await keyboard.type('programmet')
    await keyboard.press('Tab')
    await expect(link.getByRole('textbox', { name: linkWords.address, exact: true })).toBeFocused()
    await keyboard.type('www.region.dk/program')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    const text = page
      .locator('[data-item]')
      .nth(before)
      .getByRole('textbox', { name: /^Tekst til punkt/ })
    await expect(text.locator('[data-kind="bullet"]')).toHaveCount(2)
    await expect(text.locator('strong')).toHaveText('Vigtigt')
    await expect(text.locator('[data-link]')).toHaveText('programmet')
  })

  await test.step('delete an item and take it back', async () => {
    await tabTo(/^Mere om punkt/)
    const count = before + 3
    await keyboard.press('Enter')
    const choices = page.getByRole('menu').getByRole('menuitem')
    await expect(choices.last()).toHaveAccessibleName('Slet punkt')
    await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
    await timersRing(page)
    for (const choice of await choices.all()) {
      await keyboard.press('ArrowDown')
      await expect(choice).toBeFocused()
    }
    await keyboard.press('Enter')
    await expect(page.locator('[data-item]')).toHaveCount(count - 1)
    await keyboard.press('Control+z')
    await expect(page.locator('[data-item]')).toHaveCount(count)
  })

  await test.step('the paper beside says the same', async () => {
    const paper = page.getByRole('region', { name: 'Sådan ser papiret ud' })
    await expect(paper.getByText('Økonomi for året').first()).toBeVisible()
    await expect(paper.getByRole('link', { name: 'programmet' })).toHaveAttribute(
      'href',
      'https://www.region.dk/program',
    )
    await expect(paper.getByText('Hvem holder oplæg?')).toBeVisible()
  })
  await app.checkAccessibility()
})
