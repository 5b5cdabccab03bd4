/** What is held, for the eye: where it lies and what speaks against it, or what follows the pointer where it lies nowhere. */

import type { RefObject } from 'react'
import { sessionTitle } from '../../../core/documents/day/programme-lines.ts'
import type { Clash } from '../../../core/programme/clashes.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import { clashText } from '../../../strings/programme-clashes.ts'
import { heldText } from '../../../strings/programme-grid.ts'
import classes from './held-session.module.css'
import { type Held, placeOf } from './use-programme.ts'

type HeldSessionProps = {
  readonly held: Held | null
  /** Those that must be solved. */
  readonly clashes: readonly Clash[]
  readonly names: DayNames
  readonly chip: RefObject<HTMLDivElement | null>
}

export const HeldSession = ({ held, clashes, names, chip }: HeldSessionProps) => {
  const own = clashes.filter(({ sessionIds }) => held !== null && sessionIds.includes(held.id))
  const floating = held?.by === 'pointer' && held.value.start === null ? held : null
  return (
    <>
      {held !== null && held.value.start !== null && (
        <div className={`${classes.heldBar} no-print`} data-clash={own.length > 0 || undefined} aria-hidden>
          {heldText(
            placeOf(held.value, names),
            own.map((clash) => clashText(clash, names)),
          )}
        </div>
      )}
      <div ref={chip} className={classes.chip} data-shown={floating !== null || undefined} aria-hidden>
        {floating === null ? '' : sessionTitle(floating.value)}
      </div>
    </>
  )
}
