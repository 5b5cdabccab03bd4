/** Moving a case with its turn to a later meeting of the forum. */
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { carryOver } from '../../../core/cases/carry-over.ts'
import { weekdayDate } from '../../../core/danish/dates.ts'
import { isAhead } from '../../../core/meetings/status.ts'
import { ascending } from '../../../core/order.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { caseDone, moving as words } from '../../../strings/case-life.ts'
import { common } from '../../../strings/common.ts'
import type { Doing, OneCase } from './one-case.ts'

type CarryOverProps = {
  readonly one: OneCase
  readonly id: CaseId
  readonly doing: Doing
  readonly onClose: () => void
}

export const CarryOver = ({ one, id, doing, onClose }: CarryOverProps) => {
  const later = laterMeetings(one)
  const [chosen, setChosen] = useState(later[0]?.id ?? null)
  const move = async (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null) return
    await doing.act(caseDone['carry-over'], (now, on) => carryOver(now, { caseId: id, toMeetingId: chosen }, on))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': common.close }}>
      <form onSubmit={(event) => void move(event)}>
        <Stack>
          {later.length === 0 ? (
            <Text>{words.none}</Text>
          ) : (
            <>
              <Text>{words.why}</Text>
              <NativeSelect
                label={words.to}
                value={chosen ?? ''}
                onChange={(event) =>
                  setChosen(later.find(({ id: each }) => each === event.currentTarget.value)?.id ?? null)
                }
                data={later.map((each) => ({ value: each.id, label: weekdayDate(each.date) }))}
                data-autofocus
              />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            {later.length > 0 && (
              <Button type="submit" loading={doing.running}>
                {words.confirm}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const laterMeetings = ({ records, row, today }: OneCase) =>
  [...records.meeting]
    .flatMap(([id, meeting]) =>
      meeting.forumId === row.forumId && id !== row.meetingId && meeting.date !== null && isAhead(meeting, today)
        ? [{ id, date: meeting.date }]
        : [],
    )
    .filter(({ date }) => row.meetingDate === null || date > row.meetingDate)
    .toSorted((a, b) => ascending(a.date, b.date) || ascending(a.id, b.id))
