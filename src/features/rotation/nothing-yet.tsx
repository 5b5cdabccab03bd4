/** What stands where a matrix cannot be drawn yet, with what comes first. */
import { Button, Group } from '@mantine/core'
import { Link } from 'wouter'
import type { ForumId } from '../../core/records/ids.ts'
import { rotationEmpty as empty, rotation as words } from '../../strings/rotation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths } from '../../ui/paths.ts'
import type { Matrix } from './matrix.ts'

type NothingYetProps = { readonly matrix: Matrix | null; readonly forumId: ForumId; readonly year: number }

export const NothingYet = ({ matrix, forumId, year }: NothingYetProps) =>
  matrix === null || matrix.pool.people.length === 0 || (matrix.columns.length > 0 && matrix.rows.length === 0) ? (
    <EmptyState
      title={empty.noMembers}
      action={
        <Group justify="center">
          <Button component={Link} href={paths.forum(forumId)}>
            {empty.toForum}
          </Button>
          <Button component={Link} href={paths.people} variant="default">
            {empty.toPeople}
          </Button>
        </Group>
      }
    >
      {empty.noMembersWhy}
    </EmptyState>
  ) : (
    <EmptyState
      title={empty.noMeetings(year)}
      action={
        <Group justify="center">
          <Button component={Link} href={paths.planYear}>
            {empty.toPlanning}
          </Button>
          <Button component={Link} href={paths.rotationImport} variant="default">
            {words.importEarlier}
          </Button>
        </Group>
      }
    >
      {empty.noMeetingsWhy}
    </EmptyState>
  )
