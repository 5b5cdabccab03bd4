/** The programme as it is printed from its page. */
import { Text, Title } from '@mantine/core'
import { memo } from 'react'
import { weekdayDate } from '../../../core/danish/dates.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import classes from './program.module.css'
import { ProgrammeTable } from './programme-table.tsx'

/** Drawn anew only when it says something else: not at each step of a drag. */
export const PrintedProgramme = memo(({ day, names }: { readonly day: Day; readonly names: DayNames }) => (
  <div className={classes.paper} data-print>
    <Title order={2}>{day.meeting.theme || day.meeting.title || day.forum.name}</Title>
    {day.meeting.date !== null && <Text>{weekdayDate(day.meeting.date)}</Text>}
    <ProgrammeTable day={day} clashes={noClashes} names={names} />
  </div>
))

const noClashes: readonly [] = []
