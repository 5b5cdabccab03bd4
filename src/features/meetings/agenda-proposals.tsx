/** Proposals for the agenda: one that is typed in, or several read out of a mail, a Word file or a text, taken in one by one. */
import { Autocomplete, Button, Group, SegmentedControl, Stack } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { addProposal, type Proposal } from '../../core/meetings/proposals.ts'
import { fullName } from '../../core/people/names.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { newElementId } from '../../replica/index.ts'
import { proposals as words } from '../../strings/agenda.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { AgendaOffers } from './agenda-offer.tsx'
import { personOptions } from './fields.tsx'
import { landOnAgenda } from './land-on-agenda.ts'
import { ProposalForm } from './proposal-form.tsx'
import { ProposalReader } from './proposal-reader.tsx'
import type { PeopleById } from './use-meeting.ts'

type AgendaProposalsProps = {
  readonly meetingId: MeetingId
  readonly people: PeopleById
}

export const AgendaProposals = (props: AgendaProposalsProps) => {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return open ? (
    <ProposalsPanel {...props} onClose={close} />
  ) : (
    <Button
      ref={button}
      variant="subtle"
      leftSection={<IconBulb size={20} aria-hidden />}
      onClick={() => setOpen(true)}
      aria-expanded={false}
    >
      {words.open}
    </Button>
  )
}

const ways = ['write', 'read'] as const
type Way = (typeof ways)[number]

const ProposalsPanel = (props: AgendaProposalsProps & { readonly onClose: () => void }) => {
  const { meetingId, people, onClose } = props
  const [who, setWho] = useState('')
  const [way, setWay] = useState<Way>('write')
  const names = [...new Set(personOptions(people, () => true).map(({ label }) => label))]
  const add = (proposal: Proposal, on: string | null) => {
    const name = who.trim()
    const personId = [...people].find(([, person]) => fullName(person) === name)?.[0] ?? null
    const proposer = { personId, name: personId === null ? name : '', on: on ?? todayInDenmark() }
    landOnAgenda(words.added, (now) => addProposal(now, meetingId, proposal, proposer, { newId: newElementId }))
  }
  /** Whoever wrote the mail, by the name that the archive knows the address by. */
  const wroteBy = (from: { readonly name: string; readonly address: string }) => {
    const address = from.address.toLowerCase()
    const known = [...people.values()].find(({ email }) => address !== '' && email.toLowerCase() === address)
    setWho(known === undefined ? from.name || from.address : fullName(known))
  }
  return (
    <AgendaOffers
      title={words.title}
      why={words.why}
      action={
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <Stack gap="sm" mt="sm">
        <Group gap="sm" align="flex-end">
          <Autocomplete
            label={words.who}
            placeholder={words.whoHint}
            value={who}
            onChange={setWho}
            data={names}
            limit={8}
            maxLength={200}
            openOnFocus={false}
            flex="1 1 14rem"
            autoFocus
          />
          <SegmentedControl
            aria-label={words.ways}
            value={way}
            onChange={(next) => setWay(ways.find((each) => each === next) ?? 'write')}
            data={ways.map((each) => ({ value: each, label: words[each] }))}
          />
        </Group>
        {way === 'write' ? (
          <ProposalForm onAdd={(proposal) => add(proposal, null)} />
        ) : (
          <ProposalReader onAdd={add} onFrom={wroteBy} />
        )}
      </Stack>
    </AgendaOffers>
  )
}
