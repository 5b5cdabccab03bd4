/** What every step has: its heading, which takes the focus when the step begins, and the way back and on below. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { planning as words } from '../../strings/planning.ts'
import { type PlanStep, paths, planSteps } from '../../ui/paths.ts'
import classes from './planning.module.css'

type StepFrameProps = {
  readonly step: PlanStep
  readonly title: string
  readonly lead?: ReactNode
  /** Stands in the place of the way on. */
  readonly action?: ReactNode
  /** There is nothing to go on with. */
  readonly isStuck?: boolean
  readonly children: ReactNode
}

export const StepFrame = ({ step, title, lead, action, isStuck = false, children }: StepFrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const at = planSteps.indexOf(step)
  const before = planSteps[at - 1]
  const next = planSteps[at + 1]
  return (
    <Stack gap="md">
      <div>
        <Title order={2} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead !== undefined && <Text maw="var(--erfa-measure)">{lead}</Text>}
      </div>
      {children}
      <Group className={classes.actions} justify="space-between">
        <Group gap="sm" className={classes.ways}>
          {before !== undefined && (
            <Button
              component={Link}
              href={paths.planStep(before)}
              variant="default"
              leftSection={<IconArrowLeft size={20} aria-hidden />}
            >
              {words.backTo(words.steps[before])}
            </Button>
          )}
          {action ??
            (next !== undefined && !isStuck && (
              <Button
                component={Link}
                href={paths.planStep(next)}
                rightSection={<IconArrowRight size={20} aria-hidden />}
              >
                {words.toStep(words.steps[next])}
              </Button>
            ))}
        </Group>
        <Text size="sm" c="dimmed">
          {words.nothingWritten}
        </Text>
      </Group>
    </Stack>
  )
}
