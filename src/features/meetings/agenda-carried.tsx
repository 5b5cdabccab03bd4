/** What earlier meetings left over, offered where the agenda is written: taken along or left, one by one or all at once. */
import { Anchor, Badge, Button, Text } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { longDate } from '../../core/danish/dates.ts'
import { itemsOf } from '../../core/meetings/agenda-items.ts'
import { type CarryOffer, carryOffers, letLie, takeOver } from '../../core/meetings/carry-over.ts'
import type { AgendaItemId, MeetingId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { newElementId } from '../../replica/index.ts'
import { carry as words } from '../../strings/agenda.ts'
import { paths } from '../../ui/paths.ts'
import { AgendaOffer, AgendaOffers } from './agenda-offer.tsx'
import { landOnAgenda } from './land-on-agenda.ts'
import classes from './meetings.module.css'

type AgendaCarriedProps = {
  readonly meetingId: MeetingId
  readonly records: RecordSet
}

export const AgendaCarried = ({ meetingId, records }: AgendaCarriedProps) => {
  const offers = useMemo(() => carryOffers(records, meetingId), [records, meetingId])
  useFocusOnward(offers.length)
  if (offers.length === 0) return null
  const take = (which: readonly CarryOffer[]) => (now: RecordSet) =>
    takeOver(now, meetingId, which, { newId: newElementId })
  return (
    <AgendaOffers
      title={words.title}
      why={words.why}
      action={
        offers.length > 1 && (
          <Button size="compact-sm" onClick={() => landOnAgenda(words.takenAll, take(offers))}>
            {words.takeAll}
          </Button>
        )
      }
    >
      <ul className={classes.plainList}>
        {offers.map((offer) => (
          <Offer
            key={offer.type === 'item' ? offer.itemId : offer.meetingId}
            offer={offer}
            records={records}
            meetingId={meetingId}
            onTake={() => landOnAgenda(words.taken, take([offer]))}
            onLeave={(itemId) => landOnAgenda(words.left, (now) => letLie(now, itemId))}
          />
        ))}
      </ul>
    </AgendaOffers>
  )
}

/** Whoever took one goes on to the next, and from the last one to the agenda: the button that had the focus is gone. */
const useFocusOnward = (count: number) => {
  const before = useRef(count)
  useEffect(() => {
    if (before.current > count && document.activeElement === document.body)
      document.querySelector<HTMLElement>(`.${classes.offer} button, [data-item]`)?.focus()
    before.current = count
  }, [count])
}

type OfferProps = {
  readonly offer: CarryOffer
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly onTake: () => void
  readonly onLeave: (itemId: AgendaItemId) => void
}

const Offer = ({ offer, records, meetingId, onTake, onLeave }: OfferProps) => {
  const title = titleOf(records, offer)
  return (
    <AgendaOffer
      title={title}
      facts={
        <>
          <Anchor component={Link} href={paths.meeting(offer.meetingId, 'referat')} size="sm">
            {words.from(
              dayOf(records, offer.meetingId),
              offer.type === 'item' ? numberIn(records, offer.meetingId, offer.itemId) : null,
            )}
          </Anchor>
          {offer.type === 'item' ? (
            <Badge variant="default" className={classes.status ?? ''}>
              {words.because[offer.because]}
            </Badge>
          ) : (
            <Text size="sm" c="dimmed">
              {offer.into === null ? words.minutesNew : words.minutesInto(numberIn(records, meetingId, offer.into))}
            </Text>
          )}
        </>
      }
      actions={
        <>
          <Button variant="default" size="compact-sm" aria-label={words.takeOf(title)} onClick={onTake}>
            {words.take}
          </Button>
          {offer.type === 'item' && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={words.leaveOf(title)}
              onClick={() => onLeave(offer.itemId)}
            >
              {words.leave}
            </Button>
          )}
        </>
      }
    />
  )
}

const titleOf = (records: RecordSet, offer: CarryOffer): string =>
  offer.type === 'minutes' ? words.minutes : records['agenda-item'].get(offer.itemId)?.title.trim() || words.untitled

/** Null where the meeting has no day, or is gone. */
export const dayOf = (records: RecordSet, meetingId: MeetingId): string | null => {
  const date = records.meeting.get(meetingId)?.date ?? null
  return date === null ? null : longDate(date)
}

const numberIn = (records: RecordSet, meetingId: MeetingId, itemId: AgendaItemId): number =>
  itemsOf(records, meetingId).findIndex(({ id }) => id === itemId) + 1
