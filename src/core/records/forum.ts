/** A forum: a standing series of meetings with its own way of doing things (arrangements 1-11 and 14 of domain.md). */
import { z } from 'zod'
import { richText } from '../text/blocks.ts'
import { agendaCategory } from './agenda-item.ts'
import { areaId, personId, venueId } from './ids.ts'
import { decisionPlacement } from './organisation.ts'
import { personRole } from './person.ts'
import { elementId, line, list, minutes, optionalTime, shape } from './schema.ts'
import { sector } from './unit.ts'

export const forumKind = z.enum([
  'regional-erfa',
  'local-erfa',
  'leader-erfa',
  'knowledge-day',
  'professional-day',
  'theme-day',
  'steering-group',
  'supervision',
  'network',
])
export type ForumKind = z.infer<typeof forumKind>

/**
 * Who belongs without being named: everybody with one of the roles, in one of the areas and sectors (an empty list means
 * all of them; no roles at all means nobody by rule). Memberships add and except single people. `open` forums also
 * welcome people who are not members.
 */
const membershipRule = shape({
  roles: list(personRole),
  areaIds: list(areaId),
  sectors: list(sector),
  open: z.boolean().default(false),
})

/** How often. `once` is a single arrangement, `as-needed` has no rhythm. */
export const cadence = z.discriminatedUnion('unit', [
  shape({ unit: z.literal('week'), every: z.number().int().min(1).max(52) }),
  shape({ unit: z.literal('month'), every: z.number().int().min(1).max(24) }),
  shape({ unit: z.literal('year'), every: z.number().int().min(1).max(5) }),
  shape({ unit: z.literal('once') }),
  shape({ unit: z.literal('as-needed') }),
])
export type Cadence = z.infer<typeof cadence>

const placeRule = z.discriminatedUnion('rule', [
  shape({ rule: z.literal('rotate'), venueIds: list(venueId) }),
  shape({ rule: z.literal('fixed'), venueId: venueId }),
  shape({ rule: z.literal('online') }),
  shape({ rule: z.literal('organiser-decides') }),
])
export type PlaceRule = z.infer<typeof placeRule>

/** Who organises and calls the meetings: the coordinators, the members themselves in turn, or named people. */
export const organisers = shape({
  by: z.enum(['coordinators', 'members', 'named']).default('coordinators'),
  personIds: list(personId),
})

/** Somebody must say yes before a meeting goes ahead (Syd's theme goes to the chief nurse). */
const approvalRule = shape({
  subject: z.enum(['theme', 'agenda', 'date']),
  approverId: personId.nullable().default(null),
  approverRole: personRole.nullable().default(null),
  daysBefore: z.number().int().min(0).max(120).default(14),
})
export type ApprovalRule = z.infer<typeof approvalRule>

/** Attendance that the meeting cannot do without, besides its members. */
export const requiredAttendance = shape({
  id: elementId,
  who: z.enum(['leader-of-a-member', 'coordinator', 'facilitator', 'named']),
  personIds: list(personId),
  atLeast: z.number().int().min(1).max(20).default(1),
})
export type RequiredAttendance = z.infer<typeof requiredAttendance>

const agendaTemplateItem = shape({
  id: elementId,
  category: agendaCategory.default('other'),
  title: line,
  minutes: minutes.nullable().default(null),
  content: richText,
  recommendation: richText,
})
export type AgendaTemplateItem = z.infer<typeof agendaTemplateItem>

/** Okabe and Ito's colours, told apart by people with any colour vision. Never shown without the short name. */
export const forumColour = z.enum([
  'orange',
  'sky-blue',
  'bluish-green',
  'yellow',
  'blue',
  'vermillion',
  'reddish-purple',
  'black',
])
export type ForumColour = z.infer<typeof forumColour>

export const forum = shape({
  name: line,
  shortName: line,
  kind: forumKind,
  purpose: line,
  colour: forumColour.default('blue'),
  membership: membershipRule.default({ roles: [], areaIds: [], sectors: [], open: false }),
  mandatory: z.boolean().default(false),
  cadence: cadence.default({ unit: 'as-needed' }),
  durationMinutes: minutes.default(120),
  usualStart: optionalTime,
  place: placeRule.default({ rule: 'organiser-decides' }),
  organisers: organisers.default({ by: 'coordinators', personIds: [] }),
  facilitatorIds: list(personId),
  approval: approvalRule.nullable().default(null),
  requiredAttendance: list(requiredAttendance),
  casesPerMeeting: z.number().int().min(0).max(20).default(0),
  agendaTemplate: list(agendaTemplateItem),
  /** Null follows the organisation's setting. */
  decisionPlacement: decisionPlacement.nullable().default(null),
  /** A forum that has ended keeps its meetings and is no longer offered. */
  active: z.boolean().default(true),
})
export type Forum = z.infer<typeof forum>
