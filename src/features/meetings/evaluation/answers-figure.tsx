/** What was answered, as bars with n and percent beside them; under five answers only how many there were. */
import { Text } from '@mantine/core'
import type { EvaluationSummary } from '../../../core/evaluation/summary.ts'
import { evaluation as words } from '../../../strings/evaluation.ts'
import classes from './evaluation.module.css'

type AnswersFigureProps = {
  readonly title: string
  readonly summary: EvaluationSummary
  readonly present: number
}

export const AnswersFigure = ({ title, summary, present }: AnswersFigureProps) => {
  if (!summary.shown) return <Text>{words.tooFew(summary.answered)}</Text>
  const sum = summary.options.reduce((all, { percent }) => all + percent, 0)
  return (
    <div>
      <Text size="sm">{words.answered(summary.answered, present)}</Text>
      <table className={classes.answers} aria-label={title}>
        <thead className={classes.unseen}>
          <tr>
            <th scope="col">{words.option}</th>
            <th scope="col">{words.barColumn}</th>
            <th scope="col">{words.shareColumn}</th>
          </tr>
        </thead>
        <tbody>
          {summary.options.map(({ option, isStep, count, percent }) => (
            <tr key={option} data-beside={!isStep || undefined}>
              <th scope="row">{option}</th>
              <td className={classes.barCell} aria-hidden>
                <span className={classes.bar} data-beside={!isStep || undefined} style={{ width: `${percent}%` }} />
              </td>
              <td className={classes.share}>{words.share({ count, percent })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sum !== 100 && (
        <Text size="sm" c="dimmed">
          {words.rounded}
        </Text>
      )}
    </div>
  )
}
