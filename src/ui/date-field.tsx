/** A calendar date that is typed the Danish way ("14.6.2026", "14. juni 2026") or chosen in a calendar; kept as ISO text. */
import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { capitalised, readDate, shortDate, weekdayDate } from '../core/danish/dates.ts'
import { dateField } from '../strings/date-field.ts'

type DateFieldProps = {
  readonly label: ReactNode
  /** ISO `YYYY-MM-DD`; null where there is none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly description?: ReactNode
  /** Says the weekday below, in the description's place. */
  readonly withWeekday?: boolean
  readonly error?: ReactNode
  readonly disabled?: boolean
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly size?: 'xs' | 'sm'
}

export const DateField = ({
  label,
  value,
  onChange,
  description,
  withWeekday = false,
  error,
  disabled = false,
  min,
  max,
  size = 'sm',
}: DateFieldProps) => (
  <DateInput
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    label={label}
    value={value}
    onChange={(next) => onChange(next === null || next === '' ? null : next.slice(0, 10))}
    dateParser={readDate}
    valueFormat={shortDate}
    placeholder={dateField.placeholder}
    description={withWeekday && value !== null ? capitalised(weekdayDate(value)) : description}
    error={error}
    disabled={disabled}
    size={size}
    {...(min === undefined ? {} : { minDate: min })}
    {...(max === undefined ? {} : { maxDate: max })}
    clearable
    clearButtonProps={{ 'aria-label': dateField.clear }}
    ariaLabels={{
      previousMonth: dateField.previousMonth,
      nextMonth: dateField.nextMonth,
      previousYear: dateField.previousYear,
      nextYear: dateField.nextYear,
      previousDecade: dateField.previousDecade,
      nextDecade: dateField.nextDecade,
      monthLevelControl: dateField.toMonths,
      yearLevelControl: dateField.toYears,
    }}
    popoverProps={{ withinPortal: true, position: 'bottom-start' }}
  />
)
