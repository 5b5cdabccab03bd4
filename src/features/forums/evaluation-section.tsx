/** What a forum asks after its meetings: the usual question, or its own with the answers they take; and whether it asks at all. */
import { ActionIcon, Box, Button, Group, List, Switch, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { questionsOf, usualQuestionsOf } from '../../core/evaluation/questions.ts'
import type { EvaluationQuestion, Forum } from '../../core/records/forum.ts'
import { newElementId, useRecordSet } from '../../replica/index.ts'
import { evaluationRule as words } from '../../strings/evaluation.ts'
import { Choices } from '../../ui/choices.tsx'
import { EvaluationTrend } from '../../ui/evaluation-trend.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { LineField } from '../../ui/line-field.tsx'
import type { ForumDraft } from './forum-detail.tsx'

type EvaluationSectionProps = { readonly draft: ForumDraft; readonly id: string }

export const EvaluationSection = ({ draft, id }: EvaluationSectionProps) => {
  const { ask, questions } = draft.value.evaluation
  const usual = usualQuestionsOf(draft.value)
  const change = (next: Partial<Forum['evaluation']>) =>
    draft.change((forum) => ({ ...forum, evaluation: { ...forum.evaluation, ...next } }))
  return (
    <FormSection title={words.title} description={words.why}>
      <Switch label={words.ask} checked={ask} onChange={(event) => change({ ask: event.currentTarget.checked })} />
      {ask && questions === null && (
        <>
          <Text size="sm">{words.usual}</Text>
          <List size="sm">
            {usual.map(({ id, text }) => (
              <List.Item key={id}>{text}</List.Item>
            ))}
          </List>
          <Group>
            {/* The usual question is where one's own begin, so that its answers are still followed. */}
            <Button variant="default" size="sm" onClick={() => change({ questions: usual })}>
              {words.writeOwn}
            </Button>
          </Group>
        </>
      )}
      {ask && questions !== null && (
        <OwnQuestions questions={questions} onChange={(next) => change({ questions: next })} />
      )}
      <Trends id={id} questions={questionsOf(draft.value)} />
    </FormSection>
  )
}

/** How it has gone with each question that has been answered at several meetings. */
const Trends = ({ id, questions }: { readonly id: string; readonly questions: readonly EvaluationQuestion[] }) => {
  const records = useRecordSet()
  const forumId = [...(records?.forum.keys() ?? [])].find((each) => each === id)
  if (records === undefined || forumId === undefined) return null
  return questions.map((question) => (
    <EvaluationTrend key={question.id} records={records} forumId={forumId} question={question} withQuestion />
  ))
}

type OwnQuestionsProps = {
  readonly questions: readonly EvaluationQuestion[]
  readonly onChange: (questions: readonly EvaluationQuestion[] | null) => void
}

const most = 20

const OwnQuestions = ({ questions, onChange }: OwnQuestionsProps) => (
  <>
    {questions.map((question, index) => {
      const put = (next: Partial<EvaluationQuestion>) => onChange(questions.with(index, { ...question, ...next }))
      return (
        <Group key={question.id} gap="xs" align="flex-end">
          <Box flex="3 1 16rem">
            <LineField
              wraps
              label={words.question(index + 1)}
              value={question.text}
              onChange={(text) => put({ text })}
            />
          </Box>
          <Box flex="1 1 12rem">
            <Choices
              label={words.answers(index + 1)}
              options={answerKinds}
              names={words.answerKinds}
              value={answerKindOf(question)}
              onChange={(kind) => put(answersOf[kind])}
            />
          </Box>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={words.remove(index + 1)}
            onClick={() => onChange(questions.toSpliced(index, 1))}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </Group>
      )
    })}
    <Group>
      {questions.length < most && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...questions, { id: newElementId(), text: '', ...answersOf.degree }])}
        >
          {words.add}
        </Button>
      )}
      <Button variant="subtle" size="sm" onClick={() => onChange(null)}>
        {words.backToUsual}
      </Button>
    </Group>
  </>
)

const answerKinds = ['degree', 'degree-not-yet', 'satisfaction'] as const
type AnswerKind = (typeof answerKinds)[number]

const answersOf: Readonly<Record<AnswerKind, Pick<EvaluationQuestion, 'scale' | 'beside'>>> = {
  degree: { scale: 'degree', beside: 'do-not-know' },
  'degree-not-yet': { scale: 'degree', beside: 'not-yet' },
  satisfaction: { scale: 'satisfaction', beside: 'do-not-know' },
}

const answerKindOf = ({ scale, beside }: EvaluationQuestion): AnswerKind =>
  scale === 'satisfaction' ? 'satisfaction' : beside === 'not-yet' ? 'degree-not-yet' : 'degree'
