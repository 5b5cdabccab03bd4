/** What a change would do, and the button that does it; the panel closes when it is done. */
import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
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

export const Preview = ({ proposal, findings = [], lead, nothing, landing, onClose }: PreviewProps) => {
  const whole = useRef<HTMLDivElement>(null)
  // What was pressed to get here is gone. Where the panel is new itself, it takes the focus after this.
  useEffect(() => {
    whole.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [])
  const leave = () => {
    whole.current?.closest<HTMLElement>('[data-pane]')?.focus()
    onClose()
  }
  return proposal.changes.length === 0 ? (
    <>
      {nothing !== undefined && <Text role="status">{nothing}</Text>}
      <Findings findings={findings} names={proposal.names} />
    </>
  ) : (
    <div ref={whole}>
      <ChangeList
        lines={proposal.lines}
        findings={findings}
        names={proposal.names}
        lead={lead}
        running={landing.running}
        onCancel={leave}
        onRun={() => {
          void landing.land(proposal).then((done) => {
            if (done) onClose()
          })
        }}
      />
    </div>
  )
}
