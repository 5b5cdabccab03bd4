/** Which case it is: forum, meeting, whose turn, how far it is, and what comes next. */
import { Anchor, Badge, Group, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { comingErasures } from '../../../core/cases/forget.ts'
import { weekdayDate } from '../../../core/danish/dates.ts'
import { erasing } from '../../../strings/case-life.ts'
import { caseProblemText, caseStatusWords, cases, caseHeader as words } from '../../../strings/cases.ts'
import { ForumMark } from '../../../ui/forum-mark.tsx'
import { type CasePart, paths } from '../../../ui/paths.ts'
import { forumNameOf, namesText, themeText } from '../rows.ts'
import { CaseActions } from './case-actions.tsx'
import classes from './detail.module.css'
import type { Doing, OneCase } from './one-case.ts'

type CaseHeaderProps = { readonly one: OneCase; readonly doing: Doing; readonly part: CasePart }

export const CaseHeader = ({ one, doing, part }: CaseHeaderProps) => {
  const { row, value, story, records, today } = one
  const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
  const names = namesText(records, row.personIds)
  const coming = comingErasures(
    { ...records, case: new Map(value === null || row.caseId === null ? [] : [[row.caseId, value]]) },
    today,
  )[0]
  return (
    <header className={classes.header}>
      <div className={classes.who}>
        <Group gap="xs">
          {forum !== undefined && <ForumMark colour={forum.colour} shortName={forum.shortName || forum.name} />}
          <Text size="sm" c="dimmed">
            {row.meetingDate === null ? cases.withoutDate : weekdayDate(row.meetingDate)}
            {row.meetingId !== null && (
              <>
                {'. '}
                <Anchor component={Link} href={paths.meeting(row.meetingId)} inherit>
                  {words.meetingLink}
                </Anchor>
              </>
            )}
          </Text>
          <Badge variant="default" className={classes.status}>
            {caseStatusWords[row.status]}
          </Badge>
        </Group>
        {/* Once its words are gone, a case is known by theme and forum. */}
        <Title order={2} className={classes.title}>
          {story?.title || themeText(row) || words.caseFor(forumNameOf(records, row))}
        </Title>
        <Text>{names === '' ? words.nobody : isOver(row.status) ? words.turnWasOf(names) : words.turnOf(names)}</Text>
        {row.problems.map((problem) => (
          <Text key={problem} className={classes.problem}>
            {caseProblemText[problem]}
          </Text>
        ))}
        {coming !== undefined && <Text className={classes.problem}>{erasing.soon(coming.on)}</Text>}
      </div>
      <CaseActions one={one} doing={doing} part={part} />
    </header>
  )
}

const isOver = (status: OneCase['row']['status']): boolean =>
  status === 'used' || status === 'learned' || status === 'erased'
