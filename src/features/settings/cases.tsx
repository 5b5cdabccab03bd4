/** Where case forms are sent to, how long the text of a case is kept, and the local names that the check looks for. */
import { NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { retentionChanged } from '../../core/cases/forget.ts'
import { addMonths } from '../../core/cases/retention.ts'
import { longDate } from '../../core/danish/dates.ts'
import { theOrganisationId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import { type DraftOf, decideOrTell } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'
import { LineField } from '../../ui/line-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { OrganisationForm } from './organisation-form.tsx'

const words = settings.cases

type PartProps = { readonly draft: DraftOf<'organisation'> }

export const CasesSection = () => (
  <OrganisationForm label={words.changed}>
    {(draft) => (
      <>
        <Contact draft={draft} />
        <Retention draft={draft} />
        <LocalNames draft={draft} />
      </>
    )}
  </OrganisationForm>
)

/** The days of stories that nobody has been shown move along with the setting, so both are written as one step. */
const Contact = ({ draft }: PartProps) => (
  <LineField
    label={words.contact}
    description={words.contactWhy}
    placeholder={words.contactExample}
    value={draft.value.caseContact}
    onChange={(next) => draft.set('caseContact', next)}
  />
)

const Retention = ({ draft }: PartProps) => {
  const stored = draft.value.caseRetentionMonths
  const [typed, setTyped] = useState<number | null>(null)
  const months = typed ?? stored
  const today = todayInDenmark()
  const save = useDebouncedCallback(
    async (next: number) => {
      if (next === stored) return setTyped(null)
      const done = await decideOrTell(words.changed, (now) => {
        const value = { ...now.organisation.get(theOrganisationId), caseRetentionMonths: next }
        const setting = { kind: 'organisation' as const, id: theOrganisationId, value: newValue('organisation', value) }
        return [setting, ...retentionChanged(now, next)]
      })
      if (done) announce(words.changed)
      setTyped(null)
    },
    { delay: 600, flushOnUnmount: true },
  )
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
          if (typeof next !== 'number' || next < 0 || next > 24) return
          setTyped(next)
          save(next)
        }}
        onBlur={() => save.flush()}
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
