/** The phases of a case, or of each case of a round, on this agenda: told in a line, and changed below it. */
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { durationText } from '../../core/danish/dates.ts'
import { phasesOf } from '../../core/meetings/run.ts'
import { allocatedMinutes } from '../../core/meetings/schedule.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import { phaseFields as words } from '../../strings/agenda.ts'
import { PhaseFields } from '../../ui/phase-fields.tsx'
import type { SetField } from './agenda-item-card.tsx'
import classes from './meetings.module.css'

type ItemPhasesProps = Pick<AgendaItem, 'caseId' | 'minutes' | 'phases'> & {
  readonly number: number
  readonly set: SetField
}

/** A case's usual length, where the agenda says none. */
const usualCase = 30

export const ItemPhases = memo(({ number, caseId, minutes, phases, set }: ItemPhasesProps) => {
  const [open, setOpen] = useState(false)
  const planned = phasesOf({ phases, caseId, minutes })
  const now = words.now(allocatedMinutes(planned) === 0 ? [] : planned.map((each) => each.minutes))
  const sum = allocatedMinutes(phases)
  return (
    <div className={classes.phases}>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-label={words.ofItem(now, number)}
        rightSection={open ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {now}
      </Button>
      {open && (
        <PhaseFields
          label={caseId === null ? words.each : words.one}
          phases={phases}
          minutes={caseId === null ? usualCase : minutes || usualCase}
          total={
            caseId === null
              ? words.eachTakes(durationText(sum))
              : words.takes(durationText(sum), minutes === null || minutes === sum ? null : durationText(minutes))
          }
          onChange={(next) => set('phases', next)}
        />
      )}
    </div>
  )
})
