/** Words of every import from a table: the three steps, the columns, and the rows that cannot be taken. */
import { numberText } from '../core/danish/numbers.ts'
import { countOf } from './common.ts'

export const tableImport = {
  steps: { choose: 'Vælg fil', map: 'Kolonner', preview: 'Gennemse' },
  stepsLabel: 'Trin',
  chooseFile: 'Vælg fil',
  chooseOther: 'Vælg en anden fil',
  mapTitle: 'Hvad står der i kolonnerne?',
  mapWhy: 'Erfakreds har gættet ud fra overskrifterne. Ret det, der ikke passer.',
  headerRow: 'Overskrifterne står i række',
  columnHeader: 'Kolonne i filen',
  samples: 'Eksempler',
  readAs: 'Læses som',
  readAsLabel: (header: string): string => `${header} læses som`,
  unnamedColumn: (n: number): string => `Kolonne ${n}`,
  notRead: 'Læses ikke',
  withheld: 'Læses ikke: oplysninger om helbred, ansættelsesform og CPR må ikke gemmes.',
  hiddenSample: '(skjult)',
  toPreview: 'Gennemse',
  toMapping: 'Tilbage til kolonnerne',
  previewTitle: 'Sådan bliver det',
  rejectedTitle: (n: number): string => `${countOf(n, 'række', 'rækker')} bliver afvist`,
  rejectedWhy: 'Det, der er afvist, bliver ikke hentet. Ret filen, og hent den igen. Resten kommer ikke med to gange.',
  row: 'Række',
  rows: (numbers: readonly number[]): string =>
    numbers.length <= 6
      ? numbers.map(String).join(', ')
      : `${numbers.slice(0, 5).join(', ')} og ${numberText(numbers.length - 5)} til`,
  column: 'Kolonne',
  why: 'Hvorfor',
  wholeRow: 'Hele rækken',
  moreRows: (n: number): string => `og ${countOf(n, 'række', 'rækker')} mere`,
  nothingToRun: 'Der er ikke noget at hente.',
} as const
