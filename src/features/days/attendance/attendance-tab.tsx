/** Who is there on the day: a name and Enter, or one key a person. Whoever comes without having signed up is written down on the way. */
import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconChecks, IconPrinter, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { longDate } from '../../../core/danish/dates.ts'
import type { RecordChange, RecordSet } from '../../../core/records/record-set.ts'
import type { DayAttendance } from '../../../core/records/registration.ts'
import {
  attendanceLine,
  attendanceRows,
  foundRows,
  markAttendance,
  markRest,
} from '../../../core/registrations/attendance.ts'
import { walkIn } from '../../../core/registrations/changes.ts'
import { ok } from '../../../core/result.ts'
import { decide, newId } from '../../../replica/index.ts'
import { attendance as words } from '../../../strings/registrations.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import type { DayTabProps } from '../tab-props.ts'
import classes from './attendance.module.css'
import { AttendanceRow } from './attendance-row.tsx'

type Shown = keyof typeof words.shown
const shownOptions: readonly Shown[] = ['all', 'expected', 'present', 'absent']

export const AttendanceTab = ({ day, records }: DayTabProps) => {
  const rows = useMemo(() => attendanceRows(records, day), [records, day])
  const [question, setQuestion] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const [last, setLast] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const found = foundRows(rows, question)
  const visible =
    question.trim() === '' ? found.filter((row) => row.isExpected && isShown(row.attendance, shown)) : found
  const line = attendanceLine(rows)
  const calledOff = day.meeting.status === 'cancelled'
  const nobodyLacks = calledOff && (shown === 'all' || shown === 'expected')
  // Organisers stand in the list before anybody has signed up.
  const isGuided = day.registrations.length === 0 && question.trim() === '' && !calledOff
  useCommand('mod+F', words.search, () => field.current?.select())

  const run = async (label: string, decision: (now: RecordSet) => readonly RecordChange[]) => {
    const { done } = await decide(label, (now) => ok(decision(now)))
    if (!done) return
    setLast(label)
    announce(label)
  }
  const mark = (id: string, name: string, state: DayAttendance) =>
    void run(words.marked(name, state), (now) => markAttendance(now, day.id, id, state))
  const addWalkIn = () => {
    const name = question.trim()
    if (name === '') return
    const id = newId('registration')
    void run(words.walkInAdded(name), (now) => walkIn(now, day.id, id, name, todayInDenmark()).changes)
    setQuestion('')
    field.current?.focus()
  }
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
  const searching = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') buttons()[0]?.focus()
    else if (event.key === 'Escape' && question !== '') setQuestion('')
    else if (event.key === 'Enter') {
      const [first] = found
      if (question.trim() === '') return
      if (first === undefined) addWalkIn()
      else {
        mark(first.id, first.name, 'present')
        setQuestion('')
      }
    } else return
    event.preventDefault()
  }
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.person : undefined
    const row = visible.find((each) => each.id === id)
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const all = buttons()
    const at = all.findIndex((each) => each.dataset.person === id)
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    const state = keys[event.key.toLowerCase()]
    if (event.key === 'ArrowUp' && at === 0) field.current?.focus()
    else if (target !== undefined) all[target]?.focus()
    else if (state !== undefined) {
      mark(row.id, row.name, state)
      if (shown === 'all' || question.trim() !== '') all[at + 1]?.focus()
      else (all[at + 1] ?? all[at - 1])?.focus()
    } else return
    event.preventDefault()
  }
  const entry = visible.find(({ id }) => id === active)?.id ?? visible[0]?.id ?? null
  return (
    <Stack gap="md" className={classes.tab}>
      <Title order={2} className={classes.printed ?? ''}>
        {words.printTitle(
          day.meeting.theme || day.meeting.title || day.forum.name,
          day.meeting.date === null ? '' : longDate(day.meeting.date),
        )}
      </Title>
      <Group justify="space-between" gap="sm">
        <Text role="status" fw={600} size="lg">
          {[
            calledOff && line.present === 0 ? words.calledOff : words.present(line.present),
            ...(line.unseen > 0 ? [words.unseen(line.unseen, line.expected)] : []),
            ...(line.absent > 0 ? [words.absent(line.absent)] : []),
            ...(line.walkIns > 0 ? [words.walkIns(line.walkIns)] : []),
          ].join(' · ')}
        </Text>
        <Group gap="xs" className="no-print">
          <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
            {words.print}
          </Button>
          <Button
            variant="default"
            leftSection={<IconChecks size={20} aria-hidden />}
            disabled={line.unseen === 0}
            onClick={() => void run(words.restDone, (now) => markRest(now, day.id))}
          >
            {words.rest}
          </Button>
        </Group>
      </Group>
      <div className={`${classes.find} no-print`}>
        <TextInput
          ref={field}
          size="lg"
          type="search"
          label={words.search}
          description={words.hint}
          inputWrapperOrder={['label', 'input', 'description']}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          onKeyDown={searching}
          data-autofocus
        />
        <Group mt="xs" gap="sm" justify="space-between">
          <SegmentedControl
            aria-label={words.only}
            value={shown}
            onChange={setShown}
            data={shownOptions.map((value) => ({ value, label: words.shown[value] }))}
          />
          {question.trim() === '' ? (
            <Text size="sm">{last !== '' && words.last(last)}</Text>
          ) : (
            <Button variant="default" leftSection={<IconUserPlus size={20} aria-hidden />} onClick={addWalkIn}>
              {words.addWalkInNamed(question.trim())}
            </Button>
          )}
        </Group>
      </div>
      {isGuided && (
        <div className="no-print">
          <EmptyState icon={<IconUsers size={40} />} title={words.empty}>
            {words.emptyWhy}
          </EmptyState>
        </div>
      )}
      {visible.length === 0 ? (
        (rows.length > 0 || !isGuided) && (
          <Text>{question.trim() !== '' ? words.nobody : nobodyLacks ? words.calledOffWhy : words.nothing}</Text>
        )
      ) : (
        <ul ref={list} className={classes.list} aria-label={words.list} onKeyDown={pressed}>
          {visible.map((row, index) => (
            <AttendanceRow
              key={row.id}
              dayId={day.id}
              row={row}
              isEntry={row.id === entry}
              isFirstFound={question.trim() !== '' && index === 0}
              onActive={setActive}
              onMark={mark}
            />
          ))}
        </ul>
      )}
    </Stack>
  )
}

const keys: Readonly<Record<string, DayAttendance>> = { t: 'present', u: 'absent', i: 'expected' }

const isShown = (attendance: DayAttendance, shown: Shown): boolean => shown === 'all' || attendance === shown
