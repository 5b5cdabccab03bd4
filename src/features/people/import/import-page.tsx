/** Import of people from a table file, in three steps: choose the file, say what its columns are, look it through. */
import type { TableFile } from '../../../core/contract.ts'
import { type ColumnMapping, guessMapping } from '../../../core/people-import/fields.ts'
import type { ImportOptions } from '../../../core/people-import/plan-import.ts'
import { allRecords, call } from '../../../replica/index.ts'
import { peopleImport as words } from '../../../strings/people.ts'
import { paths } from '../../../ui/paths.ts'
import { ChooseStep, ImportPage } from '../../../ui/table-import/import-page.tsx'
import { MappingStep } from './mapping-step.tsx'
import { PreviewStep } from './preview-step.tsx'

export type ImportDraft = {
  readonly file: TableFile
  /** Index of the row with the headers. */
  readonly headerRow: number
  readonly mapping: ColumnMapping
  readonly options: ImportOptions
}

export const PeopleImportPage = () => (
  <ImportPage<ImportDraft>
    title={words.title}
    back={words.back}
    backTo={paths.people}
    choose={(onChosen) => <ChoosePeople onChosen={onChosen} />}
    map={(step) => <MappingStep {...step} />}
    preview={(step) => <PreviewStep {...step} />}
  />
)

const ChoosePeople = ({ onChosen }: { readonly onChosen: (draft: ImportDraft) => void }) => {
  const choose = async () => {
    const file = await call('table.open', { purpose: 'people' })
    if (!file.ok) return file.error
    if (file.value === null) return null
    const { headerRow, columns } = guessMapping(file.value.rows)
    /* In an archive without units or areas there is nothing a name could be mistaken for. */
    const { unit, area } = await allRecords()
    const create = { units: unit.size === 0, areas: area.size === 0, leaders: false }
    onChosen({
      file: file.value,
      headerRow,
      mapping: columns,
      options: { defaultRole: 'peer', known: 'update', create },
    })
    return null
  }
  return <ChooseStep title={words.chooseTitle} why={[words.chooseWhy]} notKept={words.notKept} choose={choose} />
}
