/** Words of the panel that makes a case pack. */
import { countOf } from './common.ts'

export const casePack = {
  title: 'Lav casepakke',
  lead: 'Vælg casene og rækkefølgen. Kun godkendte cases kan være med.',
  none: 'Der er ingen godkendte cases til mødet endnu. Når en case er godkendt, kan den komme i pakken.',
  noneHere: 'Gruppen har ingen godkendte cases.',
  gone: 'Mødet findes ikke længere.',
  forWhom: 'Pakken er til',
  wholeMeeting: 'hele mødet',
  group: (number: number, people: number): string => `gruppe ${number} (${countOf(people, 'person', 'personer')})`,
  person: (name: string, group: number): string => `${name} (gruppe ${group})`,
  groupsAndPeople: { groups: 'Grupper', people: 'Personer' },
  cases: 'Cases i pakken',
  untitled: 'Uden overskrift',
  include: (title: string): string => `Tag ”${title}” med`,
  move: (number: number): string => `Flyt case ${number}`,
  keys: 'Alt + pil op eller ned flytter den case, du står på.',
  dragHelp:
    'Tryk mellemrum for at løfte casen, flyt den med piletasterne, og tryk mellemrum igen for at sætte den. Esc fortryder.',
  lifted: (number: number): string => `Case ${number} er løftet.`,
  over: (number: number): string => `Casen holdes over plads ${number}.`,
  dropped: (number: number): string => `Casen er sat på plads ${number}.`,
  dropCancelled: 'Casen er tilbage på sin plads.',
  moved: (number: number): string => `Casen står nu som nummer ${number}.`,
  edition: 'Udgave',
  editions: { participants: 'Til deltagerne', facilitator: 'Til facilitatorerne' },
  editionHints: {
    participants: 'Hver case på sin egen side med plads til noter.',
    facilitator: 'Også med tid til hver fase og spørgsmål, der passer til den sparring, forfatteren ønsker.',
  },
  protection: 'Adgangskode',
  protections: { password: 'Med adgangskode', open: 'Uden adgangskode' },
  openHint: 'Alle, der får fat i filen, kan læse den. Vælg det kun, hvis den bliver på et lukket drev.',
  password: 'Adgangskode til filen',
  passwordHint: '8 til 15 tegn. Du kan bruge den, vi foreslår, eller skrive din egen.',
  passwordLength: (length: number): string =>
    length < 8
      ? `Adgangskoden har ${countOf(length, 'tegn', 'tegn')}. Den skal have mindst 8.`
      : `Adgangskoden har ${length} tegn. Word tager højst 15.`,
  another: 'Foreslå en anden',
  leaves:
    'Filen er en kopi uden for Erfakreds. Den er ikke længere beskyttet af arkivet, og den bliver ikke slettet, når casene bliver det. Bed dem, der får den, om at slette den efter mødet.',
  preview: 'Se pakken',
  previewLabel: 'Pakken, som den bliver',
  hidePreview: 'Skjul pakken',
  save: 'Gem casepakken',
  savedTitle: 'Casepakken er gemt',
  saved: (file: string): string => `Gemt som ”${file}”.`,
  passwordOnce: 'Adgangskoden til filen er',
  otherWay:
    'Send den ad en anden vej end filen, for eksempel over telefonen eller i en sms. Den bliver ikke gemt og vises kun nu.',
  inPack: (count: number): string => `${countOf(count, 'case er', 'cases er')} lagt i pakken`,
  done: 'Færdig',
} as const
