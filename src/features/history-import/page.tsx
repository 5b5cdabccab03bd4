/** Import of earlier years from a file, in three steps: choose the file, say what its columns are, look it through. */
import type { TableFile } from '../../core/contract.ts'
import { guessHistoryMapping, type HistoryMapping } from '../../core/history-import/columns.ts'
import type { Answers } from '../../core/history-import/who-and-where.ts'
import type { ForumId } from '../../core/records/ids.ts'
import { call, useRecords } from '../../replica/index.ts'
import { historyImport as words } from '../../strings/history-import.ts'
import { paths } from '../../ui/paths.ts'
import { ChooseStep, ImportPage } from '../../ui/table-import/import-page.tsx'
import { HistoryMappingStep } from './mapping-step.tsx'
import { HistoryPreviewStep } from './preview-step.tsx'

export type HistoryDraft = {
  readonly file: TableFile
  /** Index of the row with the headers. */
  readonly headerRow: number
  readonly mapping: HistoryMapping
  /** The forum of rows that name none. */
  readonly forumId: ForumId | null
  readonly answers: Answers
}

export const HistoryImportPage = () => (
  <ImportPage<HistoryDraft>
    title={words.title}
    back={words.back}
    backTo={paths.rotation}
    choose={(onChosen) => <ChooseHistory onChosen={onChosen} />}
    map={(step) => <HistoryMappingStep {...step} />}
    preview={(step) => <HistoryPreviewStep {...step} />}
  />
)

const ChooseHistory = ({ onChosen }: { readonly onChosen: (draft: HistoryDraft) => void }) => {
  const forums = useRecords('forum')
  const choose = async () => {
    const file = await call('table.open', { purpose: 'history' })
    if (!file.ok) return file.error
    if (file.value === null) return null
    const { headerRow, columns } = guessHistoryMapping(file.value.rows)
    const [only, ...others] = forums ?? []
    onChosen({
      file: file.value,
      headerRow,
      mapping: columns,
      forumId: only !== undefined && others.length === 0 ? only.id : null,
      answers: { people: new Map(), forums: new Map() },
    })
    return null
  }
  return (
    <ChooseStep
      title={words.chooseTitle}
      why={[words.chooseWhy, words.chooseThen]}
      notKept={words.notKept}
      choose={choose}
    />
  )
}
