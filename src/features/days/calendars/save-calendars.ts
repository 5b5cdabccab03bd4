/** Saves calendar files of a day where the user says, once what is being typed is saved, and tells how it went. */
import { notifications } from '@mantine/notifications'
import type { CalendarOf, ContractError } from '../../../core/contract.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import type { Result } from '../../../core/result.ts'
import { call, flushDrafts } from '../../../replica/index.ts'
import { dayCalendars as words } from '../../../strings/day-calendars.ts'
import { errorText } from '../../../strings/errors.ts'
import { announce } from '../../../ui/live-region.tsx'

type OfDay = Extract<CalendarOf, { readonly type: 'session' | 'registration' }>

export const saveCalendar = async (of: OfDay): Promise<void> => {
  await flushDrafts()
  tell(await call('calendar.export', { of }), ({ events, savedAs }) => words.saved(events, savedAs))
}

/** One for each participant, in a folder. */
export const saveParticipantCalendars = async (meetingId: MeetingId): Promise<void> => {
  await flushDrafts()
  tell(await call('calendar.exportParticipants', { meetingId }), ({ savedAs, count }) => words.savedAll(savedAs, count))
}

const tell = <T>(reply: Result<T | null, ContractError>, said: (value: T) => string): void => {
  if (reply.ok && reply.value === null) return
  const message = reply.ok ? (reply.value === null ? '' : said(reply.value)) : errorText(reply.error.code)
  announce(message)
  notifications.show({ message, color: reply.ok ? 'petrol' : 'red', autoClose: reply.ok ? 6000 : false })
}
