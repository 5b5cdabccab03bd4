/** Moving a meeting by keyboard: the day and the time it would go to. Only asks; what follows is shown before it is done. */
import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Meeting } from '../../core/records/meeting.ts'
import { moveForm as words } from '../../strings/calendar.ts'
import { common } from '../../strings/common.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'

type MoveFormProps = {
  readonly meeting: Meeting
  readonly today: string
  readonly onAsk: (date: string, start: string | null) => void
  readonly onCancel: () => void
}

export const MoveForm = ({ meeting, today, onAsk, onCancel }: MoveFormProps) => {
  const [date, setDate] = useState(meeting.date)
  const [start, setStart] = useState(meeting.start)
  const [missing, setMissing] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const ask = () => {
    if (date === null) return setMissing(words.needsDate)
    if (date === meeting.date && (start === null || start === meeting.start)) return setMissing(words.sameDate)
    onAsk(date, start === meeting.start ? null : start)
  }
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
      aria-label={words.title}
    >
      <Stack gap="sm">
        <DateField
          label={words.date}
          value={date}
          onChange={(next) => {
            setDate(next)
            setMissing(null)
          }}
          min={today}
          withWeekday
          error={missing}
        />
        <TimeField label={words.start} value={start} onChange={setStart} description={words.timeHint} />
        <Group gap="sm">
          <Button type="submit">{words.ask}</Button>
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
