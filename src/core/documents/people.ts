/**
 * Who is listed on a paper and how: groups in the order of the official minutes, one line a person, with what must be known
 * of each (substitutes, single items, arrival and departure).
 */
import { listText } from '../danish/numbers.ts'
import { numbersOf } from '../meetings/agenda-order.ts'
import { substituteOf } from '../meetings/participants.ts'
import type { AgendaItemId } from '../records/ids.ts'
import type { Participant } from '../records/meeting.ts'
import type { ParticipantGroup } from '../records/membership.ts'
import type { Person } from '../records/person.ts'
import { type MeetingPapers, personName } from './meeting-papers.ts'
import type { DocumentPeople } from './model.ts'
import * as words from './words.ts'

export type PaperKind = 'agenda' | 'minutes'

/** Null where nobody is listed. Groups without people are left out. */
export const peopleBlock = (papers: MeetingPapers, kind: PaperKind): DocumentPeople | null => {
  const shared = sharedOrganisation(papers)
  const group = (label: string, belongs: (participant: Participant) => boolean) => {
    const all = papers.meeting.participants.filter(belongs)
    if (papers.edition !== 'shareable')
      return { label, lines: all.flatMap((participant) => personLine(papers, participant, kind, shared)) }
    return { label, lines: all.length === 0 ? [] : [words.shareableWords.people(all.length)] }
  }
  // An agenda is written before anybody can have stayed away without a word.
  const isAway = ({ attendance }: Participant) =>
    attendance === 'apology' || (kind === 'minutes' && attendance === 'absent')
  const present = (which: ParticipantGroup) => (participant: Participant) =>
    participant.group === which && !isAway(participant)
  const hasChairs = papers.meeting.participants.some((participant) => participant.group === 'chair')
  const groups = [
    group(words.groupWords.chair, present('chair')),
    group(hasChairs ? words.groupWords.member : words.paperWords.participants, present('member')),
    group(words.groupWords.secretariat, present('secretariat')),
    group(words.paperWords.apologies, ({ attendance }) => attendance === 'apology'),
    group(words.paperWords.absentees, (each) => isAway(each) && each.attendance === 'absent'),
    group(words.groupWords.guest, present('guest')),
  ].filter(({ lines }) => lines.length > 0)
  return groups.length === 0 ? null : { type: 'people', groups }
}

/** Names in a sentence; several who are called the same without a name are "flere deltagere". */
export const namesText = ({ edition }: MeetingPapers, names: readonly string[]): string => {
  if (edition !== 'shareable') return listText(names)
  return listText(
    unique(names).map((name) =>
      names.filter((each) => each === name).length > 1 ? (words.namelessWords.several[name] ?? name) : name,
    ),
  )
}

/** "enhed, organisation", without the organisation that sends the paper. */
export const workplaceText = (papers: MeetingPapers, person: Person): string => {
  const { units, organisations } = workplaces(papers, person)
  return [units.join(' og '), organisations.filter((each) => each !== papers.organisation.name).join(' og ')]
    .filter(Boolean)
    .join(', ')
}

/** "navn, titel, enhed, organisation, funktion (bemærkninger)"; no line for a person who is no longer kept. */
const personLine = (
  papers: MeetingPapers,
  participant: Participant,
  kind: PaperKind,
  shared: string | null,
): readonly string[] => {
  const person = papers.people.get(participant.personId)
  const name = personName(papers.people, participant.personId)
  if (person === undefined || name === null || name === '') return []
  const { units, organisations } = workplaces(papers, person)
  const parts = [
    name,
    person.title,
    units.join(' og '),
    organisations.filter((each) => each !== shared).join(' og '),
    participant.function || papers.memberships.get(participant.personId)?.function || '',
  ].filter(Boolean)
  const notes = notesOn(papers, participant, kind)
  return [parts.join(', ') + (notes.length === 0 ? '' : ` (${notes.join(', ')})`)]
}

const notesOn = (papers: MeetingPapers, participant: Participant, kind: PaperKind): readonly string[] => {
  const { meeting, people } = papers
  const nameOf = (other: Participant | undefined) => (other ? personName(people, other.personId) : null)
  const absentee = nameOf(meeting.participants.find((each) => each.id === participant.substituteForId))
  const substitute =
    participant.attendance === 'apology' ? nameOf(substituteOf(meeting.participants, participant.id)) : null
  const items = numbersOf(participant.itemIds, papers.items)
  const partly = kind === 'agenda' ? words.takesPartUnder : words.tookPartUnder
  return [
    participant.personId === meeting.chairId ? words.chairNote : '',
    participant.personId === meeting.minuteTakerId ? words.minuteTakerNote : '',
    absentee ? words.standsInFor(absentee) : '',
    substitute ? words.hasSubstitute(substitute) : '',
    items.length > 0 ? partly(items) : '',
    ...(kind === 'minutes'
      ? [
          stay(papers, participant.arrivedAtItemId, words.arrivedUnder),
          stay(papers, participant.leftAtItemId, words.leftUnder),
        ]
      : []),
  ].filter(Boolean)
}

const stay = (papers: MeetingPapers, id: AgendaItemId | null, note: (number: number) => string): string => {
  const number = id === null ? undefined : papers.itemNumbers.get(id)
  return number === undefined ? '' : note(number)
}

const workplaces = ({ units }: MeetingPapers, person: Person) => {
  const places = person.affiliations.map((each) => {
    const unit = each.unitId === null ? undefined : units.get(each.unitId)
    return { unit: unit?.name || each.unitName, organisation: each.organisation || unit?.organisation || '' }
  })
  const organisations = unique(places.map((each) => each.organisation))
  return {
    units: unique(places.map((each) => each.unit)).filter((each) => !organisations.includes(each)),
    organisations,
  }
}

/** The sender's own name is not repeated on every line of a meeting among its own people. */
const sharedOrganisation = (papers: MeetingPapers): string | null => {
  const all = papers.meeting.participants.flatMap(({ personId }) => {
    const person = papers.people.get(personId)
    return person === undefined ? [] : [workplaces(papers, person).organisations.join(' og ')]
  })
  const [only, ...others] = unique(all)
  return others.length === 0 && only === papers.organisation.name ? only : null
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter(Boolean))]
