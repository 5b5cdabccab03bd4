/** The frame around every page: rail to the left, banners and the page to the right. Draws what it is given. */
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { frame } from '../strings/frame.ts'
import classes from './frame-layout.module.css'

type RailLink = { readonly path: string; readonly label: string; readonly icon: ReactNode }

type FrameLayoutProps = {
  readonly links: readonly RailLink[]
  /** Below the links: backup state and the lock. */
  readonly railEnd: ReactNode
  /** Lasting notices above the page. */
  readonly banners: ReactNode
  readonly children: ReactNode
}

const contentId = 'indhold'

export const FrameLayout = ({ links, railEnd, banners, children }: FrameLayoutProps) => {
  const [location] = useLocation()
  return (
    <div className={classes.frame}>
      <button
        type="button"
        className={`${classes.skip} no-print`}
        onClick={() => document.getElementById(contentId)?.focus()}
      >
        {frame.skipToContent}
      </button>
      <nav className={`${classes.rail} no-print`} aria-label={frame.mainNavigation} data-pane tabIndex={-1}>
        <span className={classes.name}>{frame.appName}</span>
        <div className={classes.links}>
          {links.map((link) => (
            <Link
              key={link.path}
              href={link.path}
              className={classes.link}
              aria-current={location === link.path || location.startsWith(`${link.path}/`) ? 'page' : undefined}
            >
              {link.icon}
              {link.label}
            </Link>
          ))}
        </div>
        <div className={classes.end}>{railEnd}</div>
      </nav>
      <div className={classes.main}>
        <aside className="no-print" aria-label={frame.notices}>
          {banners}
        </aside>
        <main id={contentId} className={classes.scroller} data-pane tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}

/** A line in the rail that leads somewhere and tells a state. */
export const RailState = (props: {
  readonly path: string
  readonly icon: ReactNode
  readonly needsYou: boolean
  readonly children: ReactNode
}) => (
  <Link href={props.path} className={`${classes.link} ${classes.state}`} data-needs-you={props.needsYou || undefined}>
    {props.icon}
    <span>{props.children}</span>
  </Link>
)

export const RailButton = (props: {
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly children: ReactNode
}) => (
  <button type="button" className={classes.link} onClick={props.onClick}>
    {props.icon}
    {props.children}
  </button>
)

/** A lasting notice above the page; `quiet` where nothing needs to be done. */
export const Banner = ({ quiet = false, children }: { readonly quiet?: boolean; readonly children: ReactNode }) => (
  <div className={classes.banner} role="note" data-quiet={quiet || undefined}>
    {children}
  </div>
)
