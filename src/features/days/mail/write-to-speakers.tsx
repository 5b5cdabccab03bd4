/** The way from a session to the mail to those who hold it, or who offered it in vain. */
import { Button, Group } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { SessionEntry } from '../../../core/programme/day.ts'
import { flushDrafts } from '../../../replica/index.ts'
import { dayMail as words } from '../../../strings/day-mail.ts'
import type { DayTabProps } from '../tab-props.ts'
import { DayMailPanel } from './day-mail-panel.tsx'

export const WriteToSpeakers = ({ day, records, entry }: DayTabProps & { readonly entry: SessionEntry }) => {
  const { id, value } = entry
  const [open, setOpen] = useState(false)
  // Whether it is taken in is what there is to write about.
  if (value.stage === 'proposed' || value.speakers.length === 0) return null
  return (
    <>
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconMail size={20} aria-hidden />}
          onClick={() => void flushDrafts().then(() => setOpen(true))}
        >
          {words.write(value.speakers.length)}
        </Button>
      </Group>
      {open && (
        <DayMailPanel
          day={day}
          records={records}
          wish={{ kind: value.stage === 'declined' ? 'declined' : 'speakers', of: [id] }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
