/** One step of the run-up: what, when, how far, and what can be done about it. */
import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconCalendarCog } from '@tabler/icons-react'
import { useState } from 'react'
import type { RunUpEntry } from '../../../core/run-up/run-up.ts'
import { runUpStepNames, runUp as words } from '../../../strings/run-up.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { UrgencyMark } from '../../../ui/urgency-mark.tsx'
import classes from './run-up.module.css'

type StepRowProps = {
  readonly entry: RunUpEntry
  readonly isNext: boolean
  /** What it waits for, in place of what it is. */
  readonly waits: string | null
  readonly canTick: boolean
  /** Leads on where the step is done: a mail, a page. Null where there is nothing but the tick. */
  readonly onAct: (() => void) | null
  readonly onDay: (on: string | null) => void
  readonly onTick: (done: boolean) => void
}

export const StepRow = ({ entry, isNext, waits, canTick, onAct, onDay, onTick }: StepRowProps) => {
  const { step, state, on, ticked, ownDay } = entry
  const [changing, setChanging] = useState(false)
  const name = runUpStepNames[step]
  const isOpen = state !== 'done' && state !== 'lapsed'
  return (
    <li className={classes.step} data-next={isNext || undefined}>
      <div className={classes.what}>
        <Text fw={600}>{name}</Text>
        {isOpen && (
          <Text size="sm" c="dimmed">
            {waits ?? words.why(step)}
          </Text>
        )}
        <div className={classes.state}>
          <UrgencyMark state={state}>{words.state(entry)}</UrgencyMark>
        </div>
        {ownDay && isOpen && (
          <Text size="sm" c="dimmed">
            {words.ownDay}
          </Text>
        )}
        {changing && (
          <div className={classes.day}>
            <DateField
              label={words.day}
              value={on}
              onChange={onDay}
              withWeekday={ownDay}
              description={words.dayHint}
              size="xs"
            />
          </div>
        )}
      </div>
      <Group gap="xs" className={classes.ways ?? ''}>
        {isOpen && onAct !== null && (
          <Button size="compact-md" variant={isNext ? 'filled' : 'default'} onClick={onAct}>
            {words.actions[step]}
          </Button>
        )}
        {canTick && (isOpen || ticked) && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={ticked ? words.untickOf(name) : words.tickOf(name)}
            onClick={() => onTick(!ticked)}
          >
            {ticked ? words.untick : words.tick}
          </Button>
        )}
        {isOpen && (
          <Tooltip label={words.changeDay(name)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.changeDay(name)}
              aria-expanded={changing}
              onClick={() => setChanging(!changing)}
            >
              <IconCalendarCog size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </li>
  )
}
