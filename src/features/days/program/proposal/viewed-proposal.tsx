/** The programme as the proposal would lay it, beside how it lies now: to look at, nothing in it can be moved. */
import { Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { clashesOf } from '../../../../core/programme/clashes.ts'
import type { Day } from '../../../../core/programme/day.ts'
import { dayNamesIn } from '../../../../core/programme/day-names.ts'
import { daySaid } from '../../../../core/programme/versions.ts'
import type { SessionId } from '../../../../core/records/ids.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { programmeProposal as words } from '../../../../strings/programme-proposal.ts'
import { layoutOf } from '../grid-layout.ts'
import { ProgrammeGrid } from '../programme-grid.tsx'
import { ProgrammeTable } from '../programme-table.tsx'
import classes from './proposal.module.css'

type ViewedProposalProps = {
  readonly proposed: Day
  /** As it lies now. */
  readonly day: Day
  readonly records: RecordSet
  readonly view: 'grid' | 'table'
}

export const ViewedProposal = ({ proposed, day, records, view }: ViewedProposalProps) => {
  const [which, setWhich] = useState<'proposed' | 'now'>('proposed')
  const [chosen, setChosen] = useState<SessionId | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLDivElement>(null)
  const shown = which === 'now' ? day : proposed
  const clashes = useMemo(() => clashesOf(records, shown), [records, shown])
  const names = useMemo(() => dayNamesIn(records, daySaid(day)), [records, day])
  return (
    <div className={classes.viewed}>
      <Group gap="sm" className={classes.banner ?? ''}>
        <Text className={classes.bannerText ?? ''}>{which === 'now' ? words.viewingNow : words.viewing}</Text>
        <SegmentedControl
          aria-label={words.view}
          value={which}
          onChange={(next) => setWhich(next === 'now' ? 'now' : 'proposed')}
          data={[
            { value: 'proposed', label: words.views.proposed },
            { value: 'now', label: words.views.now },
          ]}
        />
      </Group>
      {view === 'grid' ? (
        <ProgrammeGrid
          day={shown}
          layout={layoutOf(shown)}
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
        <div className={classes.viewedTable}>
          <ProgrammeTable day={shown} clashes={clashes} names={names} />
        </div>
      )}
    </div>
  )
}
