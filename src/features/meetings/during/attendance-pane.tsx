/** Who is there: one click or one key a person. Up and down go from person to person, letters say how it is. */
import { Button, Collapse, Group, Text, Title } from '@mantine/core'
import { IconChecks, IconKeyboard, IconUserPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { type AttendanceChange, changeAttendance, countAttendance } from '../../../core/meetings/participants.ts'
import { type PresenceStep, presenceSteps } from '../../../core/minutes/presence.ts'
import type { MeetingId } from '../../../core/records/ids.ts'
import { useDraft } from '../../../replica/index.ts'
import { countOf } from '../../../strings/common.ts'
import { during, presence as words } from '../../../strings/during.ts'
import { participants as participantWords } from '../../../strings/meetings.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { SavedAt } from '../../../ui/saved-at.tsx'
import { AddParticipant } from '../add-participant.tsx'
import { inGroups, type ListedItem, type PeopleById } from '../use-meeting.ts'
import { AttendanceRow } from './attendance-row.tsx'
import classes from './during.module.css'

type AttendancePaneProps = {
  readonly meetingId: MeetingId
  readonly people: PeopleById
  readonly items: readonly ListedItem[]
  readonly current: ListedItem | null
}

/** The person whose further fields are shown; opened by a key, they take the focus. */
type Opened = { readonly id: string; readonly byKey: boolean }

export const AttendancePane = ({ meetingId, people, items, current }: AttendancePaneProps) => {
  const draft = useDraft('meeting', meetingId, participantWords.changed)
  const root = useRef<HTMLElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [adding, setAdding] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  const changeMeeting = draft?.change
  const change = useCallback(
    (...changes: readonly AttendanceChange[]) =>
      changeMeeting?.((meeting) => ({
        ...meeting,
        participants: changes.reduce(changeAttendance, meeting.participants),
      })),
    [changeMeeting],
  )
  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-participant-button]') ?? [])]
  useCommand('alt+D', during.commands.people, () =>
    rows()
      .find((row) => row.tabIndex === 0)
      ?.focus(),
  )
  if (!draft) return null
  const all = draft.value.participants
  const count = countAttendance(all)
  const unseen = all.filter((each) => each.attendance === 'invited')
  const markRest = () => {
    change(...unseen.map(({ id }) => ({ type: 'attendance', participantId: id, attendance: 'present' }) as const))
    announce(words.restDone)
  }
  const toRow = (id: string) =>
    rows()
      .find((row) => row.dataset.participantButton === id)
      ?.focus()
  const open = (id: string | null) => {
    setOpened(id === null ? null : { id, byKey: false })
    if (id === null && opened !== null) toRow(opened.id)
  }
  const step = (id: string, what: PresenceStep) => {
    const one = all.find((each) => each.id === id)
    if (one === undefined) return
    change(...presenceSteps(one, what, current?.id ?? null))
  }
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.participantButton : undefined
    if (id === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const list = rows()
    const at = list.findIndex((row) => row.dataset.participantButton === id)
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key]
    const what = presenceKeys[event.key.toLowerCase()]
    if (target !== undefined) list[target]?.focus()
    else if (what !== undefined) step(id, what)
    else if (/^[sm]$/i.test(event.key)) {
      if (event.key.toLowerCase() === 's') step(id, 'apology')
      setOpened({ id, byKey: true })
    } else return
    event.preventDefault()
  }
  const groups = inGroups(all, people)
  const firstId = groups.flatMap(({ inGroup }) => inGroup)[0]?.id ?? null
  const entry = all.some(({ id }) => id === active) ? active : firstId
  return (
    <section
      ref={root}
      className={classes.people}
      aria-label={words.title}
      data-pane
      tabIndex={-1}
      onBlur={draft.onBlur}
    >
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h4">
          {words.title}
        </Title>
        <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
      </Group>
      <Text role="status" size="sm" fw={600}>
        {[
          participantWords.countPresent(count.present),
          ...(count.apology > 0 ? [participantWords.countApologies(count.apology)] : []),
          ...(count.absent > 0 ? [countOf(count.absent, words.absentOne, words.absentMany)] : []),
          ...(count.invited > 0 ? [words.unseen(count.invited)] : []),
        ].join(', ')}
      </Text>
      <Group gap="xs" my="xs">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChecks size={20} aria-hidden />}
          onClick={markRest}
          disabled={unseen.length === 0}
        >
          {words.rest}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconUserPlus size={20} aria-hidden />}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {adding ? words.hideAdd : words.add}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconKeyboard size={20} aria-hidden />}
          aria-expanded={keysShown}
          onClick={() => setKeysShown(!keysShown)}
        >
          {keysShown ? words.hideKeys : words.showKeys}
        </Button>
      </Group>
      {keysShown && (
        <dl className={classes.keys}>
          {words.keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
      <Collapse expanded={adding}>
        {adding && <AddParticipant participants={all} people={people} onChange={change} />}
      </Collapse>
      {groups.map(({ group, inGroup }) =>
        inGroup.length === 0 ? null : (
          <section key={group} aria-label={participantWords.groups[group]}>
            <Title order={4} size="h6" mt="xs" c="dimmed">
              {participantWords.groups[group]} ({inGroup.length})
            </Title>
            <ul className={classes.plain} onKeyDown={pressed}>
              {inGroup.map((participant) => (
                <AttendanceRow
                  key={participant.id}
                  participant={participant}
                  participants={all}
                  people={people}
                  items={items}
                  isEntry={participant.id === entry}
                  isOpen={participant.id === opened?.id}
                  takesFocus={opened?.byKey === true}
                  onActive={setActive}
                  onOpen={open}
                  onStep={step}
                  onChange={change}
                />
              ))}
            </ul>
          </section>
        ),
      )}
      {all.length === 0 && (
        <Text size="sm" c="dimmed">
          {participantWords.empty}
        </Text>
      )}
    </section>
  )
}

const presenceKeys: Readonly<Record<string, PresenceStep>> = {
  t: 'present',
  a: 'apology',
  f: 'absent',
  i: 'invited',
  g: 'guest',
  '+': 'came',
  '-': 'went',
}
