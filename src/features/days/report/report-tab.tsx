/** The tab "Rapport": what the day taught, as a whole and session by session, who came, and the way to the paper with all of it. */
import { Button, Group, Text } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from 'wouter'
import { programmeIdOf } from '../../../core/records/ids.ts'
import { useDraft } from '../../../replica/index.ts'
import { dayReport as words } from '../../../strings/day-report.ts'
import { aboutDay } from '../../../strings/days.ts'
import { Form, FormSection } from '../../../ui/form-section.tsx'
import { paths } from '../../../ui/paths.ts'
import classes from '../days.module.css'
import type { DayTabProps } from '../tab-props.ts'
import { WrittenText } from '../written-text.tsx'
import { EvaluationSection } from './evaluation-section.tsx'
import { SessionsLearned } from './sessions-learned.tsx'
import { TurnoutSection } from './turnout-section.tsx'

export const ReportTab = ({ day, records }: DayTabProps) => {
  const draft = useDraft('programme', programmeIdOf(day.id), aboutDay.changed)
  if (!draft) return null
  return (
    <div className={classes.padded}>
      <Group justify="space-between" align="flex-start" maw="56rem" mb="sm">
        <Text maw="34rem">{words.why}</Text>
        <Button
          component={Link}
          href={paths.day(day.id, 'papirer', 'report')}
          leftSection={<IconFileText size={20} aria-hidden />}
        >
          {words.toPaper}
        </Button>
      </Group>
      <Form onBlur={draft.onBlur}>
        <FormSection title={words.learned} description={words.learnedWhy}>
          <WrittenText
            label={words.learned}
            hideLabel
            value={draft.value.learned}
            onChange={(learned) => draft.set('learned', learned)}
          />
        </FormSection>
        <SessionsLearned day={day} />
        <TurnoutSection day={day} records={records} />
        <EvaluationSection day={day} records={records} />
      </Form>
    </div>
  )
}
