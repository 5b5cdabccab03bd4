/** How a name can be written so that a machine does not see it, and what a reader sees all the same. */

/** Cyrillic and Greek letters that look like those below them. */
const alike = ['МАЈОРТСЕВНКХамаосерхіјѕοραν', 'MAJOPTCEBHKXamaocepxijsopav'] as const
const swapped = (name: string, [from, to]: readonly [string, string]): string =>
  [...name].map((letter) => to[from.indexOf(letter)] ?? letter).join('')

export type Disguise = 'none' | 'unseen' | 'alike' | 'marked' | 'wide'
export const disguised = (name: string, how: Disguise): string => {
  const each = (change: (letter: string, index: number) => string) => [...name].map(change).join('')
  switch (how) {
    case 'none':
      return name
    case 'unseen':
      return each((letter, index) => letter + (['\u200b', '\u2060', '\u202e', '\u00ad'][index % 4] ?? ''))
    case 'alike':
      return swapped(name, [alike[1], alike[0]])
    case 'marked':
      return each((letter, index) =>
        /\p{L}/u.test(letter) ? letter + (['\u0336', '\u0301', ''][index % 3] ?? '') : letter,
      )
    case 'wide':
      return each((letter) =>
        /[A-Za-z]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter,
      )
  }
}

/** Letters alone, so that neither case, signs nor a disguise hide a name. */
export const bare = (each: string): string =>
  swapped(each.normalize('NFKC').replaceAll(/\p{Cf}/gu, ''), alike)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('i̇', 'i')

/** As somebody writes it who has neither æ, ø, å nor accents. */
export const plain = (name: string): string =>
  name
    .replaceAll(/[æøåÆØÅ]/g, (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' })[letter] ?? letter)
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
