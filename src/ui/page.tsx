/**
 * The shape of every page: a heading row (title, how it is saved, actions, the frame's tools) above the content. Pages put
 * either flowing content or a ListAndDetail inside.
 */
import { Group, Title } from '@mantine/core'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { frame } from '../strings/frame.ts'
import classes from './page.module.css'

/** What the frame puts at the right end of every page's heading row: undo and redo. */
export const FrameTools = createContext<ReactNode>(null)

type PageProps = {
  /** The page's only h1: "Møder". */
  readonly title: string
  /** Stands beside the title: a count, a status. */
  readonly beside?: ReactNode
  /** `SavedAt` of what is being edited. */
  readonly saved?: ReactNode
  /** The page's main actions, the most important one last. */
  readonly actions?: ReactNode
  /** Fills the height and scrolls inside its panes (ListAndDetail); otherwise the page itself scrolls. */
  readonly fill?: boolean
  readonly children: ReactNode
}

export const Page = ({ title, beside, saved, actions, fill = false, children }: PageProps) => {
  const tools = useContext(FrameTools)
  useEffect(() => {
    /* Only the name of the page: no content of the archive in the window's title. */
    document.title = `${title} – ${frame.appName}`
  }, [title])
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <header className={`${classes.heading} no-print`}>
        <Group gap="sm" align="baseline" className={classes.where}>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {beside}
        </Group>
        <Group gap="sm" className={classes.tools}>
          {saved}
          {actions}
          {tools}
        </Group>
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  )
}
