/** The panel "Foreslå program": finds a proposal as soon as it opens, says what it moves and what people get of it, and lays it. */
import { Alert, Anchor, Button, Group, Progress, Radio, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type Day, dayOf } from '../../../../core/programme/day.ts'
import { type DayNames, dayNamesIn } from '../../../../core/programme/day-names.ts'
import type { Proposal } from '../../../../core/programme/propose/propose.ts'
import type { Scope } from '../../../../core/programme/propose/puzzle-of-day.ts'
import { daySaid } from '../../../../core/programme/versions.ts'
import { type RecordSet, withChanges } from '../../../../core/records/record-set.ts'
import { commitOrTell, editsOf } from '../../../../replica/index.ts'
import { common } from '../../../../strings/common.ts'
import {
  clashesText,
  moveText,
  noProposal,
  servedText,
  titleOf,
  unplacedText,
  programmeProposal as words,
} from '../../../../strings/programme-proposal.ts'
import { announce } from '../../../../ui/live-region.tsx'
import { paths } from '../../../../ui/paths.ts'
import { WhyPanel } from '../../../../ui/why-panel.tsx'
import classes from './proposal.module.css'
import { type ProposalState, type ProposalWork, useProposal } from './use-proposal.ts'
import { WishTable } from './wish-table.tsx'

type ProposalPanelProps = {
  readonly day: Day
  readonly records: RecordSet
  /** Told the day as the proposal would make it, and null while there is nothing to show. */
  readonly onView?: (proposed: Day | null) => void
  readonly onClose: () => void
}

export const ProposalPanel = ({ day, records, onView, onClose }: ProposalPanelProps) => {
  const work = useProposal(day.id)
  const [scope, setScope] = useState<Scope>('all')
  const [seed, setSeed] = useState(1)
  const first = useRef(records)
  const outcome = useRef<HTMLDivElement>(null)
  const { propose } = work
  useEffect(() => propose(first.current, 'all', 1), [propose])
  const { now } = work
  const { id } = day
  // The button that was pressed gives way to another: the focus stays here.
  useEffect(() => {
    if (now.state !== 'failed' && document.activeElement === document.body) outcome.current?.focus()
  }, [now.state])
  // The last one stays in sight until there is another.
  useEffect(() => {
    if (now.state !== 'running') onView?.(proposedDay(now, id))
  }, [now, id, onView])
  useEffect(() => () => onView?.(null), [onView])
  const again = (next: Scope, number: number) => {
    setScope(next)
    setSeed(number)
    propose(records, next, number)
  }
  return (
    <WhyPanel title={words.title} onClose={onClose}>
      <Stack gap="md">
        <Text>{words.lead}</Text>
        {hasBoth(day) && (
          <Radio.Group
            label={words.scope}
            value={scope}
            onChange={(value) => again(value === 'unplaced' ? 'unplaced' : 'all', 1)}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={words.scopes.all} />
              <Radio value="unplaced" label={words.scopes.unplaced} />
            </Stack>
          </Radio.Group>
        )}
        <div ref={outcome} tabIndex={-1} className={classes.outcome}>
          <Outcome
            day={day}
            records={records}
            work={work}
            onAgain={() => again(scope, seed)}
            onOther={() => again(scope, seed + 1)}
            onClose={onClose}
          />
        </div>
      </Stack>
    </WhyPanel>
  )
}

const proposedDay = (now: ProposalState, id: Day['id']): Day | null =>
  now.state === 'found' && now.proposal.changes.length > 0
    ? dayOf(withChanges(now.records, now.proposal.changes), id)
    : null

/** Only then does it matter what may be moved. */
const hasBoth = ({ sessions }: Day): boolean =>
  sessions.some(({ value }) => value.start === null) && sessions.some(({ value }) => value.start !== null)

type OutcomeProps = ProposalPanelProps & {
  readonly work: ProposalWork
  readonly onAgain: () => void
  readonly onOther: () => void
}

const Outcome = ({ day, records, work, onAgain, onOther, onClose }: OutcomeProps) => {
  const { now } = work
  switch (now.state) {
    case 'running':
      return (
        <Stack gap="xs">
          <Progress value={now.percent} size="lg" aria-label={words.running} />
          <Group gap="sm">
            <Text>{now.stopping ? words.stopping : words.percent(now.percent)}</Text>
            <Button
              variant="default"
              size="sm"
              disabled={now.stopping}
              leftSection={<IconPlayerStop size={20} aria-hidden />}
              onClick={work.stop}
            >
              {words.stop}
            </Button>
          </Group>
        </Stack>
      )
    case 'failed':
      return (
        <Alert color="amber" role="alert" title={words.failed} icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap="sm" align="flex-start">
            <Text>{words.failedWhy}</Text>
            <Button variant="default" onClick={onAgain}>
              {common.tryAgain}
            </Button>
          </Stack>
        </Alert>
      )
    case 'none':
      return (
        <Stack gap={0} role="status">
          <Text fw={600}>{noProposal[now.because].title}</Text>
          <Text>{noProposal[now.because].why}</Text>
          {now.because === 'no-slots' && (
            <Anchor component={Link} href={paths.day(day.id, 'dagen')}>
              {words.toSlots}
            </Anchor>
          )}
        </Stack>
      )
    case 'found':
      return (
        <Found
          day={day}
          proposal={now.proposal}
          records={now.records}
          stale={isStale(now.records, records)}
          onAgain={onAgain}
          onOther={onOther}
          onClose={onClose}
        />
      )
  }
}

/** Whether something that a programme depends on has changed. */
const isStale = (before: RecordSet, now: RecordSet): boolean =>
  before.session !== now.session ||
  before.registration !== now.registration ||
  before.programme !== now.programme ||
  before.meeting !== now.meeting ||
  before.person !== now.person

type FoundProps = ProposalPanelProps & {
  readonly proposal: Proposal
  readonly stale: boolean
  readonly onAgain: () => void
  readonly onOther: () => void
}

const Found = ({ day, proposal, records, stale, onAgain, onOther, onClose }: FoundProps) => {
  const [running, setRunning] = useState(false)
  const names = dayNamesIn(records, daySaid(day))
  const { moves, unplaced, changes, lost } = proposal
  const isWell = unplaced.length === 0 && proposal.clashes.after === 0
  const clashes = clashesText(proposal.clashes)
  const served = servedText(proposal.after, proposal.before)
  useEffect(() => announce(words.found(served)), [served])
  const use = async () => {
    setRunning(true)
    const done = await commitOrTell(words.used, editsOf(records, changes))
    setRunning(false)
    if (!done) return
    announce(words.used)
    onClose()
  }
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{served}</Text>
        {proposal.after.served < proposal.after.of && <Text size="sm">{words.restOfWishes}</Text>}
        {clashes !== null && <Text size="sm">{clashes}</Text>}
      </div>
      {stale ? (
        <Alert color="amber" role="status" icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap="sm" align="flex-start">
            <Text>{words.stale}</Text>
            <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={onAgain}>
              {words.again}
            </Button>
          </Stack>
        </Alert>
      ) : (
        <Group gap="sm">
          {changes.length > 0 && (
            <Button loading={running} leftSection={<IconCheck size={20} aria-hidden />} onClick={() => void use()}>
              {words.use}
            </Button>
          )}
          <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={onOther}>
            {words.other}
          </Button>
        </Group>
      )}
      {changes.length === 0 && (
        <div>
          <Text fw={600}>{isWell ? words.same : words.nothing}</Text>
          <Text>{isWell ? words.sameWhy : words.nothingWhy}</Text>
        </div>
      )}
      {lost.length > 0 && (
        <Alert color="amber" title={words.lost(lost.length)} icon={<IconAlertTriangle aria-hidden />}>
          {words.lostWhy}
        </Alert>
      )}
      {unplaced.length > 0 && (
        <Part title={words.unplaced(unplaced.length)}>
          {unplaced.map((each) => (
            <Line key={each.sessionId} title={titleOf(names, each.sessionId)} text={unplacedText(each, names)} />
          ))}
        </Part>
      )}
      <Moves title={words.moves} moves={moves.filter(({ from }) => from !== null)} names={names} />
      <Moves title={words.firstPlaces} moves={moves.filter(({ from }) => from === null)} names={names} />
      {changes.some(({ kind }) => kind === 'registration') && <Text size="sm">{words.seatsAgain}</Text>}
      <WishTable sessions={proposal.after.sessions} names={names} />
    </Stack>
  )
}

type MovesProps = { readonly title: string; readonly moves: Proposal['moves']; readonly names: DayNames }

const Moves = ({ title, moves, names }: MovesProps) =>
  moves.length > 0 && (
    <Part title={title}>
      {moves.map((move) => (
        <Line key={move.sessionId} title={titleOf(names, move.sessionId)} text={moveText(move, names)} />
      ))}
    </Part>
  )

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title}>
    <Title order={3} size="h4" mb="xs">
      {title}
    </Title>
    <ul className={classes.lines}>{children}</ul>
  </section>
)

const Line = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <li>
    <Text className={classes.anywhere}>{title}</Text>
    <Text size="sm" c="dimmed" className={classes.anywhere}>
      {text}
    </Text>
  </li>
)
