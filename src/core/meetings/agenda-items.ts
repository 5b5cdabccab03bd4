/** The items of one meeting, found among all and put in their order. What they are about is not its business. */
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaItemId, MeetingId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import { inOrder } from './agenda-order.ts'

export type ListedItem = { readonly id: AgendaItemId; readonly order: string; readonly value: AgendaItem }

export const itemsOf = (records: Pick<RecordSet, 'agenda-item'>, meetingId: MeetingId): readonly ListedItem[] =>
  inOrder(
    [...records['agenda-item']].flatMap(([id, value]) =>
      value.meetingId === meetingId ? [{ id, order: value.order, value }] : [],
    ),
  )
