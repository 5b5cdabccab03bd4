/** Words of the search under Ctrl+K: what was found, where it stands, and what can be done by its name. */
import type { SearchKind } from '../core/search/search.ts'
import { countOf } from './common.ts'

const kinds: Readonly<Record<SearchKind, string>> = {
  command: 'Gør',
  page: 'Gå til',
  part: 'Dele af møder',
  person: 'Personer',
  forum: 'Fora',
  meeting: 'Møder',
  day: 'Vidensdage',
  item: 'Punkter',
  decision: 'Beslutninger',
  action: 'Opgaver',
  learning: 'Læring',
  session: 'Programpunkter',
  registration: 'Tilmeldinger',
}

export const searchWords = {
  title: 'Søg, eller gør noget',
  /** Also the command's own name. */
  open: 'Søg i alt',
  placeholder: 'Søg efter en person, et møde, en beslutning … eller skriv, hvad du vil gøre',
  results: 'Det, der blev fundet',
  kinds,
  /** Of a kind, where not all are shown. */
  some: (kind: SearchKind, shown: number, of: number): string => `${kinds[kind]} · ${shown} af ${of}`,
  more: (n: number): string => (n === 1 ? 'Vis 1 mere' : `Vis ${n} flere`),
  count: (n: number): string => countOf(n, 'resultat', 'resultater'),
  reading: 'Læser arkivet …',
  nothing: 'Intet passer til søgningen',
  nothingWhy: 'Prøv med færre eller kortere ord. Der søges ikke i teksten i cases.',
  keys: 'Pil op og ned vælger, Enter åbner, Esc lukker.',
  withoutTitle: 'Uden titel',
  meetingTab: (tab: string, meeting: string): string => `${tab}: ${meeting}`,
  section: (name: string): string => `Indstillinger: ${name}`,
  /** Pages that have no line of their own in the rail. */
  pages: {
    planYear: 'Planlæg år',
    peopleImport: 'Hent personer fra fil',
    historyImport: 'Hent tidligere møder og ture fra fil',
    casesReadIn: 'Hent et udfyldt caseskema',
  },
  /** What can be begun from any page. What only helps to find it is never shown. */
  commands: {
    create: 'opret ny tilføj',
    newCase: 'Bed om en ny case',
    newCaseHow: 'En case hører til en tur. Vælg den under Spørges.',
    accessReport: 'Gem alt om en person (indsigt)',
    accessReportHow: 'Vælg personen. Knappen står nederst under Alt om personen.',
    printTurns: 'Gem turordenen som Word',
    printCatalogue: 'Gem erfaringskataloget som Word',
    schemes: { light: 'Skift til lyst', dark: 'Skift til mørkt', auto: 'Udseende som computeren' },
    alsoBackup: 'backup kopi gem arkivet',
    alsoCopy: 'ferie ferieafløsning overdrag kopi eksport arkivet',
    alsoAccess: 'indsigtsrapport gdpr registreret eksport Word',
    alsoPrint: 'udskriv print eksport papir',
    alsoExport: 'eksport Outlook ics',
    alsoPassphrase: 'adgangskode kodeord password',
    alsoScheme: 'udseende farver dark light tema',
  },
} as const
