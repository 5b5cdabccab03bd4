/** A field of plain text with marks under its words: a textarea whose words lie over a copy that carries the marks. */
import { Input } from '@mantine/core'
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { type Mark, piecesOf } from '../marks.ts'
import classes from './text.module.css'

export type FieldMark = Mark & {
  /** How it is drawn: by line and shade, never by colour alone. */
  readonly look: 'high' | 'medium' | 'low' | 'agreed' | 'dismissed' | 'hint'
  /** Stands above the field while the mark is the current one: "Navn, sikkert fund". */
  readonly label: string
}

type MarkedFieldProps = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly marks: readonly FieldMark[]
  readonly current: string | null
  readonly readOnly: boolean
  /** One line: line breaks become spaces. */
  readonly single: boolean
  readonly maxLength: number
  /** Where the caret, or a selection, is. */
  readonly onSelect?: (start: number, end: number) => void
}

export const MarkedField = (props: MarkedFieldProps) => {
  const { label, description, value, onChange, marks, current, readOnly, single, maxLength } = props
  const { hideLabel = false, onSelect } = props
  const id = useId()
  const under = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => piecesOf(value, marks), [value, marks])
  const here = marks.find((mark) => mark.id === current)
  useEffect(() => {
    if (current === null) return
    under.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Input.Wrapper
      id={id}
      label={hideLabel ? undefined : label}
      description={
        description === undefined ? undefined : (
          <span className={classes.description}>
            <span>{description}</span>
            {here !== undefined && here.label !== '' && <span className={classes.here}>{here.label}</span>}
          </span>
        )
      }
    >
      <div className={classes.field} data-single={single || undefined} data-locked={readOnly || undefined}>
        <div ref={under} className={classes.under} aria-hidden>
          {pieces.map(({ at, text, marks: [mark] }) =>
            mark === undefined ? (
              <span key={at}>{text}</span>
            ) : (
              <mark key={at} data-look={mark.look} data-current={mark.id === current || undefined}>
                {text}
              </mark>
            ),
          )}
          {/* A line that is still empty has its height, too. */}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          aria-label={hideLabel ? label : undefined}
          className={classes.over}
          value={value}
          rows={1}
          maxLength={maxLength}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            const text = event.currentTarget.value
            onChange(single ? text.replace(/[\r\n]+/g, ' ') : text)
          }}
          onSelect={(event) => onSelect?.(event.currentTarget.selectionStart, event.currentTarget.selectionEnd)}
        />
      </div>
    </Input.Wrapper>
  )
}
