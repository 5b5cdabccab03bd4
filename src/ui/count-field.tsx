/** A whole number between two ends; what is typed beyond them is moved to the nearest. Passed on as it is typed, or once it is finished. */
import { NumberInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'

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

type FinishedProps = Omit<CountFieldProps<number | null>, 'onChange'> & {
  /** At Enter, when the field is left, and when it goes with its page. Answers whether it was saved: what was not stays in the field. */
  readonly onFinish: (value: number | null) => Promise<boolean>
}

type Typed = { readonly value: number | null }

/** For a number that others feel at once: 120 is not first 1 and 12 to them. */
const FinishedOrNone = ({ value, onFinish, ...rest }: FinishedProps) => {
  const [shown, setShown] = useState<Typed | null>(null)
  /** Typed and not passed on. */
  const typed = useRef<Typed | null>(null)
  const type = (next: number | null) => {
    typed.current = { value: next }
    setShown(typed.current)
  }
  const finish = async () => {
    const now = typed.current
    if (now === null) return
    typed.current = null
    const isSaved = now.value === value || (await onFinish(now.value))
    if (!isSaved) typed.current ??= now
    else setShown((latest) => (latest === now ? null : latest))
  }
  const latest = useRef(finish)
  useLayoutEffect(() => {
    latest.current = finish
  })
  useEffect(() => () => void latest.current(), [])
  return (
    <Field
      {...rest}
      value={shown === null ? value : shown.value}
      onChange={type}
      onEmpty={() => type(null)}
      onBlur={() => void finish()}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void finish()
      }}
    />
  )
}

CountField.FinishedOrNone = FinishedOrNone

type FieldProps = Omit<CountFieldProps<number>, 'value'> & {
  readonly value: number | null
  readonly onEmpty: (() => void) | null
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

const Field = ({ value, min, max, onChange, onEmpty, ...rest }: FieldProps) => (
  <NumberInput
    {...rest}
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    value={value ?? ''}
    min={min}
    max={max}
    allowDecimal={false}
    onChange={(next) => {
      const number = countIn(next, min, max)
      if (number !== null) onChange(number)
      else if (next === '') onEmpty?.()
    }}
  />
)

/** The nearest count to what the input tells; it tells what is too large to reckon with as it was typed. Null for what is no number yet. */
export const countIn = (told: number | string, min: number, max: number): number | null => {
  const number = told === '' ? Number.NaN : Number(told)
  return Number.isNaN(number) ? null : Math.min(max, Math.max(min, Math.round(number)))
}
