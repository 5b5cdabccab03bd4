/** One paper of the day as it will be printed, with what it can be chosen to hold and the ways to get it out. */
import { Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { IconFileTypePdf, IconFileWord, IconPrinter } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { Paper, Reply } from '../../../core/contract.ts'
import { shortDate } from '../../../core/danish/dates.ts'
import {
  type DayPaperChoice,
  type DayPaperKey,
  dayPaperOf,
  usualChoice,
} from '../../../core/documents/day/day-paper-list.ts'
import { dayDocument } from '../../../core/documents/day/day-papers.ts'
import { speakersOfDay } from '../../../core/documents/day/speaker-sheets.ts'
import type { DocumentModel } from '../../../core/documents/model.ts'
import { paperModel } from '../../../core/documents/paper.ts'
import type { Day } from '../../../core/programme/day.ts'
import { versionsOf } from '../../../core/programme/versions.ts'
import { type RecordSet, recordEntries } from '../../../core/records/record-set.ts'
import { call, flushDrafts, newElementId, on, useBlobAddress } from '../../../replica/index.ts'
import { dayPaperNames, dayPaperWhy, dayPapers as words } from '../../../strings/day-papers.ts'
import { paper as buttons } from '../../../strings/meetings.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { CountField } from '../../../ui/count-field.tsx'
import { DocumentPreview } from '../../../ui/document-preview/document-preview.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { type Said, SavingNote } from './saving-note.tsx'

type PaperViewProps = {
  readonly paperKey: DayPaperKey
  readonly day: Day
  readonly records: RecordSet
  readonly versionNumber: number | null
  readonly onVersion: (number: number | null) => void
}

export const PaperView = ({ paperKey, day, records, versionNumber, onVersion }: PaperViewProps) => {
  const [speaker, setSpeaker] = useState<DayPaperChoice['speaker']>(null)
  const [blankBadges, setBlankBadges] = useState(usualChoice.blankBadges)
  const paper = useMemo(
    () => dayPaperOf(paperKey, day, { versionNumber, speaker, blankBadges }),
    [paperKey, day, versionNumber, speaker, blankBadges],
  )
  const model = useMemo(() => {
    const today = todayInDenmark()
    return paper.document === 'evaluation-slip'
      ? paperModel(recordEntries(records), paper, today)
      : dayDocument(records, paper, today)
  }, [records, paper])
  const name = dayPaperNames[paperKey]
  return (
    <>
      <div className="no-print">
        <Title order={3}>{name}</Title>
        <Text size="sm" c="dimmed" mb="sm">
          {dayPaperWhy[paperKey]}
        </Text>
        <Group gap="md" mb="sm" align="flex-start">
          {'versionNumber' in paper && (
            <VersionChoice day={day} records={records} value={versionNumber} onChange={onVersion} />
          )}
          {paper.document === 'speaker-sheets' && (
            <SpeakerChoice day={day} records={records} value={speaker} onChange={setSpeaker} />
          )}
          {paper.document === 'badges' && (
            <CountField
              label={words.blankBadges}
              description={words.blankBadgesHint}
              value={blankBadges}
              min={0}
              max={200}
              onChange={setBlankBadges}
            />
          )}
        </Group>
        {model.ok ? (
          <PaperButtons paper={paper} name={name} model={model.value} />
        ) : (
          <ErrorNotice error={{ code: model.error }} />
        )}
      </div>
      {model.ok && <Sheet model={model.value} />}
    </>
  )
}

/** Many papers are long: drawn only when they change. */
const Sheet = memo(({ model }: { readonly model: DocumentModel }) => {
  const { address: logo } = useBlobAddress(model.letterhead.logo?.blobId ?? null)
  return <DocumentPreview model={model} logo={logo} titleLevel={4} />
})

type ChoiceProps<V> = {
  readonly day: Day
  readonly records: RecordSet
  readonly value: V
  readonly onChange: (value: V) => void
}

const VersionChoice = ({ day, records, value, onChange }: ChoiceProps<number | null>) => {
  const versions = versionsOf(records, day.id)
  if (versions.length === 0) return null
  return (
    <NativeSelect
      label={words.version}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
      data={[
        { value: '', label: words.working },
        ...versions.map(({ value: { number, name, publishedOn, madeOn } }) => ({
          value: String(number),
          label:
            publishedOn === null
              ? words.aside(number, name, shortDate(madeOn))
              : words.published(number, name, shortDate(publishedOn)),
        })),
      ]}
    />
  )
}

const SpeakerChoice = ({ day, records, value, onChange }: ChoiceProps<DayPaperChoice['speaker']>) => {
  const all = speakersOfDay(records, day).flatMap(({ named, sessions }) => {
    const [first] = sessions
    return first === undefined ? [] : [{ named, wish: { sessionId: first.id, speakerId: first.speaker.id } }]
  })
  const at = all.findIndex(({ wish }) => wish.sessionId === value?.sessionId && wish.speakerId === value.speakerId)
  return (
    <NativeSelect
      label={words.speaker}
      value={at < 0 ? '' : String(at)}
      onChange={({ currentTarget }) => onChange(all[Number(currentTarget.value || -1)]?.wish ?? null)}
      data={[
        { value: '', label: words.allSpeakers },
        ...all.map(({ named }, index) => ({
          value: String(index),
          label: [named.name, named.organisation].filter(Boolean).join(', '),
        })),
      ]}
    />
  )
}

type PaperButtonsProps = { readonly paper: Paper; readonly name: string; readonly model: DocumentModel }

const PaperButtons = ({ paper, name, model }: PaperButtonsProps) => {
  const [making, setMaking] = useState<{ readonly job: string; readonly page: number } | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  useEffect(
    () =>
      on('document.progress', ({ job, page }) =>
        setMaking((now) => (now !== null && now.job === job ? { job, page } : now)),
      ),
    [],
  )
  const tell = (text: string) => {
    setSaid({ text })
    announce(text)
  }
  const told = (reply: Reply<'document.export'> | Reply<'page.savePdf'>) => {
    if (reply.ok) return reply.value === null ? undefined : tell(buttons.savedAs(reply.value.savedAs))
    if (reply.error.code === 'document-cancelled') return tell(buttons.cancelled)
    setSaid({ error: reply.error })
  }
  const begin = async () => {
    setSaid(null)
    await flushDrafts()
  }
  const exportWord = async () => {
    const job = newElementId()
    setMaking({ job, page: 0 })
    await begin()
    told(await call('document.export', { job, paper }))
    setMaking(null)
  }
  const print = async () => {
    await begin()
    const reply = await call('page.print', {})
    if (!reply.ok) setSaid({ error: reply.error })
  }
  const savePdf = async () => {
    await begin()
    const fileName = buttons.fileName(model.fileName.replaceAll(/[\\/:*?"<>|]/g, '-').slice(0, 150) || name)
    told(await call('page.savePdf', { fileName, paper }))
  }
  useCommand('mod+P', buttons.print, () => void print())
  return (
    <>
      <Group gap="xs" mb="xs">
        <Button
          leftSection={<IconFileWord size={20} aria-hidden />}
          onClick={() => void exportWord()}
          loading={making !== null}
        >
          {buttons.export}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => void print()}>
          {buttons.print}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          onClick={() => void savePdf()}
        >
          {buttons.pdf}
        </Button>
      </Group>
      {making !== null && (
        <Group gap="xs" mb="xs">
          <Text size="sm" role="status">
            {making.page === 0 ? buttons.making : buttons.makingPage(making.page)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void call('document.cancel', { job: making.job })}>
            {buttons.cancel}
          </Button>
        </Group>
      )}
      <SavingNote said={said} />
    </>
  )
}
