/** What a change would do, and the button that does it; the panel closes when it is done. */
import { Text } from '@mantine/core'
import type { PlanFinding } from '../../core/planning/plan.ts'
import { ChangeList, Findings } from '../../ui/change-list.tsx'
import type { Landing, Proposal } from './use-rotation.ts'

type PreviewProps = {
  readonly proposal: Proposal
  readonly findings?: readonly PlanFinding[]
  readonly lead?: string
  /** Said where there is nothing to change. */
  readonly nothing?: string
  readonly landing: Landing
  readonly onClose: () => void
}

export const Preview = ({ proposal, findings = [], lead, nothing, landing, onClose }: PreviewProps) =>
  proposal.changes.length === 0 ? (
    <>
      {nothing !== undefined && <Text role="status">{nothing}</Text>}
      <Findings findings={findings} names={proposal.names} />
    </>
  ) : (
    <ChangeList
      lines={proposal.lines}
      findings={findings}
      names={proposal.names}
      lead={lead}
      running={landing.running}
      onCancel={onClose}
      onRun={() => {
        void landing.land(proposal).then((done) => {
          if (done) onClose()
        })
      }}
    />
  )
