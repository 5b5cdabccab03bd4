/** How good the proposal is, the way to a better one, and how far that has come. */
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlayerStop, IconSparkles } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { RecordSet } from '../../core/records/record-set.ts'
import { datesStep as words } from '../../strings/planning.ts'
import { announce } from '../../ui/live-region.tsx'
import { type PlanSession, type Proposal, propose, stopImproving, useImproved, usePlanSession } from './plan-session.ts'
import { wishOf } from './wish.ts'

type ImprovementProps = { readonly records: RecordSet; readonly proposal: Proposal }

export const Improvement = ({ records, proposal }: ImprovementProps) => {
  const session = usePlanSession()
  const { work } = session
  const { method } = proposal.plan
  const part = useRef<HTMLElement>(null)
  useEffect(() => announce(words.methods[method]), [method])
  // The button that was pressed gives way to another: the focus stays here.
  useEffect(() => {
    if (document.activeElement === document.body && work.state !== 'planning') part.current?.focus()
  }, [work.state])
  return (
    <section ref={part} tabIndex={-1} aria-label={words.improve}>
      {work.state === 'improving' ? (
        <Running {...work} />
      ) : (
        <Stack gap="xs" maw="var(--erfa-measure)">
          {work.state === 'failed' && (
            <Alert color="amber" role="alert" title={words.failedImproving} icon={<IconAlertTriangle aria-hidden />}>
              {words.failedImprovingWhy}
            </Alert>
          )}
          <Text>
            <Text component="span" fw={600}>
              {words.methods[method]}
            </Text>
            {`. ${words.methodsWhy[method]}`}
          </Text>
          {method !== 'optimal' && (
            <Group>
              <Button
                variant="default"
                leftSection={<IconSparkles size={20} aria-hidden />}
                onClick={() => propose(records, wishOf(records, session, 'optimal'))}
              >
                {words.improve}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </section>
  )
}

type RunningProps = Extract<PlanSession['work'], { readonly state: 'improving' }>

const Running = ({ stopping }: RunningProps) => {
  const percent = useImproved()
  return (
    <Stack gap="xs" maw="32rem">
      <Progress value={percent} size="lg" aria-label={words.improving} />
      <Group gap="sm">
        <Text>{stopping ? words.stopping : words.improvedPart(percent)}</Text>
        <Button
          variant="default"
          size="sm"
          disabled={stopping}
          leftSection={<IconPlayerStop size={20} aria-hidden />}
          onClick={stopImproving}
        >
          {words.stop}
        </Button>
      </Group>
    </Stack>
  )
}
