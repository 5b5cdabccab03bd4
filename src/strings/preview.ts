/** Words around a paper shown on screen. */
export const preview = {
  label: (type: string): string => `Visning af ${type.toLocaleLowerCase('da')}`,
  approximate: 'Visningen er omtrentlig. Siderne kan skifte andre steder i Word.',
  footnotes: 'Fodnoter',
  footnote: (n: number): string => `Fodnote ${n}`,
  backToText: (n: number): string => `Tilbage til teksten ved fodnote ${n}`,
} as const
