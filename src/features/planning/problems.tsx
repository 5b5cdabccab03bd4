/** Forums that could not be planned, or not wholly: why, which rule to give up first, and the way to it. */
import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { PlanProblem } from '../../core/planning/plan.ts'
import type { ForumId } from '../../core/records/ids.ts'
import { problemText, relaxText } from '../../strings/changes.ts'
import { forums } from '../../strings/forums.ts'
import { datesStep as words } from '../../strings/planning.ts'
import { paths } from '../../ui/paths.ts'
import classes from './planning.module.css'
import type { Adjusted } from './use-proposal.ts'

export const Problems = ({ adjusted }: { readonly adjusted: Adjusted }) => {
  const { problems } = adjusted.proposal.plan
  const ids = [...new Set(problems.map(({ forumId }) => forumId))]
  if (problems.length === 0) return null
  return (
    <Alert color="amber" title={words.problems} icon={<IconAlertTriangle aria-hidden />}>
      <ul className={classes.lines}>
        {ids.map((id) => (
          <ForumProblems
            key={id}
            adjusted={adjusted}
            forumId={id}
            problems={problems.filter(({ forumId }) => forumId === id)}
          />
        ))}
      </ul>
    </Alert>
  )
}

type ForumProblemsProps = {
  readonly adjusted: Adjusted
  readonly forumId: ForumId
  readonly problems: readonly PlanProblem[]
}

/** More of a kind are counted. */
const mostSaid = 2

const ForumProblems = ({ adjusted, forumId, problems }: ForumProblemsProps) => {
  const { names } = adjusted
  const said = problems.slice(0, mostSaid).map((problem) => problemText(problem, names))
  const relax = problems.flatMap((problem) => ('relax' in problem ? problem.relax : []))
  return (
    <li>
      {said.join(' ')}
      {problems.length > said.length && ` ${words.moreOfThat(problems.length - said.length)}`}
      {relax.length > 0 && ` ${words.relaxHint} ${relax.map(relaxText).join(' ')}`}{' '}
      {names.forum(forumId) !== null && (
        <Anchor component={Link} href={paths.forum(forumId)} size="sm">
          {words.toForum(names.forum(forumId) ?? forums.unnamed)}
        </Anchor>
      )}
    </li>
  )
}
