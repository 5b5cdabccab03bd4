/** The last step: what is asked, what becomes of each row, and the one commit that takes them all. */
import { Stack, Table, Text } from '@mantine/core'
import { useMemo } from 'react'
import { shortDate } from '../../core/danish/dates.ts'
import { listText } from '../../core/danish/numbers.ts'
import { type HistoryPlan, planHistory } from '../../core/history-import/plan-history.ts'
import { fullName } from '../../core/people/names.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { commit, editsOf, useRecordSet } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { historyReasonText, outcomeNames, historyImport as words } from '../../strings/history-import.ts'
import { ImportActions } from '../../ui/table-import/import-actions.tsx'
import type { PreviewStepProps } from '../../ui/table-import/import-page.tsx'
import { ImportSection } from '../../ui/table-import/import-section.tsx'
import { ScrollingTable } from '../../ui/table-import/scrolling-table.tsx'
import { StepTitle } from '../../ui/table-import/step-title.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import type { HistoryDraft } from './page.tsx'
import { ForumQuestions, PeopleQuestions } from './questions.tsx'

export const HistoryPreviewStep = (props: PreviewStepProps<HistoryDraft>) => {
  const records = useRecordSet()
  return records === undefined ? <Text role="status">{common.loading}</Text> : <Preview {...props} records={records} />
}

/** Rows that a table shows before it only counts the rest. */
const mostRows = 200

type PreviewProps = PreviewStepProps<HistoryDraft> & { readonly records: RecordSet }

const Preview = ({ draft, records, onChange, onBack, onDone }: PreviewProps) => {
  const { file, headerRow, mapping, forumId, answers } = draft
  const plan = useMemo(
    () => planHistory(records, { rows: file.rows, headerRow, mapping }, { forumId, answers, today: todayInDenmark() }),
    [records, file, headerRow, mapping, forumId, answers],
  )
  const { changes, accepted, unchanged, rejected, questions } = plan
  const meetings = changes.filter(({ kind }) => kind === 'meeting').length
  const turns = changes.length - meetings
  return (
    <Stack>
      <div>
        <StepTitle>{words.previewTitle}</StepTitle>
        <Text role="status">{words.summary(meetings, turns, unchanged.length, rejected.length)}</Text>
        <Text c="dimmed">{words.chooseThen}</Text>
      </div>
      <ForumQuestions
        records={records}
        questions={questions.forums}
        answers={answers.forums}
        onAnswers={(forums) => onChange({ ...draft, answers: { ...answers, forums } })}
      />
      <PeopleQuestions
        records={records}
        questions={questions.people}
        answers={answers.people}
        onAnswers={(people) => onChange({ ...draft, answers: { ...answers, people } })}
      />
      {rejected.length > 0 && <Rejected plan={plan} headers={file.rows[headerRow] ?? []} />}
      {accepted.length > 0 && <Accepted plan={plan} records={records} />}
      {unchanged.length > 0 && <Unchanged plan={plan} />}
      <ImportActions
        label={changes.length === 0 ? null : words.run(meetings, turns)}
        run={() => commit(words.done(meetings, turns), editsOf(records, changes))}
        onBack={onBack}
        onDone={() => onDone(words.done(meetings, turns))}
      />
    </Stack>
  )
}

const Rejected = ({
  plan: { rejected },
  headers,
}: {
  readonly plan: HistoryPlan
  readonly headers: readonly string[]
}) => (
  <ImportSection title={words.rejectedTitle(rejected.length)} why={words.rejectedWhy}>
    <ScrollingTable headers={[words.row, words.column, words.why]} more={rejected.length - mostRows}>
      {rejected.slice(0, mostRows).flatMap(({ row, problems }) =>
        problems.map(({ column, reason, value }) => (
          <Table.Tr key={`${row}:${column}:${reason}:${value}`}>
            <Table.Td>{row}</Table.Td>
            <Table.Td>{column === null ? words.wholeRow : headers[column] || words.unnamedColumn(column + 1)}</Table.Td>
            <Table.Td>{historyReasonText(reason, value)}</Table.Td>
          </Table.Tr>
        )),
      )}
    </ScrollingTable>
  </ImportSection>
)

const Accepted = ({ plan: { accepted }, records }: { readonly plan: HistoryPlan; readonly records: RecordSet }) => (
  <ImportSection title={words.acceptedTitle(accepted.length)}>
    <ScrollingTable
      headers={[words.row, words.date, words.forum, words.people, words.outcome, words.meeting]}
      more={accepted.length - mostRows}
    >
      {accepted.slice(0, mostRows).map(({ row, date, forumId, people, outcome, isNewMeeting }) => (
        <Table.Tr key={row}>
          <Table.Td>{row}</Table.Td>
          <Table.Td>{shortDate(date)}</Table.Td>
          <Table.Td>{records.forum.get(forumId)?.name}</Table.Td>
          <Table.Td>{people.length === 0 ? words.noTurns : namesOf(records, people)}</Table.Td>
          <Table.Td>{people.length === 0 && outcome === 'brought' ? '' : outcomeNames[outcome]}</Table.Td>
          <Table.Td>{isNewMeeting ? words.newMeeting : words.knownMeeting}</Table.Td>
        </Table.Tr>
      ))}
    </ScrollingTable>
  </ImportSection>
)

const namesOf = ({ person }: RecordSet, ids: HistoryPlan['accepted'][number]['people']): string =>
  listText(
    ids.flatMap((id) => {
      const known = person.get(id)
      return known === undefined ? [] : [fullName(known)]
    }),
  )

const reasons = ['known', 'repeated', 'left-out'] as const

const Unchanged = ({ plan: { unchanged } }: { readonly plan: HistoryPlan }) => (
  <ImportSection title={words.unchangedTitle(unchanged.length)}>
    {reasons.map((why) => {
      const rows = unchanged.filter((each) => each.why === why).map(({ row }) => row)
      return rows.length === 0 ? null : <Text key={why}>{words.unchanged[why](words.rows(rows))}</Text>
    })}
  </ImportSection>
)
