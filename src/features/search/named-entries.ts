/** What can be gone to and done by its name: pages, parts of pages and of the meetings around today, and commands. */
import { addDays } from '../../core/danish/dates.ts'
import type { ArchiveEntry } from '../../core/search/archive-entries.ts'
import type { Searchable } from '../../core/search/search.ts'
import { actionForm } from '../../strings/actions.ts'
import { forums } from '../../strings/forums.ts'
import { meetings, newMeeting } from '../../strings/meetings.ts'
import { people } from '../../strings/people.ts'
import { searchWords as words } from '../../strings/search.ts'
import { settings } from '../../strings/settings.ts'
import type { Command } from '../../ui/commands.tsx'
import { type MeetingTab, meetingTabs, paths, settingsSections } from '../../ui/paths.ts'

/** A page, or a part of a meeting. */
export type PageEntry = Searchable & { readonly kind: 'page' | 'part'; readonly path: string }

/** Run by its keys, by its page once that is there, or by pressing its button. */
export type CommandEntry = Searchable & {
  readonly kind: 'command'
  readonly does:
    | { readonly by: 'keys'; readonly keys: string }
    | { readonly by: 'page'; readonly path: string }
    | { readonly by: 'button'; readonly button: HTMLElement }
}

export type PaletteEntry = PageEntry | CommandEntry | ArchiveEntry

export type PageLink = { readonly path: string; readonly label: string }

export const pageEntries = (rail: readonly PageLink[]): readonly PageEntry[] => [
  ...rail.map(({ path, label }) => page(path, label)),
  page(paths.planYear, words.pages.planYear),
  page(paths.peopleImport, words.pages.peopleImport),
  page(paths.rotationImport, words.pages.historyImport),
  page(paths.casesReadIn, words.pages.casesReadIn),
  ...settingsSections.map((section) => page(paths.settingsSection(section), words.section(settings.sections[section]))),
]

/** How far from today a meeting's parts are offered one by one. */
const nearDays = 60

export const meetingTabEntries = (entries: readonly ArchiveEntry[], today: string): readonly PageEntry[] => {
  const from = addDays(today, -nearDays)
  const to = addDays(today, nearDays)
  return entries.flatMap(({ kind, id, title, text, on }) =>
    kind === 'meeting' && on !== null && from <= on && on <= to
      ? meetingTabs.map((tab) => {
          const path = paths.meeting(id, tab)
          return { kind: 'part' as const, id: path, title: words.meetingTab(tabNames[tab], title), text, on, path }
        })
      : [],
  )
}

const tabNames: Readonly<Record<MeetingTab, string>> = meetings.tabs

const page = (path: string, title: string): PageEntry => ({ kind: 'page', id: path, title, text: '', on: null, path })

/** Commands of pages that are not open: the page is gone to first. */
const elsewhere: readonly { readonly label: string; readonly path: string }[] = [
  { label: newMeeting.title, path: paths.meetings },
  { label: people.add, path: paths.people },
  { label: forums.add, path: paths.forums },
  { label: actionForm.newTitle, path: paths.actions },
]

export const searchKeys = 'mod+K'

/** Each name once: of several with the same keys the last one works, and a button may do what keys do as well. */
export const commandEntries = (
  commands: readonly Command[],
  buttons: readonly HTMLElement[],
): readonly CommandEntry[] => {
  const working = commands.filter(
    ({ keys }, at) => keys !== searchKeys && !commands.some((later, index) => index > at && later.keys === keys),
  )
  const all = [
    ...working.map(({ label, keys }) => command(label, { by: 'keys', keys })),
    ...elsewhere.map(({ label, path }) => command(label, { by: 'page', path })),
    ...buttons.map((button) => command(buttonName(button), { by: 'button', button })),
  ]
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed()
}

/** Whatever can be pressed on the page that is open. */
export const pageButtons = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main button:not(:disabled, [aria-disabled=true])')].filter(
    (button) => button.getClientRects().length > 0 && buttonName(button).length > 1,
  )

const buttonName = (button: HTMLElement): string => button.ariaLabel ?? button.textContent.trim()

const command = (label: string, does: CommandEntry['does']): CommandEntry => ({
  kind: 'command',
  id: label,
  title: label,
  text: '',
  on: null,
  does,
})
