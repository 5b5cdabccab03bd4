/** Forms of a contribution as files: written by the app, and filled in the way Word does it. */
import { parseContribution } from '../../electron/case-forms/parse-form.ts'
import { writeContributionForm } from '../../electron/documents/case-form/write-contribution-form.ts'
import { contributionFormOf } from '../../src/core/documents/contribution-form.ts'
import {
  type ContributionField,
  type ContributionNotice,
  type ContributionReading,
  contributionFields,
  type OfferedKind,
  speakerFields,
  type WrittenSpeaker,
} from '../../src/core/programme/contribution-reading.ts'
import { contributionTags, kindTag, speakerTag } from '../../src/core/programme/contribution-tags.ts'
import { forumId, meetingId, personId, programmeIdOf, theOrganisationId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { changed, fillIn, paragraph, run, tick, withDocument } from '../case-forms/form-files.ts'

export const dayId = meetingId.parse('dag')
export const organiser = personId.parse('arrangoer')

export const dayRecords: readonly RecordEntry[] = [
  { kind: 'organisation', id: theOrganisationId, value: newValue('organisation', { name: 'Region Strandmark' }) },
  {
    kind: 'forum',
    id: forumId.parse('f'),
    value: newValue('forum', { name: 'Vidensdag', kind: 'knowledge-day', mail: { signature: 'Hilsen fra PsykInfo' } }),
  },
  {
    kind: 'meeting',
    id: dayId,
    value: newValue('meeting', {
      forumId: forumId.parse('f'),
      date: '2027-04-22',
      start: '09:00',
      end: '16:00',
      theme: 'Det, vi giver videre',
    }),
  },
  {
    kind: 'person',
    id: organiser,
    value: newValue('person', { givenName: 'Anna', familyName: 'Lund', email: 'anna@strandmark.example' }),
  },
  {
    kind: 'programme',
    id: programmeIdOf(dayId),
    value: newValue('programme', {
      meetingId: dayId,
      targetGroups: ['Peermedarbejdere', 'Ledere'],
      organiserIds: [organiser],
      contributionsBy: '2027-01-15',
    }),
  },
]

export const emptyForm = async (records: readonly RecordEntry[] = dayRecords): Promise<Uint8Array> => {
  const form = contributionFormOf(recordSetOf(records), dayId)
  if (!form.ok) throw new Error(form.error)
  return writeContributionForm(form.value, new Map())
}

export type Filled = Partial<Record<ContributionField, string>> & {
  readonly kinds?: readonly OfferedKind[]
  readonly speakers?: readonly WrittenSpeaker[]
}

const inParagraphs: ReadonlySet<ContributionField> = new Set(['abstract', 'equipment', 'remark'])

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The document with everything written in its fields. */
export const written = ({ kinds = [], speakers = [], ...texts }: Filled): ((xml: string) => string) =>
  changed(
    ...contributionFields.flatMap((field) => {
      const text = texts[field]
      if (text === undefined || text === '') return []
      const content = inParagraphs.has(field)
        ? text
            .split('\n')
            .map((line) => paragraph(run(escaped(line))))
            .join('')
        : run(escaped(text))
      return [fillIn(contributionTags[field], content)]
    }),
    ...kinds.map((kind) => tick(kindTag(kind))),
    ...speakers.flatMap((speaker, at) =>
      speakerFields.flatMap((field) =>
        speaker[field] === '' ? [] : [fillIn(speakerTag(at + 1, field), run(escaped(speaker[field])))],
      ),
    ),
  )

export const filledForm = async (filled: Filled): Promise<Uint8Array> =>
  withDocument(await emptyForm(), written(filled))

export const readingOf = (bytes: Uint8Array): ContributionReading => {
  const read = parseContribution(bytes)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

export const codeOf = (bytes: Uint8Array): string => {
  const read = parseContribution(bytes)
  return read.ok ? 'read' : read.error
}

/** What the author filled in. */
export const contentOf = (reading: ContributionReading): Filled => {
  const { title, abstract, minutes, capacity, from, to, equipment, remark, kind, speakers } = reading
  const texts = { title, abstract, minutes, capacity, from, to, equipment, remark }
  return { ...texts, kinds: kind === null ? [] : [kind], speakers }
}

export const noticesOf = ({ notices }: ContributionReading): readonly string[] =>
  notices.map((notice: ContributionNotice) => ('field' in notice ? `${notice.code} ${notice.field}` : notice.code))

export const workshop: Required<Filled> = {
  title: 'Når håbet er småt & stort',
  abstract: 'Vi prøver tre øvelser.\n\nTag med hjem:\n- en samtale\n- et spørgsmål',
  minutes: '1 time',
  capacity: '20',
  from: 'kl. 10',
  to: '14.30',
  equipment: 'Stole i rundkreds\nFlipover',
  remark: 'Vi er to, der kører <sammen>.',
  kinds: ['workshop'],
  speakers: [
    { name: 'Bo Holm', title: 'Peermedarbejder', organisation: 'Randers Kommune', email: 'bo@randers.example' },
    { name: 'Sanne Vind', title: '', organisation: 'Region Strandmark', email: '' },
  ],
}
