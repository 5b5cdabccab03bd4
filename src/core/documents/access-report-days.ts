/** The parts of the access report about days with a programme: what a person spoke at, organised and signed up for. */
import { shortDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { ascending } from '../order.ts'
import { allOrganisers } from '../programme/day.ts'
import { isPerson } from '../programme/is-person.ts'
import type { MeetingId, PersonId, SessionId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Registration } from '../records/registration.ts'
import { meetingOn } from './access-report-mails.ts'
import { tableOf } from './access-report-parts.ts'
import { needWords, stageWords, accessWords as words } from './access-report-words.ts'
import type { DocumentBlock } from './model.ts'

export const speakerBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] => {
  const isOwn = isPerson(records, id)
  return tableOf(
    words.speakerTable,
    [words.meeting, words.session, words.state, words.agreed],
    [...records.session.values()]
      .flatMap((session) =>
        session.speakers.filter(isOwn).map(({ confirmed, from, to, attendance }) => {
          const times = [from === null ? '' : words.there.from(from), to === null ? '' : words.there.to(to)]
          return {
            ...onDay(records, session.meetingId),
            title: session.title,
            stage: stageWords[session.stage],
            agreed: [
              confirmed ? words.saidYes : words.notSaidYes,
              ...times,
              ...(attendance === 'expected' ? [] : [words.cameOf[attendance]]),
            ]
              .filter(Boolean)
              .join(', '),
          }
        }),
      )
      .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.title, b.title))
      .map(({ meeting, title, stage, agreed }) => [meeting, title, stage, agreed]),
  )
}

export const organiserBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.organisedTable,
    [words.meeting, words.attendance],
    [...records.programme.values()]
      .filter((programme) => allOrganisers(programme).includes(id))
      .map(({ meetingId, organisersNoted }) => ({
        ...onDay(records, meetingId),
        noted: organisersNoted.find((each) => each.id === id),
      }))
      .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.meeting, b.meeting))
      .map(({ meeting, noted }) => [
        meeting,
        noted === undefined ? '' : words.cameOf[noted.came ? 'present' : 'absent'],
      ]),
  )

export const registrationBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] =>
  tableOf(
    words.registrationTable,
    [words.meeting, words.state, words.wishes, words.needs],
    [...records.registration.values()]
      .filter(isPerson(records, id))
      .map((registration) => ({ ...onDay(records, registration.meetingId), registration }))
      .toSorted((a, b) => ascending(a.on, b.on) || ascending(a.meeting, b.meeting))
      .map(({ meeting, registration }) => [
        meeting,
        standing(registration),
        [
          wish(words.wished, titles(records, registration.wishes)),
          wish(words.seated, titles(records, registration.seats)),
        ]
          .filter(Boolean)
          .join('; '),
        listText(registration.needs.map((need) => needWords[need])),
      ]),
  )

const onDay = (records: RecordSet, id: MeetingId) => ({
  on: records.meeting.get(id)?.date ?? '9999',
  meeting: meetingOn(records, id),
})

const standing = ({ place, attendance, registeredOn, walkIn, told }: Registration): string =>
  [
    words.placeOf[place],
    ...(attendance === 'expected' ? [] : [words.cameOf[attendance]]),
    ...(walkIn ? [words.walkIn] : []),
    ...(registeredOn === null ? [] : [words.registeredOn(shortDate(registeredOn))]),
    ...(told === null ? [] : [words.toldOn(shortDate(told.on))]),
  ].join(', ')

const titles = ({ session }: RecordSet, ids: readonly SessionId[]): readonly string[] =>
  ids.flatMap((id) => session.get(id)?.title || [])

const wish = (what: string, sessions: readonly string[]): string =>
  sessions.length === 0 ? '' : `${what}: ${sessions.join(', ')}`
