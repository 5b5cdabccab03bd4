/**
 * The panel "Hvorfor?" to the right of what it explains: it takes the focus when it opens, Esc closes it and gives the focus
 * back, and F6 goes there. Knows nothing of what is explained.
 */
import { CloseButton, Group, Title } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { common } from '../strings/common.ts'
import classes from './why-panel.module.css'

type BesideWhyProps = {
  /** A `WhyPanel`, or null while nothing is explained. */
  readonly panel: ReactNode | null
  /** Fills the height and scrolls within; otherwise it is as high as it needs, and the panel stays in view. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** The thing and its panel side by side; where the window is narrow, the panel takes the thing's place until it is closed. */
export const BesideWhy = ({ panel, fill = false, children }: BesideWhyProps) => (
  <div className={classes.beside} data-open={panel !== null || undefined} data-fill={fill || undefined}>
    <div className={classes.thing}>{children}</div>
    {panel}
  </div>
)

type WhyPanelProps = {
  /** "Hvorfor den 14. juni?" */
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Give it a `key` of what is explained, so that it takes the focus anew when that changes. */
export const WhyPanel = ({ title, onClose, children }: WhyPanelProps) => {
  const panel = useRef<HTMLElement>(null)
  const heading = useId()
  // Read while drawing: by the time of the effect, a panel that this one replaces has given its focus back.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    // A field of the panel may have taken it already.
    if (panel.current?.contains(document.activeElement) !== true) panel.current?.focus()
    // In a narrow window it takes the place of something that was scrolled far down.
    if ((panel.current?.getBoundingClientRect().top ?? 0) < 0) panel.current?.scrollIntoView({ block: 'start' })
    return () => {
      const nowhere = document.activeElement === null || document.activeElement === document.body
      if (nowhere && opener instanceof HTMLElement) opener.focus()
    }
  }, [opener])
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOwn(event)) return
    event.preventDefault()
    onClose()
  }
  return (
    <section
      ref={panel}
      className={`${classes.panel} no-print`}
      aria-labelledby={heading}
      data-pane
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        <CloseButton aria-label={common.close} onClick={onClose} />
      </Group>
      {children}
    </section>
  )
}

/** A list that hangs open below a field, a menu or a dialog has its own use for the key. */
const isOwn = ({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean =>
  target instanceof Element &&
  currentTarget.contains(target) &&
  target.closest('[data-mantine-stop-propagation], [aria-haspopup][aria-expanded="true"]') === null
