/** One group of the overview: its heading, and a line for each thing with its day, what it is and the one action. */
import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { OverviewItem } from '../../core/overview/items.ts'
import { isWeekend, type OverviewGroup } from '../../core/overview/overview.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { overview as words } from '../../strings/overview.ts'
import classes from './overview.module.css'
import { OverviewLine } from './overview-line.tsx'

type OverviewSectionProps = {
  readonly group: OverviewGroup
  readonly items: readonly OverviewItem[]
  readonly records: RecordSet
  readonly today: string
}

/** Of a long list that many are shown, so that the groups below stay in sight. */
const shortList = 8

export const OverviewSection = ({ group, items, records, today }: OverviewSectionProps) => {
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const title = group === 'week' && isWeekend(today) ? words.weekAfterWeekend : words.groups[group]
  const shown = all || items.length <= shortList + 1 ? items : items.slice(0, shortList)
  return (
    <section aria-label={title} className={classes.group}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <ul className={classes.lines}>
        {shown.map((item) => (
          <OverviewLine key={keyOf(item)} item={item} records={records} today={today} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {words.showAll(items.length)}
        </Button>
      )}
    </section>
  )
}

const keyOf = (item: OverviewItem): string => {
  const within = item.type === 'cases' || item.type === 'step' ? item.step : item.type === 'actions' ? item.forumId : ''
  return `${item.type} ${item.meetingId} ${within} ${item.on}`
}
