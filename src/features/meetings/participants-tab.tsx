/** Who takes part in a meeting: what each answered, and, by group, how it went for each. One click or one key a person. */
import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconChecks, IconUsers } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { type AttendanceChange, changeAttendance, countAttendance } from '../../core/meetings/participants.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import type { Attendance, Meeting } from '../../core/records/meeting.ts'
import { useDraft } from '../../replica/index.ts'
import { answers } from '../../strings/answers.ts'
import { countOf } from '../../strings/common.ts'
import { participants as words } from '../../strings/meetings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { announce } from '../../ui/live-region.tsx'
import { SavedAt } from '../../ui/saved-at.tsx'
import { AddParticipant } from './add-participant.tsx'
import { AnswersList } from './answers-list.tsx'
import { MeetingRepair } from './meeting-repair.tsx'
import classes from './meetings.module.css'
import { ParticipantRow } from './participant-row.tsx'
import { inGroups, type ListedItem, type PeopleById, useItems, usePeople } from './use-meeting.ts'

type View = 'answers' | 'attendance'

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
  const [chosen, setChosen] = useState<View | null>(null)
  if (!draft || people === undefined || items === undefined) return null
  const { participants, status } = draft.value
  // Between the invitation and the meeting it is answers that come in.
  const view = chosen ?? (status === 'invited' ? 'answers' : 'attendance')
  const List = view === 'answers' ? AnswersList : AttendanceList
  return (
    <Stack gap="md" maw="56rem" pb="xl" onBlur={draft.onBlur}>
      <Group justify="space-between" mih="1.5lh">
        <Text fw={600}>{participants.length > 0 && countOf(participants.length, words.one, words.many)}</Text>
        <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      </Group>
      <MeetingRepair meetingId={meetingId} />
      <AddParticipant participants={participants} people={people} onChange={change} />
      {participants.length === 0 ? (
        <EmptyState icon={<IconUsers size={40} />} title={words.empty} order={3}>
          {words.emptyWhy}
        </EmptyState>
      ) : (
        <>
          <Group>
            <SegmentedControl
              aria-label={answers.view}
              value={view}
              onChange={setChosen}
              data={(['answers', 'attendance'] as const).map((value) => ({ value, label: answers.views[value] }))}
            />
          </Group>
          <List participants={participants} people={people} items={items} onChange={change} />
        </>
      )}
    </Stack>
  )
}

type AttendanceListProps = {
  readonly participants: Meeting['participants']
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
  readonly onChange: (...changes: readonly AttendanceChange[]) => void
}

const AttendanceList = ({ participants: all, people, items, onChange }: AttendanceListProps) => {
  const count = countAttendance(all)
  const unanswered = all.filter((each) => each.attendance === 'invited')
  const markRest = () => {
    onChange(...unanswered.map(({ id }) => ({ type: 'attendance', participantId: id, attendance: 'present' }) as const))
    announce(words.allPresentDone)
  }
  return (
    <Stack gap="md">
      <Text role="status" fw={600}>
        {[
          ...(count.present > 0 ? [words.countPresent(count.present)] : []),
          ...(count.apology > 0 ? [words.countApologies(count.apology)] : []),
          ...(count.absent > 0 ? [words.countAbsent(count.absent)] : []),
          ...(count.invited > 0 ? [words.countInvited(count.invited)] : []),
        ].join(', ')}
      </Text>
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
      {inGroups(all, people).map(({ group, inGroup }) =>
        inGroup.length === 0 ? null : (
          <section key={group} aria-label={words.groups[group]}>
            <Title order={3} size="h5">
              {words.groups[group]} ({inGroup.length})
            </Title>
            <ul className={classes.plainList} onKeyDown={(event) => pressed(event, onChange)}>
              {inGroup.map((participant) => (
                <ParticipantRow
                  key={participant.id}
                  participant={participant}
                  participants={all}
                  people={people}
                  items={items}
                  onChange={onChange}
                />
              ))}
            </ul>
          </section>
        ),
      )}
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
