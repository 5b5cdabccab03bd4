/** When and where: the meeting's own date, time and venue. */
import { Alert, Anchor, Select, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { byDanish } from '../../../core/danish/sorting.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { aboutDay as words } from '../../../strings/days.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormFields, FormSection } from '../../../ui/form-section.tsx'
import { LineField } from '../../../ui/line-field.tsx'
import { paths } from '../../../ui/paths.ts'
import { TimeField } from '../../../ui/time-field.tsx'
import type { DayDrafts } from './about-tab.tsx'

type WhereSectionProps = { readonly drafts: DayDrafts; readonly day: Day; readonly records: RecordSet }

export const WhereSection = ({ drafts: { meeting }, day, records }: WhereSectionProps) => {
  const { value, set } = meeting
  const { date, start, end, place } = value
  const venues = [...records.venue].map(([id, venue]) => ({ id, venue }))
  const venue = venues.find(({ id }) => id === place.venueId)?.venue
  return (
    <FormSection title={words.where}>
      <FormFields columns={3}>
        <DateField label={words.date} value={date} onChange={(next) => set('date', next)} withWeekday />
        <TimeField
          label={words.start}
          description={words.timeHint}
          value={start}
          onChange={(next) => set('start', next)}
        />
        <TimeField label={words.end} value={end} onChange={(next) => set('end', next)} />
      </FormFields>
      {start !== null && end !== null && end <= start && (
        <Alert color="amber" icon={<IconAlertTriangle aria-hidden />}>
          {words.endBeforeStart}
        </Alert>
      )}
      <FormFields>
        <Select
          label={words.venue}
          placeholder={words.noVenue}
          description={venue?.address || undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={place.venueId}
          onChange={(chosen) => {
            const venueId = venues.find(({ id }) => id === chosen)?.id ?? null
            set('place', { ...place, venueId })
          }}
          data={venues
            .map(({ id, venue: { name } }) => ({ value: id, label: name }))
            .toSorted(byDanish((each) => each.label))}
          nothingFoundMessage={words.nothingFound}
          searchable
          clearable
        />
        <LineField
          label={words.place}
          description={words.placeHint}
          value={place.text}
          onChange={(text) => set('place', { ...place, text })}
        />
      </FormFields>
      <Text size="sm">
        <Anchor component={Link} href={paths.meeting(day.id, 'plan')}>
          {words.toPlan}
        </Anchor>
      </Text>
    </FormSection>
  )
}
