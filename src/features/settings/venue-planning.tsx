/** When a venue is closed, and how long it takes to get there from each area. */
import { NumberInput, Stack, Text, Title } from '@mantine/core'
import type { AreaId } from '../../core/records/ids.ts'
import { type DraftOf, newElementId, useRecords } from '../../replica/index.ts'
import { venuePlanning as words } from '../../strings/planning-settings.ts'
import { FormFields } from '../../ui/form-section.tsx'
import { PeriodList } from '../../ui/period-list.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { areasInOrder } from './areas.tsx'

type VenuePlanningProps = { readonly draft: DraftOf<'venue'> }

export const VenuePlanning = ({ draft }: VenuePlanningProps) => (
  <>
    <PeriodList
      words={words.closures}
      periods={draft.value.closures}
      onChange={(closures) => draft.set('closures', closures)}
      onNew={() => ({ id: newElementId(), from: todayInDenmark(), to: null })}
      withEnds={(period, from, to) => ({ ...period, from, to })}
    />
    <Travel draft={draft} />
  </>
)

const Travel = ({ draft }: VenuePlanningProps) => {
  const areas = areasInOrder(useRecords('area') ?? [])
  const { travel } = draft.value
  const set = (id: AreaId, minutes: number | null) =>
    draft.change((venue) => {
      const others = venue.travel.filter((each) => each.id !== id)
      return { ...venue, travel: minutes === null ? others : [...others, { id, minutes }] }
    })
  return (
    <Stack gap="xs">
      <div>
        <Title order={4} size="h5">
          {words.travel}
        </Title>
        <Text size="sm" c="dimmed">
          {areas.length === 0 ? words.noAreas : words.travelWhy}
        </Text>
      </div>
      <FormFields columns={3}>
        {areas.map(({ id, value }) => (
          <NumberInput
            key={id}
            label={words.travelFrom(value.name)}
            value={travel.find((each) => each.id === id)?.minutes ?? ''}
            min={0}
            max={600}
            step={5}
            allowDecimal={false}
            onChange={(minutes) =>
              set(id, typeof minutes === 'number' ? Math.min(600, Math.max(0, Math.round(minutes))) : null)
            }
          />
        ))}
      </FormFields>
    </Stack>
  )
}
