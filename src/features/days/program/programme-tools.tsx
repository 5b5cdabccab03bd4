/** Above the programme: whether it clashes, what people have in their hands, how it is shown, and the panels. */
import { Badge, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHistory, IconWand } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Day } from '../../../core/programme/day.ts'
import { changesSince, type VersionEntry } from '../../../core/programme/versions.ts'
import { programmeClashes } from '../../../strings/programme-clashes.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { programmeVersions } from '../../../strings/programme-versions.ts'
import classes from './program.module.css'

export type ProgrammeView = 'grid' | 'table'
export type ProgrammePanel = 'proposal' | 'versions'

type ProgrammeToolsProps = {
  readonly day: Day
  readonly clashes: number
  /** The newest that was published. */
  readonly published: VersionEntry | null
  readonly view: ProgrammeView
  readonly onView: (view: ProgrammeView) => void
  readonly onNextClash: () => void
  readonly onOpen: (panel: ProgrammePanel) => void
}

export const ProgrammeTools = (props: ProgrammeToolsProps) => {
  const { day, clashes, published, view, onView, onNextClash, onOpen } = props
  return (
    <Group gap="sm" className={`${classes.tools} no-print`}>
      {clashes === 0 ? (
        <Badge variant="light" size="lg" tt="none" leftSection={<IconCheck size={16} aria-hidden />}>
          {words.noClashes}
        </Badge>
      ) : (
        <Button
          variant="light"
          color="red"
          size="compact-md"
          leftSection={<IconAlertTriangle size={20} aria-hidden />}
          onClick={onNextClash}
        >
          {programmeClashes.clashes(clashes)}
        </Button>
      )}
      <VersionState published={published} day={day} />
      <div className={classes.push} />
      <SegmentedControl
        aria-label={words.show}
        value={view}
        onChange={(next) => onView(next === 'table' ? 'table' : 'grid')}
        data={[
          { value: 'grid', label: words.asGrid },
          { value: 'table', label: words.asTable },
        ]}
      />
      <Button variant="default" leftSection={<IconHistory size={20} aria-hidden />} onClick={() => onOpen('versions')}>
        {words.versions}
      </Button>
      <Button leftSection={<IconWand size={20} aria-hidden />} onClick={() => onOpen('proposal')}>
        {words.propose}
      </Button>
    </Group>
  )
}

/** Whether what was published still says what the programme says. */
const VersionState = ({ published, day }: Pick<ProgrammeToolsProps, 'published' | 'day'>) => {
  const changes = useMemo(() => (published === null ? 0 : changesSince(published.value, day).length), [published, day])
  return (
    <Text size="sm" c="dimmed">
      {published === null ? programmeVersions.none : programmeVersions.publishedSince(published.value.number, changes)}
    </Text>
  )
}
