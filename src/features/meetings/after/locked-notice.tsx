/** Why the meeting cannot be changed, and the way to where its minutes are opened. */
import { Button, Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from 'wouter'
import { whyLocked } from '../../../core/minutes/lock.ts'
import type { Stored } from '../../../replica/index.ts'
import { minutesLife as words } from '../../../strings/minutes.ts'
import { paths } from '../../../ui/paths.ts'
import classes from './after.module.css'

export const LockedNotice = ({ meeting }: { readonly meeting: Stored<'meeting'> }) => {
  const locked = whyLocked(meeting.value)
  return locked === null ? null : (
    <Group className={classes.notice ?? ''} gap="sm" wrap="nowrap" mt="sm">
      <IconLock size={20} aria-hidden />
      <Text size="sm" flex="1 1 18rem">
        <strong>{words.locked}.</strong> {words.approvedIs(locked.approvedOn, '')} {words.lockedWhy}
      </Text>
      <Button component={Link} href={paths.meeting(meeting.id, 'referat')} variant="default" size="xs" flex="none">
        {words.toMinutes}
      </Button>
    </Group>
  )
}
