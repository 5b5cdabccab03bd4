/** A whole number between two ends; what is typed beyond them is moved to the nearest. */
import { NumberInput } from '@mantine/core'

type CountFieldProps = {
  readonly label: string
  readonly description?: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

export const CountField = ({ label, description, value, min, max, onChange }: CountFieldProps) => (
  <NumberInput
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    label={label}
    description={description}
    value={value}
    min={min}
    max={max}
    allowDecimal={false}
    onChange={(next) => {
      if (typeof next === 'number') onChange(Math.min(max, Math.max(min, Math.round(next))))
    }}
  />
)
