/** The words that a form itself prints, told from what its author wrote; and boxes to tick with the words beside them. */

/** Letters and digits alone, and a box where there is one: signs and spaces change on the way through a word processor. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}☐☒]/gu, '')

/** What a form prints by itself. */
type PrintedWords = {
  /** Headings, hints and whatever else stands as a sentence. */
  readonly sentences: readonly string[]
  /** Words beside boxes: as they may stand, and the words that name the box. */
  readonly labels: readonly (readonly [shown: string, named: string])[]
  /** Around the form's number. */
  readonly reference: { readonly before: string; readonly after: string }
}

export type OwnWords = {
  /** Whether every line of the text is one of the form's own, or empty. */
  readonly isOwn: (text: string) => boolean
  /** Each box of the text with the label beside it, as `comparable` has it; boxes with other words are left out. */
  readonly boxesIn: (text: string) => readonly (readonly [label: string, ticked: boolean])[]
}

export const ownWordsOf = ({ sentences, labels, reference }: PrintedWords): OwnWords => {
  const longestFirst = sentences
    .map(comparable)
    .filter((sentence) => sentence !== '')
    .toSorted((a, b) => b.length - a.length)
  const boxLabels = new Map(labels.map(([shown, named]) => [comparable(shown), comparable(named)]))
  /** With the number, with or without its control. */
  const referenceLine = new RegExp(
    `^${comparable(reference.before)}([a-z0-9]{12,16})?(${comparable(reference.after)})?$`,
  )
  /** Sentences that stand in one paragraph are taken off one after another, the longest first. */
  const isMadeOfOwn = (words: string): boolean => {
    let rest = words
    while (rest !== '') {
      const own = longestFirst.find((sentence) => rest.startsWith(sentence))
      if (own === undefined) return false
      rest = rest.slice(own.length)
    }
    return true
  }
  return {
    isOwn: (text) =>
      text.split('\n').every((line) => {
        const words = comparable(ofOneKind(line))
        if (isMadeOfOwn(words) || referenceLine.test(words)) return true
        const [before, ...shown] = words.split(/[☐☒]/)
        return before === '' && shown.every((label) => boxLabels.has(label)) && shown.length > 0
      }),
    boxesIn: (text) =>
      text.split('\n').flatMap((line) =>
        [...comparable(ofOneKind(line)).matchAll(/([☐☒])([^☐☒]*)/g)].flatMap(([, box, words = '']) => {
          const label = boxLabels.get(words)
          return label === undefined ? [] : [[label, box === '☒'] as const]
        }),
      ),
  }
}

/** The box that a text shows: true where it is ticked, null where it shows none, or more than one. */
export const tickOf = (text: string): boolean | null => {
  const shown = ofOneKind(text).trim()
  if (/^[☒xX]$/.test(shown)) return true
  return shown === '☐' ? false : null
}

const ofOneKind = (text: string): string =>
  text.replace(/[☑✓✔✗✘⊠🗹🗵🗷]|\[[xX]\]/gu, '☒').replace(/[□❏❑◻⬜]|\[ ?\]/gu, '☐')
