/** Words of the pages about people: list, form and import from a file. */
import type { DayStatus } from '../core/people/at-work.ts'
import type { RowReason } from '../core/people-import/cells.ts'
import type { ImportField } from '../core/people-import/fields.ts'
import type { AbsenceReason, Introduction, PersonRole } from '../core/records/person.ts'
import type { Sector } from '../core/records/unit.ts'
import { countOf } from './common.ts'
import { tableImport } from './table-import.ts'

export const roleNames: Readonly<Record<PersonRole, string>> = {
  peer: 'Peermedarbejder',
  coordinator: 'Koordinator',
  facilitator: 'Facilitator',
  leader: 'Leder',
  'development-nurse': 'Udviklingssygeplejerske',
  'chief-nurse': 'Chefsygeplejerske',
  secretariat: 'Sekretariat',
  external: 'Ekstern',
}

export const sectorNames: Readonly<Record<Sector, string>> = {
  region: 'Region',
  municipality: 'Kommune',
  'general-practice': 'Almen praksis',
  other: 'Andet',
}

export const absenceNames: Readonly<Record<AbsenceReason, string>> = {
  holiday: 'Ferie',
  'day-off': 'Fri dag',
  'other-absence': 'Andet fravær',
  'meeting-collision': 'Mødekollision',
}

export const milestoneNames: Readonly<Record<keyof Introduction, string>> = {
  courseCompletedOn: 'To dages introduktion',
  shadowingCompletedOn: 'Føl-ordning',
  halfDayCompletedOn: 'Halv dag online',
  peerTrainingCompletedOn: 'Peeruddannelse',
}

export const weekdayShort = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'] as const

const dayStatusNames: Readonly<Record<DayStatus, string>> = {
  'at-work': 'På arbejde',
  off: 'Fri',
  absent: 'Fraværende',
  'not-employed': 'Ikke ansat',
  unknown: 'Ukendt',
}

export const people = {
  title: 'Personer',
  countOf: (n: number): string => countOf(n, 'person', 'personer'),
  listLabel: 'Liste over personer',
  detailLabel: 'Oplysninger om personen',
  add: 'Tilføj person',
  importFromFile: 'Hent fra fil',
  search: 'Søg efter navn, enhed eller titel',
  filterByArea: 'Område',
  filterByRole: 'Rolle',
  allAreas: 'Alle områder',
  withoutArea: 'Uden område',
  allRoles: 'Alle roller',
  showFormer: 'Vis også dem, der er stoppet',
  empty: 'Her kommer dine kolleger til at stå',
  emptyWhy:
    'Tilføj peermedarbejdere, ledere og andre, der deltager i møderne. Har du dem i et regneark, kan du hente dem alle på én gang.',
  nothingFound: 'Ingen personer passer til søgningen.',
  showAll: 'Vis alle',
  noneSelected: 'Vælg en person',
  noneSelectedWhy: 'Vælg en person på listen for at se og rette oplysningerne.',
  missing: 'Personen findes ikke',
  missingWhy: 'Personen er måske slettet. Vælg en anden på listen.',
  unnamed: 'Uden navn',
  columns: {
    name: 'Navn',
    roles: 'Rolle',
    unit: 'Enhed',
    area: 'Område',
    hours: 'Timer',
    today: 'I dag',
  },
  dayStatus: dayStatusNames,
  added: 'Personen er tilføjet',
  changed: 'Oplysningerne om personen er ændret',
  deleted: (name: string): string => `${name} er slettet`,
} as const

export const personForm = {
  sections: {
    name: 'Navn og rolle',
    workplace: 'Arbejdssted',
    contact: 'Kontakt',
    hours: 'Arbejdstid',
    employment: 'Ansættelse og fravær',
    introduction: 'Introforløb',
    rotation: 'Turorden',
    delete: 'Slet',
  },
  givenName: 'Fornavn',
  familyName: 'Efternavn',
  nickname: 'Kaldenavn',
  nicknameWhy: 'Så navnet også bliver fundet i tekster, der skal deles uden navne.',
  roles: 'Roller',
  title: 'Titel',
  area: 'Område',
  areaFromUnit: (name: string): string => `Følger enheden: ${name}`,
  noArea: 'Intet område',
  noAreasYet: 'Der er ingen områder endnu. Tilføj dem under Indstillinger.',
  leader: 'Nærmeste leder',
  noLeader: 'Ingen valgt',
  email: 'E-mail',
  phone: 'Telefon',
  weeklyHours: 'Timer om ugen',
  weeklyHoursWrong: (most: number): string => `Skriv et tal mellem 0 og ${most}, for eksempel 32,5.`,
  workingDays: 'Arbejdsdage',
  workingDaysHint: (week: number, odd: boolean): string =>
    `Tryk på de dage, hvor personen er på arbejde. Denne uge er uge ${week}, altså ${odd ? 'ulige' : 'lige'}.`,
  oddWeeks: 'Ulige uger',
  evenWeeks: 'Lige uger',
  dayInWeeks: (day: string, odd: boolean): string => `${day} i ${odd ? 'ulige' : 'lige'} uger`,
  firstDay: 'Første dag',
  lastDay: 'Sidste dag',
  lastDayBeforeFirst: 'Sidste dag ligger før den første.',
  unit: 'Enhed',
  otherPlace: 'Et andet sted (skriv navnet)',
  otherPlaceName: 'Stedets navn',
  organisation: 'Organisation',
  sector: 'Sektor',
  team: 'Team',
  addWorkplace: 'Tilføj arbejdssted',
  removeWorkplace: 'Fjern arbejdsstedet',
  workplaceNumber: (n: number): string => `Arbejdssted ${n}`,
  noWorkplace: 'Der er ikke valgt noget arbejdssted endnu.',
  absences: 'Fravær',
  absencesWhy: 'Kun perioden og et neutralt ord. Helbred og årsager hører ikke hjemme her.',
  absenceFrom: 'Fra',
  absenceTo: 'Til og med',
  absenceReason: 'Grund',
  addAbsence: 'Tilføj fravær',
  removeAbsence: 'Fjern fraværet',
  noAbsences: 'Intet fravær er noteret.',
  openEnded: 'Uden slutdato',
  introductionWhy:
    'Skriv den dag, hvert trin blev gennemført. En peermedarbejder er med i ERFA og turordenen, når de to dages introduktion er gennemført.',
  pause: 'Holder pause fra at tage cases med',
  pauseWhy: 'Personen deltager stadig i møderne.',
  pauseFrom: 'Fra',
  pauseTo: 'Til og med',
  delete: 'Slet personen',
  deleteWhy: 'Stopper personen, så skriv hellere en sidste dag. Så bliver navnet stående på de møder, der er holdt.',
  staysOnPapers: (meetings: number): string =>
    `Personen står på ${countOf(meetings, 'møde', 'møder')} og kan ikke slettes, for så ville navnet mangle på papirerne. Skriv en sidste dag i stedet.`,
  erase: 'Slet for altid',
  eraseQuestion: (name: string): string => `Slet ${name} for altid?`,
  eraseWhy: (meetings: number): string =>
    `Alle oplysninger om personen bliver slettet, også tidligere udgaver. Gendanner du en ældre sikkerhedskopi, slettes de også der. ${
      meetings === 0
        ? 'Personen står ikke på nogen møder.'
        : `Personen står på ${countOf(meetings, 'møde', 'møder')}, hvor navnet forsvinder.`
    }`,
  erased: 'Personen er slettet for altid.',
  /** Label of the commit that takes a person out of forums and from others' leader field. */
  takenOut: 'Personen er taget ud af fora',
} as const

export const fieldNames: Readonly<Record<ImportField, string>> = {
  name: 'Navn (fornavn og efternavn)',
  givenName: 'Fornavn',
  familyName: 'Efternavn',
  role: 'Rolle',
  title: 'Titel',
  unit: 'Enhed',
  team: 'Team',
  organisation: 'Organisation',
  area: 'Område',
  leader: 'Nærmeste leder',
  email: 'E-mail',
  phone: 'Telefon',
  weeklyHours: 'Timer om ugen',
  workingDays: 'Arbejdsdage',
  firstDay: 'Første dag',
  lastDay: 'Sidste dag',
  courseCompletedOn: 'To dages introduktion gennemført',
  shadowingCompletedOn: 'Føl-ordning gennemført',
  halfDayCompletedOn: 'Halv dag online gennemført',
  peerTrainingCompletedOn: 'Peeruddannelse gennemført',
}

/** Why a row is refused; `value` is the cell's words where they may be shown. */
export const rowReasonText = (reason: RowReason, value: string | null): string => {
  const quoted = value === null ? '' : ` (”${value}”)`
  switch (reason) {
    case 'cpr-number':
      return 'Rækken indeholder noget, der ligner et CPR-nummer. Slet det i filen.'
    case 'withheld-matter':
      return 'Feltet handler om helbred eller ansættelsesform, som ikke må gemmes. Slet det i filen.'
    case 'name-missing':
      return 'Navnet mangler.'
    case 'text-too-long':
      return 'Teksten er for lang.'
    case 'bad-email':
      return `E-mailadressen er ikke hel${quoted}.`
    case 'bad-hours':
      return `Timetallet skal være et tal mellem 0 og 60${quoted}.`
    case 'bad-working-days':
      return `Arbejdsdagene kan ikke læses${quoted}. Skriv for eksempel ”man, tir, tor (ulige uger)”.`
    case 'bad-date':
      return `Datoen kan ikke læses${quoted}. Skriv for eksempel 14.6.2026.`
    case 'date-needed':
      return `Skriv den dag, det blev gennemført${quoted}.`
    case 'last-day-before-first':
      return 'Sidste dag ligger før den første.'
    case 'unknown-role':
      return `Rollen er ukendt${quoted}.`
    case 'unknown-unit':
      return `Enheden findes ikke i arkivet${quoted}.`
    case 'unknown-area':
      return `Området findes ikke i arkivet${quoted}.`
    case 'unknown-leader':
      return `Lederen findes hverken i arkivet eller i filen${quoted}.`
    case 'leader-refused':
      return `Lederens egen række er afvist${quoted}.`
    case 'own-leader':
      return 'Personen står som sin egen leder.'
    case 'ambiguous-person':
      return `Flere personer i arkivet har dette navn${quoted}. Skriv e-mailadressen i filen.`
    case 'ambiguous-leader':
      return `Flere personer har lederens navn${quoted}. Skriv lederens e-mailadresse i stedet.`
    case 'repeated-in-file':
      return 'Personen står flere gange i filen.'
  }
}

export const peopleImport = {
  ...tableImport,
  title: 'Hent personer fra fil',
  back: 'Tilbage til personer',
  chooseTitle: 'Vælg et regneark med personer',
  chooseWhy:
    'Filen kan være fra Excel (.xlsx) eller en tekstfil (.csv). Den første række skal have overskrifter, for eksempel Navn, Afsnit og Timer pr. uge. Intet bliver gemt, før du har set det igennem.',
  notKept: 'Kolonner om helbred, ansættelsesform eller CPR-numre bliver ikke læst. Filen bliver ikke ændret.',
  defaultRole: 'Rolle til dem, der ikke har en rolle i filen',
  known: 'Personer, der findes i forvejen',
  knownUpdate: 'Ret dem efter filen (tomme felter ændrer ikke noget)',
  knownLeave: 'Lad dem være, som de er',
  nameNeeded: 'Vælg, hvilken kolonne der er navnet.',
  summary: (created: number, updated: number, unchanged: number, rejected: number): string =>
    [
      created > 0 ? `${countOf(created, 'person', 'personer')} tilføjes` : '',
      updated > 0 ? `${countOf(updated, 'person', 'personer')} rettes` : '',
      unchanged > 0 ? `${countOf(unchanged, 'person', 'personer')} ændres ikke` : '',
      rejected > 0 ? `${countOf(rejected, 'række', 'rækker')} afvises` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'Der er ingen rækker at hente.',
  missing: {
    units: (n: number): string => `Opret ${countOf(n, 'enhed', 'enheder')}, som ikke findes endnu`,
    areas: (n: number): string => `Opret ${countOf(n, 'område', 'områder')}, som ikke findes endnu`,
    leaders: (n: number): string => `Opret ${countOf(n, 'leder', 'ledere')}, som ikke findes endnu`,
  },
  missingTitle: 'Navne, som ikke findes i arkivet',
  acceptedTitle: (n: number): string => `${countOf(n, 'person', 'personer')} bliver hentet`,
  verb: 'Hvad sker der',
  verbs: { create: 'Tilføjes', update: 'Rettes' },
  tooMany: (n: number): string =>
    `Der kan hentes højst ${n.toLocaleString('da-DK')} personer på én gang. Del filen i flere, og hent dem efter hinanden.`,
  days: 'Arbejdsdage',
  run: (n: number): string => `Hent ${countOf(n, 'person', 'personer')}`,
  done: (n: number): string => `${countOf(n, 'person', 'personer')} er hentet fra filen`,
} as const

/** "man, tir, tor (ulige uger)". */
export const workingDaysText = (
  days: readonly { readonly weekday: number; readonly weeks: 'every' | 'odd' | 'even' }[],
): string =>
  days
    .map(({ weekday, weeks }) => {
      const name = weekdayShort[weekday - 1] ?? ''
      return weeks === 'every' ? name : `${name} (${weeks === 'odd' ? 'ulige' : 'lige'} uger)`
    })
    .join(', ')

/** The right of access. */
export const personAccess = {
  title: 'Alt om personen',
  why: 'Alle har ret til at se, hvad der er gemt om dem. Filen samler det hele: oplysninger, møder, ture, cases og steder, hvor navnet er nævnt. Læs den igennem, før du giver den videre: den kan nævne andre.',
  save: 'Gem alt om personen som Word',
} as const
