/** The programme as a version says it, to look at: nothing in it can be moved. */
import { Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { Day } from '../../../../core/programme/day.ts'
import { dayNamesIn } from '../../../../core/programme/day-names.ts'
import { dayAsOf, type VersionEntry, versionSaid } from '../../../../core/programme/versions.ts'
import type { SessionId } from '../../../../core/records/ids.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { programmeVersions as words } from '../../../../strings/programme-versions.ts'
import { layoutOf } from '../grid-layout.ts'
import { ProgrammeGrid } from '../programme-grid.tsx'
import { ProgrammeTable } from '../programme-table.tsx'
import classes from './versions.module.css'

type ViewedVersionProps = {
  readonly entry: VersionEntry
  readonly day: Day
  readonly records: RecordSet
  readonly view: 'grid' | 'table'
  readonly onStop: () => void
}

export const ViewedVersion = ({ entry: { value }, day, records, view, onStop }: ViewedVersionProps) => {
  const [chosen, setChosen] = useState<SessionId | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLDivElement>(null)
  const then = useMemo(() => dayAsOf(day, value, records), [day, value, records])
  const names = useMemo(() => dayNamesIn(records, versionSaid(value)), [records, value])
  return (
    <div className={classes.viewed}>
      <Group gap="sm" className={classes.banner ?? ''} role="status">
        <IconLock size={20} aria-hidden />
        <Text className={classes.bannerText ?? ''}>{words.viewing(words.heading(value.number, value.name))}</Text>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          onClick={onStop}
        >
          {words.stopViewing}
        </Button>
      </Group>
      {view === 'grid' ? (
        <ProgrammeGrid
          day={then}
          layout={layoutOf(then)}
          clashes={[]}
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
          <ProgrammeTable day={then} clashes={[]} names={names} />
        </div>
      )}
    </div>
  )
}
