/** One participant at the door: a click or a key says that the person is there. */
import { Button, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'wouter'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { DayAttendance } from '../../../core/records/registration.ts'
import type { AttendanceRow as Row } from '../../../core/registrations/attendance.ts'
import { attendance as words } from '../../../strings/registrations.ts'
import { paths } from '../../../ui/paths.ts'
import classes from './attendance.module.css'

type AttendanceRowProps = {
  readonly dayId: MeetingId
  readonly row: Row
  /** Tab comes to the list at this row. */
  readonly isEntry: boolean
  /** Enter in the search field means this one. */
  readonly isFirstFound: boolean
  readonly onActive: (id: string) => void
  readonly onMark: (id: string, name: string, state: DayAttendance) => void
}

const signs = { expected: IconCircleDashed, present: IconCheck, absent: IconX } as const

export const AttendanceRow = memo(({ dayId, row, isEntry, isFirstFound, onActive, onMark }: AttendanceRowProps) => {
  const { id, attendance, place, name, organisation } = row
  const Sign = signs[attendance]
  const tabIndex = isEntry ? 0 : -1
  const beside = [
    organisation,
    ...(row.isSpeaker ? [words.speaker] : []),
    ...(row.isOrganiser ? [words.organiser] : []),
    ...(row.walkIn ? [words.walkIn] : []),
    ...(place === 'waiting' ? [words.waiting] : []),
    ...(place === 'cancelled' ? [words.cancelled] : []),
  ].filter((each) => each !== '')
  return (
    <li className={classes.person} data-attendance={attendance} data-first={isFirstFound || undefined}>
      <UnstyledButton
        className={classes.personButton ?? ''}
        data-person={id}
        tabIndex={tabIndex}
        aria-pressed={attendance === 'present'}
        onFocus={() => onActive(id)}
        onClick={() => onMark(id, name, attendance === 'present' ? 'expected' : 'present')}
      >
        <Sign size={24} aria-hidden className={classes.sign} />
        <span className={classes.words}>
          <span className={classes.name}>{name || words.unnamed}</span>
          <span className={classes.state}>
            <span className={classes.seen}>
              {words.states[attendance]}
              {beside.length > 0 && ' · '}
            </span>
            {beside.join(' · ')}
          </span>
        </span>
      </UnstyledButton>
      {row.walkIn && (
        <Button
          component={Link}
          href={paths.day(dayId, 'tilmeldinger', id)}
          className="no-print"
          size="compact-sm"
          variant="subtle"
          color="gray"
          tabIndex={tabIndex}
          aria-label={words.detailsOf(name)}
        >
          {words.details}
        </Button>
      )}
      <Button
        className="no-print"
        size="compact-sm"
        variant={attendance === 'absent' ? 'light' : 'subtle'}
        color="gray"
        tabIndex={tabIndex}
        aria-label={words.noteAbsentOf(name)}
        aria-pressed={attendance === 'absent'}
        onClick={() => onMark(id, name, attendance === 'absent' ? 'expected' : 'absent')}
      >
        {words.noteAbsent}
      </Button>
    </li>
  )
})
