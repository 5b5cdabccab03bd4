/** What was decided: the usual phrases of the item's category as buttons, the others behind one, and words of one's own. */
import { Button, Group } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { usualDecisions } from '../../../core/meetings/decisions.ts'
import { type AgendaItem, type DecisionKind, decisionKind } from '../../../core/records/agenda-item.ts'
import { during as words } from '../../../strings/during.ts'
import { minutes as minutesWords } from '../../../strings/meetings.ts'
import { DecisionText, UnusualDecision } from '../decision-text.tsx'
import { FieldLabel } from '../field-label.tsx'

type DecisionChoiceProps = {
  readonly number: number
  readonly item: AgendaItem
  readonly onChange: (decision: AgendaItem['decision']) => void
  readonly onLeave: () => void
}

export const DecisionChoice = ({ number, item, onChange, onLeave }: DecisionChoiceProps) => {
  const { category, decision } = item
  const [all, setAll] = useState(false)
  const choices = useRef<HTMLDivElement>(null)
  const place = useRef(0)
  // The button that asked for the others is gone then: the focus goes on to the first of them.
  useLayoutEffect(() => {
    if (all) choices.current?.querySelectorAll<HTMLElement>('[aria-pressed]')[place.current]?.focus()
  }, [all])
  const usual = usualDecisions[category]
  const shown = decisionKind.options.filter((kind) => all || usual.includes(kind) || decision?.kind === kind)
  const ordered = [...usual, ...shown.filter((kind) => !usual.includes(kind))]
  const choose = (kind: DecisionKind) => onChange({ text: decision?.text ?? [], kind })
  const showAll = () => {
    place.current = ordered.length
    setAll(true)
  }
  return (
    <>
      <FieldLabel>{words.decision}</FieldLabel>
      <Group ref={choices} gap="xs" px="sm" py={4} role="group" aria-label={words.decisionsOf(number)}>
        {ordered.map((kind, index) => (
          <Button
            key={kind}
            size="xs"
            variant={decision?.kind === kind ? 'filled' : 'default'}
            aria-pressed={decision?.kind === kind}
            onClick={() => choose(kind)}
            {...(index === 0 ? { 'data-decision': true } : {})}
          >
            {minutesWords.decisions[kind]}
          </Button>
        ))}
        {!all && ordered.length < decisionKind.options.length && (
          <Button
            size="xs"
            variant="subtle"
            rightSection={<IconChevronRight size={16} aria-hidden />}
            onClick={showAll}
            {...(ordered.length === 0 ? { 'data-decision': true } : {})}
          >
            {words.moreDecisions}
          </Button>
        )}
        {decision !== null && (
          <Button size="xs" variant="subtle" onClick={() => onChange(null)}>
            {minutesWords.noDecision}
          </Button>
        )}
      </Group>
      <UnusualDecision item={item} />
      <DecisionText number={number} item={item} onChange={onChange} onLeave={onLeave} />
    </>
  )
}
