/** Words around the window: menu, dialogs of the operating system, and messages before a page can show them. */

export const menuWords = {
  file: '&Filer',
  newOne: 'Nyt',
  print: 'Udskriv …',
  lock: 'Lås arkivet',
  quit: 'Afslut',
  edit: '&Rediger',
  undo: 'Fortryd',
  redo: 'Gentag',
  cut: 'Klip',
  copy: 'Kopiér',
  paste: 'Sæt ind',
  selectAll: 'Markér alt',
  search: 'Søg …',
  view: '&Vis',
  settings: 'Indstillinger',
  larger: 'Større skrift',
  smaller: 'Mindre skrift',
  usualSize: 'Almindelig skrift',
  fullScreen: 'Fuld skærm',
  developer: 'Udviklerværktøjer',
  help: '&Hjælp',
  shortcuts: 'Genvejstaster',
} as const

export const dialogWords = {
  appName: 'Erfakreds',
  exampleName: 'Eksempeldata',
  chooseFolder: {
    vault: 'Vælg, hvor arkivet skal ligge',
    'restore-from': 'Vælg mappen med sikkerhedskopien',
    'restore-to': 'Vælg, hvor det gendannede arkiv skal ligge',
    archive: 'Vælg mappen med arkivet',
    backups: 'Vælg mappen til sikkerhedskopier',
  },
  chooseFile: { logo: 'Vælg et logo', attachment: 'Vælg et bilag', table: 'Vælg filen med personer' },
  choose: 'Vælg',
  save: 'Gem',
  saveAs: 'Gem som',
  allFiles: 'Alle filer',
  pictures: 'Billeder (PNG, JPEG)',
  tables: 'Tabeller (CSV, Excel)',
  wordFile: 'Word-dokument',
  pdfFile: 'PDF',
  openOutside: 'Vil du åbne adressen uden for Erfakreds?',
  openOutsideButton: 'Åbn',
  cancel: 'Annuller',
  insecureAddress: 'Adressen kan ikke åbnes herfra',
  insecureAddressWhy: 'Den begynder med http:// og er derfor ikke beskyttet på vejen. Brug en adresse med https://.',
  ok: 'OK',
  alreadyRunning: 'Erfakreds er allerede åbent',
  alreadyRunningWhy:
    'Programmet kører i forvejen med det samme arkiv på denne computer. Brug det vindue, der er åbent, eller luk det først. Intet er ændret.',
  brokeDown: 'Erfakreds er nødt til at lukke',
  brokeDownWhy: 'Der skete en fejl, som programmet ikke kender. Alt, der stod som gemt, er gemt. Start Erfakreds igen.',
} as const

export const fileWords = {
  agenda: 'Dagsorden',
  minutes: 'Referat',
} as const
