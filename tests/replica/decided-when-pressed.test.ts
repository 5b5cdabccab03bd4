/**
 * Keys come faster than pages draw: what a press does at once is decided on the records as they are (replica/decide.ts). Only what
 * somebody has looked at first, or typed into a form, lands as it was drawn; where it no longer fits, it is refused and said.
 */
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const features = resolve(import.meta.dirname, '../../src/features')

const shownFirst = [
  'actions/action-form.tsx',
  'calendar/change-preview.tsx',
  'days/new-day-form.tsx',
  'days/program/proposal/proposal-panel.tsx',
  'days/registrations/import/preview-step.tsx',
  'history-import/preview-step.tsx',
  'meetings/meeting-repair.tsx',
  'meetings/run-up/call-off.tsx',
  'planning/approve-step.tsx',
  'rotation/use-rotation.ts',
  'settings/trash/section.tsx',
]

it('only pages that show a change before it lands commit it as they have drawn it', () => {
  const committing = globSync('**/*.{ts,tsx}', { cwd: features })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => readFileSync(join(features, path), 'utf8').includes('editsOf('))
  expect(committing.toSorted()).toEqual(shownFirst)
})
