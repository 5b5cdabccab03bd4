/** Planlæg år: five steps from forums to an accepted plan. The step stands in the address; what was chosen in plan-session.ts. */
import { Stack } from '@mantine/core'
import type { ComponentType } from 'react'
import { Link, useParams } from 'wouter'
import type { RecordSet } from '../../core/records/record-set.ts'
import { useRecordSet } from '../../replica/index.ts'
import { planning as words } from '../../strings/planning.ts'
import { Page } from '../../ui/page.tsx'
import { type PlanStep, paths, planSteps } from '../../ui/paths.ts'
import { ApproveStep } from './approve-step.tsx'
import { DatesStep } from './dates-step.tsx'
import { ForumsStep } from './forums-step.tsx'
import { FrameStep } from './frame-step.tsx'
import classes from './planning.module.css'
import { TurnsStep } from './turns-step.tsx'

export type StepProps = { readonly records: RecordSet }

const contents: Readonly<Record<PlanStep, ComponentType<StepProps>>> = {
  fora: ForumsStep,
  rammer: FrameStep,
  forslag: DatesStep,
  ture: TurnsStep,
  godkend: ApproveStep,
}

export const PlanningPage = () => {
  const { step: wanted } = useParams()
  const step = planSteps.find((each) => each === wanted) ?? 'fora'
  const records = useRecordSet()
  const Content = contents[step]
  return (
    <Page title={words.title}>
      <Stack gap="lg">
        <nav aria-label={words.stepsLabel}>
          <ol className={classes.steps}>
            {planSteps.map((each, index) => (
              <li key={each}>
                <Link
                  href={paths.planStep(each)}
                  className={classes.step}
                  aria-current={each === step ? 'step' : undefined}
                >
                  {`${index + 1}. ${words.steps[each]}`}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {records !== undefined && <Content key={step} records={records} />}
      </Stack>
    </Page>
  )
}
