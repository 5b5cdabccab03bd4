/** Words of the pages on which a year is planned: its steps, what is missing, the proposal, its measures in words, accepting it. */
import { capitalised, dayAndMonth, longDate, weekdayDate } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { PlanMeasures, PlanWish, TurnOutlook, YearPlan } from '../core/planning/plan.ts'
import type { Missing } from '../core/planning/readiness.ts'
import { countOf } from './common.ts'

export const planning = {
  title: 'Planlæg år',
  stepsLabel: 'Trin',
  steps: {
    fora: 'Fora og år',
    rammer: 'Rammer',
    forslag: 'Datoer',
    ture: 'Turorden',
    godkend: 'Godkendelse',
  },
  toStep: (name: string): string => `Videre til ${name.toLocaleLowerCase('da')}`,
  backTo: (name: string): string => `Tilbage til ${name.toLocaleLowerCase('da')}`,
  nothingWritten: 'Intet bliver gemt, før du godkender planen.',
} as const

export const forumsStep = {
  title: 'Hvilke fora, og hvilket år?',
  year: 'År',
  chosen: (n: number, of: number): string => `${numberText(n)} af ${countOf(of, 'forum', 'fora')} valgt`,
  all: 'Vælg alle',
  none: 'Vælg ingen',
  choose: 'Planlæg',
  chooseOf: (forum: string): string => `Planlæg ${forum}`,
  forum: 'Forum',
  cadence: 'Mødes',
  due: 'Møder i året',
  dueOf: (due: number, inYear: number): string =>
    inYear === 0 ? numberText(due) : `${numberText(due)} (${numberText(inYear)} har en dato)`,
  members: 'Medlemmer',
  missing: 'Mangler',
  missingNothing: 'Intet',
  missingNames: {
    cadence: 'faste mellemrum',
    members: 'medlemmer',
    time: 'et klokkeslæt',
    venues: 'mødesteder',
    facilitators: 'facilitatorer til grupperne',
  } satisfies Readonly<Record<Missing, string>>,
  add: (missing: readonly string[], forum: string): string => `Tilføj ${listText(missing)} i ${forum}`,
  addShort: (missing: readonly string[]): string => listText(missing),
  notPlanned: (names: readonly string[]): string =>
    `${listText(names)} mødes ikke med faste mellemrum og er ikke med her.`,
  empty: 'Ingen fora at planlægge',
  emptyWhy: 'Et forum skal mødes med faste mellemrum, for at året kan planlægges.',
  toForums: 'Gå til fora',
} as const

export const frameStep = {
  title: 'Hvad må planen?',
  release: 'Møder, der allerede ligger i året',
  releases: {
    drafts: 'Kun kladder må flyttes',
    planned: 'Kladder og planlagte møder, som ingen er indkaldt til, må flyttes',
  } satisfies Readonly<Record<PlanWish['release'], string>>,
  releaseWhy: 'Indkaldte og afholdte møder og møder, du selv har flyttet, bliver altid, hvor de er.',
  keeps: (kept: number, movable: number): string =>
    `I året ligger ${countOf(kept, 'møde', 'møder')} fast, og ${countOf(movable, 'møde', 'møder')} kan flyttes.`,
  keepsNothing: 'Der ligger ingen møder i året endnu.',
  free: 'Disse dage holdes fri',
  freeWhy: 'Passer det ikke, så ret det nu. Bagefter er der lavet aftaler.',
  daysOff: 'Helligdage og lukkedage',
  schools: (areas: readonly string[]): string =>
    `Skoleferier i ${listText(areas.map((area) => area || 'område uden navn'))}`,
  noAreas: 'Der er ingen områder, og derfor ingen skoleferier.',
  notAvoided: (names: readonly string[]): string => `${listText(names)} må mødes i skoleferier.`,
  blocked: 'Spærrede perioder',
  noBlocked: 'Ingen af de valgte fora har spærrede perioder.',
  toAreas: 'Ret skoleferier',
  toPlanning: 'Ret den 1. maj',
  /** Around New Year the years are told too: two Christmas holidays touch every year. */
  period: (from: string, to: string): string =>
    from === to
      ? dayAndMonth(from)
      : from.slice(0, 4) === to.slice(0, 4)
        ? `${dayAndMonth(from)} til ${dayAndMonth(to)}`
        : `${longDate(from)} til ${longDate(to)}`,
} as const

export const datesStep = {
  title: (year: number): string => `Forslag til ${year}`,
  working: 'Lægger et forslag …',
  failed: 'Forslaget kunne ikke laves',
  failedWhy: 'Intet er ændret. Prøv igen, eller vælg færre fora.',
  failedImproving: 'Forbedringen gik i stå',
  failedImprovingWhy: 'Det forslag, du ser her, står stadig.',
  stale: 'Noget er ændret, siden forslaget blev lavet',
  staleWhy: 'Lav det om, så det passer med det, der gælder nu. Dine egne rettelser bliver stående.',
  again: 'Lav forslaget om',
  methods: {
    instant: 'Hurtigt forslag',
    optimal: 'Forbedret forslag',
    stopped: 'Stoppet undervejs: det bedste indtil da',
  } satisfies Readonly<Record<YearPlan['method'], string>>,
  methodsWhy: {
    instant: 'Så mange som muligt er på arbejde hver gang. Der er ikke taget hensyn til, om nogen aldrig kan komme.',
    optimal: 'Der er ledt efter datoer, hvor så mange som muligt er på arbejde mindst én gang.',
    stopped: 'Du stoppede forbedringen. Du kan bruge forslaget, som det er, eller forbedre det igen.',
  } satisfies Readonly<Record<YearPlan['method'], string>>,
  improve: 'Forbedr planen',
  improving: 'Forbedrer planen',
  improvedPart: (percent: number): string => `${percent} % gennemgået`,
  stop: 'Stop her',
  stopping: 'Stopper …',
  summary: (meetings: number, forums: number): string =>
    capitalised(`${countOf(meetings, 'møde', 'møder')} i ${countOf(forums, 'forum', 'fora')}.`),
  attendance: (share: number): string =>
    `I gennemsnit er ${percentText(share)} af dem, der bliver inviteret, på arbejde.`,
  unreached: (n: number): string =>
    n === 0
      ? 'Alle er på arbejde til mindst ét møde i hvert forum, de hører til.'
      : n === 1
        ? 'Én person er ikke på arbejde til nogen af møderne i et af sine fora.'
        : `I ${numberText(n)} tilfælde er en person ikke på arbejde til nogen af møderne i et forum.`,
  unreachedIn: (names: readonly string[]): string => `På arbejde til ingen af møderne: ${listText(names)}.`,
  problems: 'Det lykkedes ikke',
  moreOfThat: (n: number): string => `Det samme gælder ${countOf(n, 'møde', 'møder')} mere.`,
  relaxHint: 'Det kan hjælpe:',
  toForum: (name: string): string => `Ret reglerne for ${name}`,
  noMeetings: 'Ingen møder i forslaget.',
  date: 'Dato og tid',
  /** The year stands in the heading. */
  day: (date: string): string => capitalised(weekdayDate(date)).replace(/ \d{4}$/, ''),
  atWork: 'På arbejde',
  atWorkOf: (n: number, of: number): string => `${numberText(n)} af ${numberText(of)}`,
  without: (names: readonly string[]): string => `uden ${listText(names)}`,
  placeAndNotices: 'Mødested og bemærkninger',
  noPlace: 'Ikke valgt',
  online: 'Online',
  groups: (n: number): string => countOf(n, 'gruppe', 'grupper'),
  kept: 'Ligger fast',
  new: 'Nyt',
  movedFrom: (date: string): string => `Flyttes fra ${dayAndMonth(date)}`,
  byHand: 'Rettet af dig',
  dropped: 'Udeladt',
  standsInFor: (names: readonly string[]): string => `Træder i stedet for ${listText(names)}`,
  tooMuch: (n: number, percent: number): string =>
    `Tager mere end ${percent} % af ugen for ${countOf(n, 'person', 'personer')}`,
  sameTime: (meeting: string, people: number): string =>
    `Samtidig med ${meeting} (${countOf(people, 'person', 'personer')})`,
  sameDay: (meeting: string, people: number): string =>
    `Samme dag som ${meeting} (${countOf(people, 'person', 'personer')})`,
  nextBest: (date: string, cost: string): string => `Næstbedst: ${dayAndMonth(date)}. ${cost}`,
  better: (date: string, cost: string): string => `Bedre: ${dayAndMonth(date)}. ${cost}`,
  off: (name: string): string => `Dagen er ${name}`,
  schoolHoliday: (name: string, areas: readonly string[]): string =>
    areas.length === 0 ? `Ligger i ${name}` : `Ligger i ${name} (${listText(areas)})`,
  open: 'Hvorfor?',
  openOf: (forum: string, date: string): string => `Hvorfor? ${forum} ${dayAndMonth(date)}`,
  whyAndChange: 'Se hvorfor, og ret',
  takeBack: 'Fortryd rettelsen',
  drop: 'Lad mødet udgå af planen',
  keepAsIs: 'Lad mødet være, som det er nu',
  otherDate: 'Vælg en anden dato',
  changeTitle: 'Ret mødet',
  moveHere: 'Flyt hertil',
  moveTo: (date: string): string => `Flyt hertil: ${dayAndMonth(date)}`,
  movedTo: (date: string): string => `Mødet er flyttet til ${dayAndMonth(date)}`,
  cannotMove: 'Mødet kan ikke flyttes dertil. Vælg en dag fra i dag og frem.',
} as const

export const turnsStep = {
  title: 'Hvem har en case med hvornår?',
  none: 'Ingen af de valgte fora har ture.',
  noneWhy: 'Antallet af cases står på forummet under ”Turorden”.',
  meeting: 'Møde',
  who: 'Har en case med',
  open: (n: number): string => countOf(n, 'ledig tur', 'ledige ture'),
  openWhy: 'Der er ikke flere, der kan tage en tur den dag.',
  nobodyYet: 'Ingen endnu',
  measures: 'Planen i ord',
} as const

export const approveStep = {
  title: 'Det bliver gemt, når du godkender',
  nothing: 'Planen ændrer ikke noget.',
  nothingWhy: 'Alt ligger allerede, som planen foreslår.',
  count: (changes: number, forums: number): string =>
    capitalised(`${countOf(changes, 'ændring', 'ændringer')} i ${countOf(forums, 'forum', 'fora')}.`),
  approve: 'Godkend planen',
  undoHint: 'Du kan fortryde det hele på én gang bagefter.',
  approved: (year: number): string => `Planen for ${year} er godkendt`,
  refusedWhy: 'Dit forslag og dine rettelser står her stadig.',
  settled: (date: string | null): string =>
    `Mødet${date === null ? '' : ` ${weekdayDate(date)}`} går fra kladde til planlagt.`,
  toProposal: 'Lav først et forslag',
  toProposalWhy: 'Når der er et forslag, kan du gennemse det her.',
} as const

const percentText = (share: number): string => `${numberText(share * 100, 0)} %`

/** What a forum's number of turns means for its people: "27 personer, 4 møder, 2 cases: én tur hvert 3,4. år". */
export const outlookText = (outlook: TurnOutlook): string | null => {
  const { people, meetings, casesPerMeeting, yearsBetweenTurns, withGroups } = outlook
  if (yearsBetweenTurns === null) return null
  const counts = [
    countOf(people, 'person', 'personer'),
    countOf(meetings, 'møde', 'møder'),
    countOf(casesPerMeeting, 'case', 'cases'),
  ].join(', ')
  const more =
    withGroups === null ? '' : `; med ${groupsText(withGroups.groups)} ${oftenText(withGroups.yearsBetweenTurns)}`
  const turns = yearsBetweenTurns < yearly ? '' : 'én tur '
  return `${counts}: ${turns}${oftenText(yearsBetweenTurns)}${more}.`
}

/** Less than this between two turns is more than one a year. */
const yearly = 0.95

/** "hvert 3,4. år", "godt hvert år", "5 ture om året til hver". */
const oftenText = (years: number): string => {
  if (years > 1.25) return `hvert ${numberText(years, 1)}. år`
  if (years >= yearly) return years > 1.05 ? 'godt hvert år' : 'hvert år'
  const times = 1 / years
  return `${numberText(times, times < 3 ? 1 : 0)} ture om året til hver`
}

const smallNumbers = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']
const groupsText = (n: number): string => `${smallNumbers[n] ?? numberText(n)} ${n === 1 ? 'gruppe' : 'grupper'}`

/** The measures of rotation.md, one sentence each; those that the plan has nothing to measure by are left out. */
export const measureTexts = (measures: PlanMeasures): readonly string[] => {
  const { A, C, S, L, W, B, venue } = measures
  return [
    A === null ? null : datesStep.attendance(A),
    datesStep.unreached(measures.Z),
    C === null ? null : `Den længste pause er ${numberText(C, 1)} gange så lang som den aftalte tid mellem møderne.`,
    S === null ? null : spreadText(S),
    L === 0
      ? 'Ingen får en tur før en anden, der har fået færre og kan komme.'
      : `${countOf(L, 'tur', 'ture')} går til en person, selv om en anden, der kan komme, har fået færre.`,
    W === null || W === 0
      ? null
      : `Ingen, der kan komme, venter mere end ${countOf(W, 'møde', 'møder')} i træk på en tur.`,
    B === null ? null : `Grupperne er blandet, så forskellen mellem dem højst er ${countOf(B, 'person', 'personer')}.`,
    venue === null
      ? null
      : venue === 0
        ? 'Mødestederne bruges lige meget.'
        : `Forskellen på, hvor tit mødestederne bruges, er højst ${numberText(venue)}.`,
  ].filter((text) => text !== null)
}

const spreadText = (spread: number): string =>
  spread === 0
    ? 'Alle, der jævnligt kan komme, får lige mange ture.'
    : `Blandt dem, der jævnligt kan komme, er der højst ${countOf(spread, 'tur', 'ture')} til forskel.`

/** Of one meeting, on its own page. */
export const meetingPlanning = {
  title: 'Planlægning',
  why: 'Hvorfor denne dato?',
  alternative: (date: string, cost: string): string => `${capitalised(weekdayDate(date))}: ${cost}`,
  pinned: 'Fastholdt: planlægningen flytter ikke mødet',
  groups: (n: number): string => countOf(n, 'gruppe', 'grupper'),
  group: (n: number, facilitator: string | null): string =>
    facilitator === null ? `Gruppe ${n}` : `Gruppe ${n} med ${facilitator}`,
  groupPeople: (names: readonly string[]): string => (names.length === 0 ? 'Ingen endnu' : listText(names)),
  split: 'Del i grupper',
  splitAnew: 'Del i grupper på ny',
  splitDone: 'Mødet er delt i grupper',
  printed: 'Grupperne står på dagsordenen.',
} as const

/** On a meeting whose turns or groups no longer fit who can come. */
export const meetingRepair = {
  notice: 'Turene eller grupperne passer ikke længere med, hvem der kan komme.',
  look: 'Ret op',
  title: 'Sådan kan mødet rettes op',
  lead: 'Alt, der stadig passer, bliver stående.',
  done: 'Mødet er rettet op',
} as const
