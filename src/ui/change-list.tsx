/**
 * What would change, before it lands: one line each, with a way to do it and a way out. What it leaves for a person to decide
 * stands apart. Decides nothing and writes nothing itself.
 */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ChangeLine, PlanFinding } from '../core/planning/plan.ts'
import type { RecordNames } from '../core/planning/record-names.ts'
import { changeText, findingText, changes as words } from '../strings/changes.ts'
import classes from './change-list.module.css'

type ChangeListProps = {
  readonly lines: readonly ChangeLine[]
  readonly findings: readonly PlanFinding[]
  /** `namesIn(withChanges(records, changes), records)`. */
  readonly names: RecordNames
  /** Stands above the lines: what was asked for, in a sentence. */
  readonly lead?: ReactNode
  readonly title?: string
  readonly order?: 2 | 3 | 4
  readonly runLabel?: string
  readonly onRun: () => void
  readonly onCancel: () => void
  readonly running?: boolean
  /** Stands by the buttons: why it was refused. */
  readonly children?: ReactNode
}

export const ChangeList = (props: ChangeListProps) => {
  const { lines, findings, names, lead, title = words.title, order = 3, runLabel = words.run } = props
  const { onRun, onCancel, running = false, children } = props
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <div>
        <Title order={order} size="h4">
          {title}
        </Title>
        {lead !== undefined && <Text>{lead}</Text>}
      </div>
      <ChangeLines lines={lines} names={names} />
      <Findings findings={findings} names={names} />
      {children}
      <Group gap="sm" className={classes.ways}>
        <Button onClick={onRun} loading={running} data-autofocus>
          {runLabel}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={running}>
          {words.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

/** More lines than these are shown when one asks for them. */
const atFirst = 40

const ChangeLines = ({ lines, names }: Pick<ChangeListProps, 'lines' | 'names'>) => {
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, atFirst)
  if (lines.length === 0) return <Text role="status">{words.nothing}</Text>
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {words.count(lines.length)}
      </Text>
      <ul className={classes.lines}>
        {shown.map((line) => (
          <li key={JSON.stringify(line)}>{changeText(line, names)}</li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Group>
          <Button variant="subtle" size="sm" onClick={() => setAll(true)}>
            {words.more(lines.length - shown.length)}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

export const Findings = ({ findings, names }: Pick<ChangeListProps, 'findings' | 'names'>) =>
  findings.length === 0 ? null : (
    <section className={classes.findings} aria-label={words.findings(findings.length)}>
      <Group gap="xs" wrap="nowrap">
        <IconAlertTriangle size={20} aria-hidden />
        <Text fw={600}>{words.findings(findings.length)}</Text>
      </Group>
      <Text size="sm">{words.findingsWhy}</Text>
      <ul className={classes.lines}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>{findingText(finding, names)}</li>
        ))}
      </ul>
    </section>
  )
