/**
 * What a record is called, of whatever kind it is and also where it is gone or only known from a copy: its own words, the
 * person, and where it belongs. Words for kinds are not its own.
 */

export type RecordLabel = {
  /** Its own name; empty where it has none. */
  readonly name: string
  readonly person: string
  /** The meeting or forum it belongs to. */
  readonly place: string
  readonly date: string | null
}

/** The value of a record that another one names; undefined where nobody knows it. */
export type LookUp = (kind: string, id: string) => unknown

export const recordLabel = (kind: string, value: unknown, lookUp: LookUp): RecordLabel => {
  const field = (name: string): unknown => fieldOf(value, name)
  const text = (name: string): string => textOf(field(name))
  if (kind === 'person') return { name: personName(value), person: '', place: '', date: null }
  const meeting = kind === 'meeting' ? value : named(lookUp, 'meeting', field('meetingId'))
  const ownForum = named(lookUp, 'forum', fieldOf(meeting, 'forumId') ?? field('forumId'))
  const forumName = textOf(fieldOf(ownForum, 'name'))
  const meetingName = textOf(fieldOf(meeting, 'title')) || forumName
  const person = personName(named(lookUp, 'person', field('personId') ?? field('authorId') ?? field('approverId')))
  const date = textOf(fieldOf(meeting, 'date')) || null
  if (kind === 'meeting') return { name: meetingName, person: '', place: '', date }
  if (kind === 'case' || kind === 'case-story') return caseLabel(kind, value, lookUp)
  const name = text('name') || text('title') || text('task') || text('question')
  return { name, person, place: kind === 'forum' ? '' : meetingName, date }
}

/** A case is called by whose it is and where; never by what it tells. */
const caseLabel = (kind: string, value: unknown, lookUp: LookUp): RecordLabel => {
  const own = kind === 'case' ? value : named(lookUp, 'case', fieldOf(value, 'caseId'))
  const turn = named(lookUp, 'turn', fieldOf(own, 'turnId'))
  const { place, date } = recordLabel('turn', turn, lookUp)
  return { name: '', person: personName(named(lookUp, 'person', fieldOf(own, 'authorId'))), place, date }
}

const named = (lookUp: LookUp, kind: string, id: unknown): unknown =>
  typeof id === 'string' ? lookUp(kind, id) : undefined

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const personName = (value: unknown): string =>
  [fieldOf(value, 'givenName'), fieldOf(value, 'familyName')].map(textOf).filter(Boolean).join(' ')
