/** What mails around a day, once they are made, change in the records: that they were made, and what each was told. */
import { hasCancellation, sessionEvent } from '../calendar/session-events.ts'
import { dayOf, programmeChange } from '../programme/day.ts'
import type { MeetingId, SessionId } from '../records/ids.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import type { Session } from '../records/session.ts'
import type { DayMailKind } from './day-mail-words.ts'
import type { DayMail } from './day-mails.ts'

type Mailed = {
  readonly kind: DayMailKind
  readonly mails: readonly Pick<DayMail, 'personIds' | 'speakers' | 'registrations' | 'parts'>[]
  readonly today: string
  /** Of the note that the mail was made. */
  readonly elementId: string
}

export const dayMailedChanges = (
  records: RecordSet,
  id: MeetingId,
  { kind, mails, today, elementId }: Mailed,
): readonly RecordChange[] => {
  const day = dayOf(records, id)
  if (day === null) return []
  switch (kind) {
    case 'call':
    case 'invitation': {
      const personIds = [...new Set(mails.flatMap((mail) => mail.personIds))]
      const note = { id: elementId, kind, on: today, personIds }
      const { meeting } = day
      const isInvited = kind === 'invitation' && (meeting.status === 'draft' || meeting.status === 'planned')
      return [
        programmeChange(day, { mailings: [...day.programme.mailings, note] }),
        ...(isInvited ? [{ kind: 'meeting' as const, id, value: { ...meeting, status: 'invited' as const } }] : []),
      ]
    }
    case 'speakers':
    case 'declined': {
      const mailed = new Set(mails.flatMap(({ speakers }) => speakers.map(keyOf)))
      const mailSaid = kind === 'speakers' && day.meeting.status !== 'cancelled' ? 'held' : 'off'
      const cancelled = mails.filter(({ parts }) => parts.includes('cancelled-sessions'))
      const takenOut = new Set(cancelled.flatMap(({ speakers }) => speakers.map((each) => each.sessionId)))
      return [...day.sessions, ...day.offered].flatMap(({ id: sessionId, value }): readonly RecordChange[] => {
        const isMailed = (speakerId: string) => mailed.has(keyOf({ sessionId, speakerId }))
        return value.speakers.some((speaker) => isMailed(speaker.id))
          ? [
              {
                kind: 'session',
                id: sessionId,
                value: {
                  ...value,
                  ...(takenOut.has(sessionId) ? toldCancelled(records, sessionId) : {}),
                  speakers: value.speakers.map((each) =>
                    isMailed(each.id) ? { ...each, mailedOn: today, mailSaid } : each,
                  ),
                },
              },
            ]
          : []
      })
    }
    case 'registrations': {
      // As the mail has it: whoever has moved up since is told in another.
      const told = new Map(mails.flatMap(({ registrations }) => registrations.map((each) => [each.id, each] as const)))
      return day.registrations.flatMap(({ id: registrationId, value }): readonly RecordChange[] => {
        const said = told.get(registrationId)
        if (said === undefined) return []
        const { place, seats } = said
        return [{ kind: 'registration', id: registrationId, value: { ...value, told: { on: today, place, seats } } }]
      })
    }
  }
}

/** As the file that went with the mail says, also where somebody sent it by themselves. */
const toldCancelled = (records: RecordSet, id: SessionId): Partial<Pick<Session, 'calendar'>> => {
  const event = hasCancellation(records, id) ? sessionEvent(records, id) : null
  if (event === null) return {}
  const { sequence, fingerprint, start } = event
  return { calendar: { sequence, fingerprint, start } }
}

const keyOf = ({ sessionId, speakerId }: DayMail['speakers'][number]): string => `${sessionId} ${speakerId}`
