/** The words that the form itself prints, told from what its author wrote; and boxes to tick with the words beside them. */
import {
  confidentialityAdvice,
  confidentialityQuestion,
  confidentialityRule,
  formHeadings,
  formHints,
  formPlaceholders,
  formWords,
  namedWords,
  removedWords,
} from '../../src/core/documents/case-form-words.ts'
import { confidentialityWords, themeGroups, themeWords } from '../../src/core/documents/case-words.ts'
import { caseConfidentiality } from '../../src/core/records/case.ts'

/** Letters and digits alone, and a box where there is one: signs and spaces change on the way through a word processor. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}☐☒]/gu, '')

/** Whether every line of the text is one of the form's own, or empty. */
export const isOwnWords = (text: string): boolean =>
  text.split('\n').every((line) => {
    const words = comparable(ofOneKind(line))
    if (isMadeOfOwn(words) || referenceLine.test(words)) return true
    const [before, ...labels] = words.split(/[☐☒]/)
    return before === '' && labels.every((label) => boxLabels.has(label)) && labels.length > 0
  })

/** Each box of the text with the label beside it, as `comparable` has it; boxes with other words are left out. */
export const labelledBoxes = (text: string): readonly (readonly [label: string, ticked: boolean])[] =>
  text.split('\n').flatMap((line) =>
    [...comparable(ofOneKind(line)).matchAll(/([☐☒])([^☐☒]*)/g)].flatMap(([, box, words = '']) => {
      const label = boxLabels.get(words)
      return label === undefined ? [] : [[label, box === '☒'] as const]
    }),
  )

/** The box that a text shows: true where it is ticked, null where it shows none, or more than one. */
export const tickOf = (text: string): boolean | null => {
  const shown = ofOneKind(text).trim()
  if (/^[☒xX]$/.test(shown)) return true
  return shown === '☐' ? false : null
}

const ofOneKind = (text: string): string =>
  text.replace(/[☑✓✔✗✘⊠🗹🗵🗷]|\[[xX]\]/gu, '☒').replace(/[□❏❑◻⬜]|\[ ?\]/gu, '☐')

/** Sentences that stand in one paragraph are taken off one after another, the longest first. */
const isMadeOfOwn = (words: string): boolean => {
  let rest = words
  while (rest !== '') {
    const own = ownSentences.find((sentence) => rest.startsWith(sentence))
    if (own === undefined) return false
    rest = rest.slice(own.length)
  }
  return true
}

const ownSentences: readonly string[] = [
  ...Object.values(formHeadings),
  ...Object.values(formHints),
  ...Object.values(formPlaceholders),
  ...Object.values(formWords.type),
  ...Object.values(formWords.welcome).flat(),
  confidentialityRule,
  confidentialityQuestion,
  ...themeGroups.map(({ title }) => title),
]
  .map(comparable)
  .filter((sentence) => sentence !== '')
  .toSorted((a, b) => b.length - a.length)

/** With the number, with or without its control. */
const referenceLine = new RegExp(
  `^${comparable(formWords.reference)}([a-z0-9]{12,16})?(${comparable(formWords.referenceWhy)})?$`,
)

/** Words beside a box as they may stand, to the words that name it. */
const boxLabels: ReadonlyMap<string, string> = new Map(
  [
    ...[...Object.values(themeWords), removedWords, namedWords].map((words) => [words, words] as const),
    ...caseConfidentiality.options.flatMap((answer) => {
      const words = confidentialityWords[answer]
      return [[words, words] as const, [`${words} ${confidentialityAdvice[answer]}`, words] as const]
    }),
  ].map(([shown, words]) => [comparable(shown), comparable(words)]),
)
