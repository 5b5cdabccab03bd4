/**
 * What people propose for an agenda, out of the lines of a letter, a mail or a note: where each proposal begins, how long it is to take
 * and what it asks for. Knows how such texts are written, and nothing of files.
 */
import { withoutCpr } from '../privacy/cpr.ts'
import type { AgendaCategory, AgendaItem } from '../records/agenda-item.ts'
import { agendaItemId, type MeetingId, type PersonId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { plainBlock, type RichText } from '../text/blocks.ts'
import { insertItem, itemsOf } from './agenda-items.ts'

/** A paragraph as it looks: whoever reads a file knows headings and bold, a pasted text has its words alone. */
export type TextLine = { readonly text: string; readonly look: 'heading' | 'bold' | 'list' | 'plain' }

/** What a file from outside says. Of a mail also what about, from whom and when. */
export type TextReading = {
  readonly lines: readonly TextLine[]
  readonly subject: string
  readonly from: { readonly name: string; readonly address: string } | null
  readonly on: string | null
}

export type Proposal = {
  readonly title: string
  readonly minutes: number | null
  readonly category: AgendaCategory
  readonly lines: readonly string[]
}

/** Who asked for an item. `name` is of somebody who is not among the people. */
type Proposer = {
  readonly personId: PersonId | null
  readonly name: string
  readonly on: string | null
}

type ProposalReading = {
  readonly proposals: readonly Proposal[]
  /** Greetings, signatures and what a mail answers: seen, and taken into no item. */
  readonly leftOut: readonly string[]
}

/** A pasted text, line by line. */
export const plainLines = (text: string): readonly TextLine[] =>
  text.split(/\r\n?|\n/).map((line) => ({ text: line, look: 'plain' }))

/**
 * Items begin at headings; where there are none at lines in bold, else at numbers, else at the points of a list. A text with none of
 * them is one item, which is called `subject` or by its first line.
 */
export const readProposals = (lines: readonly TextLine[], subject = ''): ProposalReading => {
  const { own, below } = apart(lines.map(tidy))
  const begins = beginsIn(own)
  const first = begins === null ? own.findIndex(({ text }) => text !== '' && !greets(text)) : own.findIndex(begins)
  const above = first < 0 ? own : own.slice(0, first)
  const written = first < 0 ? [] : own.slice(first)
  const leftOut = [...above, ...below].map(({ text }) => text).filter((text) => text !== '')
  if (written.length === 0) return { proposals: [], leftOut }
  if (begins !== null) return { proposals: grouped(written, begins).map(proposalOf), leftOut }
  const [head, ...rest] = written
  const title = subject.trim().replace(/^((re|sv|vs|fw|fwd):\s*)+/i, '')
  return {
    proposals: [proposalOf(title === '' && head ? [head, ...rest] : [{ text: title, look: 'plain' }, ...written])],
    leftOut,
  }
}

/** The proposal as an item of the agenda, before what a meeting ends with. */
export const addProposal = (
  records: RecordSet,
  meetingId: MeetingId,
  proposal: Proposal,
  proposer: Proposer,
  { newId }: { readonly newId: () => string },
): readonly RecordChange[] => {
  const agenda = itemsOf(records, meetingId)
  const id = agendaItemId.parse(newId())
  const value = newValue('agenda-item', {
    meetingId,
    category: proposal.category,
    title: withoutCpr(proposal.title).slice(0, longestTitle),
    minutes: proposal.minutes,
    content: blocksOf(proposal.lines, newId),
    proposal: { ...proposer, name: withoutCpr(proposer.name) },
  })
  return insertItem(agenda, placeForProposal(agenda), id, value)
}

const longestTitle = 300

const tidy = ({ text, look }: TextLine): TextLine => ({ text: text.replace(/[\s\u00a0]+/g, ' ').trim(), look })

/** A farewell, and the mail that is answered or sent on: from there on it is not about the agenda any more. */
const endings: readonly RegExp[] = [
  /^(med )?(venlig|de bedste|bedste|kærlig|mange|kollegial|god) ?hilsen(er)?\b/i,
  /^(med )?(de )?(venlige|mange|bedste|kærlige|gode) hilsn?e(r|ner)\b/i,
  /^(vh|mvh|kh|dbh|hilsen|hilsner)\b[.,!]?\s*$/i,
  /^(--|_{5,})$/,
  /^-{2,}\s*(oprindelig|original|videresendt|forwarded)/i,
  /^(fra|from):\s.*[@<]/i,
  /^(den|on) .{5,80}(skrev .{2,80}|wrote):$/i,
]
const ends = (text: string): boolean => endings.some((ending) => ending.test(text))

const apart = (
  lines: readonly TextLine[],
): { readonly own: readonly TextLine[]; readonly below: readonly TextLine[] } => {
  const unquoted = lines.filter(({ text }) => !text.startsWith('>'))
  const quoted = lines.filter(({ text }) => text.startsWith('>'))
  const end = unquoted.findIndex(({ text }) => ends(text))
  return end < 0
    ? { own: unquoted, below: quoted }
    : { own: unquoted.slice(0, end), below: [...unquoted.slice(end), ...quoted] }
}

const greets = (text: string): boolean =>
  /^(kære|hej|hejsa|goddag|god morgen|til rette vedkommende)\b.{0,60}$/i.test(text)

/** "1. ", "2) ", "Punkt 3: ", "Pkt. 4 - ". */
const numbered = /^(?:(?:punkt|pkt\.?|forslag)\s*\d{1,2}\s*[:.)–-]?\s+|\d{1,2}[.)]\s+)(?=\S)/i
const bulleted = /^[-*•·–]\s+(?=\S)/

type Test = (line: TextLine) => boolean

/** What begins an item in this text; null where nothing does. One bold line alone is its title. */
const beginsIn = (lines: readonly TextLine[]): Test | null => {
  const kinds: readonly Test[] = [
    ({ look, text }) => look === 'heading' && text !== '',
    ({ look, text }) => look === 'bold' && text !== '' && text.length <= 150,
    ({ text }) => numbered.test(text),
    ({ look, text }) => (look === 'list' && text !== '') || bulleted.test(text),
  ]
  const isList = kinds[3]
  return kinds.find((kind) => (kind === isList ? pointsAreItems(lines, kind) : lines.some(kind))) ?? null
}

/**
 * Points are items where there are several, with nothing but a lead before them, and either nothing else or words of their own
 * between them. Points in one row belong to the text around them.
 */
const pointsAreItems = (lines: readonly TextLine[], isPoint: Test): boolean => {
  const first = lines.findIndex(isPoint)
  const after = first < 0 ? [] : lines.slice(first).filter(({ text }) => text !== '')
  const before = lines.slice(0, Math.max(0, first)).filter(({ text }) => text !== '' && !greets(text))
  const words = after.findIndex((line) => !isPoint(line))
  return before.length <= 1 && after.length > 1 && (words < 0 || words < after.findLastIndex(isPoint))
}

const grouped = (lines: readonly TextLine[], begins: Test): readonly (readonly TextLine[])[] => {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last === undefined || begins(line)) groups.push([line])
    else last.push(line)
  }
  return groups
}

const proposalOf = ([head, ...rest]: readonly TextLine[]): Proposal => {
  const said = (head?.text ?? '').replace(numbered, '').replace(bulleted, '')
  const [before = '', ...after] = said.length > longestTitle ? splitTitle(said) : [said]
  const body = [...after, ...rest.map(({ text, look }) => (look === 'list' && text !== '' ? `- ${text}` : text))]
  const inTitle = minutesInTitle.exec(before)
  const inText = body.map((line) => minutesAlone.exec(line)).find((found) => found !== null)
  const minutes = Number(inTitle?.[1] ?? inTitle?.[2] ?? inText?.[1] ?? 0)
  return {
    title: before
      .replace(minutesInTitle, '')
      .replace(/[\s:;,.–-]+$/, '')
      .trim(),
    minutes: minutes === 0 ? null : minutes,
    category: categoryIn([said, ...body].join('\n')),
    lines: trimmed(body.filter((line) => !minutesAlone.test(line))),
  }
}

/** A title that is a whole paragraph: its first sentence, and the rest as text. */
const splitTitle = (text: string): readonly string[] => {
  const end = text.slice(0, longestTitle).search(/[.!?:]\s/)
  const at = end < 0 ? text.lastIndexOf(' ', longestTitle) : end + 1
  return at <= 0 ? [text.slice(0, longestTitle), text.slice(longestTitle)] : [text.slice(0, at), text.slice(at + 1)]
}

const duration = String.raw`(?:ca\.?\s*)?(\d{1,3})\s*(?:min\.?|minutter|minut)`
/** "(ca. 15 min)", or ", 15 minutter" at the end: other times that a title names are what it is about. */
const minutesInTitle = new RegExp(String.raw`\s*(?:[([]${duration}[)\]]|[,;–-]\s*${duration}\.?$)`, 'i')
const minutesAlone = new RegExp(
  String.raw`^(?:-\s*)?(?:(?:ønsket |forventet )?(?:tid|varighed|tidsforbrug))?\s*:?\s*${duration}\.?$`,
  'i',
)

const categoryIn = (text: string): AgendaCategory =>
  /\b(til|ønskes?) beslutning\b|\bbeslutningspunkt/i.test(text)
    ? 'decision'
    : /\b(til|som) (skriftlig )?orientering\b|\borienteringspunkt/i.test(text)
      ? 'oral-information'
      : /\b(oplæg|præsentation) (ved|af|om)\b/i.test(text)
        ? 'presentation'
        : 'discussion'

const trimmed = (lines: readonly string[]): readonly string[] => {
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}

const blocksOf = (lines: readonly string[], newId: () => string): RichText =>
  lines
    .filter((line) => line !== '')
    .map((line) =>
      bulleted.test(line)
        ? plainBlock(newId(), withoutCpr(line.replace(bulleted, '')), 'bullet')
        : plainBlock(newId(), withoutCpr(line)),
    )

/** Before the last items of every agenda: any other business, and the next meeting. */
const placeForProposal = (agenda: readonly { readonly value: AgendaItem }[]): number => {
  const last = agenda.findLastIndex(
    ({ value }) => value.category !== 'any-other-business' && value.category !== 'next-meeting',
  )
  return last + 1
}
