/** People by their first letters: "M.K.", "brugeren K", "mvh JK". Letters that stand for anybody (A, B, X, N.N.) are no one's. */
import type { Candidate } from '../spans.ts'
import { personVerbs, roles } from '../vocabulary/around-names.ts'
import { abbreviations, notPeople } from '../vocabulary/not-people.ts'
import type { Reading } from './reading.ts'
import { kindOf } from './word-kinds.ts'

export const initialsCandidates = (reading: Reading): readonly Candidate[] => {
  const { words, text } = reading.worded
  const found: Candidate[] = []
  const add = (start: number, end: number, letters: string, confidence: Candidate['confidence']): void => {
    const person = reading.index.initials.get(letters) ?? letters
    found.push({ start, end, type: 'NAME', confidence, person, genitive: /s$/.test(text.slice(start, end)) })
  }
  for (const match of text.matchAll(dotted)) {
    const letters = match[0].replace(/[^\p{Lu}]/gu, '')
    const known = reading.index.initials.has(letters)
    if (!known && notInitials.has(letters)) continue
    const end = match.index + match[0].length
    if (
      /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
      /(?:^|[.!?]\s)$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    )
      continue
    add(match.index, end, letters, 'high')
  }
  words.forEach((word, at) => {
    const before = words[at - 1]
    const next = words[at + 1]
    const letters = /^(\p{Lu}{1,3})(?:['’]?s)?$/u.exec(word.text)?.[1]
    if (letters === undefined || /^\.\p{Lu}/u.test(word.gap) || text[word.start - 1] === '.') return
    const beside =
      before !== undefined &&
      (roles.has(before.lower.replace(/(?<=n)s$/, '')) ||
        (letters.length === 1 && /^(?:herefter|benævnt|alias|hedder|kaldt)$/.test(before.lower))) &&
      /^[ \u00a0]$|^ [(”"»]$/.test(before.gap)
    const signed =
      before !== undefined &&
      /^(?:mvh|hilsen|kh|vh|hilsner|tak|undertegnet)$/.test(before.lower) &&
      /^[\s,:/.]{1,4}$/.test(before.gap) &&
      /^[\s.!)]*(?:$|\n)/.test(word.gap)
    const slashed =
      /(?:^|\s)\/$/.test(text.slice(Math.max(0, word.start - 2), word.start)) && /^[\s.]*(?:$|\n)/.test(word.gap)
    const known = letters.length > 1 && reading.index.initials.has(letters)
    const dot = /^\.(?=\s\p{Ll}|,)/u.test(word.gap + (next?.text.charAt(0) ?? ''))
    if (letters.length === 1 && anybody.has(letters) && !(seldomAnybody.has(letters) && (signed || (beside && dot))))
      return
    const listed = letters.length > 1 && abbreviations.has(letters.toLowerCase())
    if (known && (beside || signed || slashed || !listed)) {
      add(word.start, word.end, letters, 'high')
      return
    }
    // Abbreviations are in the places of people only where they do what people do.
    const acted = next !== undefined && word.gap === ' ' && acting.has(next.lower)
    if (listed && !((beside || acted) && letters.length === 2 && !institutions.test(letters))) return
    const tail = letters.length === 1 && /^\.(?=\s|,|$)/.test(word.gap) && next !== undefined && !next.capital ? 1 : 0
    if (beside || signed || slashed) {
      add(word.start, word.end + tail, letters, letters.length === 3 && !beside ? 'medium' : 'high')
      return
    }
    if (letters.length === 2 && before !== undefined && before.gap === ' ' && asks.has(before.lower)) {
      add(word.start, word.end, letters, 'medium')
      return
    }
    if (letters.length === 2 && (acted || (!listed && besideName(reading, at)))) {
      add(word.start, word.end, letters, 'medium')
      return
    }
    if (letters.length > 1 && !explains(letters) && !reading.dictionary.isStem(letters.toLowerCase())) {
      if (isWith(reading, at, letters) || (next !== undefined && word.gap === ' ' && tells.has(next.lower)))
        add(word.start, word.end, letters, 'medium')
      return
    }
    if (letters.length > 1 || next === undefined) return
    const acts = personVerbs.has(next.lower) && /^\.? $/.test(word.gap)
    const owned = /['’]?s$/.test(word.text) && /^ $/.test(word.gap) && !next.capital && !word.opens
    const amid =
      !word.opens &&
      before !== undefined &&
      /^ $/.test(before.gap) &&
      !before.capital &&
      /^\.? $|^, $/.test(word.gap) &&
      !next.capital &&
      /^\p{L}/u.test(next.text) &&
      !lettered.has(before.lower)
    if ((acts && !/^(?:vitamin|plan|punkt|type|gruppe|model|hepatitis)$/.test(before?.lower ?? '')) || owned || amid)
      add(word.start, word.end + tail, letters, 'medium')
  })
  return found
}

/** "JK og Emil", "Emil og JK". */
const besideName = (reading: Reading, at: number): boolean => {
  const { words } = reading.worded
  const other = (joint: number, name: number): boolean => {
    const word = words[name]
    return (
      words[joint]?.lower === 'og' &&
      words[joint]?.gap === ' ' &&
      word?.capital === true &&
      kindOf(reading, word).type === 'given'
    )
  }
  return other(at + 1, at + 2) || other(at - 1, at - 2)
}

/** A list says what the letters stand for. */
const explains = (letters: string): boolean =>
  abbreviations.has(letters.toLowerCase()) || notPeople.has(letters.toLowerCase())

/** "aftalt med MP", "ringede til KLJ": in a sentence that is not itself in capitals, and no part of a longer name. */
const isWith = (reading: Reading, at: number, letters: string): boolean => {
  const { words } = reading.worded
  const [before, word, next, second] = [at - 1, at, at + 1, at + 2].map((index) => words[index])
  if (before === undefined || word === undefined) return false
  if (!/^(?:[mM]ed|[hH]os|[tT]il|[fF]ra|[aA]f)$/.test(before.text) || !/^[ \u00a0]$/.test(before.gap)) return false
  if (/^[-&+–]/.test(word.gap) || (next !== undefined && /^\s$/.test(word.gap) && /^[\p{Lu}\d]/u.test(next.text)))
    return false
  if (next?.lower === 'og' && second !== undefined && explains(second.text)) return false
  // Three letters are a firm's, a club's or a law's as often, unless somebody is told something.
  return (
    letters.length === 2 ||
    /^(?:med|hos)$/.test(before.lower) ||
    [2, 3, 4].some((back) => told.test(words[at - back]?.lower ?? ''))
  )
}
const told =
  /^(?:sagt|sagde|sig|gav|givet|giv|sendt|sendte|skrev|skrevet|ringede|ringet|ringer|besked|beskeden|mail|mailen|sms|fortalt|fortalte|spurgt|interviewet|aftalt|hørte|hørt|hilsen|kontaktet|gik|kom)$/

/** What letters that no list explains do as people. */
const tells = new Set(
  'fortalte fortæller sagde siger spurgte spørger mener mente ringede ringer skrev foreslog foreslår græd grinede smilede svarede nikkede kom gik sad tog synes syntes oplevede følte bad ville'.split(
    ' ',
  ),
)
const institutions = /^(?:TR|IT|HR|OK|TV|PC|DR|RS|EU|KL|SF|FN|DK|UK|US|SV)$/
/** Firms and parties do less of this than people. */
const acting = new Set(
  'sagde spurgte ringede smilede græd grinede råbte nikkede svarede fortalte sov drak kom gik sad stod lå faldt kiggede tænkte hviskede savner spurgt'.split(
    ' ',
  ),
)

/** Whom one does this to is somebody. */
const asks = new Set(
  'spurgte spørger mødte møder ringede kontaktede konfronterede hilste hilser savner savnede kender kendte lovede hjalp hjælper besøgte besøger svarede inviterede trøstede sagde siger fortalte fortæller'.split(
    ' ',
  ),
)

const dotted = /(?<![\p{L}\d.])\p{Lu}\.[ \u00a0]?\p{Lu}\.(?:[ \u00a0]?\p{Lu}\.)?(?:['’]?s)?(?![\p{L}\d])/gu
/** Things that have a letter. */
const lettered = new Set(
  'vitamin vitaminer plan punkt pkt type gruppe model hepatitis størrelse str spor bygning blok opgang del hold klasse fase trin bilag figur tabel bogstavet bogstav litra stk nr niveau kategori afsnit afdeling indgang version bus linje tog zone rum stue lokale team og eller fra'.split(
    ' ',
  ),
)
const notInitials = new Set([
  'NN',
  'PS',
  'NB',
  'US',
  'USA',
  'AA',
  'NA',
  'CV',
  'IQ',
  'HC',
  'UK',
  'ET',
  'ID',
  'OBS',
  'AD',
  'DK',
  'EU',
  'TV',
  'IT',
])
/** Letters by which texts are made anonymous. "I" is a word. */
const anybody = new Set([...'ABCDEXYZNIPVQ'])
/** Of these, who signs with one or has it with a full stop after a role is somebody. */
const seldomAnybody = new Set([...'DEIPV'])
