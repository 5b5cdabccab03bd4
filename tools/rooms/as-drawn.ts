// Owns the list of pages that commit changes as they have drawn them (`editsOf`). Keys come faster than pages draw: what a press does at
// once is decided on the records as they are (src/replica/decide.ts). Only what somebody has looked at first, or typed into a form, lands
// as it was drawn; where it no longer fits, it is refused and said.

import type { Finding } from './judge.ts'

/** Each shows a change before it lands. */
const shownFirst: readonly string[] = [
  'src/features/actions/action-form.tsx',
  'src/features/calendar/change-preview.tsx',
  'src/features/days/new-day-form.tsx',
  'src/features/days/program/proposal/proposal-panel.tsx',
  'src/features/days/registrations/import/preview-step.tsx',
  'src/features/history-import/preview-step.tsx',
  'src/features/meetings/meeting-repair.tsx',
  'src/features/meetings/run-up/call-off.tsx',
  'src/features/planning/approve-step.tsx',
  'src/features/rotation/use-rotation.ts',
  'src/features/settings/trash/section.tsx',
]

type Source = { readonly path: string; readonly text: string }

/** Pages that are not on the list, and names on the list that do so no more. */
export function asDrawn(sources: readonly Source[], allowed = shownFirst): readonly Finding[] {
  const pages = sources.filter(({ path, text }) => path.startsWith('src/features/') && text.includes('editsOf('))
  const finding = (path: string, text: string, message: string): Finding => {
    const line = text.slice(0, Math.max(text.indexOf('editsOf('), 0)).split('\n').length
    return { path, line, rule: 'as-drawn', message }
  }
  return [
    ...pages
      .filter(({ path }) => !allowed.includes(path))
      .map(({ path, text }) => finding(path, text, 'commits what it has drawn: decide it on the records as they are')),
    ...allowed
      .filter((path) => !pages.some((page) => page.path === path))
      .map((path) => finding(path, '', 'is listed in tools/rooms/as-drawn.ts, and commits nothing as drawn')),
  ]
}
