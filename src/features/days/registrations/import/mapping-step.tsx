/** The second step: what each column of the file is read as, and what becomes of those who have signed up already. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { clockRange } from '../../../../core/danish/dates.ts'
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
import { ColumnTable } from '../../../../ui/table-import/column-table.tsx'
import type { MappingStepProps } from '../../../../ui/table-import/import-page.tsx'
import { StepTitle } from '../../../../ui/table-import/step-title.tsx'
import classes from '../registrations.module.css'
import { sessionTitle } from '../session-title.ts'
import type { ImportDraft } from './import-page.tsx'

type MappingProps = MappingStepProps<ImportDraft> & { readonly day: Day }

export const MappingStep = ({ draft, day, onChange, onOtherFile, onNext }: MappingProps) => {
  const { file, headerRow, mapping, options } = draft
  const { slots } = day.programme
  const named = mapping.includes('name') || mapping.includes('givenName')
  const book = useMemo(() => wishBook(day), [day])
  const hasWishes = mapping.some((field) => field === 'wishes' || field?.startsWith('slot:'))
  return (
    <Stack>
      <div>
        <StepTitle>{words.mapTitle}</StepTitle>
        <Text c="dimmed">{`${file.fileName}. ${words.mapWhy}`}</Text>
      </div>
      <ColumnTable
        rows={file.rows}
        headerRow={headerRow}
        mapping={mapping}
        fields={registrationFields(slots)}
        fieldNames={fieldNamesOf(day)}
        several={severalFields(slots)}
        unshown={unshownFields}
        withheld={withheldColumns(file.rows[headerRow] ?? [])}
        onHeaderRow={(row) =>
          onChange({
            ...draft,
            headerRow: row,
            mapping: guessRegistrationMapping(file.rows.slice(row, row + 1), slots).columns,
          })
        }
        onMapping={(next) => onChange({ ...draft, mapping: next })}
      />
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
        <Radio.Group
          label={words.known}
          value={options.known}
          onChange={(known) =>
            onChange({ ...draft, options: { ...options, known: known === 'leave' ? 'leave' : 'update' } })
          }
        >
          <Stack gap="xs" mt="xs">
            <Radio value="update" label={words.knownUpdate} />
            <Radio value="leave" label={words.knownLeave} />
          </Stack>
        </Radio.Group>
      )}
      {!named && <Text role="status">{words.nameNeeded}</Text>}
      <Group>
        <Button variant="default" onClick={onOtherFile}>
          {words.chooseOther}
        </Button>
        <Button disabled={!named} onClick={onNext}>
          {words.toPreview}
        </Button>
      </Group>
    </Stack>
  )
}

const fieldNamesOf = ({ programme }: Day): Readonly<Record<RegistrationField, string>> => ({
  ...words.fields,
  ...Object.fromEntries(
    programme.slots.map((slot) => [slotField(slot), words.slotField(slot.name, clockRange(slot.start, slot.end))]),
  ),
})
