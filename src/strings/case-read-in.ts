/** Words of reading in a case form: what was read, what was not, and whose case it is. */
import type { FormField, FormNotice } from '../core/cases/form.ts'
import { listText } from '../core/danish/numbers.ts'
import { formHeadings } from '../core/documents/case-form-words.ts'
import { countOf } from './common.ts'

export const readInWords = {
  title: 'Læs et caseskema ind',
  intro:
    'Vælg skemaet, som du fik det tilbage, også hvis det har fået et andet navn. Intet bliver gemt i arkivet, før du har set, hvad der står i det.',
  choose: 'Vælg fil …',
  chooseOther: 'Vælg en anden fil …',
  /** "Det står der i case-jens.docx" */
  found: (fileName: string): string => `Det står der i ${fileName}`,
  nothing: 'Ikke udfyldt',
  themes: 'Tema',
  sparring: 'Slags sparring',
  confidentiality: 'Fortrolighed',
  removed: 'Forfatteren har sat kryds ved, at navne, CPR-numre, steder og datoer er fjernet.',
  notRemoved: 'Forfatteren har ikke sat kryds ved, at navne, CPR-numre, steder og datoer er fjernet.',
  named: 'Forfatteren vil gerne stå med navn.',
  notices: 'Læg mærke til',

  outside: 'Skrevet ved siden af felterne (kommer ikke med)',
  whose: 'Hvilken case er det?',
  byReference: 'Fundet på skemaets nummer.',
  unknownOwner: 'Skemaets nummer fører ikke til en case her. Vælg selv, hvilken case det er.',
  closedOwner:
    'Skemaet hører til en case, der ikke tager imod tekst længere. Vælg selv, hvis det skal læses ind et andet sted.',
  otherOwner: 'Skemaets nummer hører til en anden case end den, du stod på. Se efter, at den rigtige er valgt.',
  noPlaces: 'Der er ingen case eller tur, der venter på en tekst. Bed først om en case.',
  choosePlace: 'Vælg en case',
  /** "3. december 2026, Regional ERFA, Mehmet Yıldırım" */
  place: (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', '),
  noDate: 'Uden dato',
  replaces:
    'Casen har en tekst i forvejen. Den bliver erstattet af skemaets, og det, du har rettet i den, følger ikke med. Du kan fortryde bagefter.',
  replacesApproved: 'Casen er godkendt. Godkendelsen falder væk, når teksten bliver erstattet.',
  replaceConfirm: 'Ja, erstat den tekst, der står der',
  readIn: 'Læs ind',
  done: 'Caseskemaet er læst ind',
  refused: 'Skemaet kan ikke læses ind der',
} as const

const fieldName = (field: FormField): string => `”${formHeadings[field].replace(/\?$/, '')}”`

/** Programs that save the form without its fields do so with all of them: one line tells of them all. */
export const byHeadings = (fields: readonly FormField[]): string =>
  `${fields.length === 1 ? 'Et felt er ændret eller væk. Teksten er fundet under overskriften' : 'Felterne er ændret eller væk. Teksten er fundet under overskrifterne'} ${listText(fields.map(fieldName))}. Se efter, om alt er med.`

/** What the coordinator should know of a form before it is read in. */
export const noticeText = (notice: FormNotice): string => {
  switch (notice.code) {
    case 'read-by-heading':
      return byHeadings([notice.field])
    case 'field-missing':
      return `Feltet ${fieldName(notice.field)} findes ikke i filen.`
    case 'field-empty':
      return `${fieldName(notice.field)} er ikke udfyldt.`
    case 'newer-form':
      return 'Skemaet er nyere end denne udgave af Erfakreds. Se efter, om alt er med.'
    case 'no-reference':
      return 'Skemaets nummer mangler.'
    case 'choice-unknown':
      return `Svaret under ${fieldName(notice.field)} er ikke en af skemaets muligheder.`
    case 'several-answers':
      return `Der er sat flere krydser under ${fieldName(notice.field)}, så ingen af dem er taget med. Spørg forfatteren.`
    case 'comments':
      return `${countOf(notice.count, 'kommentar', 'kommentarer')} kommer ikke med.`
    case 'pictures':
      return `${countOf(notice.count, 'billede', 'billeder')} kommer ikke med.`
    case 'footnotes':
      return `${countOf(notice.count, 'fodnote', 'fodnoter')} kommer ikke med.`
    case 'tracked-changes':
      return 'Der er rettet med sporede ændringer. Teksten er læst, som den er med alle rettelser.'
    case 'text-outside':
      return `${countOf(notice.words, 'ord', 'ord')} står ved siden af felterne og kommer ikke med.`
    case 'too-long':
      return `Teksten i ${fieldName(notice.field)} er for lang. Slutningen mangler.`
  }
}
