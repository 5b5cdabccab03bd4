/** One question with its answers, told as few or as many as may be told; or the fields in which they are entered. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { type AskedQuestion, enterCounts } from '../../../core/evaluation/meeting-evaluation.ts'
import { summaryOf } from '../../../core/evaluation/summary.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { decideOrTell } from '../../../replica/index.ts'
import { evaluation as words } from '../../../strings/evaluation.ts'
import { EvaluationTrend } from '../../../ui/evaluation-trend.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { AnswersFigure } from './answers-figure.tsx'
import { CountsForm } from './counts-form.tsx'
import classes from './evaluation.module.css'

type QuestionSectionProps = {
  readonly records: RecordSet
  readonly meetingId: MeetingId
  readonly asked: AskedQuestion
}

export const QuestionSection = ({ records, meetingId, asked }: QuestionSectionProps) => {
  const [entering, setEntering] = useState(false)
  const { question, evaluation } = asked
  const meeting = records.meeting.get(meetingId)
  const present = meeting?.participants.filter(({ attendance }) => attendance === 'present').length ?? 0
  const save = async (counts: ReadonlyMap<string, number>) => {
    const isEmpty = [...counts.values()].every((count) => count === 0)
    const label = isEmpty ? words.removed : words.saved
    const done = await decideOrTell(label, (now) => enterCounts(now, meetingId, asked, counts, todayInDenmark()))
    if (done) announce(label)
    if (done || (isEmpty && evaluation === null)) setEntering(false)
  }
  return (
    <section aria-label={question.text} className={classes.question}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3} size="h4" className={classes.text ?? ''}>
          {question.text}
        </Title>
        {!entering && (
          <Button
            variant={evaluation === null ? 'filled' : 'default'}
            className={classes.fixed ?? ''}
            aria-label={evaluation === null ? words.enterFor(question.text) : words.correctFor(question.text)}
            onClick={() => setEntering(true)}
          >
            {evaluation === null ? words.enter : words.correct}
          </Button>
        )}
      </Group>
      {entering ? (
        <CountsForm
          question={question}
          before={evaluation}
          onSave={(counts) => void save(counts)}
          onCancel={() => setEntering(false)}
        />
      ) : evaluation === null ? (
        <Text c="dimmed">{words.nobodyYet}</Text>
      ) : (
        <Stack gap="xs">
          <AnswersFigure title={question.text} summary={summaryOf(evaluation)} present={present} />
          {evaluation.answeredOn !== null && (
            <Text size="sm" c="dimmed">
              {words.enteredOn(evaluation.answeredOn)}
            </Text>
          )}
        </Stack>
      )}
      {meeting !== undefined && !entering && (
        <EvaluationTrend records={records} forumId={meeting.forumId} meetingId={meetingId} question={question} />
      )}
    </section>
  )
}
