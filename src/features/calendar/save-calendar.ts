/** Saves a calendar file of a forum, a person or a meeting where the user says, and tells how it went. */
import { notifications } from '@mantine/notifications'
import type { CalendarOf } from '../../core/contract.ts'
import { call } from '../../replica/index.ts'
import { calendarFile as words } from '../../strings/calendar.ts'
import { errorText } from '../../strings/errors.ts'
import { announce } from '../../ui/live-region.tsx'

export const saveCalendar = async (of: CalendarOf): Promise<void> => {
  const reply = await call('calendar.export', { of })
  if (reply.ok && reply.value === null) return
  const message = !reply.ok
    ? errorText(reply.error.code)
    : words.saved(reply.value?.events ?? 0, reply.value?.savedAs ?? '')
  announce(message)
  notifications.show({ message, color: reply.ok ? 'petrol' : 'red', autoClose: reply.ok ? 6000 : false })
}
