/** A whole number between two ends; what is typed beyond them is moved to the nearest. */
import { NumberInput } from '@mantine/core'

type CountFieldProps<V extends number | null> = {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly value: V
  readonly min: number
  readonly max: number
  /** A value that may be null is null where the field is empty. */
  readonly onChange: (value: V) => void
}

export const CountField = (props: CountFieldProps<number>) => <Field {...props} onEmpty={null} />

const OrNone = ({ onChange, ...rest }: CountFieldProps<number | null>) => (
  <Field {...rest} onChange={onChange} onEmpty={() => onChange(null)} />
)

CountField.OrNone = OrNone

type FieldProps = Omit<CountFieldProps<number>, 'value'> & {
  readonly value: number | null
  readonly onEmpty: (() => void) | null
}

const Field = ({ label, description, placeholder, value, min, max, onChange, onEmpty }: FieldProps) => (
  <NumberInput
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    label={label}
    description={description}
    value={value ?? ''}
    min={min}
    max={max}
    allowDecimal={false}
    onChange={(next) => {
      if (typeof next === 'number') onChange(Math.min(max, Math.max(min, Math.round(next))))
      else if (next === '') onEmpty?.()
    }}
    {...(placeholder === undefined ? {} : { placeholder })}
  />
)
