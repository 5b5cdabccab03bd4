/** One paper of the day as it will be printed, with what it can be chosen to hold and the ways to get it out. */
import { Group, NativeSelect, Text, Title } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
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
import { useBlobAddress, usePaperFiles } from '../../../replica/index.ts'
import { dayPaperNames, dayPaperWhy, dayPapers as words } from '../../../strings/day-papers.ts'
import { CountField } from '../../../ui/count-field.tsx'
import { DocumentPreview } from '../../../ui/document-preview/document-preview.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { MakingNote, PaperButtons } from '../../../ui/paper-files.tsx'
import { todayInDenmark } from '../../../ui/today.ts'

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
  const files = usePaperFiles()
  return (
    <>
      <div className="no-print">
        <Title order={3}>{dayPaperNames[paperKey]}</Title>
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
          <>
            <PaperButtons files={files} paper={paper} fileName={model.value.fileName} />
            <MakingNote files={files} />
          </>
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
