/** How many answered what, typed from the slips: a field for each answer, Enter from one to the next. */
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { optionsOf } from '../../../core/evaluation/questions.ts'
import { summaryOf } from '../../../core/evaluation/summary.ts'
import type { Evaluation } from '../../../core/records/evaluation.ts'
import type { EvaluationQuestion } from '../../../core/records/forum.ts'
import { common } from '../../../strings/common.ts'
import { evaluation as words } from '../../../strings/evaluation.ts'
import classes from './evaluation.module.css'

type CountsFormProps = {
  readonly question: EvaluationQuestion
  readonly before: Evaluation | null
  readonly onSave: (counts: ReadonlyMap<string, number>) => void
  readonly onCancel: () => void
}

const most = 9999

/** Few answers are not shown again, not even to be put right: they are typed anew. */
export const CountsForm = ({ question, before, onSave, onCancel }: CountsFormProps) => {
  const summary = before === null ? null : summaryOf(before)
  const options = [...new Set([...optionsOf(question), ...(before?.counts ?? []).map(({ option }) => option)])]
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(
    () => new Map(before !== null && summary?.shown ? before.counts.map(({ option, count }) => [option, count]) : []),
  )
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  const total = options.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (total > 0) onSave(counts)
  }
  /** From the last field, Enter sends the form, as everywhere. */
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') return onCancel()
    const fields = [...(form.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.indexOf(event.currentTarget) + 1]
    if (event.key !== 'Enter' || next === undefined) return
    event.preventDefault()
    next.select()
  }
  return (
    <form ref={form} onSubmit={submit}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        {summary?.shown === false && <Text size="sm">{words.again(summary.answered)}</Text>}
        <div className={classes.fields}>
          {options.map((option) => (
            <div key={option} className={classes.field}>
              <span aria-hidden>{option}</span>
              <NumberInput
                aria-label={words.count(option)}
                value={counts.get(option) ?? ''}
                onChange={(value) => setCounts(new Map(counts).set(option, typeof value === 'number' ? value : 0))}
                onKeyDown={goOn}
                min={0}
                max={most}
                allowDecimal={false}
                allowNegative={false}
                hideControls
                placeholder="0"
                w="5rem"
              />
            </div>
          ))}
        </div>
        <Text role="status">{words.total(total)}</Text>
        <Group gap="sm">
          <Button type="submit" disabled={total === 0}>
            {words.save}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
          {before !== null && (
            <Button variant="subtle" onClick={() => onSave(new Map())}>
              {words.remove}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
