/** Words of cleaning up: how long people who left and old minutes are kept, what has been kept long enough, and what goes with it. */
import { longDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { DayDue } from '../core/retention/days.ts'
import type { MeetingDue, MeetingPart, PersonDue } from '../core/retention/due.ts'
import { countOf } from './common.ts'

export const retention = {
  lead: 'Her ser du, hvad der har ligget længe nok. Intet forsvinder, før du fjerner det, og du kan fortryde i 30 dage.',
  changed: 'Reglerne for oprydning er ændret',
  leavers: 'Personer, der er holdt op, foreslås fjernet efter',
  minutes: 'Møder og referater foreslås fjernet efter',
  participants: 'Navne på deltagere i vidensdage foreslås fjernet efter',
  years: 'år',
  empty: 'Er feltet tomt, bliver de i arkivet.',
  people: 'Personer, der er holdt op',
  peopleWhy:
    'Navnet forsvinder også fra deltagerlister og opgaver på de møder, der bliver i arkivet. Ture står tilbage uden navn.',
  noPeople: 'Ingen har været væk så længe.',
  meetings: 'Gamle møder',
  meetingsWhy:
    'Dagsorden, referat, bilag og deltagerliste forsvinder også. En opgave, der stadig er åben, bliver hos forummet.',
  noMeetings: 'Ingen møder er så gamle.',
  needs: 'Mad og adgang på dage, der er holdt',
  needsWhy: 'Det, der er krydset af, er ikke til nytte mere. Tilmeldingerne bliver.',
  noNeeds: 'Intet er ældre end en måned.',
  removeNeeds: (n: number): string => (n === 0 ? 'Fjern det valgte' : `Fjern fra ${countOf(n, 'dag', 'dage')}`),
  removedNeeds: (n: number): string => `Mad og adgang er fjernet fra ${countOf(n, 'dag', 'dage')}`,
  participantNames: 'Deltagere i tidligere dage',
  participantNamesWhy:
    'Navn, titel og mail forsvinder, også oplægsholderes mail. Organisation, sektor, rolle og fremmøde bliver, så dagen stadig kan tælles op.',
  noParticipants: 'Ingen dage er så gamle.',
  removeParticipants: (n: number): string =>
    n === 0 ? 'Fjern de valgte' : `Fjern navne fra ${countOf(n, 'dag', 'dage')}`,
  removedParticipants: (n: number): string => `Navnene er fjernet fra ${countOf(n, 'dag', 'dage')}`,
  keptForever: 'Du har valgt, at de bliver i arkivet.',
  all: (n: number): string => (n === 1 ? 'Vælg den' : `Vælg alle ${n}`),
  unnamed: 'Person uden navn',
  noForum: 'Møde',
  meetingName: (name: string, date: string): string => `${name}, ${longDate(date)}`,
  removePeople: (n: number): string => (n === 0 ? 'Fjern de valgte' : `Fjern ${countOf(n, 'person', 'personer')}`),
  removeMeetings: (n: number): string => (n === 0 ? 'Fjern de valgte' : `Fjern ${countOf(n, 'møde', 'møder')}`),
  removedPeople: (n: number): string => `${n === 1 ? '1 person er fjernet' : `${n} personer er fjernet`}`,
  removedMeetings: (n: number): string => `${n === 1 ? '1 møde er fjernet' : `${n} møder er fjernet`}`,
  undoHint: 'Fortryd med Ctrl+Z, eller hent det tilbage fra Papirkurv inden 30 dage.',
} as const

/** "Holdt op den 1. marts 2024. Står på 12 møder, 3 ture og 1 åben opgave." */
export const personDueText = ({ lastDay, meetings, turns, openActions }: PersonDue): string => {
  const named = [
    ...(meetings > 0 ? [countOf(meetings, 'møde', 'møder')] : []),
    ...(turns > 0 ? [countOf(turns, 'tur', 'ture')] : []),
    ...(openActions > 0 ? [countOf(openActions, 'åben opgave', 'åbne opgaver')] : []),
  ]
  return `Holdt op den ${longDate(lastDay)}. ${named.length === 0 ? 'Står ikke på nogen møder.' : `Står på ${listText(named)}.`}`
}

/** "Fra 12 tilmeldinger og 3 oplægsholdere." */
export const dayDueText = ({ people, speakers }: DayDue): string =>
  `Fra ${listText([
    ...(people > 0 ? [countOf(people, 'tilmelding', 'tilmeldinger')] : []),
    ...(speakers > 0 ? [countOf(speakers, 'oplægsholder', 'oplægsholdere')] : []),
  ])}.`

const partWords: Readonly<Record<Exclude<MeetingPart, 'files'>, readonly [string, string]>> = {
  items: ['punkt', 'punkter'],
  attachments: ['bilag', 'bilag'],
  actions: ['afsluttet opgave', 'afsluttede opgaver'],
  comments: ['bemærkning', 'bemærkninger'],
  versions: ['godkendt version af referatet', 'godkendte versioner af referatet'],
  people: ['person på deltagerlisten', 'personer på deltagerlisten'],
  sessions: ['programpunkt', 'programpunkter'],
  programmes: ['udgave af programmet', 'udgaver af programmet'],
  registrations: ['tilmelding', 'tilmeldinger'],
}
const partOrder = [
  'items',
  'attachments',
  'actions',
  'comments',
  'versions',
  'people',
  'sessions',
  'programmes',
  'registrations',
] as const

/** "8 punkter, 3 bilag (heraf 2 filer) og 9 personer på deltagerlisten." */
export const meetingDueText = ({ parts, staysAsDay }: MeetingDue): string => {
  const said = partOrder.flatMap((part) => {
    if (parts[part] === 0) return []
    const files = part === 'attachments' && parts.files > 0 ? ` (heraf ${countOf(parts.files, 'fil', 'filer')})` : ''
    return [`${countOf(parts[part], ...partWords[part])}${files}`]
  })
  const goes = said.length === 0 ? 'Der forsvinder ikke andet.' : `${listText(said)}.`
  return staysAsDay ? `${goes} Datoen bliver, fordi der er ture eller svar fra mødet.` : goes
}
