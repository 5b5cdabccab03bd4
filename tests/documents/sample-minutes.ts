/** The real minutes of 14 June 2022 as records, converted when a test runs; the data lies beside the repository, never in it. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type MeetingPapers, meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { evenKeys } from '../../src/core/order.ts'
import {
  actionId,
  agendaItemId,
  attachmentId,
  forumId,
  meetingId,
  membershipIdOf,
  personId,
  theOrganisationId,
} from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { type Block, type Inline, plainRun } from '../../src/core/text/blocks.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const sampleJson = resolve(shared, 'data/minutes-2022-06-14.json')
export const sampleText = resolve(shared, 'data/minutes-2022-06-14.txt')
export const compareScript = resolve(shared, 'checks/compare_minutes.py')

/** Null where the data is here; otherwise the reason why tests on it are not run. */
export const sampleMissing: string | null = [sampleJson, sampleText, compareScript].every((path) => existsSync(path))
  ? null
  : 'the shared sample minutes are not beside the repository'

const run = z.object({ text: z.string().optional(), href: z.string().optional(), footnoteRef: z.number().optional() })
const sourceBlock = z.object({
  type: z.enum(['paragraph', 'subheading', 'bullet']),
  text: z.string(),
  runs: z.array(run).optional(),
})
const section = z.object({ blocks: z.array(sourceBlock) }).nullish()
const source = z.object({
  meeting: z.object({
    body: z.string(),
    date: z.string(),
    start: z.string(),
    end: z.string(),
    place: z.object({ text: z.string(), notes: z.array(z.string()) }),
    issued: z.object({ date: z.string() }),
  }),
  participants: z.array(
    z.object({
      role: z.enum(['chair', 'member', 'secretariat', 'apology', 'guest']),
      name: z.string(),
      title: z.string(),
      unit: z.string().nullable(),
      organisation: z.string(),
      function: z.string().nullable(),
      substituteFor: z.string().optional(),
      attendedItems: z.array(z.number()).optional(),
    }),
  ),
  items: z.array(
    z.object({
      number: z.number(),
      categoryKey: z.enum([
        'welcome',
        'oral-information',
        'theme-discussion',
        'discussion',
        'written-information',
        'next-meeting',
        'any-other-business',
      ]),
      title: z.string(),
      presenter: z.string().nullable(),
      minutes: z.number().nullable(),
      body: z.array(sourceBlock),
      indstilling: section,
      bilag: section,
      referat: section,
      attachments: z.array(z.object({ number: z.number(), title: z.string() })).optional(),
      decision: z
        .object({ actions: z.array(z.object({ responsible: z.string(), text: z.string() })).optional() })
        .optional(),
    }),
  ),
  footnotes: z.array(z.object({ id: z.number(), runs: z.array(run) })),
})
type Source = z.infer<typeof source>

const sampleMeetingId = meetingId.parse('meeting-2022-06-14')
const theForumId = forumId.parse('forum-uddannelse-arbejde')
const chairFunction = /^(.*) \(mødeleder\)$/

/** Every record that the sample's papers need. */
const sampleRecords = (): readonly RecordEntry[] => {
  const data = source.parse(JSON.parse(readFileSync(sampleJson, 'utf8')))
  const people = peopleOf(data)
  const personByName = new Map(people.map(({ name, id }) => [name, id]))
  const itemIds = data.items.map(({ number }) => agendaItemId.parse(`item-${number}`))
  const keys = evenKeys(data.items.length)
  return [
    {
      kind: 'organisation',
      id: theOrganisationId,
      value: newValue('organisation', { name: 'Region Syddanmark', department: 'Tværsektorielt Samarbejde' }),
    },
    { kind: 'forum', id: theForumId, value: newValue('forum', { name: data.meeting.body, kind: 'steering-group' }) },
    ...people.map(({ id, given, family, from }) => ({
      kind: 'person' as const,
      id,
      value: newValue('person', {
        givenName: given,
        familyName: family,
        title: from.title,
        affiliations: [{ id: 'a1', unitName: from.unit ?? '', organisation: from.organisation, sector: 'other' }],
      }),
    })),
    ...people
      .filter(({ from }) => from.function !== null)
      .map(({ id, from }) => ({
        kind: 'membership' as const,
        id: membershipIdOf(theForumId, id),
        value: newValue('membership', {
          forumId: theForumId,
          personId: id,
          group: 'chair',
          function: (from.function ?? '').replace(chairFunction, '$1'),
        }),
      })),
    {
      kind: 'meeting',
      id: sampleMeetingId,
      value: newValue('meeting', {
        forumId: theForumId,
        status: 'minutes-sent',
        date: data.meeting.date,
        start: data.meeting.start,
        end: data.meeting.end,
        place: {
          form: 'physical',
          text: data.meeting.place.text.replace(/^Fysisk møde, /, ''),
          notes: data.meeting.place.notes,
        },
        chairId: people.find(({ from }) => chairFunction.test(from.function ?? ''))?.id ?? null,
        minuteTakerId: people.find(({ from }) => from.role === 'secretariat')?.id ?? null,
        participants: people.map(({ id, element, from }) => ({
          id: element,
          personId: id,
          group: from.role === 'apology' ? 'member' : from.role,
          attendance: from.role === 'apology' ? 'apology' : 'present',
          substituteForId: people.find(({ name }) => name === from.substituteFor)?.element ?? null,
          itemIds: (from.attendedItems ?? []).flatMap((number) => itemIds[number - 1] ?? []),
        })),
        agendaIssuedOn: data.meeting.issued.date,
        minutesIssuedOn: data.meeting.issued.date,
      }),
    },
    ...data.items.flatMap((item, index): readonly RecordEntry[] => {
      const id = itemIds[index] ?? agendaItemId.parse('none')
      const presenter = item.presenter === null ? undefined : personByName.get(item.presenter)
      return [
        {
          kind: 'agenda-item',
          id,
          value: newValue('agenda-item', {
            meetingId: sampleMeetingId,
            order: keys[index] ?? '',
            category: item.categoryKey,
            title: item.title,
            presenters:
              item.presenter === null
                ? []
                : [{ id: 'p1', personId: presenter ?? null, name: presenter === undefined ? item.presenter : '' }],
            minutes: item.minutes,
            content: blocksOf(data, item.body, 'content'),
            recommendation: blocksOf(data, item.indstilling?.blocks ?? [], 'recommendation'),
            minutesText: blocksOf(data, item.referat?.blocks ?? [], 'minutes'),
          }),
        },
        ...attachmentsOf(item, id),
        ...(item.decision?.actions ?? []).map(({ text }, number) => ({
          kind: 'action' as const,
          id: actionId.parse(`action-${item.number}-${number}`),
          value: newValue('action', {
            task: text,
            responsibleIds: people.filter(({ from }) => from.role === 'secretariat').map((each) => each.id),
            meetingId: sampleMeetingId,
            agendaItemId: id,
          }),
        })),
      ]
    }),
  ]
}

export const samplePapers = (): MeetingPapers => {
  const papers = meetingPapers(sampleRecords(), sampleMeetingId)
  if (!papers.ok) throw new Error(papers.error)
  return papers.value
}

const peopleOf = (data: Source) =>
  data.participants.map((from, index) => {
    const words = from.name.split(' ')
    return {
      from,
      name: from.name,
      given: words.slice(0, -1).join(' '),
      family: words.at(-1) ?? '',
      id: personId.parse(`person-${index + 1}`),
      element: `participant-${index + 1}`,
    }
  })

const attachmentsOf = (item: Source['items'][number], id: z.infer<typeof agendaItemId>): readonly RecordEntry[] => {
  const papers = (item.attachments ?? []).map(({ number, title }) => ({
    kind: 'attachment' as const,
    id: attachmentId.parse(`attachment-${item.number}-${number}`),
    value: newValue('attachment', {
      meetingId: sampleMeetingId,
      agendaItemId: id,
      order: `a${number}`,
      title,
      source: { type: 'paper' },
    }),
  }))
  const links = (item.bilag?.blocks ?? []).flatMap(({ runs = [] }, index) => {
    const link = runs.find(({ href }) => href !== undefined)
    if (link?.href === undefined) return []
    return [
      {
        kind: 'attachment' as const,
        id: attachmentId.parse(`link-${item.number}-${index}`),
        value: newValue('attachment', {
          meetingId: sampleMeetingId,
          agendaItemId: id,
          order: `b${index}`,
          title: (runs[0]?.text ?? '').replace(/:\s*$/, ''),
          source: { type: 'link', href: link.href, label: link.text ?? '' },
        }),
      },
    ]
  })
  return [...papers, ...links]
}

const blocksOf = (data: Source, blocks: readonly z.infer<typeof sourceBlock>[], prefix: string): readonly Block[] =>
  blocks.map(({ type, text, runs }, index) => ({
    id: `${prefix}-${index + 1}`,
    type,
    level: 0,
    content: (runs ?? [{ text }]).flatMap((each) => inlineOf(data, each)),
  }))

const inlineOf = (data: Source, { text, href, footnoteRef }: z.infer<typeof run>): readonly Inline[] => {
  if (footnoteRef === undefined) return [{ ...plainRun(text ?? ''), href: href ?? null }]
  const note = data.footnotes.find(({ id }) => id === footnoteRef)
  return [
    {
      type: 'footnote',
      id: `footnote-${footnoteRef}`,
      content: (note?.runs ?? []).map((each) => ({ ...plainRun(each.text ?? ''), href: each.href ?? null })),
    },
  ]
}
