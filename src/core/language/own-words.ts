/**
 * Where a text lets somebody speak for themselves: quotations in marks of any style, and what people call themselves. There the
 * language check stays silent.
 */

export type Stretch = { readonly start: number; readonly end: number }

/** The quotations, marks included. A mark without its other half within a paragraph opens nothing. */
export const quotations = (text: string): readonly Stretch[] => {
  const found: Stretch[] = []
  for (let at = 0; at < text.length; at++) {
    const closers = closersOf.get(text.charAt(at))
    if (closers === undefined || !mayOpen(text, at)) continue
    const end = closingMark(text, at, closers)
    if (end === null) continue
    found.push({ start: at, end: end + 1 })
    at = end
  }
  return found
}

/** Whether the words from `start` are what somebody calls themselves ("jeg er …", "hun kalder sig selv …"), or are spoken of as words. */
export const isSelfDescription = (text: string, { start, end }: Stretch): boolean => {
  const before = sentenceBefore(text, start + leading(text.slice(start, end)))
  const after = /^[^.!?\n]*/.exec(text.slice(end))?.[0] ?? ''
  return (
    selfBefore.test(before) ||
    (saidOfSelf.test(before) && !saidByStaff.test(before)) ||
    ownWordsAround.test(before) ||
    ownWordsAround.test(after)
  )
}

/** Retskrivningsordbogen § 58 names »…« and “…”; people write all of these. */
const closersOf: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['”', '”“"'],
  ['“', '”“"'],
  ['„', '“”"'],
  ['»', '«»'],
  ['«', '»'],
  ["'", "'’"],
  ['‘', "’'"],
  ['’', "’'"],
  ['‚', "‘’'"],
  ['›', '‹›'],
  ['‹', '›'],
])

const longestQuotation = 1500

const isWordPart = (character: string): boolean => /[\p{L}\d]/u.test(character)

/** A single mark inside a word or after it is an apostrophe (Jens’ cykel). */
const mayOpen = (text: string, at: number): boolean =>
  !"'‘’‚".includes(text.charAt(at)) || (!isWordPart(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1)))

const closingMark = (text: string, open: number, closers: string): number | null => {
  const single = "'‘’‚".includes(text.charAt(open))
  for (let at = open + 1; at < Math.min(text.length, open + longestQuotation); at++) {
    if (/^\n[ \t]*\n/.test(text.slice(at, at + 20))) return null
    if (!closers.includes(text.charAt(at))) continue
    if (single && (isWordPart(text.charAt(at + 1)) || /\s/.test(text.charAt(at - 1)))) continue
    return at
  }
  return null
}

/** How much of a found phrase comes before the word itself (er misbruger). */
const leading = (phrase: string): number => /^(?:(?:er|var|en|et|den|det|de)\s+)*/i.exec(phrase)?.[0].length ?? 0

const sentenceBefore = (text: string, start: number): string =>
  (/[^.!?]*$/.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? '').replace(/\s+/g, ' ').replace(/^.*\n\n/s, '')

/** What may stand between "jeg er" and the word. */
const filler =
  '(?:(?:selv|også|jo|bare|nok|vist|ikke|altså|stadig|heller|aldrig|altid|en|et|tidligere|gammel|kronisk|psykiatrisk|rigtig|klassisk|typisk|stolt|lidt af|slags|sådan|og har været|, ja) )*'
const being = '(?:er|var|har (?:selv )?været|havde (?:selv )?været|bliver|blev|blive|være)'
const self = '(?:jeg|vi|han|hun|hen|de|vedkommende|brugeren|man)'
const says =
  '(?:siger|sagde|fortæller|fortalte|mener|mente|synes|syntes|skriver|skrev|forklarer|forklarede|oplever|oplevede|føler|følte|ved)'

const selfBefore = new RegExp(
  [
    `\\b(?:jeg|vi) ${filler}${being} ${filler}$`,
    `\\b${being} (?:jeg|vi) ${filler}$`,
    `\\b(?:kald|beskriv|se|så|betegn|omtal|opfat|føl|identificer|præsenter|definer)\\p{L}* ${filler}(?:sig|mig|os|dem|sig selv|mig selv|os selv|dem selv) (?:selv )?${filler}(?:som |for )?${filler}$`,
    `\\b(?:os|vi|min egen tid som|min tid som|mig som|jeg som|mit liv som|sit liv som|sin tid som|egen tid som) ${filler}$`,
    `\\b(?:ordet|ordene|udtrykket|begrebet|betegnelsen) $`,
  ].join('|'),
  'iu',
)

/** "Hun siger, at hun er …", "han fortalte mig, at han altid har været …". */
const saidOfSelf = new RegExp(
  `\\b${says}(?: selv| mig| os| til mig| åbent)*,?(?: at)? ${self} ${filler}${being} ${filler}$`,
  'iu',
)

/** The same said by those who treat is not somebody's word of themselves. */
const saidByStaff = new RegExp(
  `\\b(?:lægen|overlægen|psykiateren|psykologen|sygeplejersken|plejen|personalet|behandleren|behandlerne|kontaktpersonen|kollegaen|kollegaerne|kollegerne|teamet|afdelingen|afsnittet|lederen|chefen|vi|min kollega|en kollega|mine kolleger) (?:\\p{L}+ )?${says}`,
  'iu',
)

const ownWordsAround =
  /\b(?:egne ord|eget udsagn|(?:han|hun|hen|de) selv (?:siger|kalder|udtrykker|sagde|kaldte|bruger|brugte)|bruger selv ordet|sagde (?:han|hun|hen) om sig selv|siger (?:han|hun|hen) om sig selv)/iu
