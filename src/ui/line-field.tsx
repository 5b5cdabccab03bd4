/**
 * One line of text that saves itself while it is typed. What looks like a CPR number stays in the field with a word about it
 * and is not passed on, since such numbers are not kept (security.md, 40).
 */
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { looksLikeCpr } from '../core/privacy/cpr.ts'
import { lineField } from '../strings/line-field.ts'

export type LineFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: ReactNode
  readonly placeholder?: string
  readonly error?: ReactNode
  readonly type?: 'text' | 'email' | 'tel'
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly ariaLabel?: string
}

export const LineField = (props: LineFieldProps) => {
  const {
    label,
    value,
    onChange,
    description,
    placeholder,
    error,
    type = 'text',
    required,
    autoFocus,
    ariaLabel,
  } = props
  const [held, setHeld] = useState<string | null>(null)
  return (
    <TextInput
      label={label}
      type={type}
      value={held ?? value}
      maxLength={300}
      autoComplete="off"
      onChange={(event) => {
        const text = event.currentTarget.value
        const forbidden = looksLikeCpr(text)
        setHeld(forbidden ? text : null)
        if (!forbidden) onChange(text)
      }}
      error={held === null ? error : lineField.cprNumber}
      description={description}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(required ? { withAsterisk: true, 'aria-required': true } : {})}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
    />
  )
}
