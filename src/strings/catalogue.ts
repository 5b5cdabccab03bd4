/** Words of the page with what was learned of cases. */
import { listText } from '../core/danish/numbers.ts'

export const catalogue = {
  title: 'Erfaringskatalog',
  one: 'erfaring',
  many: 'erfaringer',
  search: 'Søg i det, vi har lært',
  theme: 'Tema',
  allThemes: 'Alle temaer',
  year: 'År',
  allYears: 'Alle år',
  export: 'Gem som Word',
  exportYear: (year: number): string => `Gem ${year} som Word`,
  list: 'Erfaringer',
  noTheme: 'Uden tema',
  willTry: 'Det vil vi prøve',
  toCase: 'Se casen',
  toCaseOf: (title: string, date: string): string => `Se casen: ${title}, ${date}`,
  showMore: (n: number): string => `Vis ${n} flere`,
  empty: 'Kataloget er tomt endnu',
  emptyWhy:
    'Her samles det, I lærer af jeres cases. Skriv læringen, når en case har været brugt, spørg forfatteren, om den må gives videre, og godkend den. Så står den her, også når casens tekst er slettet.',
  toCases: 'Gå til cases',
  figure: 'Det handlede casene om',
  figureWhy: 'Alle cases, der har været brugt på et møde. En case kan handle om flere temaer.',
  figureYears: (years: readonly number[]): string => `Figuren viser ${listText(years.map(String))}.`,
  table: 'Antal cases om hvert tema, år for år',
  allCases: 'Cases i alt',
} as const
