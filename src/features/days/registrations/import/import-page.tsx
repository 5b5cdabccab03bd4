/** Import of registrations from a table file, in three steps: choose the file, say what its columns are, look it through. */
import type { TableFile } from '../../../../core/contract.ts'
import type { Day } from '../../../../core/programme/day.ts'
import type { RecordSet } from '../../../../core/records/record-set.ts'
import { guessRegistrationMapping, type RegistrationMapping } from '../../../../core/registrations/import/columns.ts'
import type { RegistrationOptions } from '../../../../core/registrations/import/plan-import.ts'
import { call } from '../../../../replica/index.ts'
import { registrationImport as words } from '../../../../strings/registration-import.ts'
import { paths } from '../../../../ui/paths.ts'
import { ChooseStep, ImportPage } from '../../../../ui/table-import/import-page.tsx'
import { MappingStep } from './mapping-step.tsx'
import { PreviewStep } from './preview-step.tsx'

export type ImportDraft = {
  readonly file: TableFile
  /** Index of the row with the headers. */
  readonly headerRow: number
  readonly mapping: RegistrationMapping
  readonly options: RegistrationOptions
}

export type ImportedDay = { readonly day: Day; readonly records: RecordSet }

export const RegistrationImportPage = ({ day, records }: ImportedDay) => (
  <ImportPage<ImportDraft>
    title={words.title}
    back={words.back}
    backTo={paths.day(day.id, 'tilmeldinger')}
    choose={(onChosen) => <ChooseRegistrations day={day} onChosen={onChosen} />}
    map={(step) => <MappingStep {...step} day={day} />}
    preview={(step) => <PreviewStep {...step} day={day} records={records} />}
  />
)

type ChooseProps = Pick<ImportedDay, 'day'> & { readonly onChosen: (draft: ImportDraft) => void }

const ChooseRegistrations = ({ day, onChosen }: ChooseProps) => {
  const choose = async () => {
    const file = await call('table.open', { purpose: 'registrations' })
    if (!file.ok) return file.error
    if (file.value === null) return null
    const { headerRow, columns } = guessRegistrationMapping(file.value.rows, day.programme.slots)
    onChosen({ file: file.value, headerRow, mapping: columns, options: { known: 'update', answers: new Map() } })
    return null
  }
  return <ChooseStep title={words.chooseTitle} why={[words.chooseWhy]} notKept={words.notKept} choose={choose} />
}
