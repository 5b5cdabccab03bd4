/** Who takes part in a meeting, by group, and how it went for each: one click or one key a person. */
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconChecks, IconUsers } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback } from 'react'
import { compareDanish } from '../../core/danish/sorting.ts'
import { type AttendanceChange, changeAttendance, countAttendance } from '../../core/meetings/participants.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Attendance } from '../../core/records/meeting.ts'
import { participantGroup } from '../../core/records/membership.ts'
import { useDraft } from '../../replica/index.ts'
import { countOf } from '../../strings/common.ts'
import { participants as words } from '../../strings/meetings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { announce } from '../../ui/live-region.tsx'
import { SavedAt } from '../../ui/saved-at.tsx'
import { AddParticipant } from './add-participant.tsx'
import { MeetingRepair } from './meeting-repair.tsx'
import classes from './meetings.module.css'
import { ParticipantRow } from './participant-row.tsx'
import { nameOf, useItems, usePeople } from './use-meeting.ts'

export const ParticipantsTab = ({ meetingId }: { readonly meetingId: MeetingId }) => {
  const draft = useDraft('meeting', meetingId, words.changed)
  const people = usePeople()
  const items = useItems(meetingId)
  const changeMeeting = draft?.change
  const change = useCallback(
    (...changes: readonly AttendanceChange[]) =>
      changeMeeting?.((meeting) => ({
        ...meeting,
        participants: changes.reduce(changeAttendance, meeting.participants),
      })),
    [changeMeeting],
  )
  if (!draft || people === undefined || items === undefined) return null
  const all = draft.value.participants
  const count = countAttendance(all)
  const unanswered = all.filter((each) => each.attendance === 'invited')
  const markRest = () => {
    change(...unanswered.map(({ id }) => ({ type: 'attendance', participantId: id, attendance: 'present' }) as const))
    announce(words.allPresentDone)
  }
  return (
    <Stack gap="md" maw="56rem" pb="xl" onBlur={draft.onBlur}>
      <Group justify="space-between" mih="1.5lh">
        <Text role="status" fw={600}>
          {[
            ...(all.length > 0 ? [countOf(all.length, words.one, words.many)] : []),
            ...(count.present > 0 ? [words.countPresent(count.present)] : []),
            ...(count.apology > 0 ? [words.countApologies(count.apology)] : []),
            ...(count.absent > 0 ? [words.countAbsent(count.absent)] : []),
            ...(count.invited > 0 && count.invited < all.length ? [words.countInvited(count.invited)] : []),
          ].join(', ')}
        </Text>
        <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      </Group>
      <MeetingRepair meetingId={meetingId} />
      <AddParticipant participants={all} people={people} onChange={change} />
      {all.length === 0 ? (
        <EmptyState icon={<IconUsers size={40} />} title={words.empty} order={3}>
          {words.emptyWhy}
        </EmptyState>
      ) : (
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {words.keysHint}
          </Text>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconChecks size={20} aria-hidden />}
            onClick={markRest}
            disabled={unanswered.length === 0}
          >
            {words.allPresent}
          </Button>
        </Group>
      )}
      {participantGroup.options.map((group) => {
        const inGroup = all
          .filter((each) => each.group === group)
          .toSorted((a, b) => compareDanish(nameOf(people, a.personId), nameOf(people, b.personId)))
        return inGroup.length === 0 ? null : (
          <section key={group} aria-label={words.groups[group]}>
            <Title order={3} size="h5">
              {words.groups[group]} ({inGroup.length})
            </Title>
            <ul className={classes.plainList} onKeyDown={(event) => pressed(event, change)}>
              {inGroup.map((participant) => (
                <ParticipantRow
                  key={participant.id}
                  participant={participant}
                  participants={all}
                  people={people}
                  items={items}
                  onChange={change}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Stack>
  )
}

const attendanceKeys: Readonly<Record<string, Attendance>> = { t: 'present', a: 'apology', f: 'absent', i: 'invited' }

/** Letters set the attendance of the person one stands on; up and down go from person to person. */
const pressed = (event: KeyboardEvent<HTMLElement>, change: (change: AttendanceChange) => void) => {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const row = target.closest<HTMLElement>('[data-participant]')
  const id = row?.dataset.participant
  const attendance = attendanceKeys[event.key.toLowerCase()]
  if (row && id !== undefined && attendance !== undefined) {
    event.preventDefault()
    change({ type: 'attendance', participantId: id, attendance })
    row.querySelector<HTMLInputElement>(`input[value="${attendance}"]`)?.focus()
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (row && step !== undefined) {
    event.preventDefault()
    const rows = [...document.querySelectorAll<HTMLElement>('[data-participant]')]
    const next = rows[rows.indexOf(row) + step]
    next?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus()
  }
}
