/** What is sent out about contributions and what comes back: the call with its form, the forms, and the answers. */
import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconFileDownload, IconFileImport, IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { DayMailWish } from '../../../core/mail/day-mails.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { call, flushDrafts } from '../../../replica/index.ts'
import { contributionForms as words } from '../../../strings/contribution-forms.ts'
import { errorText } from '../../../strings/errors.ts'
import { announce } from '../../../ui/live-region.tsx'
import { DayMailPanel } from '../mail/day-mail-panel.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { ReadInPanel } from './read-in-panel.tsx'

const theCall: DayMailWish = { kind: 'call', personIds: [], addresses: [] }

type FormsMenuProps = DayTabProps & {
  /** A session that was read in, to be shown. */
  readonly onRead: (id: SessionId) => void
}

export const FormsMenu = ({ day, records, onRead }: FormsMenuProps) => {
  const [wish, setWish] = useState<DayMailWish | null>(null)
  const [reading, setReading] = useState(false)
  const saveForm = async () => {
    await flushDrafts()
    const reply = await call('contribution.form', { meetingId: day.id })
    if (reply.ok && reply.value === null) return
    const message = reply.ok ? words.formSaved(reply.value?.savedAs ?? '') : errorText(reply.error.code)
    announce(message)
    notifications.show({ message, color: reply.ok ? 'petrol' : 'red', autoClose: reply.ok ? 4000 : false })
  }
  const hasSpeakers = day.sessions.some(({ value }) => value.speakers.length > 0)
  const hasDeclined = day.offered.some(({ value }) => value.stage === 'declined' && value.speakers.length > 0)
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={20} aria-hidden />}>
            {words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {day.meeting.status !== 'cancelled' && (
            <Menu.Item leftSection={<IconMail size={20} aria-hidden />} onClick={() => setWish(theCall)}>
              {words.call}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconFileDownload size={20} aria-hidden />} onClick={() => void saveForm()}>
            {words.saveForm}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport size={20} aria-hidden />} onClick={() => setReading(true)}>
            {words.readIn}
          </Menu.Item>
          {(hasSpeakers || hasDeclined) && <Menu.Divider />}
          {hasSpeakers && (
            <Menu.Item
              leftSection={<IconMail size={20} aria-hidden />}
              onClick={() => setWish({ kind: 'speakers', of: 'waiting' })}
            >
              {words.toSpeakers}
            </Menu.Item>
          )}
          {hasDeclined && (
            <Menu.Item
              leftSection={<IconMail size={20} aria-hidden />}
              onClick={() => setWish({ kind: 'declined', of: 'waiting' })}
            >
              {words.toDeclined}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {wish !== null && <DayMailPanel day={day} records={records} wish={wish} onClose={() => setWish(null)} />}
      {reading && <ReadInPanel day={day} records={records} onClose={() => setReading(false)} onRead={onRead} />}
    </>
  )
}
