/** A list of periods, each from a day to a day: changed in place, added and removed. Knows nothing of what happens in them. */
import { ActionIcon, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DateField } from './date-field.tsx'
import { FormCard, FormFields } from './form-section.tsx'

type Ends = { readonly id: string; readonly from: string; readonly to: string | null }

type PeriodListProps<P extends Ends> = {
  readonly words: {
    readonly title: string
    readonly why: string
    readonly from: string
    readonly to: string
    readonly add: string
    readonly periodOf: (n: number) => string
    readonly remove: (n: number) => string
  }
  readonly order?: 3 | 4
  readonly periods: readonly P[]
  readonly onChange: (periods: readonly P[]) => void
  readonly onNew: () => P
  /** The period with other ends; `to` is null where the field was emptied. */
  readonly withEnds: (period: P, from: string, to: string | null) => P
  /** What else there is to say of a period. */
  readonly extra?: (period: P, replace: (next: P) => void) => ReactNode
}

export const PeriodList = <P extends Ends>(props: PeriodListProps<P>) => {
  const { words, order = 4, periods, onChange, onNew, withEnds, extra } = props
  return (
    <Stack gap="xs">
      <div>
        <Title order={order} size="h5">
          {words.title}
        </Title>
        <Text size="sm" c="dimmed">
          {words.why}
        </Text>
      </div>
      {periods.map((period, index) => {
        const replace = (next: P) => onChange(periods.map((each) => (each.id === period.id ? next : each)))
        const { from, to } = period
        return (
          <FormCard key={period.id} label={words.periodOf(index + 1)}>
            <Group align="flex-start" wrap="nowrap" gap="xs">
              <Stack gap="sm" flex={1}>
                <FormFields>
                  {/* The end that was not just set gives way, so that no period ends before it begins. */}
                  <DateField
                    label={words.from}
                    value={from}
                    onChange={(next) =>
                      next !== null && replace(withEnds(period, next, to !== null && to < next ? next : to))
                    }
                  />
                  <DateField
                    label={words.to}
                    value={to}
                    onChange={(next) => replace(withEnds(period, next !== null && next < from ? next : from, next))}
                  />
                </FormFields>
                {extra?.(period, replace)}
              </Stack>
              <Tooltip label={words.remove(index + 1)}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={words.remove(index + 1)}
                  onClick={() => onChange(periods.filter((each) => each.id !== period.id))}
                >
                  <IconTrash size={20} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Group>
          </FormCard>
        )
      })}
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...periods, onNew()])}
        >
          {words.add}
        </Button>
      </Group>
    </Stack>
  )
}
