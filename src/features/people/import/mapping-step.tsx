/** The second step: what each column of the file is read as, and how rows are treated that say too little or are known. */
import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core'
import { guessMapping, importFields, withheldColumns } from '../../../core/people-import/fields.ts'
import { personRole } from '../../../core/records/person.ts'
import { fieldNames, roleNames, peopleImport as words } from '../../../strings/people.ts'
import { ColumnTable } from '../../../ui/table-import/column-table.tsx'
import type { MappingStepProps } from '../../../ui/table-import/import-page.tsx'
import { StepTitle } from '../../../ui/table-import/step-title.tsx'
import type { ImportDraft } from './import-page.tsx'

export const MappingStep = ({ draft, onChange, onOtherFile, onNext }: MappingStepProps<ImportDraft>) => {
  const { file, headerRow, mapping, options } = draft
  const named = mapping.includes('name') || mapping.includes('givenName')
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
        fields={importFields}
        fieldNames={fieldNames}
        withheld={withheldColumns(file.rows[headerRow] ?? [])}
        onHeaderRow={(row) =>
          onChange({ ...draft, headerRow: row, mapping: guessMapping(file.rows.slice(row, row + 1)).columns })
        }
        onMapping={(next) => onChange({ ...draft, mapping: next })}
      />
      <Group align="flex-start" gap="xl">
        <Select
          label={words.defaultRole}
          data={personRole.options.map((role) => ({ value: role, label: roleNames[role] }))}
          value={options.defaultRole}
          onChange={(next) =>
            onChange({
              ...draft,
              options: {
                ...options,
                defaultRole: personRole.options.find((role) => role === next) ?? options.defaultRole,
              },
            })
          }
          allowDeselect={false}
        />
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
      </Group>
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
