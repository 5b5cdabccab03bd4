/** Wards by their code: "SL10", "S2", "Ø 1". Diagnoses, vitamins and rooms are written the same way. */
import type { Candidate } from '../spans.ts'
import { roomWords } from '../vocabulary/places.ts'
import type { Word } from '../words.ts'
import { isJoined, type Reading } from './reading.ts'
import { workplace } from './workplace.ts'

/** "SL10", "S2", "Ø 1"; one letter needs a word that says that people work there. */
export const wardAt = (reading: Reading, at: number): Candidate | null => {
  const { text, words } = reading.worded
  const word = words[at]
  if (word === undefined) return null
  const before = words[at - 1]
  const split =
    /^[A-ZÆØÅ]{1,2}$/.test(word.text) &&
    word.gap === ' ' &&
    /^\d{1,2}$/.test(words[at + 1]?.text ?? '') &&
    (isWardWord(before) ||
      (/^(?:på|fra|til)$/.test(before?.lower ?? '') && /^(?!TV|DR|PS|HF|KL|VM|EM|MC|AB)[A-ZÆØÅ]{2}$/.test(word.text)))
  const named = isWardWord(before) && before !== undefined && /^\.?(?:[ \u00a0]{1,2}|[ ]?\n)$/.test(before.gap)
  const code =
    /^[A-ZÆØÅ]{1,3}\d{1,2}[A-Z]?$/.test(word.text) ||
    (named && placeBefore.has(words[at - 2]?.lower ?? '') && /^\d{2,3}[A-Z]$/.test(word.text))
  const lower =
    /^[a-zæøå]{1,2}\d{1,2}$/.test(word.text) &&
    before !== undefined &&
    (isWardWord(before) || /^(?:på|fra|til)$/.test(before.lower))
  if (!(split || code || lower)) return null
  if (before !== undefined && /^[\s:]{1,2}$|^\.\s$/.test(before.gap) && roomWords.has(before.lower)) return null
  if (isOtherCode(word.text, text.slice(Math.max(0, word.start - 30), word.start), text.slice(word.end, word.end + 16)))
    return null
  const end = split ? (words[at + 1]?.end ?? word.end) : word.end
  const start = named ? before.start : word.start
  if (start < word.start) return workplace(start, end, 'high')
  const placed = before !== undefined && isJoined(before.gap) && placeBefore.has(before.lower)
  const letters = word.text.replace(/\d.*$/, '').length
  if (
    /forskel(?:len)?\s\p{L}{1,6}\s(?:\p{L}{1,2}\d{1,2}\sog\s)?$/u.test(
      text.slice(Math.max(0, word.start - 28), word.start),
    )
  )
    return null
  const acts =
    word.opens &&
    word.gap === ' ' &&
    /^(?:har|havde|lukkede|ringede|sendte|ville|holder)$/.test(words[at + 1]?.lower ?? '')
  if (acts) return workplace(word.start, word.end, 'medium')
  if (letters >= 2) return workplace(word.start, end, placed ? 'high' : 'medium')
  return workplace(word.start, end, placed ? 'medium' : 'low')
}
const placeBefore = new Set(
  'på indlagt ansat tidl tidligere fra til i hos af for inde ned op over med og ovre at'.split(' '),
)
const isWardWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(?:afsnit|afsnittet|afd|afdeling|afdelingen|sengeafsnit|sengeafsnittet|team|teamet|ward|lukket|åbent|skærmet|intensiv)$/.test(
    word.lower,
  )

/** Diagnoses, vitamins, paper, motorways, radio programmes, quarters. */
const isOtherCode = (code: string, before: string, after: string): boolean => {
  if (
    /^(?:A[3-6]|B(?:1|2|3|6|12)|C1[0-9]|D[23]|E(?:20|45|47|39)|F\d\d|DF\d\d|H1N1|H[1-6]|M3|Q[1-4]|T[34]|U\d\d|V\d|W3|PS\d|MP[34]|N95|G[7-9]|G20|K2|R2|K1[0-2]|CO2|H2O|O2|Y2|XX\d|TV[23]|DR\d|P[0-9]{2}|IP\d|CD4|HB\d|IT\d|AK\d\d|XP|SF\d\d|WHO\d|COP\d\d|MP\d|WHOQ\d)$/i.test(
      code,
    ) &&
    !/(?:afsnit|afd|team)\p{L}*\s$/iu.test(before)
  )
    return true
  if (
    /(?:radio|program|lytte\p{L}*|hørte|høre|kanalen|sender|vitamin|ark|papir|format|diagnose\p{L}*|icd|lampe|kvalifikation|serie|kørekort|hepatitis|spiller|level|skak\p{L}*|felt|bus|linje|tog|række|sæde)\p{L}*\s?(?:på\s)?$/iu.test(
      before,
    ) &&
    !/(?:på|afsnit)\s$/iu.test(before)
  )
    return true
  return /^\s?(?:kørekort|vitamin|papir|ark|-?format|plakat)/iu.test(after) || /^[.,]\d/.test(after)
}
