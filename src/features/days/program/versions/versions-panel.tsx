/** The panel "Udgaver": what has changed since the last version, a new one with a name, and all there are. */
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Day } from '../../../../core/programme/day.ts'
import {
  daySaid,
  makeVersion,
  type VersionEntry,
  versionSaid,
  versionsOf,
} from '../../../../core/programme/versions.ts'
import type { ProgrammeVersionId } from '../../../../core/records/ids.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { decide } from '../../../../replica/index.ts'
import { noVersion, programmeVersions as words } from '../../../../strings/programme-versions.ts'
import { LineField } from '../../../../ui/line-field.tsx'
import { announce } from '../../../../ui/live-region.tsx'
import { paths } from '../../../../ui/paths.ts'
import { todayInDenmark } from '../../../../ui/today.ts'
import { WhyPanel } from '../../../../ui/why-panel.tsx'
import { ChangedLines } from './changed-lines.tsx'
import { VersionItem } from './version-item.tsx'
import classes from './versions.module.css'

type VersionsPanelProps = {
  readonly day: Day
  readonly records: RecordSet
  /** That must be solved before the programme can be held. */
  readonly clashes: number
  readonly onView: (id: ProgrammeVersionId) => void
  readonly onClose: () => void
}

export const VersionsPanel = ({ day, records, clashes, onView, onClose }: VersionsPanelProps) => {
  const versions = versionsOf(records, day.id)
  const latest = versions[0] ?? null
  const now = daySaid(day)
  return (
    <WhyPanel title={words.title} onClose={onClose}>
      <Stack gap="md">
        <Text>{words.lead}</Text>
        <section className={classes.now} aria-label={words.now}>
          <Title order={3} size="h4">
            {latest === null ? words.now : words.since(latest.value.number)}
          </Title>
          {latest !== null && (
            <ChangedLines
              before={versionSaid(latest.value)}
              after={now}
              records={records}
              none={words.same(latest.value.number)}
            />
          )}
          <NewVersion day={day} latest={latest} clashes={clashes} />
        </section>
        <section aria-label={words.list}>
          <Title order={3} size="h4">
            {words.list}
          </Title>
          {versions.length === 0 ? (
            <Text size="sm" c="dimmed">
              {words.empty}
            </Text>
          ) : (
            <ul className={classes.versions}>
              {versions.map((entry, index) => (
                <VersionItem
                  key={entry.id}
                  entry={entry}
                  earlier={versions[index + 1] ?? null}
                  now={now}
                  records={records}
                  onView={() => onView(entry.id)}
                />
              ))}
            </ul>
          )}
        </section>
      </Stack>
    </WhyPanel>
  )
}

type NewVersionProps = { readonly day: Day; readonly latest: VersionEntry | null; readonly clashes: number }

const NewVersion = ({ day, latest, clashes }: NewVersionProps) => {
  const [name, setName] = useState('')
  const [refused, setRefused] = useState('')
  const [done, setDone] = useState<'published' | 'saved' | null>(null)
  const number = (latest?.value.number ?? 0) + 1
  const unplaced = day.sessions.filter(({ value }) => value.start === null).length
  const make = async (publish: boolean) => {
    const said = publish ? words.publishedNow(number) : words.saved(number)
    const outcome = await decide(said, (records) =>
      makeVersion(records, day.id, { name, publish, today: todayInDenmark() }),
    )
    setRefused(outcome.refused === null ? '' : noVersion[outcome.refused.code])
    if (!outcome.done) return
    announce(said)
    setName('')
    setDone(publish ? 'published' : 'saved')
  }
  return (
    <Stack gap="xs">
      <LineField label={words.name} placeholder={words.namePlaceholder} value={name} onChange={setName} />
      {(clashes > 0 || unplaced > 0) && (
        <Alert color="amber" p="xs" icon={<IconAlertTriangle aria-hidden />}>
          {clashes > 0 && <Text size="sm">{words.withClashes(clashes)}</Text>}
          {unplaced > 0 && <Text size="sm">{words.withUnplaced(unplaced)}</Text>}
        </Alert>
      )}
      <Group gap="xs">
        <Button leftSection={<IconSend size={20} aria-hidden />} onClick={() => void make(true)}>
          {words.publish}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={20} aria-hidden />}
          onClick={() => void make(false)}
        >
          {words.save}
        </Button>
      </Group>
      <div role="status">
        {refused !== '' && <Text size="sm">{refused}</Text>}
        {refused === '' && done === 'published' && (
          <Text size="sm">
            {words.papersAfter}{' '}
            <Anchor component={Link} href={paths.day(day.id, 'papirer')}>
              {words.toPapers}
            </Anchor>
          </Text>
        )}
      </div>
    </Stack>
  )
}
