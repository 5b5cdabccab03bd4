/** The second step: what each column of the file is read as, and which forum rows belong to that name none. */
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { byDanish } from '../../core/danish/sorting.ts'
import { guessHistoryMapping, historyFields, severalColumns } from '../../core/history-import/columns.ts'
import { useRecords } from '../../replica/index.ts'
import { historyFieldNames, historyImport as words } from '../../strings/history-import.ts'
import { ColumnTable } from '../../ui/table-import/column-table.tsx'
import type { MappingStepProps } from '../../ui/table-import/import-page.tsx'
import { StepTitle } from '../../ui/table-import/step-title.tsx'
import type { HistoryDraft } from './page.tsx'

export const HistoryMappingStep = ({ draft, onChange, onOtherFile, onNext }: MappingStepProps<HistoryDraft>) => {
  const { file, headerRow, mapping, forumId } = draft
  const forums = useRecords('forum') ?? []
  const missing = !mapping.includes('date')
    ? words.dateNeeded
    : !mapping.includes('forum') && forumId === null
      ? words.forumNeeded
      : null
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
        fields={historyFields}
        fieldNames={historyFieldNames}
        several={severalColumns}
        onHeaderRow={(row) =>
          onChange({ ...draft, headerRow: row, mapping: guessHistoryMapping(file.rows.slice(row, row + 1)).columns })
        }
        onMapping={(next) => onChange({ ...draft, mapping: next })}
      />
      <Select
        label={words.forum}
        description={words.forumWhy}
        placeholder={words.chooseForum}
        data={forums
          .toSorted(byDanish(({ value }) => value.name))
          .map(({ id, value }) => ({ value: id, label: value.name }))}
        value={forumId}
        onChange={(next) => onChange({ ...draft, forumId: forums.find(({ id }) => id === next)?.id ?? null })}
        maw="24rem"
        searchable
        clearable
      />
      {missing !== null && <Text role="status">{missing}</Text>}
      <Group>
        <Button variant="default" onClick={onOtherFile}>
          {words.chooseOther}
        </Button>
        <Button disabled={missing !== null} onClick={onNext}>
          {words.toPreview}
        </Button>
      </Group>
    </Stack>
  )
}
