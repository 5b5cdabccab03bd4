/** The words that the catalogue of experience prints by itself. */
import { noBreak } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'

export const catalogueWords = {
  type: 'Erfaringskatalog',
  subject: 'Det, vi har lært af cases på ERFA-møder',
  lead: 'Her står det, vi har lært af de cases, vi har haft med på vores ERFA-møder, og det, vi vil prøve. Historierne selv er ikke med: de bliver slettet, når de er brugt. Læringen er skrevet med egne ord og givet videre med lov fra dem, der havde casen med.',
  empty:
    'Der er endnu ingen erfaringer i kataloget. De kommer, når I har skrevet ned, hvad I lærte på et møde, og forfatteren har sagt ja til at give det videre.',
  years: 'År',
  count: 'Indhold',
  experiences: (count: number): string => `${count}${noBreak}${count === 1 ? 'erfaring' : 'erfaringer'}`,
  writtenOn: 'Dato',
  figure: 'Temaer år for år',
  figureDescription: (rows: readonly string[], years: readonly string[]): string =>
    `Antal cases om hvert tema i ${listText(years)}. ${rows.join('. ')}.`,
  figureRow: (theme: string, count: number): string => `${theme}: ${count} i alt`,
  theme: 'Tema',
  total: 'Cases i alt',
  several: (count: number): string =>
    `Figuren viser ${count} ${count === 1 ? 'case' : 'cases'}, der har været med på et møde. En case kan have flere temaer, og ikke alle bliver til en erfaring i kataloget.`,
  overview: 'Temaer',
  noTheme: 'Uden tema',
  entry: (number: number): string => `Erfaring ${number}`,
  aside: (year: string, others: readonly string[]): string =>
    `/ ${[year, others.length === 0 ? '' : `også om ${listText(others)}`].filter(Boolean).join(', ')}`,
  willTry: 'Det vil vi prøve',
  toldBy: (name: string): string => `Fortalt af ${name}`,
  seeAlso: (numbers: readonly number[]): string => `Se også erfaring ${listText(numbers.map(String))}.`,
} as const
