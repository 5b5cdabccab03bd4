/** The last step: what becomes of each row, what was meant by words that fit no session, and the one commit that takes them all. */

import { Stack, Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { sessionTitle } from '../../../../core/documents/day/programme-lines.ts'
import { participantNamed } from '../../../../core/programme/day.ts'
import { newValue } from '../../../../core/records/index.ts'
import { planRegistrations, type RegistrationPlan } from '../../../../core/registrations/import/plan-import.ts'
import { commit, editsOf, newId } from '../../../../replica/index.ts'
import { registrationImport as words } from '../../../../strings/registration-import.ts'
import { registrations as listWords, needNames, participantRoleNames } from '../../../../strings/registrations.ts'
import list from '../../../../ui/list-table.module.css'
import { ImportActions } from '../../../../ui/table-import/import-actions.tsx'
import type { PreviewStepProps } from '../../../../ui/table-import/import-page.tsx'
import { ImportSection } from '../../../../ui/table-import/import-section.tsx'
import { ScrollingTable } from '../../../../ui/table-import/scrolling-table.tsx'
import { StepTitle } from '../../../../ui/table-import/step-title.tsx'
import { todayInDenmark } from '../../../../ui/today.ts'
import { briefly, movedLines, nameOf } from '../moving-up.ts'
import classes from '../registrations.module.css'
import type { ImportDraft, ImportedDay } from './import-page.tsx'
import { UnknownWishes } from './unknown-wishes.tsx'

type PreviewProps = PreviewStepProps<ImportDraft> & ImportedDay

/** One commit takes them all, and a commit is at most 1 MB. */
const mostChanges = 1_000
/** Rows that a table shows before it only counts the rest. */
const mostRows = 200

export const PreviewStep = ({ draft, onChange, onBack, onDone, day, records }: PreviewProps) => {
  const { file, headerRow, mapping, options } = draft
  const plan = useMemo(
    () =>
      planRegistrations(
        () => newId('registration'),
        { rows: file.rows, headerRow, mapping },
        records,
        day.id,
        options,
        todayInDenmark(),
      ),
    [records, day.id, file, headerRow, mapping, options],
  )
  const { accepted, rejected, unchanged, changes, moves } = plan
  const created = accepted.filter(({ verb }) => verb === 'create')
  const cancelled = accepted.filter(({ verb }) => verb === 'cancel').length
  const fetched = accepted.length - cancelled
  const waiting = created.filter(({ value }) => value.place === 'waiting').length
  const moved = movedLines(records, day, moves)
  return (
    <Stack>
      <div>
        <StepTitle>{words.previewTitle}</StepTitle>
        <Text role="status">
          {words.summary({
            created: created.length,
            waiting,
            updated: fetched - created.length,
            cancelled,
            unchanged: unchanged.length,
            rejected: rejected.length,
          })}
        </Text>
        {moved.length > 0 && (
          <>
            <Text>{words.moved(moved.length)}</Text>
            <ul className={classes.lines}>
              {briefly(moved).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <UnknownWishes draft={draft} plan={plan} day={day} onChange={onChange} />
      {rejected.length > 0 && <Rejected draft={draft} plan={plan} />}
      {plan.unreadNeeds.length > 0 && <UnreadNeeds draft={draft} plan={plan} />}
      {accepted.length > 0 && <Accepted plan={plan} day={day} records={records} />}
      {unchanged.length > 0 && <Unchanged plan={plan} day={day} records={records} />}
      <ImportActions
        label={accepted.length === 0 ? null : words.run(fetched, cancelled)}
        tooMany={changes.length > mostChanges ? words.tooMany(mostChanges) : null}
        run={() => commit(words.done(fetched, cancelled), editsOf(records, changes))}
        onBack={onBack}
        onDone={() => onDone(words.done(fetched, cancelled))}
      />
    </Stack>
  )
}

type PartProps = { readonly draft: ImportDraft; readonly plan: RegistrationPlan }

const headerOf = ({ file, headerRow }: ImportDraft, column: number): string =>
  file.rows[headerRow]?.[column] || words.unnamedColumn(column + 1)

const Rejected = ({ draft, plan }: PartProps) => (
  <ImportSection title={words.rejectedTitle(plan.rejected.length)} why={words.rejectedWhy}>
    <ScrollingTable
      headers={[words.row, listWords.columns.name, words.column, words.why]}
      more={plan.rejected.length - mostRows}
    >
      {plan.rejected.slice(0, mostRows).flatMap(({ row, name, problems }) =>
        problems.map(({ column, reason, value }) => (
          <Table.Tr key={`${row}:${column}:${reason}:${value}`}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{column === null ? words.wholeRow : headerOf(draft, column)}</Table.Td>
            <Table.Td>{words.reason(reason, value)}</Table.Td>
          </Table.Tr>
        )),
      )}
    </ScrollingTable>
  </ImportSection>
)

const UnreadNeeds = ({ draft, plan }: PartProps) => (
  <ImportSection title={words.unreadTitle} why={words.unreadWhy}>
    <ul className={classes.lines}>
      {plan.unreadNeeds.map(({ column, rows }) => (
        <li key={column}>{words.unread(headerOf(draft, column), words.rows(rows), rows.length)}</li>
      ))}
    </ul>
  </ImportSection>
)

type OutcomeProps = ImportedDay & { readonly plan: RegistrationPlan }

const Accepted = ({ plan, day, records }: OutcomeProps) => {
  const titles = new Map<string, string>(day.sessions.map(({ id, value }) => [id, sessionTitle(value)]))
  const called = (ids: readonly string[]): string => ids.flatMap((id) => titles.get(id) ?? []).join('; ')
  return (
    <ImportSection title={words.acceptedTitle(plan.accepted.length)}>
      <ScrollingTable
        headers={[
          words.row,
          listWords.columns.name,
          listWords.columns.organisation,
          words.fields.role,
          words.verb,
          listWords.columns.place,
          listWords.columns.wishes,
          words.needs,
        ]}
        more={plan.accepted.length - mostRows}
      >
        {plan.accepted.slice(0, mostRows).map(({ row, verb, id, value }) => {
          const { name, organisation } = participantNamed(records, newValue('registration', value))
          return (
            <Table.Tr key={id}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>
                {name}
                {value.personId !== null && (
                  <Text size="sm" c="dimmed" span className={list.under ?? ''}>
                    {words.own}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{organisation}</Table.Td>
              <Table.Td>{participantRoleNames[value.role]}</Table.Td>
              <Table.Td>{words.verbs[verb]}</Table.Td>
              <Table.Td>{listWords.places[value.place]}</Table.Td>
              <Table.Td>{called(value.wishes)}</Table.Td>
              <Table.Td>{value.needs.map((need) => needNames[need]).join(', ')}</Table.Td>
            </Table.Tr>
          )
        })}
      </ScrollingTable>
    </ImportSection>
  )
}

const Unchanged = ({ plan, records }: OutcomeProps) => (
  <ImportSection title={words.unchangedTitle(plan.unchanged.length)}>
    <ScrollingTable headers={[words.row, listWords.columns.name, words.why]} more={plan.unchanged.length - mostRows}>
      {plan.unchanged.slice(0, mostRows).map((each) => (
        <Table.Tr key={each.row}>
          <Table.Td>{each.row}</Table.Td>
          <Table.Td>{each.id === null ? each.name : nameOf(records, each.id)}</Table.Td>
          <Table.Td>{words.unchanged[each.why]}</Table.Td>
        </Table.Tr>
      ))}
    </ScrollingTable>
  </ImportSection>
)
