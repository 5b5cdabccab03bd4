/** What the participants thought of the day, in a line a question; it is entered where every meeting's evaluation is. */
import { Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import { askedAt } from '../../../core/evaluation/meeting-evaluation.ts'
import { summaryOf } from '../../../core/evaluation/summary.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { dayReport as words } from '../../../strings/day-report.ts'
import { evaluation } from '../../../strings/evaluation.ts'
import { FormSection } from '../../../ui/form-section.tsx'
import { paths } from '../../../ui/paths.ts'

type EvaluationSectionProps = { readonly day: Day; readonly records: RecordSet }

export const EvaluationSection = ({ day, records }: EvaluationSectionProps) => {
  const asked = askedAt(records, day.id)
  return (
    <FormSection title={evaluation.title}>
      {asked.length === 0 && <Text>{evaluation.notAsked}</Text>}
      {asked.map(({ id, question, evaluation: answers }) => {
        const summary = answers === null ? null : summaryOf(answers)
        return (
          <div key={id}>
            <Text fw={600}>{question.text}</Text>
            <Text size="sm">
              {summary === null
                ? evaluation.nobodyYet
                : summary.shown
                  ? words.answers(summary.answered, summary.ends.best, evaluation.best[question.scale])
                  : evaluation.tooFew(summary.answered)}
            </Text>
          </div>
        )
      })}
      {asked.length > 0 && (
        <div>
          <Anchor component={Link} href={paths.meeting(day.id, 'evaluering')}>
            {words.toEvaluation}
          </Anchor>
        </div>
      )}
    </FormSection>
  )
}
