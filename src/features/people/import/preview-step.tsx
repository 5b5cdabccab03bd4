/** The last step: what becomes of each row, and the one commit that takes them all. */
import { Checkbox, Stack, Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { numberText } from '../../../core/danish/numbers.ts'
import { fullName } from '../../../core/people/names.ts'
import { type ImportChange, type ImportPlan, planImport } from '../../../core/people-import/plan-import.ts'
import { theOrganisationId } from '../../../core/records/ids.ts'
import { commit, type Edit, newElementId, newId, put, useRecord, useRecords } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { people, rowReasonText, peopleImport as words, workingDaysText } from '../../../strings/people.ts'
import { ImportActions } from '../../../ui/table-import/import-actions.tsx'
import type { PreviewStepProps } from '../../../ui/table-import/import-page.tsx'
import { ImportSection } from '../../../ui/table-import/import-section.tsx'
import { ScrollingTable } from '../../../ui/table-import/scrolling-table.tsx'
import { StepTitle } from '../../../ui/table-import/step-title.tsx'
import type { ImportDraft } from './import-page.tsx'

export const PreviewStep = ({ draft, onChange, onBack, onDone }: PreviewStepProps<ImportDraft>) => {
  const plan = usePlan(draft)
  if (plan === null) return <Text role="status">{common.loading}</Text>
  const { accepted, rejected, unchanged, changes } = plan
  const created = accepted.filter(({ verb }) => verb === 'create').length
  return (
    <Stack>
      <div>
        <StepTitle>{words.previewTitle}</StepTitle>
        <Text role="status">
          {words.summary(created, accepted.length - created, unchanged.length, rejected.length)}
        </Text>
      </div>
      <MissingNames draft={draft} plan={plan} onChange={onChange} />
      {rejected.length > 0 && <Rejected draft={draft} plan={plan} />}
      {accepted.length > 0 && <Accepted plan={plan} />}
      <ImportActions
        label={accepted.length === 0 ? null : words.run(accepted.length)}
        tooMany={changes.length > mostChanges ? words.tooMany(mostChanges) : null}
        run={() => commit(words.done(accepted.length), changes.map(editOf))}
        onBack={onBack}
        onDone={() => onDone(words.done(accepted.length))}
      />
    </Stack>
  )
}

/** One commit takes them all, and a commit is at most 1 MB. */
const mostChanges = 1_000
/** Rows that a table shows before it only counts the rest. */
const mostRows = 200

/** The plan for the file as the archive is now; null while the archive is being read. */
const usePlan = ({ file, headerRow, mapping, options }: ImportDraft): ImportPlan | null => {
  const people = useRecords('person')
  const units = useRecords('unit')
  const areas = useRecords('area')
  const organisation = useRecord('organisation', theOrganisationId)
  return useMemo(
    () =>
      people === undefined || units === undefined || areas === undefined || organisation === undefined
        ? null
        : planImport(
            { newId, newElementId },
            { rows: file.rows, headerRow, mapping },
            { organisationName: organisation?.value.name ?? '', people, units, areas },
            options,
          ),
    [people, units, areas, organisation, file, headerRow, mapping, options],
  )
}

type PartProps = { readonly draft: ImportDraft; readonly plan: ImportPlan }

const MissingNames = ({ draft, plan, onChange }: PartProps & Pick<PreviewStepProps<ImportDraft>, 'onChange'>) => {
  const { options } = draft
  const kinds = (['areas', 'units', 'leaders'] as const).filter((kind) => plan.missing[kind].length > 0)
  if (kinds.length === 0) return null
  return (
    <ImportSection title={words.missingTitle}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          label={words.missing[kind](plan.missing[kind].length)}
          description={plan.missing[kind].join(', ')}
          checked={options.create[kind]}
          onChange={(event) =>
            onChange({
              ...draft,
              options: { ...options, create: { ...options.create, [kind]: event.currentTarget.checked } },
            })
          }
        />
      ))}
    </ImportSection>
  )
}

const Rejected = ({ draft, plan }: PartProps) => {
  const headers = draft.file.rows[draft.headerRow] ?? []
  return (
    <ImportSection title={words.rejectedTitle(plan.rejected.length)} why={words.rejectedWhy}>
      <ScrollingTable
        headers={[words.row, people.columns.name, words.column, words.why]}
        more={plan.rejected.length - mostRows}
      >
        {plan.rejected.slice(0, mostRows).flatMap(({ row, name, problems }) =>
          problems.map(({ column, reason, value }) => (
            <Table.Tr key={`${row}:${column}:${reason}`}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                {column === null ? words.wholeRow : headers[column] || words.unnamedColumn(column + 1)}
              </Table.Td>
              <Table.Td>{rowReasonText(reason, value)}</Table.Td>
            </Table.Tr>
          )),
        )}
      </ScrollingTable>
    </ImportSection>
  )
}

const Accepted = ({ plan }: { readonly plan: ImportPlan }) => {
  const units = useRecords('unit') ?? []
  const areas = useRecords('area') ?? []
  const everybody = useRecords('person') ?? []
  const names = new Map<string, string>([
    ...[...units, ...areas].map(({ id, value }) => [id, value.name] as const),
    ...everybody.map(({ id, value }) => [id, fullName(value)] as const),
    ...plan.changes.map((change) => [change.id, nameOf(change)] as const),
  ])
  const called = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''))
  return (
    <ImportSection title={words.acceptedTitle(plan.accepted.length)}>
      <ScrollingTable
        headers={[
          words.row,
          people.columns.name,
          words.verb,
          people.columns.unit,
          people.columns.area,
          people.columns.hours,
          words.days,
        ]}
        more={plan.accepted.length - mostRows}
      >
        {plan.accepted.slice(0, mostRows).map(({ row, verb, id, value }) => (
          <Table.Tr key={id}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{fullName(value)}</Table.Td>
            <Table.Td>{words.verbs[verb]}</Table.Td>
            <Table.Td>{value.affiliations.map((each) => each.unitName || called(each.unitId)).join(', ')}</Table.Td>
            <Table.Td>{called(value.areaId)}</Table.Td>
            <Table.Td>{value.weeklyHours === null ? '' : numberText(value.weeklyHours)}</Table.Td>
            <Table.Td>{workingDaysText(value.workingDays)}</Table.Td>
          </Table.Tr>
        ))}
      </ScrollingTable>
    </ImportSection>
  )
}

const nameOf = (change: ImportChange): string => (change.kind === 'person' ? fullName(change.value) : change.value.name)

const editOf = (change: ImportChange): Edit => {
  switch (change.kind) {
    case 'area':
      return put('area', change.id, change.value)
    case 'unit':
      return put('unit', change.id, change.value)
    case 'person':
      return put('person', change.id, change.value)
  }
}
