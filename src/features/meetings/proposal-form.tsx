/** A proposal that is typed in. After it is added the form is empty again, for the next one from the same person. */
import { Button, Group, NumberInput, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { Proposal } from '../../core/meetings/proposals.ts'
import { type AgendaCategory, agendaCategory } from '../../core/records/agenda-item.ts'
import { proposals as words } from '../../strings/agenda.ts'
import { agenda } from '../../strings/meetings.ts'
import { LineField } from '../../ui/line-field.tsx'
import { ChoiceField } from './fields.tsx'
import classes from './meetings.module.css'

type ProposalFormProps = { readonly onAdd: (proposal: Proposal) => void }

export const ProposalForm = ({ onAdd }: ProposalFormProps) => {
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [category, setCategory] = useState<AgendaCategory>('discussion')
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(title.trim() === '')
    if (title.trim() === '') return
    onAdd({ title: title.trim(), minutes, category, lines: text.split('\n').map((line) => line.trim()) })
    setTitle('')
    setText('')
    setMinutes(null)
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Group gap="sm" align="flex-start">
        <div className={classes.wideField}>
          <LineField
            label={words.itemTitle}
            value={title}
            onChange={setTitle}
            error={asked && title.trim() === '' ? words.needsTitle : null}
          />
        </div>
        <ChoiceField
          label={agenda.category}
          value={category}
          choices={agendaCategory.options.map((each) => [each, agenda.categories[each]])}
          onChange={setCategory}
          width="12rem"
        />
        <NumberInput
          label={words.minutes}
          value={minutes ?? ''}
          onChange={(next) => setMinutes(typeof next === 'number' && next > 0 ? next : null)}
          min={0}
          max={600}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          w="5.5rem"
        />
      </Group>
      <Textarea
        label={words.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        mt="sm"
      />
      <Group justify="flex-end" mt="sm">
        <Button type="submit">{words.add}</Button>
      </Group>
    </form>
  )
}
