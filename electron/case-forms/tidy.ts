/** Text from outside as the records keep it: one way of writing each letter, no characters that cannot be seen, no idle space. */

/** Lines of a field: an empty line parts two paragraphs, and a line that begins with "- " is an element of a list. */
export const tidyText = (text: string): string =>
  visible(text)
    .split('\n')
    .map((line) => tidySpaces(line).replace(/^[-•·▪◦‣●] ?(?=\S)/u, (mark) => (mark === '-' ? '-' : '- ')))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')

export const tidyLine = (text: string): string => tidySpaces(visible(text).replaceAll('\n', ' '))

/** At most `length` characters, cut between two words where there are any. `cut` tells that something is missing. */
export const shortened = (text: string, length: number): { readonly text: string; readonly cut: boolean } => {
  if (text.length <= length) return { text, cut: false }
  const whole = text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
  const atWord = whole.replace(/\s+\S*$/, '')
  return { text: atWord.length > length / 2 ? atWord : whole, cut: true }
}

/** What the records hold of a line and of a text. */
export const longestLine = 2_000
export const longestText = 20_000

/** Some programs keep the hint of an empty field as if somebody had written it, or leave it beside what was written. */
export const withoutHint = (hint: string, text: string): string => {
  if (text.startsWith(hint)) return tidyText(text.slice(hint.length))
  return text.endsWith(hint) ? tidyText(text.slice(0, -hint.length)) : text
}

const visible = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    // Control, format and private characters; half a character outside of the basic plane.
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')

const tidySpaces = (line: string): string => line.replace(/[\s\u00a0\u2007\u202f]+/g, ' ').trim()
