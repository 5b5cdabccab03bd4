/** What was offered to the day: each contribution with its speakers, taken in or declined. */
import { sessions as words } from '../../../strings/sessions.ts'
import { paths } from '../../../ui/paths.ts'
import classes from '../days.module.css'
import type { DayTabProps } from '../tab-props.ts'

export const ContributionsTab = ({ day }: DayTabProps) => (
  <ul className={classes.padded} aria-label={words.list}>
    {[...day.offered, ...day.sessions].map(({ id, value }) => (
      <li key={id}>
        <a href={`#${paths.day(day.id, 'bidrag', id)}`}>{value.title || words.untitled}</a>
      </li>
    ))}
  </ul>
)
