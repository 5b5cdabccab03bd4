/** Which case it is: forum, meeting, whose turn, how far it is, and what comes next. */
import { Anchor, Badge, Group, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { weekdayDate } from '../../../core/danish/dates.ts'
import { caseProblemText, caseStatusWords, cases, caseHeader as words } from '../../../strings/cases.ts'
import { ForumMark } from '../../../ui/forum-mark.tsx'
import { paths } from '../../../ui/paths.ts'
import { forumNameOf, namesOf, themeText } from '../rows.ts'
import { CaseActions } from './case-actions.tsx'
import classes from './detail.module.css'
import type { Doing, OneCase } from './one-case.ts'

export const CaseHeader = ({ one, doing }: { readonly one: OneCase; readonly doing: Doing }) => {
  const { row, story, records } = one
  const forum = row.forumId === null ? undefined : records.forum.get(row.forumId)
  const names = namesOf(records, row.personIds)
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
        <Text>{names === '' ? words.nobody : words.turnOf(names)}</Text>
        {row.problems.map((problem) => (
          <Text key={problem} className={classes.problem}>
            {caseProblemText[problem]}
          </Text>
        ))}
      </div>
      <CaseActions one={one} doing={doing} />
    </header>
  )
}
