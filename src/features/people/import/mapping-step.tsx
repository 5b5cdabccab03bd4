/** The second step: what each column of the file is read as, and how rows are treated that say too little or are known. */
import { Button, Group, NumberInput, Radio, Select, Stack, Table, Text } from '@mantine/core'
import { readDate, shortDate } from '../../../core/danish/dates.ts'
import { type ColumnMapping, guessMapping, importFields, withheldColumns } from '../../../core/people-import/fields.ts'
import { looksLikeCpr } from '../../../core/privacy/cpr.ts'
import { personRole } from '../../../core/records/person.ts'
import { fieldNames, roleNames, peopleImport as words } from '../../../strings/people.ts'
import classes from './import.module.css'
import type { ImportDraft } from './import-page.tsx'
import { StepTitle } from './step-title.tsx'

type MappingStepProps = {
  readonly draft: ImportDraft
  readonly onChange: (draft: ImportDraft) => void
  readonly onOtherFile: () => void
  readonly onNext: () => void
}

export const MappingStep = ({ draft, onChange, onOtherFile, onNext }: MappingStepProps) => {
  const { file, headerRow, mapping, options } = draft
  const named = mapping.includes('name') || mapping.includes('givenName')
  return (
    <Stack>
      <div>
        <StepTitle>{words.mapTitle}</StepTitle>
        <Text c="dimmed">{`${file.fileName}. ${words.mapWhy}`}</Text>
      </div>
      <NumberInput
        label={words.headerRow}
        value={headerRow + 1}
        min={1}
        max={Math.max(1, file.rows.length)}
        maw="14rem"
        onChange={(row) => {
          if (typeof row !== 'number' || row < 1 || row > file.rows.length) return
          const guess = guessMapping(file.rows.slice(row - 1, row))
          onChange({ ...draft, headerRow: row - 1, mapping: guess.columns })
        }}
      />
      <ColumnTable draft={draft} onMapping={(next) => onChange({ ...draft, mapping: next })} />
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

const unread = 'unread'

const ColumnTable = ({
  draft,
  onMapping,
}: {
  readonly draft: ImportDraft
  readonly onMapping: (mapping: ColumnMapping) => void
}) => {
  const { file, headerRow, mapping } = draft
  const headers = file.rows[headerRow] ?? []
  const withheld = withheldColumns(headers)
  const columns = headers.map((text, column) => ({ column, header: text || words.unnamedColumn(column + 1) }))
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} maw="64rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.columnHeader}</Table.Th>
            <Table.Th scope="col">{words.samples}</Table.Th>
            <Table.Th scope="col">{words.readAs}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ column, header }) => {
            return (
              <Table.Tr key={column}>
                <Table.Th scope="row">{header}</Table.Th>
                <Table.Td>{withheld.includes(column) ? '' : samples(draft, column)}</Table.Td>
                <Table.Td>
                  {withheld.includes(column) ? (
                    <Text size="sm">{words.withheld}</Text>
                  ) : (
                    <Select
                      aria-label={words.readAsLabel(header)}
                      data={[
                        { value: unread, label: words.notRead },
                        ...importFields.map((field) => ({ value: field, label: fieldNames[field] })),
                      ]}
                      value={mapping[column] ?? unread}
                      onChange={(next) => onMapping(withField(mapping, column, next))}
                      allowDeselect={false}
                      searchable
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** A field is read from one column: choosing it here takes it from where it was. */
const withField = (mapping: ColumnMapping, column: number, chosen: string | null): ColumnMapping => {
  const field = importFields.find((each) => each === chosen) ?? null
  return mapping.map((each, index) => (index === column ? field : each === field ? null : each))
}

/** Three different cells of the column, as they would be shown; nothing that may not be kept. */
const samples = ({ file, headerRow }: ImportDraft, column: number): string =>
  [...new Set(file.rows.slice(headerRow + 1).map((row) => row[column] ?? ''))]
    .filter((text) => text !== '')
    .slice(0, 3)
    .map((text) => (looksLikeCpr(text) ? words.hiddenSample : shownSample(text)))
    .join(' · ')

const shownSample = (text: string): string => {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? readDate(text) : null
  return date === null ? text.slice(0, 40) : shortDate(date)
}
