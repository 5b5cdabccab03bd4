/** The second step: what each column of the file is read as, and how rows are treated that say too little or are known. */
import { Group, Select } from '@mantine/core'
import { guessMapping, importFields, withheldColumns } from '../../../core/people-import/fields.ts'
import { personRole } from '../../../core/records/person.ts'
import { fieldNames, roleNames, peopleImport as words } from '../../../strings/people.ts'
import type { MappingStepProps } from '../../../ui/table-import/import-page.tsx'
import { KnownChoice } from '../../../ui/table-import/known-choice.tsx'
import { MappingFrame } from '../../../ui/table-import/mapping-frame.tsx'
import type { ImportDraft } from './import-page.tsx'

export const MappingStep = ({ draft, onChange, onOtherFile, onNext }: MappingStepProps<ImportDraft>) => {
  const { file, headerRow, mapping, options } = draft
  const named = mapping.includes('name') || mapping.includes('givenName')
  return (
    <MappingFrame
      draft={draft}
      fields={importFields}
      fieldNames={fieldNames}
      withheld={withheldColumns(file.rows[headerRow] ?? [])}
      guess={guessMapping}
      onRead={(columns) => onChange({ ...draft, ...columns })}
      missing={named ? null : words.nameNeeded}
      onOtherFile={onOtherFile}
      onNext={onNext}
    >
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
        <KnownChoice
          words={words}
          value={options.known}
          onChange={(known) => onChange({ ...draft, options: { ...options, known } })}
        />
      </Group>
    </MappingFrame>
  )
}
