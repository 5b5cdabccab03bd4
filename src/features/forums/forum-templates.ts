/**
 * A new forum of each kind as the sources describe it (domain.md, arrangements 1-11 and 14): a start that is changed
 * afterwards, with an agenda that every new meeting begins with.
 */
import type { AgendaCategory } from '../../core/records/agenda-item.ts'
import type { Cadence, Forum, ForumColour, ForumKind, PlaceRule } from '../../core/records/forum.ts'
import { newValue } from '../../core/records/index.ts'
import type { PersonRole } from '../../core/records/person.ts'
import type { Sector } from '../../core/records/unit.ts'
import { forumTemplates as words } from '../../strings/forums.ts'

type ItemName = keyof typeof words.items
type TemplateItem = readonly [ItemName, AgendaCategory, number | null]

type Template = {
  readonly colour: ForumColour
  readonly roles: readonly PersonRole[]
  readonly sectors?: readonly Sector[]
  readonly open?: boolean
  readonly mandatory?: boolean
  readonly cadence: Cadence
  readonly durationMinutes: number
  readonly usualStart: string | null
  readonly place: PlaceRule
  readonly organisedBy?: Forum['organisers']['by']
  readonly casesPerMeeting?: number
  readonly agenda: readonly TemplateItem[]
}

export const newForum = (kind: ForumKind, newElementId: () => string): Forum => {
  const template = templates[kind]
  return newValue('forum', {
    kind,
    name: words.name[kind],
    shortName: words.shortName[kind],
    purpose: words.purpose[kind],
    colour: template.colour,
    membership: { roles: [...template.roles], sectors: [...(template.sectors ?? [])], open: template.open ?? false },
    mandatory: template.mandatory ?? false,
    cadence: template.cadence,
    durationMinutes: template.durationMinutes,
    usualStart: template.usualStart,
    place: template.place,
    organisers: { by: template.organisedBy ?? 'coordinators' },
    casesPerMeeting: template.casesPerMeeting ?? 0,
    agendaTemplate: template.agenda.map(([name, category, minutes]) => ({
      id: newElementId(),
      title: words.items[name],
      category,
      minutes,
    })),
  })
}

const organiserDecides: PlaceRule = { rule: 'organiser-decides' }
const everyMonth: Cadence = { unit: 'month', every: 1 }
const everyYear: Cadence = { unit: 'year', every: 1 }

const templates: Readonly<Record<ForumKind, Template>> = {
  'regional-erfa': {
    colour: 'blue',
    roles: ['peer'],
    mandatory: true,
    cadence: { unit: 'month', every: 3 },
    durationMinutes: 120,
    usualStart: '13:00',
    place: { rule: 'rotate', venueIds: [] },
    casesPerMeeting: 3,
    agenda: [
      ['welcome', 'welcome', 10],
      ['since', 'oral-information', 10],
      ['cases', 'case-round', 80],
      ['other', 'any-other-business', 10],
      ['next', 'next-meeting', 10],
    ],
  },
  'local-erfa': {
    colour: 'bluish-green',
    roles: ['peer'],
    cadence: everyMonth,
    durationMinutes: 90,
    usualStart: '13:00',
    place: organiserDecides,
    organisedBy: 'members',
    casesPerMeeting: 2,
    agenda: [
      ['welcome', 'welcome', 5],
      ['since', 'oral-information', 15],
      ['cases', 'case-round', 55],
      ['other', 'any-other-business', 10],
      ['next', 'next-meeting', 5],
    ],
  },
  'leader-erfa': {
    colour: 'orange',
    roles: ['leader'],
    sectors: ['region', 'municipality'],
    cadence: { unit: 'month', every: 6 },
    durationMinutes: 120,
    usualStart: '13:00',
    place: { rule: 'rotate', venueIds: [] },
    agenda: [
      ['welcome', 'welcome', 10],
      ['talk', 'presentation', 30],
      ['tables', 'discussion', 55],
      ['other', 'any-other-business', 15],
      ['next', 'next-meeting', 10],
    ],
  },
  'knowledge-day': {
    colour: 'vermillion',
    roles: ['peer', 'leader', 'coordinator'],
    open: true,
    cadence: everyYear,
    durationMinutes: 390,
    usualStart: '09:00',
    place: organiserDecides,
    agenda: [
      ['welcome', 'welcome', 15],
      ['talk', 'presentation', 75],
      ['break', 'break', 15],
      ['workshops', 'theme-discussion', 90],
      ['lunch', 'break', 45],
      ['tables', 'discussion', 90],
      ['gathered', 'discussion', 45],
      ['next', 'next-meeting', 15],
    ],
  },
  'professional-day': {
    colour: 'sky-blue',
    roles: ['peer'],
    cadence: everyYear,
    durationMinutes: 330,
    usualStart: '09:00',
    place: organiserDecides,
    casesPerMeeting: 4,
    agenda: [
      ['welcome', 'welcome', 20],
      ['talk', 'presentation', 60],
      ['cases', 'case-round', 100],
      ['lunch', 'break', 45],
      ['theme', 'theme-discussion', 75],
      ['gathered', 'discussion', 30],
    ],
  },
  'theme-day': {
    colour: 'reddish-purple',
    roles: ['peer', 'leader'],
    open: true,
    cadence: { unit: 'once' },
    durationMinutes: 300,
    usualStart: '09:30',
    place: organiserDecides,
    agenda: [
      ['welcome', 'welcome', 15],
      ['talk', 'presentation', 60],
      ['tables', 'discussion', 90],
      ['lunch', 'break', 45],
      ['recommendations', 'theme-discussion', 75],
      ['round', 'any-other-business', 15],
    ],
  },
  'steering-group': {
    colour: 'black',
    roles: [],
    cadence: { unit: 'month', every: 3 },
    durationMinutes: 120,
    usualStart: '13:00',
    place: organiserDecides,
    agenda: [
      ['agenda', 'approval', 5],
      ['minutes', 'approval', 5],
      ['news', 'oral-information', 15],
      ['decision', 'decision', 40],
      ['discussion', 'discussion', 35],
      ['later', 'next-meeting', 10],
      ['other', 'any-other-business', 10],
    ],
  },
  supervision: {
    colour: 'yellow',
    roles: ['peer'],
    open: true,
    cadence: { unit: 'week', every: 6 },
    durationMinutes: 90,
    usualStart: '13:00',
    place: organiserDecides,
    agenda: [
      ['frame', 'welcome', 5],
      ['supervision', 'other', 75],
      ['round', 'any-other-business', 10],
    ],
  },
  network: {
    colour: 'sky-blue',
    roles: ['peer'],
    open: true,
    cadence: { unit: 'as-needed' },
    durationMinutes: 90,
    usualStart: '15:30',
    place: { rule: 'online' },
    agenda: [
      ['welcome', 'welcome', 10],
      ['talk', 'presentation', 35],
      ['tables', 'discussion', 35],
      ['round', 'any-other-business', 10],
    ],
  },
}
