/** The second step: what each column of the file is read as, and what becomes of those who have signed up already. */

import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { clockRange } from '../../../../core/danish/dates.ts'
import { sessionTitle } from '../../../../core/documents/day/programme-lines.ts'
import type { Day } from '../../../../core/programme/day.ts'
import {
  guessRegistrationMapping,
  type RegistrationField,
  registrationFields,
  severalFields,
  slotField,
  unshownFields,
  withheldColumns,
} from '../../../../core/registrations/import/columns.ts'
import { wishBook } from '../../../../core/registrations/import/wishes.ts'
import { registrationImport as words } from '../../../../strings/registration-import.ts'
import type { MappingStepProps } from '../../../../ui/table-import/import-page.tsx'
import { KnownChoice } from '../../../../ui/table-import/known-choice.tsx'
import { MappingFrame } from '../../../../ui/table-import/mapping-frame.tsx'
import classes from '../registrations.module.css'
import type { ImportDraft } from './import-page.tsx'

type MappingProps = MappingStepProps<ImportDraft> & { readonly day: Day }

export const MappingStep = ({ draft, day, onChange, onOtherFile, onNext }: MappingProps) => {
  const { file, headerRow, mapping, options } = draft
  const { slots } = day.programme
  const named = mapping.includes('name') || mapping.includes('givenName')
  const book = useMemo(() => wishBook(day), [day])
  const hasWishes = mapping.some((field) => field === 'wishes' || field?.startsWith('slot:'))
  return (
    <MappingFrame
      draft={draft}
      fields={registrationFields(slots)}
      fieldNames={fieldNamesOf(day)}
      several={severalFields(slots)}
      unshown={unshownFields}
      withheld={withheldColumns(file.rows[headerRow] ?? [])}
      guess={(headers) => guessRegistrationMapping(headers, slots)}
      onRead={(columns) => onChange({ ...draft, ...columns })}
      missing={named ? null : words.nameNeeded}
      onOtherFile={onOtherFile}
      onNext={onNext}
    >
      {hasWishes && book.all.length > 0 && (
        <div>
          <Text size="sm">{words.wishesHint}</Text>
          <ol className={classes.lines}>
            {book.all.map(({ id, value }) => (
              <li key={id}>{sessionTitle(value)}</li>
            ))}
          </ol>
          {slots.length > 0 && <Text size="sm">{words.slotHint}</Text>}
        </div>
      )}
      {day.registrations.length > 0 && (
        <KnownChoice
          words={words}
          value={options.known}
          onChange={(known) => onChange({ ...draft, options: { ...options, known } })}
        />
      )}
    </MappingFrame>
  )
}

const fieldNamesOf = ({ programme }: Day): Readonly<Record<RegistrationField, string>> => ({
  ...words.fields,
  ...Object.fromEntries(
    programme.slots.map((slot) => [slotField(slot), words.slotField(slot.name, clockRange(slot.start, slot.end))]),
  ),
})
