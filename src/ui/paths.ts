/** The addresses of all pages, so that one page can link to another without knowing it. Ids only, never content. */

export const paths = {
  overview: '/',
  calendar: '/kalender',
  /** A view of the calendar around a date, with a meeting opened beside it. */
  calendarAt: (view: CalendarView, date: string, meetingId?: string): string =>
    `/kalender/${view}/${date}${meetingId === undefined ? '' : `/${meetingId}`}`,
  planYear: '/planlaeg',
  planStep: (step: PlanStep): string => `/planlaeg/${step}`,
  meetings: '/moeder',
  meeting: (id: string, tab?: MeetingTab): string => `/moeder/${id}${tab === undefined ? '' : `/${tab}`}`,
  actions: '/opfoelgning',
  actionsAs: (filter: string): string => `/opfoelgning${filter === '' ? '' : `/${filter}`}`,
  rotation: '/turorden',
  rotationOf: (forumId: string, year: number): string => `/turorden/${forumId}/${year}`,
  rotationImport: '/turorden/hent-fra-fil',
  cases: '/cases',
  /** The cases as a board or a table, narrowed by what the page writes there itself. */
  casesAs: (view: CaseView, filter = ''): string => `/cases/${view}${filter === '' ? '' : `/${filter}`}`,
  /** Several turns at once, to be asked for their cases. */
  casesAsk: (turnIds: readonly string[]): string => `/cases/bed-om/${turnIds.join(',')}`,
  casesReadIn: '/cases/hent',
  casesPack: (meetingId: string): string => `/cases/pakke/${meetingId}`,
  case: (id: string, part?: CasePart): string => `/cases/${id}${part === undefined ? '' : `/${part}`}`,
  catalogue: '/katalog',
  catalogueAs: (filter: string): string => `/katalog${filter === '' ? '' : `/${filter}`}`,
  days: '/vidensdage',
  day: (id: string, tab?: DayTab, part?: string): string =>
    `/vidensdage/${id}${tab === undefined ? '' : `/${tab}${part === undefined ? '' : `/${part}`}`}`,
  people: '/personer',
  person: (id: string): string => `/personer/${id}`,
  peopleImport: '/personer/hent-fra-fil',
  forums: '/fora',
  forum: (id: string): string => `/fora/${id}`,
  settings: '/indstillinger',
  settingsSection: (section: SettingsSection): string => `/indstillinger/${section}`,
} as const

export const calendarViews = ['aar', 'maaned', 'uge', 'liste'] as const
export type CalendarView = (typeof calendarViews)[number]

export const planSteps = ['fora', 'rammer', 'forslag', 'ture', 'godkend'] as const
export type PlanStep = (typeof planSteps)[number]

export const meetingTabs = [
  'plan',
  'forloeb',
  'deltagere',
  'cases',
  'dagsorden',
  'moede',
  'referat',
  'evaluering',
] as const
export type MeetingTab = (typeof meetingTabs)[number]

export const caseViews = ['tavle', 'tabel'] as const
export type CaseView = (typeof caseViews)[number]

/** The parts of a case, and what is done with it beside them. */
export const caseParts = ['tekst', 'laering', 'historik', 'bed-om', 'hent', 'pakke'] as const
export type CasePart = (typeof caseParts)[number]

export const dayTabs = ['dagen', 'bidrag', 'program', 'tilmeldinger', 'fremmoede', 'papirer', 'rapport'] as const
export type DayTab = (typeof dayTabs)[number]

export const settingsSections = [
  'organisation',
  'omraader',
  'moedesteder',
  'enheder',
  'planlaegning',
  'cases',
  'ord',
  'papirer',
  'sikkerhed',
  'sikkerhedskopi',
  'ferieafloesning',
  'papirkurv',
  'oprydning',
  'udseende',
  'haendelser',
  'om',
] as const
export type SettingsSection = (typeof settingsSections)[number]
