/**
 * The mails of one kind around a day: to whom, as they will be, changed before they are saved, and then the day says that they were
 * made. It stays open afterwards, so that the parts can still be copied.
 */
import { Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type DayMailWish, dayMails } from '../../../core/mail/day-mails.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { dayMail as words } from '../../../strings/day-mail.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { ManyRecipients } from './many-recipients.tsx'
import { WrittenMails } from './written-mails.tsx'

type DayMailPanelProps = {
  readonly day: Day
  readonly records: RecordSet
  /** Of speakers and participants, those that it begins with: all that wait, all, or some by their ids. */
  readonly wish: DayMailWish
  readonly onClose: () => void
}

export const DayMailPanel = (props: DayMailPanelProps) => {
  // As it was when it was opened: once the mails are made, the next ones would be others.
  const [{ day, records, wish: first }] = useState(props)
  const [today] = useState(() => todayInDenmark())
  const [wish, setWish] = useState(first)
  const [sent, setSent] = useState(false)
  const made = useMemo(() => dayMails(records, day.id, wish, today), [records, day.id, wish, today])
  const empty = () => {
    if (made.ok) return null
    if (!('of' in wish)) return words.choose
    return wish.of === 'waiting' ? words.nobodyWaits[waitFor(day, wish)] : words.problem[made.error]
  }
  return (
    <Modal opened onClose={props.onClose} size="xl" title={words.title[wish.kind]}>
      <Stack>
        {'of' in wish ? (
          <WhichOnes records={records} day={day} today={today} wish={wish} locked={sent} onChange={setWish} />
        ) : (
          <div hidden={sent}>
            <ManyRecipients
              records={records}
              day={day}
              kind={wish.kind}
              today={today}
              onChange={(to) => setWish({ ...wish, ...to })}
            />
          </div>
        )}
        {!made.ok && <Text>{empty()}</Text>}
        <WrittenMails
          day={day}
          kind={wish.kind}
          wish={wish}
          mails={made.ok ? made.value : []}
          today={today}
          onSent={setSent}
          onClose={props.onClose}
        />
      </Stack>
    </Modal>
  )
}

type OfSome = Extract<DayMailWish, { readonly of: unknown }>

/** What those who wait wait for: speakers are asked for no answer where the day is called off. */
const waitFor = ({ meeting }: Day, { kind }: OfSome): OfSome['kind'] | 'called-off' =>
  kind === 'speakers' && meeting.status === 'cancelled' ? 'called-off' : kind

type WhichOnesProps = {
  readonly records: RecordSet
  readonly day: Day
  readonly today: string
  readonly wish: OfSome
  /** They were saved: whom they were to is settled. */
  readonly locked: boolean
  readonly onChange: (wish: OfSome) => void
}

/** Those who wait to hear, or all. Nothing to choose where somebody was named from the start. */
const WhichOnes = ({ records, day, today, wish, locked, onChange }: WhichOnesProps) => {
  const counts = useMemo(() => {
    const count = (of: 'waiting' | 'everybody'): number => {
      const made = dayMails(records, day.id, { kind: wish.kind, of }, today)
      return made.ok ? made.value.length : 0
    }
    return { waiting: count('waiting'), everybody: count('everybody') }
  }, [records, day.id, wish.kind, today])
  if (typeof wish.of !== 'string') return null
  return (
    <SegmentedControl
      aria-label={words.toWhom}
      disabled={locked}
      value={wish.of}
      onChange={(of) => onChange({ kind: wish.kind, of })}
      data={(['waiting', 'everybody'] as const).map((value) => ({
        value,
        label: words.withCount(words.which[waitFor(day, wish)][value], counts[value]),
      }))}
    />
  )
}
