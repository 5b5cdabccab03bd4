/** A row of a day's programme: a talk, workshop or panel that people choose, or a common part or break for everybody. */
import { z } from 'zod'
import { richText } from '../text/blocks.ts'
import { attachmentSource } from './attachment.ts'
import { meetingId, personId } from './ids.ts'
import { dayAttendance } from './registration.ts'
import { elementId, line, list, minutes, optionalDate, optionalTime, shape, text } from './schema.ts'

/** `plenary` and `break` are for everybody and lie alone in their time. */
export const sessionKind = z.enum(['talk', 'workshop', 'panel', 'plenary', 'break'])
export type SessionKind = z.infer<typeof sessionKind>

/** A person of ours by id, or somebody from outside by name. */
const speaker = shape({
  id: elementId,
  personId: personId.nullable().default(null),
  name: line,
  title: line,
  organisation: line,
  email: line,
  confirmed: z.boolean().default(false),
  /** When the speaker can be there on the day; null leaves that end open. */
  from: optionalTime,
  to: optionalTime,
  /** The last day on which a mail about the session was made. */
  mailedOn: optionalDate,
  /** Whether that mail said that the session is held, or that it is not; null where that was not noted. */
  mailSaid: z.enum(['held', 'off']).nullable().default(null),
  /** Of a speaker who has not signed up: whether they came. */
  attendance: dayAttendance.default('expected'),
})
export type Speaker = z.infer<typeof speaker>

/** Nobody yet, of whom nothing is agreed. */
export const newSpeaker = (id: string): Speaker => speaker.parse({ id })

const sessionStage = z.enum(['proposed', 'accepted', 'declined'])
export type SessionStage = z.infer<typeof sessionStage>

export const session = shape({
  meetingId,
  /** Order key among the day's sessions (core/order.ts), for lists; the programme follows the clock. */
  order: line,
  kind: sessionKind.default('talk'),
  /** Only what is accepted is part of the programme. */
  stage: sessionStage.default('accepted'),
  title: line,
  abstract: richText,
  speakers: list(speaker),
  minutes: minutes.default(45),
  /** A room of the programme; for everybody's rows null is wherever people are. */
  roomId: elementId.nullable().default(null),
  /** Null while it is not placed. */
  start: optionalTime,
  /** Stays where it is when a programme is proposed. */
  pinned: z.boolean().default(false),
  /** Fewer than the room holds; null follows the room. */
  capacity: z.number().int().min(0).max(5000).nullable().default(null),
  /** Wishes for the room: projector, a circle of chairs. */
  equipment: line,
  materials: list(shape({ id: elementId, title: line, source: attachmentSource })),
  /** The day on which the form came in; null for a session that was typed in. */
  receivedOn: optionalDate,
  /** To the organisers alone: what stood under "Andet" on the form. */
  remark: text,
  /** What came out of it, for the report. */
  learned: richText,
  /** What calendars were last told, as of a meeting, and at what time: a session that is not held any longer has none of its own. */
  calendar: shape({ sequence: z.number().int().min(0), fingerprint: line, start: optionalTime })
    .nullable()
    .default(null),
})
export type Session = z.infer<typeof session>
