/** What a filled form of a contribution says, read out of its Word document. What becomes of it is decided elsewhere. */
import {
  contributionPlaceholders as hints,
  kindChoices,
  speakerColumns,
} from '../../src/core/documents/contribution-form-words.ts'
import {
  type ContributionField,
  type ContributionNotice,
  type ContributionReading,
  contributionFields,
  contributionFormVersion,
  type OfferedKind,
  offeredKinds,
  type SpeakerField,
  speakerFields,
  speakerRows,
  type WrittenSpeaker,
} from '../../src/core/programme/contribution-reading.ts'
import { contributionTags, dayReferenceTag, kindTag, speakerTag } from '../../src/core/programme/contribution-tags.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type ContributionLines, contributionShape } from './contribution-shape.ts'
import { formLines } from './form-lines.ts'
import type { FormError } from './limits.ts'
import { comparable } from './own-words.ts'
import { printedReference } from './printed-reference.ts'
import { ticksByTag } from './ticks.ts'
import { longestLine, longestText, shortened, tidyLine, tidyText, withoutHint } from './tidy.ts'
import type { WordText } from './word-lines.ts'

/** `form-foreign` where nothing tells that it is our form, `form-empty` where nobody has written in it. */
export const readContribution = (text: WordText): Result<ContributionReading, FormError> => {
  const lines = formLines(text, contributionShape)
  if (!isOurs(text, lines)) return err('form-foreign')
  const texts = readTexts(lines)
  const inTable = speakersInTable(text)
  const speakers = inTable ?? speakersBelow(lines)
  const isEmpty = contributionFields.every((field) => texts[field].text === '') && speakers.length === 0
  if (isEmpty) return err('form-empty')
  const kinds = readKinds(text, lines)
  const printed = printedReference(text, dayReferenceTag)
  const beside = inTable === null ? [] : (lines.written.get('speakers') ?? []).filter(isWords)
  const outside = shortened(tidyText([...lines.outside, ...beside].join('\n')), longestText).text
  return ok({
    reference: printed?.reference ?? null,
    version: printed?.version ?? null,
    title: texts.title.text,
    abstract: texts.abstract.text,
    minutes: texts.minutes.text,
    capacity: texts.capacity.text,
    from: texts.from.text,
    to: texts.to.text,
    equipment: texts.equipment.text,
    remark: texts.remark.text,
    kind: kinds.length === 1 ? (kinds[0] ?? null) : null,
    speakers,
    outside,
    notices: [
      ...(printed === null ? [{ code: 'no-reference' } as const] : []),
      ...((printed?.version ?? 0) > contributionFormVersion ? [{ code: 'newer-form' } as const] : []),
      ...ofFields(text, lines, texts),
      ...ofSpeakers(lines, inTable, speakers),
      ...ofKinds(text, lines, kinds),
      ...counted('text-outside', outside === '' ? 0 : outside.split(/\s+/).length),
      ...(text.trackedChanges > 0 ? [{ code: 'tracked-changes' } as const] : []),
      ...counted('comments', text.comments),
      ...counted('pictures', text.pictures),
      ...counted('footnotes', text.footnotes),
    ],
  })
}

/** The form of a case has controls of ours as well, and a heading in common. */
const isOurs = ({ controls }: WordText, { headings }: ContributionLines): boolean =>
  controls.some(({ tag }) => ourTags.has(tag)) || contributionFields.filter((field) => headings.has(field)).length > 2

const ourTags: ReadonlySet<string> = new Set([
  ...Object.values(contributionTags),
  dayReferenceTag,
  ...offeredKinds.map(kindTag),
])

type Texts = Readonly<Record<ContributionField, { readonly text: string; readonly cut: boolean }>>

const paragraphs: ReadonlySet<ContributionField> = new Set(['abstract', 'equipment', 'remark'])

const readTexts = ({ written }: ContributionLines): Texts => {
  const read = (field: ContributionField) => {
    const found = (written.get(field) ?? []).join('\n')
    return paragraphs.has(field)
      ? shortened(withoutHint(hints[field], tidyText(found)), longestText)
      : shortened(withoutHint(hints[field], tidyLine(found)), longestLine)
  }
  return {
    title: read('title'),
    abstract: read('abstract'),
    minutes: read('minutes'),
    capacity: read('capacity'),
    from: read('from'),
    to: read('to'),
    equipment: read('equipment'),
    remark: read('remark'),
  }
}

const cell = (text: string, hint: string): string => shortened(withoutHint(hint, tidyLine(text)), longestLine).text

/** Null where the form has lost the controls of its table. */
const speakersInTable = ({ controls, lines }: WordText): readonly WrittenSpeaker[] | null => {
  const cells = new Map(controls.filter(({ tag }) => speakerTags.has(tag)).map(({ tag }) => [tag, '']))
  if (cells.size === 0) return null
  for (const { text, control, placeholder } of lines.flatMap(({ pieces }) => pieces)) {
    if (control === null || (placeholder && control.placeholder)) continue
    const before = cells.get(control.tag)
    if (before !== undefined) cells.set(control.tag, before + text)
  }
  return Array.from({ length: speakerRows }, (_, at): WrittenSpeaker => {
    const read = (field: SpeakerField) => cell(cells.get(speakerTag(at + 1, field)) ?? '', speakerColumns[field])
    return { name: read('name'), title: read('title'), organisation: read('organisation'), email: read('email') }
  }).filter(isSomebody)
}

const speakerTags: ReadonlySet<string> = new Set(
  Array.from({ length: speakerRows }, (_, at) => speakerFields.map((field) => speakerTag(at + 1, field))).flat(),
)

const isSomebody = (speaker: WrittenSpeaker): boolean => speakerFields.some((field) => speaker[field] !== '')

/** The cells as lines: a number begins a row, an address is known by itself, and the name stands first. */
const speakersBelow = ({ written }: ContributionLines): readonly WrittenSpeaker[] => {
  const rows: string[][] = []
  for (const line of (written.get('speakers') ?? []).map(tidyLine)) {
    if (/^[1-9]$/.test(line)) rows.push([])
    else if (line !== '') (rows.at(-1) ?? rows[rows.push([]) - 1])?.push(line)
  }
  return rows
    .map((row): WrittenSpeaker => {
      const email = row.find((each) => each.includes('@')) ?? ''
      const [name = '', ...more] = row.filter((each) => each !== email).map((each) => shortened(each, longestLine).text)
      const [first = '', ...rest] = more
      return more.length < 2
        ? { name, title: '', organisation: first, email }
        : { name, title: first, organisation: rest.join(', '), email }
    })
    .filter(isSomebody)
}

const isWords = (line: string): boolean => !/^\s*[1-9]?\s*$/.test(line)

const readKinds = (text: WordText, { boxes }: ContributionLines): readonly OfferedKind[] => {
  const ticks = ticksByTag(text)
  return offeredKinds.filter((kind) => ticks.get(kindTag(kind)) ?? boxes.get(comparable(kindChoices[kind])) ?? false)
}

const ofKinds = (
  text: WordText,
  { boxes }: ContributionLines,
  kinds: readonly OfferedKind[],
): readonly ContributionNotice[] => {
  if (kinds.length > 1) return [{ code: 'several-answers', field: 'kind' }]
  if (kinds.length === 1) return []
  const there =
    text.controls.some(({ tag }) => offeredKinds.some((kind) => kindTag(kind) === tag)) ||
    offeredKinds.some((kind) => boxes.has(comparable(kindChoices[kind])))
  return [{ code: there ? 'field-empty' : 'field-missing', field: 'kind' }]
}

const ofFields = (text: WordText, lines: ContributionLines, texts: Texts): readonly ContributionNotice[] => {
  const controls = new Set(text.controls.map(({ tag }) => tag))
  return contributionFields.flatMap((field): readonly ContributionNotice[] => {
    if (texts[field].text === '') {
      if (field !== 'title' && field !== 'abstract') return []
      const there = controls.has(contributionTags[field]) || lines.headings.has(field)
      return [{ code: there ? 'field-empty' : 'field-missing', field }]
    }
    return [
      ...(lines.byHeading.has(field) ? [{ code: 'read-by-heading', field } as const] : []),
      ...(texts[field].cut ? [{ code: 'too-long', field } as const] : []),
    ]
  })
}

const ofSpeakers = (
  lines: ContributionLines,
  inTable: readonly WrittenSpeaker[] | null,
  speakers: readonly WrittenSpeaker[],
): readonly ContributionNotice[] => {
  if (speakers.length > 0) return inTable === null ? [{ code: 'read-by-heading', field: 'speakers' }] : []
  const there = inTable !== null || lines.headings.has('speakers')
  return [{ code: there ? 'field-empty' : 'field-missing', field: 'speakers' }]
}

const counted = (
  code: Extract<ContributionNotice, { count: number }>['code'],
  count: number,
): readonly ContributionNotice[] => (count === 0 ? [] : [{ code, count }])
