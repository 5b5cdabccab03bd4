// Owns how a test finds the window that a meeting shows on a second screen.

import { expect, type Page } from '@playwright/test'

export const secondScreen = async (page: Page): Promise<Page> => {
  const find = () =>
    page
      .context()
      .pages()
      .find((each) => each.url().endsWith('/stage.html'))
  await expect.poll(() => find()?.url() ?? '').not.toBe('')
  const found = find()
  if (found === undefined) throw new Error('the second screen is gone')
  return found
}
