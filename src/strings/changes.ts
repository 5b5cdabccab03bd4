/** What a change would move, what it leaves for a person to decide, and what stands in the way of a plan: one plain line each. */
import { capitalised, clockRange, longDate, shortDate, weekdayDate } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { ChangeLine, DateRule, PlanFinding, PlanProblem } from '../core/planning/plan.ts'
import type { RecordNames } from '../core/planning/record-names.ts'
import type { ForumId, MeetingId, PersonId, VenueId } from '../core/records/ids.ts'
import type { TurnReason } from '../core/records/turn.ts'
import { countOf } from './common.ts'

export const changes = {
  title: 'Det bliver ændret',
  count: (n: number): string => countOf(n, 'ændring', 'ændringer'),
  nothing: 'Intet andet ændres',
  findings: (n: number): string => (n === 1 ? 'Se på det her' : `Se på de her ${numberText(n)} ting`),
  findingsWhy: 'Det skal du selv tage stilling til.',
  run: 'Udfør',
  cancel: 'Fortryd',
  more: (n: number): string => `Vis ${countOf(n, 'ændring', 'ændringer')} mere`,
} as const

/** Why a turn changed hands, as it stands after the fact in brackets. */
export const turnReasonNames: Readonly<Record<TurnReason, string>> = {
  holiday: 'ferie',
  'day-off': 'fri dag',
  'other-absence': 'andet fravær',
  'meeting-collision': 'mødekollision',
  'meeting-moved': 'mødet er flyttet',
  'not-in-pool': 'ikke længere i turordenen',
  'own-wish': 'eget ønske',
  'carried-over': 'casen er flyttet til et senere møde',
}

export const changeText = (line: ChangeLine, names: RecordNames): string => capitalised(lineOf(line, saying(names)))

const lineOf = (line: ChangeLine, said: Saying): string => {
  switch (line.type) {
    case 'meeting-new': {
      const { name, date, start, end } = said.about(line.meetingId)
      const when = `${dayText(date)}${start === null ? '' : ` ${clockRange(start, end)}`}`
      return name === null ? `Nyt møde ${when}.` : `Nyt møde: ${name} ${when}.`
    }
    case 'meeting-moved':
      if (line.from === null) return `${said.name(line.meetingId)} får en dato: ${dayText(line.to)}.`
      if (line.to === null) return `${said.name(line.meetingId)} den ${longDate(line.from)} har ikke længere en dato.`
      if (line.from === line.to) {
        // At another time, or only from now on there whatever is planned.
        const { start, end } = said.about(line.meetingId)
        return `${said.name(line.meetingId)} ligger nu fast ${weekdayDate(line.to)}${start === null ? '' : ` ${clockRange(start, end)}`}.`
      }
      return `${said.name(line.meetingId)} bliver flyttet fra ${weekdayDate(line.from)} til ${weekdayDate(line.to)}.`
    case 'meeting-cancelled':
      return `${said.meeting(line.meetingId)} bliver aflyst.`
    case 'venue':
      if (line.to === null)
        return `${said.meeting(line.meetingId)} mangler mødested${line.from === null ? '' : ` (var ${said.venue(line.from)})`}.`
      return line.from === null
        ? `${said.meeting(line.meetingId)} får mødested: ${said.venue(line.to)}.`
        : `${said.meeting(line.meetingId)} skifter mødested fra ${said.venue(line.from)} til ${said.venue(line.to)}.`
    case 'groups':
      return line.moved.length === 0
        ? `${said.meeting(line.meetingId)} får nye grupper.`
        : `${said.meeting(line.meetingId)}: ${listText(line.moved.map(said.person))} skifter gruppe.`
    case 'turn-given':
      return `${said.person(line.personId)} får en tur: ${said.meeting(line.meetingId)}.`
    case 'turn-taken-over':
      return `${said.person(line.to)} overtager turen fra ${said.person(line.from)}${because(line.reason)}: ${said.meeting(line.meetingId)}.`
    case 'turn-open':
      return line.from === null
        ? `En tur er ledig: ${said.meeting(line.meetingId)}.`
        : `${said.person(line.from)} kan ikke tage sin tur${because(line.reason)}, og turen er ledig: ${said.meeting(line.meetingId)}.`
    case 'turn-back':
      return `${said.person(line.personId)} har sin tur til gode: ${said.meeting(line.meetingId)}.`
    case 'person':
      return `Oplysningerne om ${said.person(line.personId)} bliver ændret.`
  }
}

export const findingText = (finding: PlanFinding, names: RecordNames): string =>
  capitalised(findingOf(finding, saying(names)))

const findingOf = (finding: PlanFinding, said: Saying): string => {
  switch (finding.code) {
    case 'pinned-but-away':
      return `${said.person(finding.personId)} har en tur, der er fastholdt, men kan ikke komme: ${said.meeting(finding.meetingId)}.`
    case 'two-cases-same-week':
      return `${said.person(finding.personId)} har en tur to gange i samme uge: ${listText(finding.meetingIds.map(said.meeting))}.`
    case 'venue-closed':
      return `${said.venue(finding.venueId)} er lukket den dag: ${said.meeting(finding.meetingId)}.`
    case 'day-off':
      return `${said.name(finding.meetingId)} ligger på en dag, hvor der normalt er fri: ${weekdayDate(finding.date)}.`
    case 'same-day':
      return `${said.meeting(finding.meetingId)} ligger ${finding.overlaps ? 'samtidig med' : 'samme dag som'} ${said.withTime(finding.otherId)}: ${invitedToBoth(finding.personIds, said)}.`
    case 'no-candidate':
      return `Ingen kan tage tur nr. ${finding.number}: ${said.meeting(finding.meetingId)}.`
  }
}

/** More people than these are counted. */
const mostNamed = 3

const invitedToBoth = (ids: readonly PersonId[], said: Saying): string => {
  const who = ids.length > mostNamed ? countOf(ids.length, 'person', 'personer') : listText(ids.map(said.person))
  return `${who} er inviteret til begge`
}

export const problemText = (problem: PlanProblem, names: RecordNames): string =>
  capitalised(problemOf(problem, saying(names)))

const problemOf = (problem: PlanProblem, said: Saying): string => {
  switch (problem.code) {
    case 'no-legal-day':
      return `${said.forum(problem.forumId)} har ingen mulig dag med de regler, forummet har nu.`
    case 'too-few-legal-days':
      return `${said.forum(problem.forumId)} skulle have ${countOf(problem.wanted, 'møde', 'møder')}, men der er kun mulige dage til ${numberText(problem.found)}.`
    case 'nobody-invited':
      return `${said.forum(problem.forumId)} har ingen medlemmer, så der er ingen at lægge datoer for.`
    case 'no-cadence':
      return `${said.forum(problem.forumId)} mødes ikke med faste mellemrum, så der er ingen datoer at lægge.`
    case 'no-open-venue':
      return `Ingen af mødestederne har åbent den dag: ${said.meeting(problem.meetingId)}.`
    case 'forum-not-found':
      return 'Et af de valgte fora findes ikke mere.'
  }
}

/** What giving up a rule would open: "Tillad flere ugedage: 41 dage mere at vælge mellem." */
export const relaxText = ({ rule, days }: { readonly rule: DateRule; readonly days: number }): string =>
  `${relaxing[rule]}: ${countOf(days, 'dag', 'dage')} mere at vælge mellem.`

const relaxing: Readonly<Record<DateRule, string>> = {
  weekdays: 'Tillad flere ugedage',
  hours: 'Tillad andre tidspunkter på dagen',
  blocked: 'Fjern en spærret periode',
  week: 'Slip kravet om bestemte uger',
  notice: 'Sæt varslet ned',
  'school-holidays': 'Tillad dage i skoleferier',
  collision: 'Tillad dage, hvor nogen har et andet møde',
}

const because = (reason: TurnReason | null): string => (reason === null ? '' : ` (${turnReasonNames[reason]})`)
const dayText = (date: string | null): string => (date === null ? 'uden dato' : weekdayDate(date))
const noMeeting = { name: null, date: null, start: null, end: null }

/** What a thing is called in a sentence, also where it has no name. */
const saying = (names: RecordNames) => {
  const about = (id: MeetingId) => names.meeting(id) ?? noMeeting
  const name = (id: MeetingId): string => about(id).name ?? 'mødet'
  return {
    about,
    name,
    person: (id: PersonId): string => names.person(id) ?? 'en person uden navn',
    venue: (id: VenueId): string => names.venue(id) ?? 'et mødested uden navn',
    forum: (id: ForumId): string => names.forum(id) ?? 'et forum uden navn',
    meeting: (id: MeetingId): string => {
      const { date } = about(id)
      return date === null ? name(id) : `${name(id)} den ${shortDate(date)}`
    },
    withTime: (id: MeetingId): string => {
      const { start, end } = about(id)
      return start === null ? name(id) : `${name(id)} (${clockRange(start, end)})`
    },
  }
}
type Saying = ReturnType<typeof saying>
