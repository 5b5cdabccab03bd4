/** Choosing whose meetings a calendar file holds: a forum's or a person's. A single meeting's is saved from its panel. */
import { Button, Popover, Select, Stack, Text } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarOf } from '../../core/contract.ts'
import { byDanish } from '../../core/danish/sorting.ts'
import { fullName } from '../../core/people/names.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { calendarFile as words } from '../../strings/calendar.ts'
import { saveCalendar } from './save-calendar.ts'

export const CalendarFile = ({ records }: { readonly records: RecordSet }) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const forums = [...records.forum].map(([id, { name }]): Choice => ({ of: { type: 'forum', id }, label: name }))
  const people = [...records.person].map(
    ([id, value]): Choice => ({ of: { type: 'person', id }, label: fullName(value) }),
  )
  const choice = [...forums, ...people].find(({ of }) => of.id === chosen)
  return (
    <Popover position="bottom-end" width="20rem" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconCalendarDown size={20} aria-hidden />}>
          {words.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.open}>
        <Stack gap="sm">
          <Text size="sm">{words.why}</Text>
          <Select
            label={words.whose}
            placeholder={words.choose}
            searchable
            allowDeselect={false}
            value={chosen}
            onChange={setChosen}
            data={[
              { group: words.forums, items: options(forums) },
              { group: words.people, items: options(people) },
            ]}
            comboboxProps={{ withinPortal: false }}
          />
          <Button disabled={choice === undefined} onClick={() => choice && void saveCalendar(choice.of)}>
            {words.save}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

type Choice = { readonly of: CalendarOf; readonly label: string }

const options = (choices: readonly Choice[]) =>
  choices.toSorted(byDanish(({ label }) => label)).map(({ of, label }) => ({ value: of.id, label }))
