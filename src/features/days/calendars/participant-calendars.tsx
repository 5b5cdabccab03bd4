/** Beside the papers of a day: what each participant goes to, for their own calendar. */
import { Button, Text } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Day } from '../../../core/programme/day.ts'
import { takingPart } from '../../../core/programme/places.ts'
import { dayCalendars as words } from '../../../strings/day-calendars.ts'
import { saveParticipantCalendars } from './save-calendars.ts'

export const ParticipantCalendars = ({ day }: { readonly day: Day }) => {
  const [saving, setSaving] = useState(false)
  const goes = takingPart(day).length > 0
  const save = async () => {
    setSaving(true)
    await saveParticipantCalendars(day.id)
    setSaving(false)
  }
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={20} aria-hidden />}
        onClick={() => void save()}
        loading={saving}
        disabled={!goes || day.meeting.date === null}
      >
        {words.saveAll}
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        {words.saveAllWhy}
      </Text>
    </div>
  )
}
