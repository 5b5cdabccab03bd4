/** What only the user can tell: who is behind a name, and which forum a word means. Each may be left out. */
import { type ComboboxData, Select, Table } from '@mantine/core'
import { byDanish } from '../../core/danish/sorting.ts'
import type { Answers, Question } from '../../core/history-import/who-and-where.ts'
import { fullName, sortPeople } from '../../core/people/names.ts'
import type { ForumId, PersonId } from '../../core/records/ids.ts'
import type { Person } from '../../core/records/person.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { historyImport as words } from '../../strings/history-import.ts'
import { ImportSection } from '../../ui/table-import/import-section.tsx'
import { ScrollingTable } from '../../ui/table-import/scrolling-table.tsx'

/** Questions that are shown before the rest are only counted. */
const mostQuestions = 50

type PeopleQuestionsProps = {
  readonly records: RecordSet
  readonly questions: readonly Question<PersonId>[]
  readonly answers: Answers['people']
  readonly onAnswers: (answers: Answers['people']) => void
}

export const PeopleQuestions = ({ records, questions, answers, onAnswers }: PeopleQuestionsProps) => {
  if (questions.length === 0) return null
  const people = sortPeople([...records.person].map(([id, value]) => ({ id, value })))
  const names = people.map(({ value }) => fullName(value))
  const label = (person: Person): string => {
    const name = fullName(person)
    const apart = person.email || person.title
    return names.indexOf(name) === names.lastIndexOf(name) || apart === '' ? name : `${name} (${apart})`
  }
  const option = ({ id, value }: { readonly id: PersonId; readonly value: Person }) => ({
    value: id,
    label: label(value),
  })
  const dataFor = ({ suggestions }: Question<PersonId>): ComboboxData => {
    const likely = suggestions.flatMap((id) => people.find((each) => each.id === id) ?? [])
    const others = people.filter((each) => !likely.includes(each))
    return [
      { value: leaveOut, label: words.leaveOutName },
      ...(likely.length === 0 ? [] : [{ group: words.perhaps, items: likely.map(option) }]),
      { group: words.everybody, items: others.map(option) },
    ]
  }
  return (
    <ImportSection title={words.askPeople(questions.length)} why={words.askPeopleWhy}>
      <ScrollingTable
        width="64rem"
        headers={[words.inFile, words.inRows, words.whoIsIt]}
        more={questions.length - mostQuestions}
      >
        {questions.slice(0, mostQuestions).map((question) => {
          const { key, text, rows, ambiguous } = question
          return (
            <Table.Tr key={key}>
              <Table.Th scope="row">{ambiguous ? words.several(text) : text}</Table.Th>
              <Table.Td>{words.rows(rows)}</Table.Td>
              <Table.Td>
                <Answer
                  label={words.whoIs(text, words.rows(rows))}
                  data={dataFor(question)}
                  value={answers.get(key) ?? null}
                  onChange={(chosen) => {
                    const id = chosen === leaveOut ? leaveOut : people.find((each) => each.id === chosen)?.id
                    onAnswers(withAnswer(answers, key, id))
                  }}
                />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </ScrollingTable>
    </ImportSection>
  )
}

type ForumQuestionsProps = {
  readonly records: RecordSet
  readonly questions: readonly Question<ForumId>[]
  readonly answers: Answers['forums']
  readonly onAnswers: (answers: Answers['forums']) => void
}

export const ForumQuestions = ({ records, questions, answers, onAnswers }: ForumQuestionsProps) => {
  if (questions.length === 0) return null
  const forums = [...records.forum].map(([id, { name }]) => ({ id, name })).toSorted(byDanish(({ name }) => name))
  const data = [
    { value: leaveOut, label: words.leaveOutRows },
    ...forums.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <ImportSection title={words.askForums(questions.length)} why={words.askForumsWhy}>
      <ScrollingTable
        width="64rem"
        headers={[words.inFile, words.inRows, words.whichIsIt]}
        more={questions.length - mostQuestions}
      >
        {questions.slice(0, mostQuestions).map(({ key, text, rows }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{text}</Table.Th>
            <Table.Td>{words.rows(rows)}</Table.Td>
            <Table.Td>
              <Answer
                label={words.whichIs(text)}
                data={data}
                value={answers.get(key) ?? null}
                onChange={(chosen) => {
                  const id = chosen === leaveOut ? leaveOut : forums.find((each) => each.id === chosen)?.id
                  onAnswers(withAnswer(answers, key, id))
                }}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </ScrollingTable>
    </ImportSection>
  )
}

const leaveOut = 'leave-out'

type AnswerProps = {
  readonly label: string
  readonly data: ComboboxData
  readonly value: string | null
  readonly onChange: (chosen: string | null) => void
}

const Answer = ({ label, data, value, onChange }: AnswerProps) => (
  <Select
    aria-label={label}
    placeholder={words.notChosen}
    data={data}
    value={value}
    onChange={onChange}
    searchable
    clearable
    miw="16rem"
  />
)

const withAnswer = <T,>(
  answers: ReadonlyMap<string, T>,
  key: string,
  answer: T | undefined,
): ReadonlyMap<string, T> => {
  const next = new Map(answers)
  if (answer === undefined) next.delete(key)
  else next.set(key, answer)
  return next
}
