/** Whom a call or an invitation goes to: groups, single people, and addresses of others. Who had it before can be passed over. */
import { Checkbox, MultiSelect, Stack, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Audience, dayAudiences, mailedBefore, typedAddresses } from '../../../core/mail/day-audiences.ts'
import { fullName, sortPeople } from '../../../core/people/names.ts'
import type { Day } from '../../../core/programme/day.ts'
import type { PersonId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { dayMail as words } from '../../../strings/day-mail.ts'

type Recipients = { readonly personIds: readonly PersonId[]; readonly addresses: readonly string[] }

type Wanted = {
  readonly groups: readonly Audience[]
  readonly single: readonly PersonId[]
  readonly typed: string
  readonly skips: boolean
}

type ManyRecipientsProps = {
  readonly records: RecordSet
  readonly day: Day
  readonly kind: 'call' | 'invitation'
  readonly today: string
  readonly onChange: (recipients: Recipients) => void
}

export const ManyRecipients = ({ records, day, kind, today, onChange }: ManyRecipientsProps) => {
  const groups = useMemo(() => dayAudiences(records, day, today), [records, day, today])
  const before = useMemo(() => mailedBefore(day, kind), [day, kind])
  const people = useMemo(
    () =>
      sortPeople(Array.from(records.person, ([id, value]) => ({ id, value }))).map(({ id, value }) => ({
        value: id,
        label: fullName(value),
      })),
    [records],
  )
  const [wanted, setWanted] = useState<Wanted>({ groups: [], single: [], typed: '', skips: true })
  const set = (change: Partial<Wanted>) => {
    const next = { ...wanted, ...change }
    setWanted(next)
    onChange({
      personIds: peopleIn(next).filter((id) => !next.skips || !before.has(id)),
      addresses: typedAddresses(next.typed).addresses,
    })
  }
  const peopleIn = ({ groups: chosen, single }: Wanted): readonly PersonId[] => [
    ...new Set([...chosen.flatMap((each) => groups.get(each) ?? []), ...single]),
  ]
  const again = peopleIn(wanted).filter((id) => before.has(id)).length
  const { unknown } = typedAddresses(wanted.typed)
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={words.toWhom}
        value={[...wanted.groups]}
        onChange={(values) => set({ groups: [...groups.keys()].filter((each) => values.includes(each)) })}
      >
        <Stack gap="xs" mt="xs">
          {[...groups].map(([audience, ids]) => (
            <Checkbox key={audience} value={audience} label={words.audience(audience, ids.length)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <MultiSelect
        label={words.people}
        placeholder={wanted.single.length === 0 ? words.choosePeople : ''}
        data={people}
        value={[...wanted.single]}
        onChange={(values) => set({ single: [...records.person.keys()].filter((id) => values.includes(id)) })}
        nothingFoundMessage={words.nobodyFound}
        limit={30}
        searchable
        hidePickedOptions
      />
      <Textarea
        label={words.others}
        description={words.othersHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={wanted.typed}
        maxLength={20_000}
        autosize
        minRows={1}
        maxRows={4}
        onChange={(event) => set({ typed: event.currentTarget.value })}
        error={unknown.length > 0 ? words.notAddresses(unknown.slice(0, 3)) : null}
      />
      {again > 0 && (
        <Checkbox
          label={words.skip(again)}
          checked={wanted.skips}
          onChange={(event) => set({ skips: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
