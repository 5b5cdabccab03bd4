/** Waiting for what was typed to be in the archive. */
import type { Page } from '@playwright/test'
import { saving } from '../../src/strings/common.ts'
import { expect } from './app.ts'

/** The sign beside the fields says so: what was announced to screen readers may be of an earlier change. */
export const expectSaved = async (page: Page): Promise<void> => {
  await expect(page.getByText(saving.saving)).toHaveCount(0)
  const sign = page.getByText(/^Gemt kl\./).and(page.locator(':not([role="status"])'))
  await expect(sign.first()).toBeVisible()
}
