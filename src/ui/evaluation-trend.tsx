/** The same question over the forum's meetings: the two best and the two poorest answers, with a bar for each and the numbers. */
import { Anchor, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { shortDate } from '../core/danish/dates.ts'
import { type Share, trendOf } from '../core/evaluation/summary.ts'
import type { EvaluationQuestion } from '../core/records/forum.ts'
import type { ForumId, MeetingId } from '../core/records/ids.ts'
import type { RecordSet } from '../core/records/record-set.ts'
import { evaluation as words } from '../strings/evaluation.ts'
import classes from './evaluation-trend.module.css'
import { paths } from './paths.ts'

type EvaluationTrendProps = {
  readonly records: RecordSet
  readonly forumId: ForumId
  /** The meeting that is looked at, if it is one. */
  readonly meetingId?: MeetingId
  readonly question: EvaluationQuestion
  /** Names the question, where nothing around it does. */
  readonly withQuestion?: boolean
}

/** One meeting is no trend. */
export const EvaluationTrend = ({
  records,
  forumId,
  meetingId,
  question,
  withQuestion = false,
}: EvaluationTrendProps) => {
  const { id, text, scale } = question
  const points = useMemo(
    () => trendOf(records, forumId, { questionId: id, question: text, scale }),
    [records, forumId, id, text, scale],
  )
  if (points.length < 2) return null
  return (
    <div>
      <Title order={4} size="h5">
        {withQuestion ? `${words.trend}: ${text}` : words.trend}
      </Title>
      <Text size="sm" c="dimmed">
        {words.trendWhy}
      </Text>
      <div className={classes.scroll}>
        <table className={classes.trend} aria-label={`${words.trend}: ${text}`}>
          <thead>
            <tr>
              <th scope="col">{words.meeting}</th>
              <th scope="col">{words.answersColumn}</th>
              <th scope="col">{words.best[scale]}</th>
              <th scope="col">{words.poorest[scale]}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.meetingId} aria-current={point.meetingId === meetingId ? 'true' : undefined}>
                <th scope="row">
                  {point.meetingId === meetingId ? (
                    `${shortDate(point.date)} (${words.thisOne})`
                  ) : (
                    <Anchor
                      component={Link}
                      href={paths.meeting(point.meetingId, 'evaluering')}
                      aria-label={words.toMeeting(point.date)}
                    >
                      {shortDate(point.date)}
                    </Anchor>
                  )}
                </th>
                <td className={classes.number}>{point.answered}</td>
                {point.ends === null ? (
                  <td colSpan={2} className={classes.few}>
                    {words.tooFewShort}
                  </td>
                ) : (
                  <>
                    <ShareCell share={point.ends.best} />
                    <ShareCell share={point.ends.poorest} poorest />
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const ShareCell = ({ share, poorest = false }: { readonly share: Share; readonly poorest?: boolean }) => (
  <td>
    <span className={classes.track} aria-hidden>
      <span className={classes.bar} data-poorest={poorest || undefined} style={{ width: `${share.percent}%` }} />
    </span>
    <span className={classes.share}>{words.share(share)}</span>
  </td>
)
