/** The order of Danish words (æ, ø and å last, aa as å, numbers by size) and the folding used when searching. */

const order = new Intl.Collator('da', { numeric: true })

/** Sorts as a Danish dictionary does; for `toSorted`. */
export const compareDanish = (a: string, b: string): number => order.compare(a, b)

/** Sorts by a text of each element. */
export const byDanish =
  <T>(text: (element: T) => string) =>
  (a: T, b: T): number =>
    order.compare(text(a), text(b))

/**
 * Text as it is searched: lower case, accents off (é as e), white space as one space. æ, ø and å stay letters of their
 * own; "aa" counts as "å".
 */
export const searchable = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replaceAll('å', '\ue000')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('\ue000', 'å')
    .replaceAll('aa', 'å')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Whether every word of the question is found somewhere in the text. */
export const matchesSearch = (text: string, question: string): boolean => {
  const within = searchable(text)
  return searchable(question)
    .split(' ')
    .every((word) => within.includes(word))
}
