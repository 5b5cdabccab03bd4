/**
 * A text that is edited where it stands. Until somebody goes to it, it is plain text on the page; then the editor opens in
 * its place, and closes again when the focus leaves, so that a page can hold a hundred of them.
 */
import { Box } from '@mantine/core'
import { type FocusEvent, type MouseEvent, useRef, useState } from 'react'
import { isEmptyText, type RichText } from '../../core/text/blocks.ts'
import classes from './block-editor.module.css'
import { type Caret, OpenEditor } from './open-editor.tsx'
import { TextView } from './text-view.tsx'

type BlockEditorProps = {
  /** Read aloud as the name of the text: "Tekst til punkt 3". */
  readonly label: string
  readonly value: RichText
  readonly onChange: (value: RichText) => void
  /** A random id for a new block or footnote. */
  readonly newElementId: () => string
  /** Id of the focusable element, so that others can send the focus here. */
  readonly id?: string
  readonly placeholder?: string
  /** Esc was pressed: the focus is to go somewhere sensible. Without it the focus leaves the text and goes nowhere. */
  readonly onLeave?: () => void
  /** Opens at once when it appears: it was just asked for. */
  readonly autoOpen?: boolean
}

export const BlockEditor = (props: BlockEditorProps) => {
  const { label, value, onChange, newElementId, id, placeholder, onLeave, autoOpen = false } = props
  const [caret, setCaret] = useState<Caret | null>(autoOpen ? 'end' : null)
  const root = useRef<HTMLDivElement>(null)
  const byPointer = useRef(false)

  const close = () => setCaret(null)
  /** The focus may go to the tools or a form, which belong to the text, or to another window. */
  const left = (event: FocusEvent) => {
    if (caret === null || root.current?.contains(event.relatedTarget)) return
    requestAnimationFrame(() => {
      if (document.hasFocus() && !root.current?.contains(document.activeElement)) close()
    })
  }
  const clicked = (event: MouseEvent) => {
    byPointer.current = false
    if (document.getSelection()?.isCollapsed !== false) setCaret({ left: event.clientX, top: event.clientY })
  }

  return (
    <Box ref={root} className={classes.root} data-open={caret !== null || undefined} onBlur={left}>
      {caret === null ? (
        <Box
          id={id}
          className={classes.text}
          role="textbox"
          aria-multiline
          aria-label={label}
          tabIndex={0}
          onPointerDown={() => {
            byPointer.current = true
          }}
          onFocus={() => {
            if (!byPointer.current) setCaret('end')
          }}
          onClick={clicked}
          onKeyDown={() => setCaret('end')}
        >
          {isEmptyText(value) ? (
            <p className={classes.placeholder}>{placeholder ?? '\u00a0'}</p>
          ) : (
            <TextView text={value} />
          )}
        </Box>
      ) : (
        <OpenEditor
          id={id}
          label={label}
          value={value}
          onChange={onChange}
          newElementId={newElementId}
          caret={caret}
          root={root}
          onLeave={() => {
            close()
            onLeave?.()
          }}
        />
      )}
    </Box>
  )
}
