/** The pages outside the unlocked archive: one calm column in the middle, with nothing around it. */
import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { frame } from '../strings/frame.ts'
import classes from './door-layout.module.css'

type DoorLayoutProps = {
  readonly title: string
  readonly wide?: boolean
  /** The heading takes the focus when a step follows another, so that a screen reader starts there. */
  readonly focusTitle?: boolean
  readonly children: ReactNode
}

export const DoorLayout = ({ title, wide = false, focusTitle = false, children }: DoorLayoutProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – ${frame.appName}`
    if (focusTitle) heading.current?.focus()
  }, [title, focusTitle])
  return (
    <main className={classes.door}>
      <div className={classes.room} data-wide={wide || undefined}>
        <div className="no-print">
          <div className={classes.name}>{frame.appName}</div>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
        </div>
        {children}
      </div>
    </main>
  )
}
