/** Stands on the steps after the proposal while there is none. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { planning, approveStep as words } from '../../strings/planning.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type PlanStep, paths } from '../../ui/paths.ts'
import { StepFrame } from './step-frame.tsx'

export const NoProposal = ({ step }: { readonly step: PlanStep }) => (
  <StepFrame step={step} title={planning.steps[step]} isStuck>
    <EmptyState
      order={3}
      title={words.toProposal}
      action={
        <Button component={Link} href={paths.planStep('forslag')}>
          {planning.toStep(planning.steps.forslag)}
        </Button>
      }
    >
      {words.toProposalWhy}
    </EmptyState>
  </StepFrame>
)
