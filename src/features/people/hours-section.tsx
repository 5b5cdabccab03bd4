/** Weekly hours, and the working week as a grid of days in odd and even weeks that are clicked on and off. */
import { NumberInput, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { isoWeek, weekdayNames } from '../../core/danish/dates.ts'
import { type Weeks, weeksOf, withWeekday } from '../../core/people/working-week.ts'
import { weekdayShort, personForm as words } from '../../strings/people.ts'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './people.module.css'
import type { PersonDraft } from './person-detail.tsx'

export const HoursSection = ({ draft }: { readonly draft: PersonDraft }) => (
  <FormSection title={words.sections.hours}>
    <FormFields>
      <NumberInput
        label={words.weeklyHours}
        value={draft.value.weeklyHours ?? ''}
        onChange={(hours) => draft.set('weeklyHours', typeof hours === 'number' ? hours : null)}
        min={0}
        max={60}
        decimalScale={2}
        decimalSeparator=","
        allowedDecimalSeparators={[',', '.']}
        hideControls
      />
    </FormFields>
    <WorkingWeek draft={draft} />
  </FormSection>
)

const WorkingWeek = ({ draft }: { readonly draft: PersonDraft }) => {
  const { workingDays } = draft.value
  const { week } = isoWeek(todayInDenmark())
  const toggle = (weekday: number, parity: Parity) =>
    draft.change((value) => ({
      ...value,
      workingDays: withWeekday(value.workingDays, weekday, toggled(weeksOf(value.workingDays, weekday), parity)),
    }))
  return (
    <div>
      <Text fw={500}>{words.workingDays}</Text>
      <Text size="sm" c="dimmed" mb={4}>
        {words.workingDaysHint(week, week % 2 === 1)}
      </Text>
      <div className={classes.scroll}>
        <table className={classes.week}>
          <caption>
            <VisuallyHidden>{words.workingDays}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <td />
              {weekdayShort.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parities.map((parity) => (
              <tr key={parity}>
                <th scope="row">{parity === 'odd' ? words.oddWeeks : words.evenWeeks}</th>
                {weekdayNames.map((day, index) => {
                  const weeks = weeksOf(workingDays, index + 1)
                  const isOn = weeks === 'every' || weeks === parity
                  return (
                    <td key={day}>
                      <button
                        type="button"
                        className={classes.day}
                        aria-pressed={isOn}
                        aria-label={words.dayInWeeks(day, parity === 'odd')}
                        onClick={() => toggle(index + 1, parity)}
                      >
                        {isOn && <IconCheck size={20} aria-hidden />}
                      </button>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type Parity = Exclude<Weeks, 'every'>
const parities: readonly Parity[] = ['odd', 'even']

/** The weeks of a weekday once one parity of it was clicked. */
const toggled = (weeks: Weeks | null, parity: Parity): Weeks | null => {
  const other: Parity = parity === 'odd' ? 'even' : 'odd'
  if (weeks === null) return parity
  if (weeks === 'every') return other
  return weeks === parity ? null : 'every'
}
