/** What a decision says besides its kind: that the kind is unusual for the item, and words of its own or the phrase that is printed. */
import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { decisionPhrase } from '../../core/documents/decision-text.ts'
import { isUnusualDecision } from '../../core/meetings/decisions.ts'
import type { AgendaItem } from '../../core/records/agenda-item.ts'
import { isEmptyText, type RichText } from '../../core/text/blocks.ts'
import { newElementId } from '../../replica/index.ts'
import { agenda, minutes as words } from '../../strings/meetings.ts'
import { BlockEditor } from '../../ui/block-editor/block-editor.tsx'
import classes from './meetings.module.css'

export const UnusualDecision = ({ item: { category, decision } }: { readonly item: AgendaItem }) =>
  decision !== null &&
  isUnusualDecision(category, decision.kind) && (
    <span className={classes.needsYou} role="status">
      <IconAlertTriangle size={20} aria-hidden />
      {words.unusual(words.decisions[decision.kind], agenda.categories[category])}
    </span>
  )

type DecisionTextProps = {
  readonly number: number
  readonly item: AgendaItem
  readonly onChange: (decision: AgendaItem['decision']) => void
  readonly onLeave: () => void
}

export const DecisionText = ({ number, item: { category, decision }, onChange, onLeave }: DecisionTextProps) => {
  if (decision === null) return null
  const phrase = decisionPhrase(category, decision.kind)
  return (
    <>
      <BlockEditor
        label={words.decisionTextOf(number)}
        placeholder={phrase === '' ? words.decisionPlaceholder : phrase}
        value={decision.text}
        onChange={(text: RichText) => onChange({ ...decision, text })}
        newElementId={newElementId}
        onLeave={onLeave}
      />
      {phrase !== '' && isEmptyText(decision.text) && (
        <Text size="sm" c="dimmed" px="sm">
          {words.printedAs(phrase)}
        </Text>
      )}
    </>
  )
}
