/** One version: when it was made, what it changed, and the ways to see it, take it up again, or delete it while nobody has it. */
import { Button, Collapse, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconEye, IconHistory, IconLock, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProgrammeSaid } from '../../../../core/programme/changes.ts'
import { dayOf } from '../../../../core/programme/day.ts'
import { daySaid, takeUp, type VersionEntry, versionSaid } from '../../../../core/programme/versions.ts'
import { type RecordSet, withChanges } from '../../../../core/records/record-set.ts'
import { ok } from '../../../../core/result.ts'
import { commitOrTell, decide, remove } from '../../../../replica/index.ts'
import { programmeVersions as words } from '../../../../strings/programme-versions.ts'
import { announce } from '../../../../ui/live-region.tsx'
import { ChangedLines } from './changed-lines.tsx'
import classes from './versions.module.css'

type VersionItemProps = {
  readonly entry: VersionEntry
  /** The one before it. */
  readonly earlier: VersionEntry | null
  readonly now: ProgrammeSaid
  readonly records: RecordSet
  readonly onView: () => void
}

export const VersionItem = ({ entry, earlier, now, records, onView }: VersionItemProps) => {
  const [shown, setShown] = useState<'changes' | 'take-up' | null>(null)
  const { id, value } = entry
  const { number, name, publishedOn, madeOn } = value
  const toggle = (next: 'changes' | 'take-up') => setShown(shown === next ? null : next)
  const heading = words.heading(number, name)
  const removeVersion = async () => {
    const said = words.removed(number)
    if (await commitOrTell(said, [remove('programme-version', id)])) announce(said)
  }
  return (
    <li className={classes.version}>
      <Title order={4} size="h5" className={classes.anywhere}>
        {heading}
      </Title>
      <Text size="sm" c="dimmed" className={classes.state}>
        {publishedOn !== null && <IconLock size={16} aria-hidden />}
        {publishedOn === null ? words.madeOn(madeOn) : words.publishedOn(publishedOn)}
      </Text>
      <Group gap={4} ml={-8}>
        <Button variant="subtle" size="compact-sm" leftSection={<IconEye size={16} aria-hidden />} onClick={onView}>
          {words.view}
        </Button>
        {earlier !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconHistory size={16} aria-hidden />}
            aria-expanded={shown === 'changes'}
            onClick={() => toggle('changes')}
          >
            {words.changes}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          aria-expanded={shown === 'take-up'}
          onClick={() => toggle('take-up')}
        >
          {words.takeUp}
        </Button>
        {publishedOn === null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            aria-label={words.removeOf(heading)}
            onClick={() => void removeVersion()}
          >
            {words.remove}
          </Button>
        )}
      </Group>
      <Collapse expanded={shown !== null}>
        {shown === 'changes' && earlier !== null && (
          <section className={classes.box} aria-label={words.between(earlier.value.number, number)}>
            <Text fw={600} size="sm">
              {words.between(earlier.value.number, number)}
            </Text>
            <ChangedLines
              before={versionSaid(earlier.value)}
              after={versionSaid(value)}
              records={records}
              none={words.sameOnPaper}
            />
          </section>
        )}
        {shown === 'take-up' && <TakeUp entry={entry} now={now} records={records} onDone={() => setShown(null)} />}
      </Collapse>
    </li>
  )
}

type TakeUpProps = Pick<VersionItemProps, 'entry' | 'now' | 'records'> & { readonly onDone: () => void }

const TakeUp = ({ entry: { value }, now, records, onDone }: TakeUpProps) => {
  const [running, setRunning] = useState(false)
  const changes = takeUp(records, value)
  const then = dayOf(withChanges(records, changes), value.meetingId)
  const run = async () => {
    setRunning(true)
    const said = words.takenUp(value.number)
    const { done } = await decide(said, (all) => ok(takeUp(all, value)))
    setRunning(false)
    if (!done) return
    announce(said)
    onDone()
  }
  return (
    <section className={classes.box} aria-label={words.takeUpTitle(value.number)}>
      <Text fw={600} size="sm">
        {words.takeUpTitle(value.number)}
      </Text>
      {then !== null && (
        <ChangedLines before={now} after={daySaid(then)} records={records} none={words.nothingToTakeUp} />
      )}
      {changes.length > 0 && (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {words.takeUpWhy}
          </Text>
          <Group gap="xs">
            <Button size="sm" loading={running} onClick={() => void run()}>
              {words.run}
            </Button>
            <Button size="sm" variant="default" disabled={running} onClick={onDone}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      )}
    </section>
  )
}
