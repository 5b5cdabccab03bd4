/** The panel beside the matrix: answers what was asked about a place, a swap, the fairness, or what could be put right. */
import { Button, Text } from '@mantine/core'
import { type MouseEvent, useMemo, useState } from 'react'
import type { TurnId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { swapTurns } from '../../core/rotation/actions.ts'
import { proposeAnew, proposeTurns } from '../../core/rotation/propose-turns.ts'
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

/** What is free is given first; whoever put the past right may ask for all that lies ahead to be given anew. */
const ProposePanel = (panel: PanelProps) => {
  const { records, matrix, today, onClose } = panel
  const [anew, setAnew] = useState(false)
  const proposal = useMemo(() => {
    const wish = { forumIds: [matrix.pool.forumId], today }
    return anew
      ? proposalOf(records, today, words.givenAnew, proposeAnew(records, wish))
      : proposalOf(records, today, words.proposed, proposeTurns(records, wish))
  }, [records, matrix, today, anew])
  const ask = (event: MouseEvent<HTMLElement>) => {
    // The button goes: the focus stays in the panel, also where nothing would change.
    event.currentTarget.closest<HTMLElement>('[data-pane]')?.focus()
    setAnew(true)
  }
  return anew ? (
    <WhyPanel title={words.anew} onClose={onClose}>
      <Preview key="anew" {...panel} proposal={proposal} lead={words.anewLead} nothing={words.nothingAnew} />
    </WhyPanel>
  ) : (
    <WhyPanel title={words.proposeTitle} onClose={onClose}>
      <Button variant="subtle" size="compact-md" mb="sm" onClick={ask}>
        {words.anew}
      </Button>
      <Preview key="free" {...panel} proposal={proposal} nothing={words.nothingToPropose} />
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
