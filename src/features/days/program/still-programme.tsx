/** A programme to look at, under a banner that says which it is: nothing in it can be moved. */
import { Group } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { Clash } from '../../../core/programme/clashes.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { layoutOf } from './grid-layout.ts'
import { ProgrammeGrid } from './programme-grid.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import type { ProgrammeView } from './programme-tools.tsx'
import classes from './still-programme.module.css'

type StillProgrammeProps = {
  readonly day: Day
  readonly clashes: readonly Clash[]
  readonly names: DayNames
  readonly view: ProgrammeView
  /** It was, or it could be. */
  readonly tone: 'past' | 'proposed'
  readonly banner: ReactNode
}

export const StillProgramme = ({ day, clashes, names, view, tone, banner }: StillProgrammeProps) => {
  const [chosen, setChosen] = useState<SessionId | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLDivElement>(null)
  return (
    <div className={classes.still}>
      <Group gap="sm" className={classes.banner ?? ''} data-tone={tone}>
        {banner}
      </Group>
      {view === 'grid' ? (
        <ProgrammeGrid
          day={day}
          layout={layoutOf(day)}
          clashes={clashes}
          names={names}
          chosen={chosen}
          held={null}
          origin={null}
          free={[]}
          scroller={scroller}
          field={field}
          onChoose={setChosen}
          hands={null}
        />
      ) : (
        <div className={classes.table}>
          <ProgrammeTable day={day} clashes={clashes} names={names} />
        </div>
      )}
    </div>
  )
}
