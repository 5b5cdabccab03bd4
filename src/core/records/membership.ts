/** A named person's place in a forum: added to, or excepted from, what the forum's membership rule says. */
import { z } from 'zod'
import { forumId, personId } from './ids.ts'
import { line, optionalDate, shape } from './schema.ts'

/** The headings under which people are listed on agendas and minutes. */
export const participantGroup = z.enum(['chair', 'member', 'secretariat', 'guest'])
export type ParticipantGroup = z.infer<typeof participantGroup>

export const membership = shape({
  forumId,
  personId,
  included: z.boolean().default(true),
  group: participantGroup.default('member'),
  /** Function in the forum, as it is printed ("regional medformand"). */
  function: line,
  from: optionalDate,
  to: optionalDate,
})
export type Membership = z.infer<typeof membership>
