/** The head of a meeting's column: when and where, and whether a place is still open. Choosing it asks about the whole meeting. */
import { IconCircleDashed } from '@tabler/icons-react'
import { rotation as words } from '../../strings/rotation.ts'
import type { MatrixColumn } from './matrix.ts'
import classes from './rotation.module.css'

type ColumnHeadProps = {
  readonly column: MatrixColumn
  /** The first meeting that lies ahead. */
  readonly isNext: boolean
  readonly spot: string
  readonly isStop: boolean
  readonly isSelected: boolean
  readonly onSelect: () => void
}

export const ColumnHead = ({ column, isNext, spot, isStop, isSelected, onSelect }: ColumnHeadProps) => {
  const { date, place, open, meeting } = column
  return (
    <th scope="col" className={classes.meeting} data-past={!column.ahead || undefined} data-next={isNext || undefined}>
      <button
        type="button"
        className={classes.head}
        data-spot={spot}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isSelected}
        onClick={onSelect}
      >
        <span>{words.columnDate(date)}</span>
        <span className={classes.place}>{place || words.noPlaceYet}</span>
        {meeting.status === 'cancelled' && <span className={classes.place}>{words.cancelledMeeting}</span>}
        {open > 0 && (
          <span className={classes.open}>
            <IconCircleDashed size={16} aria-hidden />
            {words.openPlaces(open)}
          </span>
        )}
      </button>
    </th>
  )
}
