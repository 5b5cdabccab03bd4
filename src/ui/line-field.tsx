/**
 * One line of text that saves itself while it is typed. What looks like a CPR number stays in the field with a word about it
 * and is left out of what is passed on, since such numbers are not kept (security.md, 40). Of a mail address it says when it is not
 * typed in full.
 */
import { type InputWrapperProps, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isIncompleteAddress } from '../core/mail/address.ts'
import { withoutCpr } from '../core/privacy/cpr.ts'
import { lineField } from '../strings/line-field.ts'

type LineFieldProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: ReactNode
  readonly placeholder?: string
  readonly error?: ReactNode
  readonly type?: 'text' | 'email' | 'tel'
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly disabled?: boolean
  readonly ariaLabel?: string
  /** A longer line that is shown on as many rows as it needs; it still holds no line breaks. */
  readonly wraps?: boolean
}

export const LineField = (props: LineFieldProps) => {
  const { label, value, onChange, description, placeholder, error, type = 'text' } = props
  const { required, autoFocus, disabled = false, ariaLabel, wraps } = props
  const [held, setHeld] = useState<string | null>(null)
  const incomplete = type === 'email' && isIncompleteAddress(value) ? lineField.addressIncomplete : undefined
  const shared = {
    label,
    value: held ?? value,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const text = event.currentTarget.value.replace(/[\r\n]+/g, ' ')
      const kept = withoutCpr(text)
      setHeld(kept === text ? null : text)
      onChange(kept)
    },
    disabled,
    error: held === null ? (error ?? incomplete) : lineField.cprNumber,
    description,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] satisfies InputWrapperProps['inputWrapperOrder'],
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(required ? { withAsterisk: true, 'aria-required': true } : {}),
    ...(autoFocus ? { autoFocus: true } : {}),
    ...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel }),
  }
  return wraps ? (
    <Textarea {...shared} autosize minRows={1} maxLength={2000} />
  ) : (
    <TextInput {...shared} type={type} maxLength={300} />
  )
}
