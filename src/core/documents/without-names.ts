/**
 * Texts for readers who are not to learn who somebody is: names become what the person is at the meeting, and what else leads to a
 * person (mail address, telephone and CPR number) goes. Known people are found however they are written (known-names.ts); others as
 * far as the check of a text is sure of them.
 */
import { capitalised } from '../danish/dates.ts'
import { findPersonalData, type PrivacyKnowledge } from '../privacy/find-personal-data.ts'
import type { FindingType } from '../privacy/finding.ts'
import { readable } from '../privacy/readable.ts'
import type { Span } from '../privacy/spans.ts'
import type { Inline, RichText, TextRun } from '../text/blocks.ts'
import { type Nameable, nameFinder } from './known-names.ts'
import { namelessWords as words } from './words.ts'

/** Somebody with what they are called instead ("en deltager"). */
export type Renamed = Nameable & { readonly role: string }

export type WithoutNames = {
  readonly text: (written: string) => string
  /** What is named after nobody at the meeting, but may hold somebody's whole name: an organisation, an address. */
  readonly place: (written: string) => string
  readonly rich: (written: RichText) => RichText
  /** Null for an address that leads to a person. */
  readonly link: (href: string) => string | null
}

export const withoutNames = (people: readonly Renamed[], knowledge: PrivacyKnowledge): WithoutNames => {
  const finder = nameFinder(people)
  const roles = new Map(people.map(({ id, role }) => [id, role]))
  /** A name that several people have is whoever has a part in the meeting. */
  const roleOf = (ids: readonly string[]): string => {
    const named = ids.map((id) => roles.get(id) ?? words.person)
    return named.find((role) => role !== words.person) ?? words.person
  }

  const initials = new Map(
    knowledge.known.people.flatMap((each) => each.initials.map((letters) => [letters, each.id] as const)),
  )
  /** The letters of known people, of which the check takes many for an abbreviation ("AM", "ML"). */
  const lettered = (written: string): readonly Gone[] =>
    [...written.matchAll(capitals)].flatMap((match): readonly Gone[] => {
      const [letters = '', ending = ''] = [match[1], match[2]]
      const id = initials.get(letters)
      if (id === undefined || neverInitials.has(letters)) return []
      const end = match.index + letters.length + ending.length
      return [{ start: match.index, end, as: roleOf([id]), name: true, genitive: ending !== '' }]
    })

  const gone = (written: string): readonly Gone[] => {
    const { text, placed } = readable(written)
    return [
      ...[...text.matchAll(address)].flatMap((match): readonly Gone[] => {
        const span = placed({ start: match.index, end: match.index + match[0].length })
        if (match[0].includes('@')) return [{ ...span, as: words.email }]
        return link(match[0]) === null ? [{ ...span, as: words.link }] : []
      }),
      ...finder.phones(written).map((span) => ({ ...span, as: words.phone })),
    ]
  }

  const link = (href: string): string | null => {
    const plain = decoded(href)
    const tells =
      !/^https?:|^www\./i.test(href) ||
      finder.names(plain).length > 0 ||
      finder.phones(plain).length > 0 ||
      /@/.test(plain)
    return tells ? null : href
  }

  const changesIn = (written: string): readonly Gone[] =>
    settled(written, [
      ...gone(written),
      ...finder
        .names(written)
        .map((name) => (name.begins ? withoutBeginning(written, name) : { ...name, as: roleOf(name.ids), name: true })),
      ...lettered(written),
      ...findPersonalData(written, knowledge)
        .filter(({ type, confidence }) => leads.has(type) && confidence === 'high')
        .filter(({ start, end, type }) => type !== 'NAME' || !afterLetter.test(written.slice(start, end)))
        .map(({ start, end, type, suggestion }) => ({
          start,
          end,
          as: type === 'NAME' ? words.person : suggestion,
          name: type === 'NAME',
          genitive: type === 'NAME' && suggestion.endsWith('s'),
        })),
    ])

  return {
    link,
    text: (written) => replaced(written, changesIn(written)),
    place: (written) =>
      replaced(
        written,
        settled(written, [
          ...gone(written),
          ...finder.names(written, 'whole').map((name) => ({ ...name, as: roleOf(name.ids), name: true })),
        ]),
      ),
    rich: (written) => written.map((block) => ({ ...block, content: inContent(block.content, changesIn, link) })),
  }
}

/** What goes, and what stands there instead; of a name also how it stands in the sentence. */
type Gone = Span & { readonly as: string; readonly name?: boolean; readonly genitive?: boolean }

const leads: ReadonlySet<FindingType> = new Set(['NAME', 'CPR', 'PHONE', 'EMAIL', 'BIRTHDATE'] as const)

const address = /(?:https?:\/\/|www\.)[^\s<>"”»]+|[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu

const capitals = /(?<![\p{L}\p{N}])(\p{Lu}{2,4})(['’]?s)?(?![\p{L}\p{N}])/gu
/** What such minutes say all the time. */
const neverInitials = new Set('AC BUP DK EU HR ID IT KL OK PC RS TR TV'.split(' '))

/** "indgang C. Elevatoren": the check takes it for somebody, and known people are found without it. */
const afterLetter = /^\p{Lu}\. \p{L}{2}/u

const decoded = (href: string): string => {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** "Majagruppen" is the group: the rest of the word stands, with a capital letter where the word had to have one. */
const withoutBeginning = (text: string, { start, end }: Span): Gone => ({
  start,
  end: end + 1,
  as: text.slice(end, end + 1),
})

/** In order, what overlaps as one: of two, a known role and a mail address win over a person whom nobody knows. */
const settled = (text: string, all: readonly Gone[]): readonly Gone[] => {
  const found: Gone[] = []
  for (const next of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (last === undefined || next.start >= last.end) found.push(next)
    else {
      const kept = last.name === true && (next.name !== true || last.as === words.person) ? next : last
      const ends = next.end > last.end ? next : last
      found[found.length - 1] = {
        ...kept,
        start: last.start,
        end: ends.end,
        genitive: kept.name === true && ends.genitive === true,
      }
    }
  }
  return listed(text, found).map((each) => withoutTitled(text, each))
}

/** "Maja, Anna og Peter" is several people, not three times somebody. */
const listed = (text: string, all: readonly Gone[]): readonly Gone[] => {
  const found: Gone[] = []
  for (const next of all) {
    const last = found.at(-1)
    const several = last === undefined || last.as === next.as ? words.several[next.as] : undefined
    const same = last !== undefined && last.name === true && next.name === true && last.genitive !== true
    const isList = same && /^(?:,| og| \/| &) $|^\/$/.test(text.slice(last.end, next.start))
    const already = last !== undefined && words.several[next.as] === last.as
    if (isList && (several !== undefined || already))
      found[found.length - 1] = { ...next, start: last.start, as: words.several[next.as] ?? next.as }
    else found.push(next)
  }
  return found
}

/** "vicedirektør Grethe" is the vicedirektør: what says who it is stands there already. */
const withoutTitled = (text: string, each: Gone): Gone => {
  const before = /(\p{L}+)[ \u00a0]$/u.exec(text.slice(Math.max(0, each.start - 40), each.start))?.[1] ?? ''
  const title = Object.values(words.several).includes(each.as) ? groups : titles
  return each.name === true && title.test(before) ? { ...each, start: each.start - 1, as: '' } : each
}

const titles =
  /(?:direktør|leder|chef|sygeplejerske|koordinator|konsulent|medarbejder|facilitator|læge|psykolog|formand|forkvinde|forperson|sekretær|kollega|makker|professor|minister|borgmester)(?:en|n)?$/iu
const groups = /(?:(?:medarbejder|leder|deltager|makker)n?e|kolleger(?:ne)?|gæster(?:ne)?)$/iu

const replacement = (text: string, { start, as, genitive }: Gone): string => {
  const said = genitive === true ? `${as}s` : as
  return /(?:^|[.!?]\s|\n)\s*$/.test(text.slice(Math.max(0, start - 4), start)) ? capitalised(said) : said
}

const replaced = (text: string, all: readonly Gone[]): string => {
  let made = ''
  let end = 0
  for (const each of all) {
    made += text.slice(end, each.start) + replacement(text, each)
    end = each.end
  }
  return made + text.slice(end)
}

/** Runs of one look may cut a name in two: what is found in the whole line goes from every run that has a part of it. */
const inContent = (
  content: readonly Inline[],
  changesIn: (text: string) => readonly Gone[],
  link: (href: string) => string | null,
): readonly Inline[] => {
  const textOf = (part: Inline) => (part.type === 'text' ? part.text : part.type === 'break' ? '\n' : note)
  const whole = content.map(textOf).join('')
  const changes = changesIn(whole)
  let at = 0
  return content.flatMap((part): readonly Inline[] => {
    const [start, end] = [at, at + textOf(part).length]
    at = end
    if (part.type === 'footnote')
      return [{ ...part, content: inContent(part.content, changesIn, link).filter((each) => each.type === 'text') }]
    if (part.type === 'break') return [part]
    return [run(part, whole, { start, end }, changes, link)]
  })
}

/** Stands for a footnote's number: neither a letter nor a space. */
const note = '\u{fffc}'

const run = (
  part: TextRun,
  whole: string,
  { start, end }: Span,
  changes: readonly Gone[],
  link: (href: string) => string | null,
): TextRun => {
  let text = ''
  let from = start
  for (const each of changes) {
    if (each.end <= start || each.start >= end) continue
    text += whole.slice(from, Math.max(from, each.start))
    if (each.start >= start) text += replacement(whole, each)
    from = Math.min(end, each.end)
  }
  return { ...part, text: text + whole.slice(from, end), href: part.href === null ? null : link(part.href) }
}
