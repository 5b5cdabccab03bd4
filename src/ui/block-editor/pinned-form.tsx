/**
 * A small form beside a place in the text. Its first field takes the focus as it appears; Tab goes round within it. Mantine's
 * own focus trap is not used: it puts the focus in the first field once more a moment later, when a quick hand is already
 * writing in the second.
 */
import { Popover } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './block-editor.module.css'

/** Relative to the editor's root, in pixels. */
export type Place = { readonly left: number; readonly top: number; readonly height: number }

type PinnedFormProps = {
  readonly place: Place
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export const PinnedForm = ({ place, label, onClose, children }: PinnedFormProps) => (
  <Popover opened withinPortal={false} position="bottom-start" onDismiss={onClose} onClose={onClose}>
    <Popover.Target>
      <span className={classes.pin} style={place} aria-hidden />
    </Popover.Target>
    <Popover.Dropdown
      className={classes.form ?? ''}
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Tab') goRound(event)
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </Popover.Dropdown>
  </Popover>
)

const goRound = (event: KeyboardEvent<HTMLElement>) => {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button, [contenteditable="true"]')]
  const [leaving, entering] = event.shiftKey ? [places[0], places.at(-1)] : [places.at(-1), places[0]]
  if (document.activeElement !== leaving) return
  event.preventDefault()
  entering?.focus()
}
