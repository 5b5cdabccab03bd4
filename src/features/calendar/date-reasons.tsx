/** "Hvorfor denne dato?": what was weighed when the date was chosen, as it is stored with the meeting. */
import { Stack, Text } from '@mantine/core'
import { capitalised, weekdayDate } from '../../core/danish/dates.ts'
import { namesIn } from '../../core/planning/record-names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { DateChoice } from '../../core/records/meeting.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { costText, whyDateText, datesWhy as words } from '../../strings/dates-why.ts'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { Part } from './meeting-facts.tsx'

type DateReasonsProps = {
  readonly records: RecordSet
  readonly date: string
  readonly choice: DateChoice | null
  readonly onClose: () => void
}

export const DateReasons = ({ records, date, choice, onClose }: DateReasonsProps) => {
  const names = namesIn(records)
  const nameOf = (id: PersonId): string => names.person(id) ?? ''
  const own = choice?.candidates.find((each) => each.date === date)
  const others = choice?.candidates.filter((each) => each.date !== date) ?? []
  return (
    <WhyPanel title={words.title(date)} onClose={onClose}>
      <Stack gap="md">
        <Text>{choice === null ? words.noChoice : whyDateText(date, choice, nameOf)}</Text>
        {own !== undefined && (
          <Part title={words.others}>
            {others.length === 0 && <Text>{words.noOthers}</Text>}
            {others.map((other) => (
              <div key={other.date}>
                <Text fw={600}>{capitalised(weekdayDate(other.date))}</Text>
                <Text size="sm">{costText(own, other, nameOf)}</Text>
              </div>
            ))}
          </Part>
        )}
      </Stack>
    </WhyPanel>
  )
}
