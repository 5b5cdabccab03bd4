/** Why the meeting cannot be changed, and the way to where its minutes are opened. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from 'wouter'
import { whyLocked } from '../../../core/minutes/lock.ts'
import type { Stored } from '../../../replica/index.ts'
import { minutesLife as words } from '../../../strings/minutes.ts'
import { paths } from '../../../ui/paths.ts'

export const LockedNotice = ({ meeting }: { readonly meeting: Stored<'meeting'> }) => {
  const locked = whyLocked(meeting.value)
  return locked === null ? null : (
    <Alert color="petrol" my="sm" icon={<IconLock size={20} aria-hidden />} title={words.locked}>
      <Group gap="sm" justify="space-between">
        <Text size="sm" flex="1 1 18rem">
          {words.approvedIs(locked.approvedOn, '')} {words.lockedWhy}
        </Text>
        <Button component={Link} href={paths.meeting(meeting.id, 'referat')} variant="default" size="xs">
          {words.toMinutes}
        </Button>
      </Group>
    </Alert>
  )
}
