/** What becomes of an item at the meeting: closed, moved to the next one, or taken up again. */
import type { AgendaItem } from '../records/agenda-item.ts'
import type { AgendaItemId } from '../records/ids.ts'
import { isEmptyText } from '../text/blocks.ts'

export const closeItem = (item: AgendaItem): AgendaItem => ({ ...withoutPostponed(item), progress: 'done' })

/** The minutes say so, unless something else was decided. */
export const postponeItem = (item: AgendaItem): AgendaItem => ({
  ...item,
  progress: 'postponed',
  decision: item.decision ?? { kind: 'postponed', text: [] },
})

export const takeUpItem = (item: AgendaItem): AgendaItem => ({ ...withoutPostponed(item), progress: 'open' })

type Listed = { readonly id: AgendaItemId; readonly value: Pick<AgendaItem, 'progress'> }

/** The next item that is not settled, after this one first, then from the beginning; null where all are. */
export const nextOpenItem = (items: readonly Listed[], id: AgendaItemId | null): AgendaItemId | null => {
  const at = items.findIndex((item) => item.id === id)
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))]
  return round.find(({ value }) => value.progress === 'open')?.id ?? null
}

/** A decision that only says "postponed" goes with it; words of one's own stay. */
const withoutPostponed = (item: AgendaItem): AgendaItem =>
  item.progress === 'postponed' && item.decision?.kind === 'postponed' && isEmptyText(item.decision.text)
    ? { ...item, decision: null }
    : item
