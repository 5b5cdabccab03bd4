/** What was decided: the usual phrases of the item's category as buttons, the others behind one, and words of one's own. */
import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { decisionPhrase } from '../../../core/documents/decision-text.ts'
import { isUnusualDecision, usualDecisions } from '../../../core/meetings/decisions.ts'
import { type AgendaItem, type DecisionKind, decisionKind } from '../../../core/records/agenda-item.ts'
import { isEmptyText, type RichText } from '../../../core/text/blocks.ts'
import { newElementId } from '../../../replica/index.ts'
import { during as words } from '../../../strings/during.ts'
import { agenda, minutes as minutesWords } from '../../../strings/meetings.ts'
import { BlockEditor } from '../../../ui/block-editor/block-editor.tsx'
import { FieldLabel } from '../field-label.tsx'
import meetingClasses from '../meetings.module.css'

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
  const phrase = decision === null ? '' : decisionPhrase(category, decision.kind)
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
      {decision !== null && isUnusualDecision(category, decision.kind) && (
        <span className={meetingClasses.needsYou} role="status">
          <IconAlertTriangle size={20} aria-hidden />
          {minutesWords.unusual(minutesWords.decisions[decision.kind], agenda.categories[category])}
        </span>
      )}
      {decision !== null && (
        <>
          <BlockEditor
            label={minutesWords.decisionTextOf(number)}
            placeholder={phrase === '' ? minutesWords.decisionPlaceholder : phrase}
            value={decision.text}
            onChange={(text: RichText) => onChange({ ...decision, text })}
            newElementId={newElementId}
            onLeave={onLeave}
          />
          {phrase !== '' && isEmptyText(decision.text) && (
            <Text size="sm" c="dimmed" px="sm">
              {minutesWords.printedAs(phrase)}
            </Text>
          )}
        </>
      )}
    </>
  )
}
