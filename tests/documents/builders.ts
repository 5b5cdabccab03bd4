/** A meeting with its records, told in few words: what a test does not say is usual. */
import { type MeetingPapers, meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { evenKeys } from '../../src/core/order.ts'
import {
  actionId,
  agendaItemId,
  attachmentId,
  forumId,
  meetingId,
  personId,
  theOrganisationId,
} from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { type Block, type BlockType, plainBlock } from '../../src/core/text/blocks.ts'

type Participant = NonNullable<RecordInput<'meeting'>['participants']>[number]

type PersonWish = Partial<RecordInput<'person'>> & {
  readonly name: string
  readonly unit?: string
  readonly employer?: string
  /** `substituteFor` is a name; `items`, `arrivedAt` and `leftAt` are places in the agenda, counted from 1. */
  readonly as?: Partial<Pick<Participant, 'group' | 'function' | 'attendance'>> & {
    readonly substituteFor?: string
    readonly items?: readonly number[]
    readonly arrivedAt?: number
    readonly leftAt?: number
  }
}

type ItemWish = Partial<Omit<RecordInput<'agenda-item'>, 'meetingId' | 'order' | 'presenters'>> & {
  readonly id?: string
  readonly presenters?: readonly string[]
  readonly attachments?: readonly {
    readonly title: string
    readonly source?: RecordInput<'attachment'>['source']
  }[]
  readonly actions?: readonly { readonly task: string; readonly who?: readonly string[]; readonly deadline?: string }[]
}

export type MeetingWish = {
  readonly organisation?: RecordInput<'organisation'>
  readonly forum?: Partial<RecordInput<'forum'>>
  readonly meeting?: Partial<RecordInput<'meeting'>> & { readonly chair?: string; readonly minuteTaker?: string }
  readonly people?: readonly PersonWish[]
  readonly items?: readonly ItemWish[]
}

const theMeetingId = meetingId.parse('meeting')
const theForumId = forumId.parse('forum')

export const papersOf = (wish: MeetingWish = {}): MeetingPapers => {
  const papers = meetingPapers(recordsOf(wish), theMeetingId)
  if (!papers.ok) throw new Error(papers.error)
  return papers.value
}

export const recordsOf = ({
  organisation,
  forum,
  meeting,
  people = [],
  items = [],
}: MeetingWish): readonly RecordEntry[] => {
  const personOf = (name: string) => personId.parse(`person-${people.findIndex((each) => each.name === name) + 1}`)
  const itemId = (place: number | undefined) =>
    place === undefined ? null : agendaItemId.parse(items[place - 1]?.id ?? `item-${place}`)
  const keys = evenKeys(items.length)
  const { chair, minuteTaker, ...fields } = meeting ?? {}
  return [
    {
      kind: 'organisation',
      id: theOrganisationId,
      value: newValue('organisation', organisation ?? { name: 'PsykInfo' }),
    },
    { kind: 'forum', id: theForumId, value: newValue('forum', { name: 'ERFA Øst', kind: 'local-erfa', ...forum }) },
    ...people.map(({ name, unit, employer, as: _as, ...person }) => ({
      kind: 'person' as const,
      id: personOf(name),
      value: newValue('person', {
        givenName: name.split(' ').slice(0, -1).join(' '),
        familyName: name.split(' ').at(-1) ?? '',
        affiliations: unit || employer ? [{ id: 'a', unitName: unit ?? '', organisation: employer ?? '' }] : [],
        ...person,
      }),
    })),
    {
      kind: 'meeting',
      id: theMeetingId,
      value: newValue('meeting', {
        forumId: theForumId,
        status: 'held',
        date: '2026-11-24',
        start: '13:00',
        end: '15:00',
        chairId: chair === undefined ? null : personOf(chair),
        minuteTakerId: minuteTaker === undefined ? null : personOf(minuteTaker),
        participants: people.map(({ name, as: role }) => ({
          id: `element-${personOf(name)}`,
          personId: personOf(name),
          group: role?.group ?? 'member',
          function: role?.function ?? '',
          attendance: role?.attendance ?? 'present',
          substituteForId: role?.substituteFor === undefined ? null : `element-${personOf(role.substituteFor)}`,
          itemIds: (role?.items ?? []).flatMap((place) => itemId(place) ?? []),
          arrivedAtItemId: itemId(role?.arrivedAt),
          leftAtItemId: itemId(role?.leftAt),
        })),
        ...fields,
      }),
    },
    ...items.flatMap(({ id: _id, presenters = [], attachments = [], actions = [], ...item }, index): RecordEntry[] => {
      const id = itemId(index + 1) ?? agendaItemId.parse('none')
      return [
        {
          kind: 'agenda-item',
          id,
          value: newValue('agenda-item', {
            ...item,
            meetingId: theMeetingId,
            order: keys[index] ?? '',
            presenters: presenters.map((name, place) =>
              people.some((each) => each.name === name)
                ? { id: `p${place}`, personId: personOf(name) }
                : { id: `p${place}`, name },
            ),
          }),
        },
        ...attachments.map(({ title, source }, place) => ({
          kind: 'attachment' as const,
          id: attachmentId.parse(`attachment-${index + 1}-${place + 1}`),
          value: newValue('attachment', {
            meetingId: theMeetingId,
            agendaItemId: id,
            order: `a${place + 1}`,
            title,
            source: source ?? { type: 'paper' },
          }),
        })),
        ...actions.map(({ task, who = [], deadline }, place) => ({
          kind: 'action' as const,
          id: actionId.parse(`action-${index + 1}-${place + 1}`),
          value: newValue('action', {
            task,
            responsibleIds: who.map(personOf),
            deadline: deadline ?? null,
            meetingId: theMeetingId,
            agendaItemId: id,
          }),
        })),
      ]
    }),
  ]
}

/** Blocks of one type, or of `[type, text]` pairs. */
export const text = (...lines: readonly (string | readonly [BlockType, string])[]): readonly Block[] =>
  lines.map((each, index) =>
    typeof each === 'string' ? plainBlock(`b${index}`, each) : plainBlock(`b${index}`, each[1], each[0]),
  )
