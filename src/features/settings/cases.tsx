/** How long the text of a case is kept, and the local names that the check looks for. */
import { NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { addMonths } from '../../core/cases/retention.ts'
import { longDate } from '../../core/danish/dates.ts'
import type { DraftOf } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { OrganisationForm } from './organisation-form.tsx'

const words = settings.cases

type PartProps = { readonly draft: DraftOf<'organisation'> }

export const CasesSection = () => (
  <OrganisationForm label={words.changed}>
    {(draft) => (
      <>
        <Retention draft={draft} />
        <LocalNames draft={draft} />
      </>
    )}
  </OrganisationForm>
)

const Retention = ({ draft }: PartProps) => {
  const months = draft.value.caseRetentionMonths
  const today = todayInDenmark()
  return (
    <Stack gap="xs">
      <NumberInput
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        label={words.retention}
        description={words.retentionWhy}
        suffix={` ${words.months(months)}`}
        value={months}
        min={0}
        max={24}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="blur"
        onChange={(next) => {
          if (typeof next === 'number' && next >= 0 && next <= 24) draft.set('caseRetentionMonths', next)
        }}
      />
      <Text size="sm" role="status">
        {months === 0
          ? words.retentionAtOnce
          : words.retentionExample(longDate(today), longDate(addMonths(today, months)))}
      </Text>
    </Stack>
  )
}

const LocalNames = ({ draft }: PartProps) => {
  const names = draft.value.localNames
  const [typed, setTyped] = useState('')
  const stands = namesIn(typed).join('\n') === names.join('\n')
  return (
    <Stack gap="xs">
      <Textarea
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        label={words.localNames}
        description={words.localNamesWhy}
        placeholder={words.localNamesExample}
        autosize
        minRows={4}
        /* What is typed, with the line that is begun, as long as nobody else changes the names. */
        value={stands ? typed : names.join('\n')}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          draft.set('localNames', namesIn(event.currentTarget.value))
        }}
      />
      {names.length > 0 && (
        <Text size="sm" role="status">
          {words.localNamesCount(names.length)}
        </Text>
      )}
    </Stack>
  )
}

/** A name a line, each once. */
const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 100))
      .filter((line) => line !== ''),
  ),
]
