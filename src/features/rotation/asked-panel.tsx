/** The panel beside the matrix: answers what was asked about a place, a swap, the fairness, or what could be put right. */
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { TurnId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { swapTurns } from '../../core/rotation/actions.ts'
import { proposeTurns } from '../../core/rotation/propose-turns.ts'
import type { Repair } from '../../core/rotation/repair-turns.ts'
import { turnDone, rotation as words } from '../../strings/rotation.ts'
import { swapRefusedText } from '../../strings/rotation-problems.ts'
import { WhyPanel } from '../../ui/why-panel.tsx'
import { FairnessPanel } from './fairness-panel.tsx'
import type { Asked } from './forum-turns.tsx'
import type { Matrix } from './matrix.ts'
import { PlacePanel } from './place-panel.tsx'
import { Preview } from './preview.tsx'
import { shortNames } from './short-names.ts'
import { dateOfProblem } from './swap-choice.tsx'
import { type Landing, proposalOf } from './use-rotation.ts'

export type PanelProps = {
  readonly records: RecordSet
  readonly matrix: Matrix
  readonly today: string
  readonly landing: Landing
  readonly onClose: () => void
}

type AskedPanelProps = PanelProps & { readonly asked: Asked; readonly repair: Repair }

export const AskedPanel = ({ asked, repair, ...panel }: AskedPanelProps) => {
  switch (asked.type) {
    case 'place':
      return <PlacePanel {...panel} place={asked.place} />
    case 'fairness':
      return <FairnessPanel {...panel} />
    case 'repair':
      return <RepairPanel {...panel} repair={repair} />
    case 'propose':
      return <ProposePanel {...panel} />
    case 'swap':
      return <SwapPanel {...panel} asked={asked} />
  }
}

const RepairPanel = ({ repair, ...panel }: PanelProps & { readonly repair: Repair }) => {
  const { records, today, onClose } = panel
  const proposal = { ...proposalOf(records, today, words.repaired, repair.changes), lines: repair.lines }
  return (
    <WhyPanel title={repair.changes.length > 0 ? words.repairTitle : words.lookTitle} onClose={onClose}>
      <Preview {...panel} proposal={proposal} findings={repair.findings} lead={words.repairLead} />
    </WhyPanel>
  )
}

const ProposePanel = (panel: PanelProps) => {
  const { records, matrix, today, onClose } = panel
  const proposal = useMemo(() => {
    const wish = { forumIds: [matrix.pool.forumId], today }
    return proposalOf(records, today, words.proposed, proposeTurns(records, wish))
  }, [records, matrix, today])
  return (
    <WhyPanel title={words.proposeTitle} onClose={onClose}>
      <Preview {...panel} proposal={proposal} nothing={words.nothingToPropose} />
    </WhyPanel>
  )
}

const SwapPanel = ({ asked, ...panel }: PanelProps & { readonly asked: Extract<Asked, { readonly type: 'swap' }> }) => {
  const { records, matrix, today, onClose } = panel
  const nameOf = shortNames(records, matrix)
  const holder = (id: TurnId): string => {
    const personId = records.turn.get(id)?.personId ?? null
    return personId === null ? '' : nameOf(personId)
  }
  const [one, other] = [holder(asked.turnId), holder(asked.withTurnId)]
  const swapped = swapTurns(records, { turnId: asked.turnId, withTurnId: asked.withTurnId, today })
  return (
    <WhyPanel title={words.swapTitle(one, other)} onClose={onClose}>
      {swapped.ok ? (
        <Preview {...panel} proposal={proposalOf(records, today, turnDone.swapped(one, other), swapped.value)} />
      ) : (
        <Text role="alert">
          {swapRefusedText(swapped.error, {
            person: nameOf,
            date: dateOfProblem(records, swapped.error, asked.turnId, asked.withTurnId),
          })}
        </Text>
      )}
    </WhyPanel>
  )
}
