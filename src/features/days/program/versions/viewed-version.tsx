/** The programme as a version says it. */
import { Button, Text } from '@mantine/core'
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Day } from '../../../../core/programme/day.ts'
import { dayNamesIn } from '../../../../core/programme/day-names.ts'
import { dayAsOf, type VersionEntry, versionSaid } from '../../../../core/programme/versions.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { programmeVersions as words } from '../../../../strings/programme-versions.ts'
import type { ProgrammeView } from '../programme-tools.tsx'
import { StillProgramme } from '../still-programme.tsx'

type ViewedVersionProps = {
  readonly entry: VersionEntry
  readonly day: Day
  readonly records: RecordSet
  readonly view: ProgrammeView
  readonly onStop: () => void
}

export const ViewedVersion = ({ entry: { value }, day, records, view, onStop }: ViewedVersionProps) => {
  const then = useMemo(() => dayAsOf(day, value, records), [day, value, records])
  const names = useMemo(() => dayNamesIn(records, versionSaid(value)), [records, value])
  return (
    <StillProgramme
      day={then}
      clashes={[]}
      names={names}
      view={view}
      tone="past"
      banner={
        <>
          <IconLock size={20} aria-hidden />
          <Text role="status" flex="1 1 16rem">
            {words.viewing(words.heading(value.number, value.name))}
          </Text>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowLeft size={20} aria-hidden />}
            onClick={onStop}
          >
            {words.stopViewing}
          </Button>
        </>
      }
    />
  )
}
