/** Why a meeting lies on its date, who is away, what the next best dates would cost, and a way to change it by hand. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { capitalised, durationText, weekdayDate } from '../../core/danish/dates.ts'
import type { Adjustment } from '../../core/planning/adjust-plan.ts'
import type { DateFacts } from '../../core/planning/date-facts.ts'
import type { PersonId } from '../../core/records/ids.ts'
import { costText, datesWhy as why, whyDateText } from '../../strings/dates-why.ts'
import { forums } from '../../strings/forums.ts'
import { datesStep as words } from '../../strings/planning.ts'
import { DateField } from '../../ui/date-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { WeekShareList } from '../../ui/week-share-list.tsx'
import { WhyPanel } from '../../ui/why-panel.tsx'
import type { PlannedRow } from './date-rows.ts'
import { weekShareWarning } from './notices.ts'
import { adjust, takeBackAdjustment } from './plan-session.ts'
import classes from './planning.module.css'
import { type Adjusted, canAdjust } from './use-proposal.ts'

type DatePanelProps = {
  readonly adjusted: Adjusted
  readonly adjustments: readonly Adjustment[]
  readonly row: PlannedRow
  /** Null until it has been reckoned. */
  readonly facts: DateFacts | null
  readonly onClose: () => void
}

export const DatePanel = ({ adjusted, adjustments, row, facts, onClose }: DatePanelProps) => {
  const { meeting } = row
  const nameOf = (id: PersonId): string => adjusted.names.person(id) ?? ''
  return (
    <WhyPanel title={why.title(meeting.date)} onClose={onClose}>
      <Stack gap="md">
        <Text>{reasonText(adjusted, row, nameOf)}</Text>
        <Away row={row} nameOf={nameOf} />
        {facts !== null && <WeekShares adjusted={adjusted} facts={facts} nameOf={nameOf} />}
        {facts !== null && <Collisions adjusted={adjusted} facts={facts} nameOf={nameOf} />}
        <Others row={row} nameOf={nameOf} onMove={(date) => adjust({ type: 'move', meetingId: meeting.id, date })} />
        <Change adjusted={adjusted} adjustments={adjustments} row={row} />
      </Stack>
    </WhyPanel>
  )
}

const reasonText = ({ proposal }: Adjusted, { meeting, isByHand }: PlannedRow, nameOf: (id: PersonId) => string) => {
  const planned = proposal.plan.meetings.find(({ id }) => id === meeting.id)
  if (!isByHand && planned?.pinned === true && meeting.choice === null) return why.kept
  return meeting.choice === null ? why.noChoice : whyDateText(meeting.date, meeting.choice, nameOf)
}

type PartProps = { readonly row: PlannedRow; readonly nameOf: (id: PersonId) => string }

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap={4} component="section" aria-label={title}>
    <Title order={3} size="h5">
      {title}
    </Title>
    {children}
  </Stack>
)

const Away = ({ row, nameOf }: PartProps) => {
  const { away, unknown } = row.attendance
  return (
    <Part title={why.away}>
      {away.length === 0 ? (
        <Text>{why.nobodyAway}</Text>
      ) : (
        <ul className={classes.lines}>
          {away.map(({ personId, status }) => (
            <li key={personId}>{`${nameOf(personId)} ${why.statuses[status]}`}</li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <Text size="sm" c="dimmed">
          {why.unknown(unknown.map(nameOf))}
        </Text>
      )}
    </Part>
  )
}

type FactsProps = {
  readonly adjusted: Adjusted
  readonly facts: DateFacts
  readonly nameOf: (id: PersonId) => string
}

const WeekShares = ({ adjusted, facts, nameOf }: FactsProps) => {
  const tooMuch = facts.weekShare.filter(({ personId }) => facts.tooMuch.includes(personId))
  return facts.weekShare.length === 0 ? null : (
    <Part title={why.weekShare}>
      {tooMuch.length > 0 && (
        <>
          <Text size="sm">{why.weekShareWhy(weekShareWarning(adjusted.after))}</Text>
          <ul className={classes.lines}>
            {tooMuch.map(({ personId, minutes, percent }) => (
              <li key={personId}>{why.weekShareOf(nameOf(personId), percent ?? 0, durationText(minutes))}</li>
            ))}
          </ul>
        </>
      )}
      <WeekShareList shares={facts.weekShare} nameOf={nameOf} />
    </Part>
  )
}

const Collisions = ({ adjusted, facts, nameOf }: FactsProps) =>
  facts.collisions.length === 0 ? null : (
    <Part title={why.collisions}>
      <ul className={classes.lines}>
        {facts.collisions.map(({ meetingId, personIds }) => (
          <li key={meetingId}>
            {why.collision(adjusted.names.meeting(meetingId)?.name ?? forums.unnamed, personIds.map(nameOf))}
          </li>
        ))}
      </ul>
    </Part>
  )

/** As many as one cares to compare. */
const mostOthers = 4

const Others = ({ row, nameOf, onMove }: PartProps & { readonly onMove: (date: string) => void }) => {
  const candidates = row.meeting.choice?.candidates ?? []
  const own = candidates.find(({ date }) => date === row.meeting.date)
  const others = candidates.filter(({ date }) => date !== row.meeting.date).slice(0, mostOthers)
  if (own === undefined) return null
  return (
    <Part title={why.others}>
      {others.length === 0 && <Text>{why.noOthers}</Text>}
      {others.map((other) => (
        <Group key={other.date} justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text fw={600}>{capitalised(weekdayDate(other.date))}</Text>
            <Text size="sm">{costText(own, other, nameOf)}</Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            flex="none"
            aria-label={words.moveTo(other.date)}
            onClick={() => onMove(other.date)}
          >
            {words.moveHere}
          </Button>
        </Group>
      ))}
    </Part>
  )
}

type ChangeProps = {
  readonly adjusted: Adjusted
  readonly adjustments: readonly Adjustment[]
  readonly row: PlannedRow
}

const Change = ({ adjusted, adjustments, row }: ChangeProps) => {
  const { meeting, isByHand, isDropped } = row
  const [refused, setRefused] = useState(false)
  const move = (date: string | null) => {
    if (date === null || date === meeting.date) return
    const adjustment: Adjustment = { type: 'move', meetingId: meeting.id, date }
    const fits = canAdjust(adjusted.proposal, [...adjustments, adjustment])
    setRefused(!fits)
    if (!fits) return
    adjust(adjustment)
    announce(words.movedTo(date))
  }
  return (
    <Part title={words.changeTitle}>
      {!isDropped && (
        <DateField
          label={words.otherDate}
          value={meeting.date}
          onChange={move}
          min={todayInDenmark()}
          error={refused ? words.cannotMove : undefined}
        />
      )}
      <Group gap="sm">
        {(isByHand || isDropped) && (
          <Button variant="default" size="sm" onClick={() => takeBackAdjustment(meeting.id)}>
            {words.takeBack}
          </Button>
        )}
        {!isDropped && (meeting.isNew || row.movedFrom !== null) && (
          <Button variant="default" size="sm" onClick={() => adjust({ type: 'drop', meetingId: meeting.id })}>
            {meeting.isNew ? words.drop : words.keepAsIs}
          </Button>
        )}
      </Group>
    </Part>
  )
}
