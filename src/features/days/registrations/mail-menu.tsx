/** The mails to those who take part, or may come to: invitations, and how it stands for each. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { DayMailWish } from '../../../core/mail/day-mails.ts'
import { untoldOf } from '../../../core/registrations/standing.ts'
import { registrations as words } from '../../../strings/registrations.ts'
import { DayMailPanel } from '../mail/day-mail-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'

export const MailMenu = ({ day, records }: DayTabProps) => {
  const [wish, setWish] = useState<DayMailWish | null>(null)
  const calledOff = day.meeting.status === 'cancelled'
  const untold = untoldOf(day).length
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconMail size={20} aria-hidden />}
            rightSection={<IconChevronDown size={20} aria-hidden />}
          >
            {words.mails}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={calledOff} onClick={() => setWish({ kind: 'invitation', personIds: [], addresses: [] })}>
            {words.invitation}
          </Menu.Item>
          <Menu.Item
            disabled={day.registrations.length === 0}
            onClick={() => setWish({ kind: 'registrations', of: untold === 0 ? 'everybody' : 'waiting' })}
          >
            {words.confirmations(untold)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {wish !== null && <DayMailPanel day={day} records={records} wish={wish} onClose={() => setWish(null)} />}
    </>
  )
}
