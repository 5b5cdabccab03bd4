/** Answers from a file of a survey tool: choose it, say which columns hold them, see what is read and what is not, take it. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import type { ContractError, TableFile } from '../../../core/contract.ts'
import { type AskedQuestion, enterCounts } from '../../../core/evaluation/meeting-evaluation.ts'
import {
  type AnswerMapping,
  guessAnswerMapping,
  type ReadAnswers,
  readAnswers,
} from '../../../core/evaluation/read-answers.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { call, decideOrTell } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { evaluationImport as words } from '../../../strings/evaluation.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { AnswerColumns } from './answer-columns.tsx'

type AnswerImportProps = {
  readonly meetingId: MeetingId
  readonly asked: readonly AskedQuestion[]
  readonly onClose: () => void
}

type Draft = { readonly file: TableFile; readonly mapping: AnswerMapping }

export const AnswerImport = ({ meetingId, asked, onClose }: AnswerImportProps) => {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [reading, setReading] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const choose = async () => {
    setReading(true)
    setError(null)
    const file = await call('table.open', { purpose: 'evaluation' })
    if (!file.ok) setError(file.error)
    else if (file.value !== null) setDraft({ file: file.value, mapping: guessAnswerMapping(file.value.rows, asked) })
    setReading(false)
  }
  const read = draft === null ? null : readAnswers(draft.file.rows, asked, draft.mapping)
  const take = async () => {
    if (read === null) return
    const today = todayInDenmark()
    const done = await decideOrTell(words.taken, (now) =>
      asked.flatMap((each, index) => {
        const counts = read.counts[index]
        return counts === undefined || totalOf(counts) === 0 ? [] : enterCounts(now, meetingId, each, counts, today)
      }),
    )
    if (!done) return
    announce(words.taken)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={words.title}>
      <Stack>
        <Text>{words.why}</Text>
        {error !== null && <ErrorNotice error={error} />}
        <Group gap="sm">
          <Button
            variant={draft === null ? 'filled' : 'default'}
            leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
            loading={reading}
            onClick={() => void choose()}
            data-autofocus
          >
            {draft === null ? words.choose : words.chooseOther}
          </Button>
          {draft !== null && <Text>{draft.file.fileName}</Text>}
        </Group>
        {draft !== null && read !== null && (
          <>
            <AnswerColumns
              rows={draft.file.rows}
              asked={asked}
              mapping={draft.mapping}
              onChange={(mapping) => setDraft({ ...draft, mapping })}
            />
            <Preview asked={asked} read={read} />
            <Rejected rejected={read.rejected} />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          {read?.counts.some((counts) => totalOf(counts) > 0) && (
            <Button onClick={() => void take()}>{words.take}</Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

const totalOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, each) => sum + each, 0)

/** Only how many: few answers are no more to be told apart here than later. */
const Preview = ({ asked, read }: { readonly asked: readonly AskedQuestion[]; readonly read: ReadAnswers }) => {
  const found = asked.flatMap((each, index) => {
    const total = totalOf(read.counts[index] ?? new Map<string, number>())
    return total === 0 ? [] : [{ ...each, total }]
  })
  return (
    <div role="status">
      <Text fw={600}>{words.preview}</Text>
      {found.length === 0 ? (
        <Text>{words.nothing}</Text>
      ) : (
        found.map(({ id, question, evaluation, total }) => (
          <Text key={id}>
            {words.found(question.text, total)}
            {evaluation !== null && (
              <Text span size="sm" c="dimmed">
                {` ${words.replaces}`}
              </Text>
            )}
          </Text>
        ))
      )}
    </div>
  )
}

const mostShown = 50

const Rejected = ({ rejected }: Pick<ReadAnswers, 'rejected'>) =>
  rejected.length === 0 ? null : (
    <div>
      <Text fw={600}>{words.rejected(rejected.length)}</Text>
      <Table maw="30rem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.row}</Table.Th>
            <Table.Th scope="col">{words.problem}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rejected.slice(0, mostShown).map(({ row, problem }) => (
            <Table.Tr key={row}>
              <Table.Td>{row}</Table.Td>
              <Table.Td>{words.problems[problem]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rejected.length > mostShown && <Text size="sm">{words.moreRejected(rejected.length - mostShown)}</Text>}
    </div>
  )
