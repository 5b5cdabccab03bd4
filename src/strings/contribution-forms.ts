/** Words of calling for contributions with a form, and of reading in the forms that came back. */
import { listText, numberText } from '../core/danish/numbers.ts'
import { contributionHeadings, kindChoices } from '../core/documents/contribution-form-words.ts'
import type { ContributionField, ContributionNotice } from '../core/programme/contribution-reading.ts'
import type { UnclearField } from '../core/programme/contributions.ts'
import { countOf } from './common.ts'

export const contributionForms = {
  menu: 'Skemaer og mails',
  call: 'Indkald bidrag …',
  saveForm: 'Gem det tomme skema …',
  readIn: 'Læs skemaer ind …',
  toSpeakers: 'Skriv til oplægsholderne …',
  toDeclined: 'Svar på afviste bidrag …',
  formSaved: (savedAs: string): string => `Skemaet er gemt som ”${savedAs}”.`,

  title: 'Læs bidrag ind',
  intro:
    'Vælg de skemaer, du har fået tilbage, gerne flere ad gangen. Intet bliver gemt i arkivet, før du har set, hvad der står i dem.',
  choose: 'Vælg filer …',
  chooseOther: 'Vælg andre filer …',
  files: 'Skemaer',
  /** "2 af 5: Håb i praksis" */
  file: (nth: number, all: number, title: string, becomes: string): string =>
    `${numberText(nth)} af ${numberText(all)}: ${title} (${becomes})`,
  becomes: {
    new: 'nyt bidrag',
    instead: 'i stedet for et andet',
    nothing: 'læses ikke ind',
    refused: 'kan ikke læses',
  },
  found: (fileName: string): string => `Det står der i ${fileName}`,
  opened: (count: number): string => `${countOf(count, 'skema', 'skemaer')} er læst`,
  nothing: 'Ikke udfyldt',
  notices: 'Læg mærke til',
  outside: 'Skrevet ved siden af felterne (kommer ikke med)',
  kind: (kind: keyof typeof kindChoices): string => kindChoices[kind].split(':')[0] ?? '',
  ofOurs: 'findes i arkivet',
  unknownOwner: 'Skemaets nummer passer ikke til en dag i arkivet. Se efter, at bidraget er til denne dag.',
  otherOwner: (name: string): string =>
    `Skemaet hører til en anden dag: ${name}. Det bliver kun læst ind her, hvis du vælger det.`,
  asNew: 'Som nyt bidrag',
  instead: (title: string): string => `I stedet for det, der står i ”${title}”`,
  leaveOut: 'Læs det ikke ind',
  into: 'Hvad skal der ske med det?',
  likeIt: 'Der er noget i forvejen, som kan være det samme.',
  replaces: 'Titel, beskrivelse og oplægsholdere bliver erstattet. Tid, sted, svar og materialer bliver, som de er.',
  take: (count: number): string => (count === 1 ? 'Læs 1 bidrag ind' : `Læs ${countOf(count, 'bidrag', 'bidrag')} ind`),
  done: (count: number): string => (count === 1 ? 'Bidraget er læst ind' : `${numberText(count)} bidrag er læst ind`),
  untitled: 'Uden titel',
} as const

export const formField = (field: ContributionField | 'kind' | 'speakers'): string => contributionHeadings[field]

const quoted = (field: ContributionField | 'kind' | 'speakers'): string =>
  `”${contributionHeadings[field].replace(/\?$/, '')}”`

export const unclearText = (fields: readonly UnclearField[]): string =>
  `Svaret under ${listText(fields.map(quoted))} er ikke et tal, vi kan bruge. Det står ordret blandt bemærkningerne.`

export const longerOfTwoText = (minutes: string): string =>
  `Der står ”${minutes.trim()}” om, hvor lang tid det tager. Den længste tid er sat ind, og svaret står ordret blandt bemærkningerne.`

/** Programs that save the form without its fields do so with all of them: one line tells of them all. */
const byHeadings = (fields: readonly (ContributionField | 'speakers')[]): string =>
  `${fields.length === 1 ? 'Et felt er ændret eller væk. Teksten er fundet under overskriften' : 'Felterne er ændret eller væk. Teksten er fundet under overskrifterne'} ${listText(fields.map(quoted))}. Se efter, om alt er med.`

/** What the coordinator should know of a form before it is read in. */
export const contributionNotices = (notices: readonly ContributionNotice[]): readonly string[] => {
  const headings = notices.flatMap((notice) => (notice.code === 'read-by-heading' ? [notice.field] : []))
  const others = notices.filter((notice) => notice.code !== 'read-by-heading')
  return [...(headings.length === 0 ? [] : [byHeadings(headings)]), ...others.map(noticeText)]
}

const noticeText = (notice: Exclude<ContributionNotice, { readonly code: 'read-by-heading' }>): string => {
  switch (notice.code) {
    case 'field-missing':
      return `Feltet ${quoted(notice.field)} findes ikke i filen.`
    case 'field-empty':
      return `${quoted(notice.field)} er ikke udfyldt.`
    case 'several-answers':
      return `Der er sat flere krydser under ${quoted(notice.field)}, så ingen af dem er taget med.`
    case 'newer-form':
      return 'Skemaet er nyere end denne udgave af Erfakreds. Se efter, om alt er med.'
    case 'no-reference':
      return 'Skemaets nummer mangler.'
    case 'tracked-changes':
      return 'Der er rettet med sporede ændringer. Teksten er læst, som den er med alle rettelser.'
    case 'comments':
      return `${countOf(notice.count, 'kommentar', 'kommentarer')} kommer ikke med.`
    case 'pictures':
      return `${countOf(notice.count, 'billede', 'billeder')} kommer ikke med.`
    case 'footnotes':
      return `${countOf(notice.count, 'fodnote', 'fodnoter')} kommer ikke med.`
    case 'text-outside':
      return `${countOf(notice.count, 'ord', 'ord')} står ved siden af felterne og kommer ikke med.`
    case 'too-long':
      return `Teksten i ${quoted(notice.field)} er for lang. Slutningen mangler.`
  }
}
