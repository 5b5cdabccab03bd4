/** The chosen session: where it lies, or would lie while it is held, what speaks against that, and what can be done with it. */

import { Button, Group, Kbd, Text, Title } from '@mantine/core'
import { IconArrowRight, IconCheck, IconLock, IconLockOpen, IconPencil, IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import { capitalised } from '../../../core/danish/dates.ts'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import type { Clash } from '../../../core/programme/clashes.ts'
import { type Day, isForEverybody, type SessionEntry, seatsIn } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import { seatedIn } from '../../../core/programme/places.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { sessionKindNames, sessions } from '../../../strings/sessions.ts'
import { paths } from '../../../ui/paths.ts'
import { ClashLine } from './clash-line.tsx'
import classes from './programme-side.module.css'
import { kindIcons } from './session-card.tsx'
import { placeOf } from './use-programme.ts'

type ChosenSessionProps = {
  readonly day: Day
  readonly entry: SessionEntry
  readonly clashes: readonly Clash[]
  readonly names: DayNames
  readonly held: 'keys' | 'pointer' | null
  readonly onPin: (pinned: boolean) => void
  readonly onFree: () => void
  readonly onUnplace: () => void
  readonly onPut: () => void
  readonly onCancel: () => void
}

export const ChosenSession = (props: ChosenSessionProps) => {
  const { day, entry, clashes, names, held, onPin, onFree, onUnplace, onPut, onCancel } = props
  const { id, value } = entry
  const Icon = kindIcons[value.kind]
  const own = clashes.filter(({ sessionIds, code }) => sessionIds.includes(id) && code !== 'not-placed')
  const isPlaced = value.start !== null
  return (
    <section className={classes.chosen} aria-label={words.chosen} data-held={held !== null || undefined}>
      <div>
        <Text size="sm" c="dimmed" className={classes.kind}>
          <Icon size={16} aria-hidden />
          {sessionKindNames[value.kind]}
          {value.pinned && ` · ${words.pinned}`}
        </Text>
        <Title order={3} size="h4" lineClamp={3} className={classes.anywhere}>
          {sessionTitle(value)}
        </Title>
        <Text fw={600}>{capitalised(placeOf(value, names))}</Text>
        {value.speakers.length > 0 && (
          <Text size="sm" className={classes.anywhere}>
            {value.speakers.map(names.speaker).filter(Boolean).join(', ')}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {peopleText(day, entry)}
        </Text>
      </div>
      {own.length > 0 && (
        <ul className={classes.clashes}>
          {own.map((clash) => (
            <li key={JSON.stringify(clash)}>
              <ClashLine clash={clash} names={names} />
            </li>
          ))}
        </ul>
      )}
      {held !== null ? (
        <>
          {held === 'keys' && (
            // The focus stays on what is carried: it is put down by whoever leaves it.
            <Group gap="xs" onMouseDown={(event) => event.preventDefault()}>
              <Button size="compact-sm" leftSection={<IconCheck size={16} aria-hidden />} onClick={onPut}>
                {words.put}
              </Button>
              <Button variant="default" size="compact-sm" onClick={onFree}>
                {words.free}
              </Button>
              <Button variant="default" size="compact-sm" onClick={onCancel}>
                {words.cancel}
              </Button>
            </Group>
          )}
          <Keys />
        </>
      ) : (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowRight size={16} aria-hidden />}
            onClick={onFree}
          >
            {words.free}
          </Button>
          {isPlaced && (
            <>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={value.pinned ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
                onClick={() => onPin(!value.pinned)}
              >
                {value.pinned ? words.unpin : words.pin}
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconX size={16} aria-hidden />}
                onClick={onUnplace}
              >
                {words.unplace}
              </Button>
            </>
          )}
          <Button
            component={Link}
            href={paths.day(day.id, 'bidrag', id)}
            variant="default"
            size="compact-sm"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {words.open}
          </Button>
        </Group>
      )}
    </section>
  )
}

/** What stands there while nothing is chosen: how a session is moved. */
export const NothingChosen = () => (
  <section className={classes.chosen} aria-label={words.keysTitle}>
    <Text size="sm">{words.nothingChosen}</Text>
    <Keys />
  </section>
)

const Keys = () => (
  <dl className={classes.keys}>
    {words.keys.map(([key, meaning]) => (
      <div key={key}>
        <dt>
          <Kbd>{key}</Kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)

/** "12 deltagere ønsker det · 8 af 12 pladser er taget". */
const peopleText = (day: Day, { id, value }: SessionEntry): string => {
  if (isForEverybody(value.kind)) return ''
  const wishing = day.registrations.filter((each) => each.value.place !== 'cancelled' && each.value.wishes.includes(id))
  const taken = seatedIn(day, id).length
  const holds = seatsIn(day.programme, value)
  return [
    ...(wishing.length === 0 ? [] : [sessions.demand(wishing.length)]),
    ...(taken > 0 ? [sessions.seated(taken, holds)] : holds === null ? [] : [words.holds(holds)]),
  ].join(' · ')
}
