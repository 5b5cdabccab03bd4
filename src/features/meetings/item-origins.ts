/** Where the items of an agenda come from: an earlier meeting, minutes that are to be approved, or somebody who asked for them. */
import { longDate } from '../../core/danish/dates.ts'
import { fullName } from '../../core/people/names.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { origin as words } from '../../strings/agenda.ts'
import { dayOf } from './agenda-carried.tsx'
import type { ListedItem } from './use-meeting.ts'

type Origin = { readonly text: string; readonly meetingId: MeetingId | null }

export const noOrigins: ReadonlyMap<AgendaItemId, Origin> = new Map()

export const originsOf = (records: RecordSet, items: readonly ListedItem[]): ReadonlyMap<AgendaItemId, Origin> =>
  new Map(
    items.flatMap(({ id, value }) => {
      const origin = originOf(records, value)
      return origin === null ? [] : [[id, origin] as const]
    }),
  )

const originOf = (records: RecordSet, { carriedFromId, approvesMeetingId, proposal }: AgendaItem): Origin | null => {
  if (approvesMeetingId !== null)
    return { text: words.approves(dayOf(records, approvesMeetingId)), meetingId: approvesMeetingId }
  const from = carriedFromId === null ? undefined : records['agenda-item'].get(carriedFromId)?.meetingId
  if (from !== undefined) return { text: words.carried(dayOf(records, from)), meetingId: from }
  if (proposal === null) return null
  const person = proposal.personId === null ? undefined : records.person.get(proposal.personId)
  const name = person === undefined ? proposal.name : fullName(person)
  if (name === '') return null
  return { text: words.proposed(name, proposal.on === null ? null : longDate(proposal.on)), meetingId: null }
}
