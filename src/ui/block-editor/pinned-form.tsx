/** A small form beside a place in the text: it takes the focus, and gives it back to the text when it closes. */
import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
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
  <Popover opened withinPortal={false} trapFocus position="bottom-start" onDismiss={onClose} onClose={onClose}>
    <Popover.Target>
      <span className={classes.pin} style={place} aria-hidden />
    </Popover.Target>
    <Popover.Dropdown
      className={classes.form ?? ''}
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
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
