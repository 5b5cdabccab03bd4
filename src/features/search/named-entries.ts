/** What can be gone to and done by its name: pages, parts of pages and of the meetings around today, and commands. */
import { addDays } from '../../core/danish/dates.ts'
import type { ArchiveEntry } from '../../core/search/archive-entries.ts'
import type { Searchable } from '../../core/search/search.ts'
import { days } from '../../strings/days.ts'
import { meetings } from '../../strings/meetings.ts'
import { searchWords as words } from '../../strings/search.ts'
import { settings } from '../../strings/settings.ts'
import type { Command } from '../../ui/commands.tsx'
import { dayTabs, type MeetingTab, meetingTabs, paths, settingsSections } from '../../ui/paths.ts'
import { appCommands, type OnPage } from './app-commands.ts'
import { buttonName } from './when-there.ts'

/** A page, or a part of a meeting. */
type PageEntry = Searchable & { readonly kind: 'page' | 'part'; readonly path: string }

/** Run by its keys, on its page once that is there, by pressing its button, or at once. */
type CommandEntry = Searchable & {
  readonly kind: 'command'
  readonly does:
    | { readonly by: 'keys'; readonly keys: string }
    | { readonly by: 'page'; readonly path: string; readonly onPage: OnPage }
    | { readonly by: 'button'; readonly button: HTMLElement }
    | { readonly by: 'scheme'; readonly scheme: Scheme }
}

const schemes = ['light', 'dark', 'auto'] as const
type Scheme = (typeof schemes)[number]

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

/** How far from today a meeting's parts are offered one by one; a day with a programme is prepared for longer. */
const nearDays = 60
const nearDaysOfDay = 250

/** A day is a meeting as well, with its agenda and its minutes. */
export const meetingTabEntries = (entries: readonly ArchiveEntry[], today: string): readonly PageEntry[] =>
  entries.flatMap(({ kind, id, title, text, on }) => {
    if ((kind !== 'meeting' && kind !== 'day') || on === null) return []
    const part = (name: string, path: string): PageEntry => ({
      kind: 'part',
      id: path,
      title: words.meetingTab(name, title),
      text,
      on,
      path,
    })
    const isNear = (away: number) => addDays(today, -away) <= on && on <= addDays(today, away)
    return [
      ...(isNear(nearDaysOfDay) && kind === 'day'
        ? dayTabs.map((tab) => part(days.tabs[tab], paths.day(id, tab)))
        : []),
      ...(isNear(nearDays) ? meetingTabs.map((tab) => part(tabNames[tab], paths.meeting(id, tab))) : []),
    ]
  })

const tabNames: Readonly<Record<MeetingTab, string>> = meetings.tabs

const page = (path: string, title: string): PageEntry => ({ kind: 'page', id: path, title, text: '', on: null, path })

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
    ...appCommands.map(({ label, also, path, onPage }) => command(label, { by: 'page', path, onPage }, also)),
    ...schemes.map((scheme) =>
      command(words.commands.schemes[scheme], { by: 'scheme', scheme }, words.commands.alsoScheme),
    ),
    ...buttons.map((button) => command(buttonName(button), { by: 'button', button })),
  ]
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed()
}

const command = (label: string, does: CommandEntry['does'], also = ''): CommandEntry => ({
  kind: 'command',
  id: label,
  title: label,
  text: also,
  on: null,
  does,
})
