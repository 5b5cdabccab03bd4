/** Proposals that stand in a text: pasted in or read from a file, shown as what they would become, and taken in or skipped. */
import { Button, Group, Text, Textarea } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { type Proposal, plainLines, readProposals, type TextReading } from '../../core/meetings/proposals.ts'
import { call } from '../../replica/index.ts'
import { proposals as words } from '../../strings/agenda.ts'
import { countOf } from '../../strings/common.ts'
import { errorText } from '../../strings/errors.ts'
import { agenda } from '../../strings/meetings.ts'
import { AgendaOffer } from './agenda-offer.tsx'
import classes from './meetings.module.css'

type ProposalReaderProps = {
  /** `on` is the day of the mail, where it is one. */
  readonly onAdd: (proposal: Proposal, on: string | null) => void
  readonly onFrom: (from: NonNullable<TextReading['from']>) => void
}

type Source = { readonly fileName: string | null; readonly reading: TextReading }

const nothing: Source = { fileName: null, reading: { lines: [], subject: '', from: null, on: null } }

export const ProposalReader = ({ onAdd, onFrom }: ProposalReaderProps) => {
  const [pasted, setPasted] = useState('')
  const [source, setSource] = useState(nothing)
  const [said, setSaid] = useState<string | null>(null)
  const read = useMemo(() => readProposals(source.reading.lines, source.reading.subject), [source])
  const [settled, setSettled] = useState<ReadonlySet<Proposal>>(new Set())
  const open = numbered(read.proposals).filter(({ proposal }) => !settled.has(proposal))
  const show = (next: Source) => {
    setSource(next)
    setSettled(new Set())
    setSaid(null)
  }
  const paste = (text: string) => {
    setPasted(text)
    show({ ...nothing, reading: { ...nothing.reading, lines: plainLines(text) } })
  }
  const choose = async () => {
    const reply = await call('text.open', {})
    if (!reply.ok) return setSaid(errorText(reply.error.code))
    if (reply.value === null) return
    setPasted('')
    show(reply.value)
    if (reply.value.reading.from !== null) onFrom(reply.value.reading.from)
  }
  const settle = (proposal: Proposal) => setSettled(new Set([...settled, proposal]))
  const hasText = source.reading.lines.some(({ text }) => text.trim() !== '')
  return (
    <>
      <Textarea
        label={words.paste}
        description={words.pasteHint}
        value={pasted}
        onChange={(event) => paste(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={100_000}
      />
      <Group gap="sm">
        <Button variant="default" leftSection={<IconFile size={20} aria-hidden />} onClick={() => void choose()}>
          {words.file}
        </Button>
        <Text size="sm" c="dimmed">
          {source.fileName === null ? words.fileHint : words.from(source.fileName)}
        </Text>
      </Group>
      <div role="status">
        {said !== null && <Text c="var(--mantine-color-error)">{said}</Text>}
        {hasText && (
          <Text size="sm" fw={600}>
            {read.proposals.length === 0
              ? words.none
              : words.found(countOf(read.proposals.length, words.one, words.many))}
          </Text>
        )}
      </div>
      <ul className={classes.plainList}>
        {open.map(({ proposal, number }) => (
          <ReadProposal
            key={number}
            proposal={proposal}
            onAdd={() => {
              onAdd(proposal, source.reading.on)
              settle(proposal)
            }}
            onSkip={() => settle(proposal)}
          />
        ))}
      </ul>
      {read.leftOut.length > 0 && (
        <Text size="sm" c="dimmed" className={classes.anywhere}>
          {words.leftOut} {read.leftOut.join(' · ')}
        </Text>
      )}
    </>
  )
}

const numbered = (all: readonly Proposal[]) => all.map((proposal, index) => ({ proposal, number: index + 1 }))

type ReadProposalProps = {
  readonly proposal: Proposal
  readonly onAdd: () => void
  readonly onSkip: () => void
}

const ReadProposal = ({ proposal, onAdd, onSkip }: ReadProposalProps) => {
  const { title, minutes, category, lines } = proposal
  const name = title === '' ? words.untitled : title
  return (
    <AgendaOffer
      title={name}
      facts={
        <Text size="sm" c="dimmed">
          {[agenda.categories[category], minutes === null ? '' : words.minutesShort(minutes)]
            .filter(Boolean)
            .join(', ')}
        </Text>
      }
      actions={
        <>
          <Button size="compact-sm" aria-label={words.addOf(name)} onClick={onAdd}>
            {words.add}
          </Button>
          <Button variant="subtle" color="gray" size="compact-sm" aria-label={words.skipOf(name)} onClick={onSkip}>
            {words.skip}
          </Button>
        </>
      }
    >
      {lines.length > 0 && (
        <Text size="sm" className={classes.asWritten} lineClamp={8}>
          {lines.join('\n')}
        </Text>
      )}
    </AgendaOffer>
  )
}
