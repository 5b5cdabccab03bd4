/** The forums with cases, to go from one turn order to another. */
import { Link } from 'wouter'
import type { ForumId } from '../../core/records/ids.ts'
import { rotation as words } from '../../strings/rotation.ts'
import { ForumMark } from '../../ui/forum-mark.tsx'
import { paths } from '../../ui/paths.ts'
import type { TurnForum } from './forums-and-years.ts'
import classes from './rotation.module.css'

type ForumLinksProps = {
  readonly forums: readonly TurnForum[]
  readonly chosen: ForumId
  readonly year: number
  /** How many turns of the forum no longer fit. */
  readonly toSee: (id: ForumId) => number
}

export const ForumLinks = ({ forums, chosen, year, toSee }: ForumLinksProps) => (
  <nav aria-label={words.forums}>
    <ul className={classes.forums}>
      {forums.map(({ id, value }) => (
        <li key={id}>
          <Link
            href={paths.rotationOf(id, year)}
            className={classes.forum}
            aria-current={id === chosen ? 'page' : undefined}
          >
            <ForumMark colour={value.colour} shortName={value.shortName || value.name} />
            {toSee(id) > 0 && <span className={classes.toSee}>{words.toSee(toSee(id))}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
