/** What could stand there instead, so that the sentence still holds and the story stays: one letter for each person, a season for a day. */
import { capitalised } from '../danish/dates.ts'
import { assertNever } from '../result.ts'
import type { PersonalDataFinding } from './finding.ts'
import type { Candidate } from './spans.ts'
import { monthOf } from './vocabulary/calendar-words.ts'

export const withSuggestions = (text: string, candidates: readonly Candidate[]): readonly PersonalDataFinding[] => {
  const letters = lettersFor(text, candidates)
  return candidates.map((candidate): PersonalDataFinding => {
    const { start, end, type, confidence } = candidate
    const found = text.slice(start, end)
    const before = text.slice(Math.max(0, start - 30), start)
    const suggestion = suggestionFor(candidate, found, before, letters)
    return { start, end, type, confidence, suggestion: opensSentence(before) ? capitalised(suggestion) : suggestion }
  })
}

const opensSentence = (before: string): boolean => /(?:^|[.!?]\s|\n)$/.test(before)

const suggestionFor = (
  { type, person, genitive }: Candidate,
  found: string,
  before: string,
  letters: ReadonlyMap<string, string>,
): string => {
  switch (type) {
    case 'NAME':
      return `${letters.get(person ?? found) ?? 'A'}${genitive === true ? 's' : ''}`
    case 'DATE':
      return timeOf(found, before)
    case 'BIRTHDATE':
      return decadeOf(found) ?? timeOf(found, before)
    case 'AGE':
      return /årig/i.test(found) ? 'ældre' : /år/i.test(found) ? 'over 89 år' : 'over 89'
    case 'WORKPLACE':
      return workplaceFor(found)
    case 'ADDRESS':
      return /\d/.test(found)
        ? 'en adresse i området'
        : /vej|gade|stræde|all[eé]/i.test(found)
          ? 'en gade i byen'
          : 'byen'
    case 'CPR':
      return '[CPR-nummer]'
    case 'PHONE':
      return '[telefonnummer]'
    case 'EMAIL':
      return '[mailadresse]'
    case 'URL':
      return '[netadresse]'
    case 'PLATE':
      return '[nummerplade]'
    case 'JOURNAL':
      return '[sagsnummer]'
    default:
      return assertNever(type)
  }
}

/** A, B, C ... in the order in which people appear, without letters that the text uses for somebody already. */
const lettersFor = (text: string, candidates: readonly Candidate[]): ReadonlyMap<string, string> => {
  const used = new Set<string>()
  for (const [letter] of text.matchAll(/(?<![\p{L}\p{N}.&])[A-ZÆØÅ](?=s?(?:[\s,;:)!?]|\.\s|$))/gu)) used.add(letter)
  for (const { start, end } of candidates) if (end - start === 1) used.delete(text.charAt(start))
  const free = [...'ABCDEFGHJKLMNOPQRSTUVXYZ'].filter((letter) => !used.has(letter))
  const letters = new Map<string, string>()
  for (const { type, person, start, end } of candidates) {
    const who = person ?? text.slice(start, end)
    if (type !== 'NAME' || letters.has(who)) continue
    letters.set(who, free[letters.size] ?? `Person ${letters.size + 1}`)
  }
  return letters
}

const seasons = [
  'vinter',
  'vinter',
  'forår',
  'forår',
  'forår',
  'sommer',
  'sommer',
  'sommer',
  'efterår',
  'efterår',
  'efterår',
  'vinter',
]
const inSeason: Readonly<Record<string, string>> = {
  vinter: 'om vinteren',
  forår: 'i foråret',
  sommer: 'om sommeren',
  efterår: 'i efteråret',
}
const theSeason: Readonly<Record<string, string>> = {
  vinter: 'vinteren',
  forår: 'foråret',
  sommer: 'sommeren',
  efterår: 'efteråret',
}

/** With a time of day the time of day; else the season, else "en dag". */
const timeOf = (found: string, before: string): string => {
  const hour = /(?:kl\.?|klokken)\s?(\d{1,2})/i.exec(found)?.[1]
  const prepositionBefore = /(?:^|\s)(?:fra|til|siden|før|efter|inden|omkring|ved|på|i|om|indtil|mellem|og)\s$/i.test(
    before,
  )
  if (hour !== undefined) {
    const at = Number(hour)
    return at < 5
      ? 'en nat'
      : at < 10
        ? 'en morgen'
        : at < 12
          ? 'en formiddag'
          : at < 18
            ? 'en eftermiddag'
            : 'en aften'
  }
  const month = monthIn(found)
  const season = month === null ? undefined : seasons[month - 1]
  if (season === undefined) return 'en dag'
  return (prepositionBefore ? theSeason[season] : inSeason[season]) ?? 'en dag'
}

const monthIn = (found: string): number | null => {
  for (const [word] of found.matchAll(/\p{L}{3,}/gu)) {
    const month = monthOf(word)
    if (month !== null) return month
  }
  const iso = /^(?:19|20)\d\d\D?(\d\d)/.exec(found)?.[1]
  const numeric = /\d{1,2}\s?[./ -]\s?(\d{1,2})(?!\d)/.exec(found)?.[1]
  const compact = /^\D{0,6}\d\d(\d\d)\d\d/.exec(found)?.[1]
  const month = Number(iso ?? numeric ?? compact ?? 0)
  return month >= 1 && month <= 12 ? month : null
}

/** "i 1980'erne". */
const decadeOf = (found: string): string | null => {
  const year = /(?:19|20)\d\d/.exec(found)?.[0]
  return year === undefined ? null : `i ${year.slice(0, 3)}0'erne`
}

const workplaceFor = (found: string): string => {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/distriktspsyk/i, 'distriktspsykiatrien'],
    [/f-?act/i, 'F-ACT-teamet'],
    [/opus/i, 'OPUS-teamet'],
    [/botilbud/i, 'botilbuddet'],
    [/bosted/i, 'bostedet'],
    [/værested/i, 'værestedet'],
    [/jobcent/i, 'jobcentret'],
    [/akutmodtag/i, 'akutmodtagelsen'],
    [/klinik/i, 'klinikken'],
    [/sygehus|hospital/i, 'hospitalet'],
    [/kommune/i, 'kommunen'],
    [/skole/i, 'skolen'],
    [/team/i, 'teamet'],
    [/plejehjem|plejecent/i, 'plejehjemmet'],
    [/cent(?:er|ret)/i, 'centret'],
    [/café|cafe/i, 'caféen'],
    [/a\/s|aps|i\/s/i, 'virksomheden'],
    [/^[A-ZÆØÅ]{1,3}\s?\d|afsnit|afdeling/i, 'afsnittet'],
  ]
  return kinds.find(([pattern]) => pattern.test(found))?.[1] ?? 'stedet'
}
