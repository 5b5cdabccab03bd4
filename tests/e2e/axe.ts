// Owns what axe is asked about a page and how its answer reads. It is evaluated once in each document, since its source is long,
// and asked for its whole set of rules or, where only the colours are others than last time, for the rules about colours.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The rules whose answer depends on which colours the same elements have. */
const aboutColours = ['color-contrast', 'link-in-text-block']

export const violationsOn = async (page: Page, rules: 'all' | 'about colours' = 'all'): Promise<readonly string[]> => {
  const ready = await Promise.all(page.frames().map((each) => each.evaluate(() => 'axe' in window)))
  const axe = new AxeBuilder({ page, ...(ready.every(Boolean) ? { axeSource: 'undefined' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
  const { violations } = await (rules === 'all' ? axe : axe.withRules(aboutColours)).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  )
}
