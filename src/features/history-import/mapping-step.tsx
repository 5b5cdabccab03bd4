/** The second step: what each column of the file is read as, and which forum rows belong to that name none. */
import { Select } from '@mantine/core'
import { byDanish } from '../../core/danish/sorting.ts'
import { guessHistoryMapping, historyFields, severalColumns } from '../../core/history-import/columns.ts'
import { useRecords } from '../../replica/index.ts'
import { historyFieldNames, historyImport as words } from '../../strings/history-import.ts'
import type { MappingStepProps } from '../../ui/table-import/import-page.tsx'
import { MappingFrame } from '../../ui/table-import/mapping-frame.tsx'
import type { HistoryDraft } from './page.tsx'

export const HistoryMappingStep = ({ draft, onChange, onOtherFile, onNext }: MappingStepProps<HistoryDraft>) => {
  const { mapping, forumId } = draft
  const forums = useRecords('forum') ?? []
  const missing = !mapping.includes('date')
    ? words.dateNeeded
    : !mapping.includes('forum') && forumId === null
      ? words.forumNeeded
      : null
  return (
    <MappingFrame
      draft={draft}
      fields={historyFields}
      fieldNames={historyFieldNames}
      several={severalColumns}
      guess={guessHistoryMapping}
      onRead={(columns) => onChange({ ...draft, ...columns })}
      missing={missing}
      onOtherFile={onOtherFile}
      onNext={onNext}
    >
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
    </MappingFrame>
  )
}
