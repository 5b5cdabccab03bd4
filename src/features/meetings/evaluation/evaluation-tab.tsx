/** A meeting's evaluation: slips to print before, answers to enter after, what they say, and how it has gone over the meetings. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconChartBar, IconFileImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { askedAt } from '../../../core/evaluation/meeting-evaluation.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { call, newElementId, useRecordSet } from '../../../replica/index.ts'
import { evaluationImport, evaluation as words } from '../../../strings/evaluation.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { paths } from '../../../ui/paths.ts'
import { SaveAsWord } from '../../../ui/save-as-word.tsx'
import { AnswerImport } from './answer-import.tsx'
import { QuestionSection } from './question-section.tsx'

export const EvaluationTab = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const records = useRecordSet()
  const [importing, setImporting] = useState(false)
  const asked = useMemo(() => (records === undefined ? [] : askedAt(records, meetingId)), [records, meetingId])
  const meeting = records?.meeting.get(meetingId)
  if (records === undefined || meeting === undefined) return null
  if (asked.length === 0)
    return (
      <EmptyState
        icon={<IconChartBar size={40} />}
        title={words.notAsked}
        order={3}
        action={
          <Button component={Link} href={paths.forum(meeting.forumId)} variant="default">
            {words.toForum}
          </Button>
        }
      >
        {words.notAskedWhy}
      </EmptyState>
    )
  return (
    <Stack gap="lg" maw="48rem" py="md">
      <Text c="dimmed">{words.why}</Text>
      <Group gap="sm">
        <SaveAsWord
          label={words.slip}
          make={() =>
            call('document.export', { job: newElementId(), paper: { document: 'evaluation-slip', meetingId } })
          }
        />
        <Button
          variant="default"
          leftSection={<IconFileImport size={20} aria-hidden />}
          onClick={() => setImporting(true)}
        >
          {evaluationImport.title}
        </Button>
      </Group>
      {asked.map((each) => (
        <QuestionSection key={each.id} records={records} meetingId={meetingId} asked={each} />
      ))}
      {importing && <AnswerImport meetingId={meetingId} asked={asked} onClose={() => setImporting(false)} />}
    </Stack>
  )
}
