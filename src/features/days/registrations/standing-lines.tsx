/** How it stands, in three lines: places, sectors, and what must be ready. */
import { useMemo } from 'react'
import { needsOf, placesOf, sectorsOf } from '../../../core/registrations/standing.ts'
import { needNames, registrations as words } from '../../../strings/registrations.ts'
import type { DayTabProps } from '../tab-props.ts'
import classes from './registrations.module.css'

export const StandingLines = ({ day, records }: DayTabProps) => {
  const { capacity, confirmed, waiting, cancelled } = placesOf(day)
  const sectors = useMemo(() => sectorsOf(records, day), [records, day])
  const needs = useMemo(() => needsOf(day), [day])
  const over = capacity === null ? 0 : confirmed - capacity
  return (
    <dl className={classes.facts}>
      <Line
        title={words.filterByPlace}
        text={[
          words.confirmed(confirmed, capacity),
          ...(over > 0 ? [words.overFull(over)] : []),
          ...(waiting > 0 ? [words.waiting(waiting)] : []),
          ...(cancelled > 0 ? [words.cancelled(cancelled)] : []),
        ]}
      />
      {sectors.length > 0 && (
        <Line
          title={words.bySector}
          text={sectors.map(({ key, count }) =>
            words.count(key === null ? words.unknownSector : words.sectors[key], count),
          )}
        />
      )}
      {needs.length > 0 && (
        <Line title={words.needs} text={needs.map(({ key, count }) => words.count(needNames[key], count))} />
      )}
    </dl>
  )
}

type LineProps = { readonly title: string; readonly text: readonly string[] }

const Line = ({ title, text }: LineProps) => (
  <div>
    <dt>{title}</dt>
    <dd>{text.join(' · ')}</dd>
  </div>
)
