/** What can be gone to and done by name: each once, and of meetings the parts of those that are near. */
import { describe, expect, it } from 'vitest'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { archiveEntries } from '../../src/core/search/archive-entries.ts'
import { search, searchIndexOf } from '../../src/core/search/search.ts'
import { commandEntries, meetingTabEntries, pageEntries, searchKeys } from '../../src/features/search/named-entries.ts'
import { actionForm } from '../../src/strings/actions.ts'
import { calendarFile } from '../../src/strings/calendar.ts'
import { forums } from '../../src/strings/forums.ts'
import { handover } from '../../src/strings/handover.ts'
import { newMeeting } from '../../src/strings/meetings.ts'
import { searchWords as words } from '../../src/strings/search.ts'
import { settings } from '../../src/strings/settings.ts'
import { dayTabs, meetingTabs, paths, settingsSections } from '../../src/ui/paths.ts'
import { entry } from '../planning/generator.ts'

describe('commands', () => {
  it('stand once, by the keys that work now, and not the search itself', () => {
    const found = commandEntries(
      [
        { keys: searchKeys, label: 'Søg i alt' },
        { keys: 'mod+N', label: newMeeting.title },
        { keys: 'mod+P', label: 'Udskriv' },
        { keys: 'mod+N', label: 'Nyt punkt' },
        { keys: 'F9', label: 'Start' },
        { keys: 'space', label: 'Start' },
      ],
      [],
    )
    const titles = found.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).not.toContain('Søg i alt')
    const doesOf = (title: string) => found.find((each) => each.title === title)?.does
    expect(doesOf('Nyt punkt')).toEqual({ by: 'keys', keys: 'mod+N' })
    /* Its keys make an item now: the meeting is made on the page of meetings. */
    expect(doesOf(newMeeting.title)).toEqual({ by: 'page', path: paths.meetings, onPage: { step: 'run' } })
    expect(doesOf('Start')).toEqual({ by: 'keys', keys: 'F9' })
  })

  it.each([
    ['opret forum', forums.add],
    ['ny opgave', actionForm.newTitle],
    ['opret case', words.commands.newCase],
    ['tag backup', settings.backup.now],
    ['ferieafløsning kollega', handover.make.title],
    ['indsigt', words.commands.accessReport],
    ['udskriv turorden', words.commands.printTurns],
    ['eksport outlook', calendarFile.open],
    ['mørkt', words.commands.schemes.dark],
  ])('of the whole app are found from any page, as by "%s"', (question, title) => {
    const [group] = search([searchIndexOf(commandEntries([], []))], question, { today: '2026-11-25', perKind: 5 })
    expect(group?.hits[0]?.title).toBe(title)
  })

  it('lead to a page, and a page’s own button of the same name does not stand twice', () => {
    const all = commandEntries([], [])
    const addresses = all.flatMap(({ does }) => (does.by === 'page' ? [does.path] : []))
    const rail = Object.values(paths).filter((path) => typeof path === 'string' && path !== paths.overview)
    for (const address of addresses) expect(rail.some((path) => address.startsWith(`${path}`))).toBe(true)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})

describe('pages', () => {
  it('have each an address of their own, those of the rail first', () => {
    const pages = pageEntries([{ path: paths.overview, label: 'Overblik' }])
    expect(pages[0]).toMatchObject({ title: 'Overblik', path: '/' })
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
    expect(pages.filter(({ path }) => path.startsWith(paths.settings))).toHaveLength(settingsSections.length)
  })

  it('of meetings are offered part by part for two months around today', () => {
    const meeting = (id: string, date: string) => entry('meeting', id, { forumId: 'f', date, title: id })
    const records = recordSetOf([
      meeting('m-far', '2026-09-25'),
      meeting('m-past', '2026-09-26'),
      meeting('m-next', '2027-01-24'),
      meeting('m-later', '2027-01-25'),
    ])
    const parts = meetingTabEntries(archiveEntries(records), '2026-11-25')
    expect(parts.map(({ path }) => path)).toEqual(
      ['m-next', 'm-past'].flatMap((id) => meetingTabs.map((tab) => paths.meeting(id, tab))),
    )
  })

  it('of days are offered for longer, beside those that they have as meetings', () => {
    const records = recordSetOf([
      entry('forum', 'f', { name: 'Vidensdag', kind: 'knowledge-day' }),
      entry('meeting', 'd-near', { forumId: 'f', date: '2027-01-24' }),
      entry('meeting', 'd-later', { forumId: 'f', date: '2027-07-31' }),
      entry('meeting', 'd-far', { forumId: 'f', date: '2027-08-03' }),
    ])
    const offered = meetingTabEntries(archiveEntries(records), '2026-11-25').map(({ path }) => path)
    expect(offered).toEqual([
      ...dayTabs.map((tab) => paths.day('d-later', tab)),
      ...dayTabs.map((tab) => paths.day('d-near', tab)),
      ...meetingTabs.map((tab) => paths.meeting('d-near', tab)),
    ])
  })
})
