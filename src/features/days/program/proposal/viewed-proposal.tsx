/** The programme as the proposal would lay it, beside how it lies now. */
import { SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { clashesOf } from '../../../../core/programme/clashes.ts'
import type { Day } from '../../../../core/programme/day.ts'
import { dayNamesIn } from '../../../../core/programme/day-names.ts'
import { daySaid } from '../../../../core/programme/versions.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { programmeProposal as words } from '../../../../strings/programme-proposal.ts'
import type { ProgrammeView } from '../programme-tools.tsx'
import { StillProgramme } from '../still-programme.tsx'

type ViewedProposalProps = {
  readonly proposed: Day
  /** As it lies now. */
  readonly day: Day
  readonly records: RecordSet
  readonly view: ProgrammeView
}

export const ViewedProposal = ({ proposed, day, records, view }: ViewedProposalProps) => {
  const [which, setWhich] = useState<'proposed' | 'now'>('proposed')
  const shown = which === 'now' ? day : proposed
  const clashes = useMemo(() => clashesOf(records, shown), [records, shown])
  const names = useMemo(() => dayNamesIn(records, daySaid(day)), [records, day])
  return (
    <StillProgramme
      day={shown}
      clashes={clashes}
      names={names}
      view={view}
      tone="proposed"
      banner={
        <>
          <Text flex="1 1 12rem">{which === 'now' ? words.viewingNow : words.viewing}</Text>
          <SegmentedControl
            aria-label={words.view}
            value={which}
            onChange={(next) => setWhich(next === 'now' ? 'now' : 'proposed')}
            data={[
              { value: 'proposed', label: words.views.proposed },
              { value: 'now', label: words.views.now },
            ]}
          />
        </>
      }
    />
  )
}
