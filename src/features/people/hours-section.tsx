/** Weekly hours, and the working week as a grid of days in odd and even weeks that are clicked on and off. */
import { Text, TextInput, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { isoWeek, weekdayNames } from '../../core/danish/dates.ts'
import { numberText, readNumber } from '../../core/danish/numbers.ts'
import { type Weeks, weeksOf, withWeekday } from '../../core/people/working-week.ts'
import { weekdayShort, personForm as words } from '../../strings/people.ts'
import { FormFields, FormSection } from '../../ui/form-section.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import classes from './people.module.css'
import type { PersonDraft } from './person-detail.tsx'

export const HoursSection = ({ draft }: { readonly draft: PersonDraft }) => (
  <FormSection title={words.sections.hours}>
    <FormFields>
      <WeeklyHours value={draft.value.weeklyHours} onChange={(hours) => draft.set('weeklyHours', hours)} />
    </FormFields>
    <WorkingWeek draft={draft} />
  </FormSection>
)

type WeeklyHoursProps = { readonly value: number | null; readonly onChange: (hours: number | null) => void }

const mostHours = 60

/** Hours as they are typed, with a decimal comma or point; what is no number of hours yet stays in the field and is not saved. */
const WeeklyHours = ({ value, onChange }: WeeklyHoursProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && readHours(typed) === undefined
  return (
    <TextInput
      label={words.weeklyHours}
      inputMode="decimal"
      autoComplete="off"
      maxLength={6}
      value={typed ?? (value === null ? '' : numberText(value))}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const hours = readHours(text)
        if (hours !== undefined) onChange(hours)
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null)
      }}
      error={isWrong ? words.weeklyHoursWrong(mostHours) : undefined}
    />
  )
}

/** Null for an empty text, undefined for what is no number of hours. */
const readHours = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const hours = readNumber(text.replace('.', ',').replace(/,$/, ''))
  return hours !== null && hours >= 0 && hours <= mostHours ? hours : undefined
}

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
