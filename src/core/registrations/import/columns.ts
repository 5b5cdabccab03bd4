/**
 * Which column of a list of registrations is which, guessed from the words that sign-up forms put over them. Food and access are read
 * as ticks from a fixed list; a column in which people write about their health is recognised so that it is never read.
 */
import { searchable } from '../../danish/sorting.ts'
import { withheldColumns as personalColumns } from '../../people-import/fields.ts'
import type { Slot } from '../../records/programme.ts'
import { type ParticipantNeed, participantNeed } from '../../records/registration.ts'
import { guessHeaders } from '../../text/header-row.ts'

const plainFields = [
  'name',
  'givenName',
  'familyName',
  'title',
  'organisation',
  'sector',
  'role',
  'email',
  'registeredOn',
  'status',
  'cancelled',
  'wishes',
  'needs',
] as const

/**
 * `status` may say that somebody has cancelled, and is otherwise not read; `cancelled` is ticked or dated where they have. `slot:` with
 * its id is what is wished for at that time; `need:` one thing to tick.
 */
export type RegistrationField = (typeof plainFields)[number] | `slot:${string}` | `need:${ParticipantNeed}`

/** What each column is read as; null where it is not read. */
export type RegistrationMapping = readonly (RegistrationField | null)[]

export const slotField = (slot: Slot): RegistrationField => `slot:${slot.id}`
const needField = (need: ParticipantNeed): RegistrationField => `need:${need}`

/** Where people may have written why, too: no cells of theirs are shown. */
export const unshownFields: readonly RegistrationField[] = [
  'needs',
  ...participantNeed.options.map(needField),
  'cancelled',
]

/** In the order in which they are offered. */
export const registrationFields = (slots: readonly Slot[]): readonly RegistrationField[] => [
  ...plainFields,
  ...slots.map(slotField),
  ...participantNeed.options.map(needField),
]

/** Fields of which there may be several columns ("1. prioritet", "2. prioritet"). */
export const severalFields = (slots: readonly Slot[]): readonly RegistrationField[] => [
  'wishes',
  'needs',
  ...slots.map(slotField),
]

export const guessRegistrationMapping = (
  rows: readonly (readonly string[])[],
  slots: readonly Slot[],
): { readonly headerRow: number; readonly columns: RegistrationMapping } => {
  const fields = registrationFields(slots)
  const several = severalFields(slots)
  const words = new Map<RegistrationField, readonly string[]>([
    ...plainFields.map((field) => [field, headerWords[field]] as const),
    ...slots.map((slot) => [slotField(slot), wordsOfSlot(slot)] as const),
    ...participantNeed.options.map((need) => [needField(need), needWords[need]] as const),
  ])
  const guess = guessHeaders(rows, {
    fields,
    words: Object.fromEntries(fields.map((field) => [field, words.get(field) ?? []])) as Record<
      RegistrationField,
      readonly string[]
    >,
    several,
    isWithheld,
  })
  const headers = rows[guess.headerRow] ?? []
  const taken = new Set(guess.columns)
  return {
    headerRow: guess.headerRow,
    columns: guess.columns.map((field, column) => {
      const header = headers[column] ?? ''
      if (field !== null || isWithheld(header)) return field
      const found = fromSentence(searchable(header), slots)
      if (found === null || (taken.has(found) && !several.includes(found))) return null
      taken.add(found)
      return found
    }),
  }
}

/** Indexes of the headers that name something that is not kept. */
export const withheldColumns = (headers: readonly string[]): readonly number[] =>
  headers.flatMap((header, index) => (isWithheld(header) ? [index] : []))

/** What a word in a cell says must be ready; null where it is not on the list. */
export const needCalled = (words: string): ParticipantNeed | null => needByWord.get(searchable(words)) ?? null

const isWithheld = (header: string): boolean => {
  const words = searchable(header)
  if (needCalled(header) !== null) return false
  return personalColumns([header]).length > 0 || healthWords.some((word) => words.includes(word))
}

/** Beside those of people-import: what sign-up forms ask in free text. */
const healthWords = ['allergi', 'intoleran', 'hensyn', 'sygdom', 'støttebehov', 'særlige behov', 'special needs']

/** Forms head their columns with the whole question. */
const fromSentence = (header: string, slots: readonly Slot[]): RegistrationField | null => {
  const slot = slots.find(({ name }) => name !== '' && header.includes(searchable(name)))
  if (slot !== undefined) return slotField(slot)
  return sentenceWords.find(([word]) => header.includes(word))?.[1] ?? null
}

const sentenceWords: readonly (readonly [string, RegistrationField])[] = [
  ['workshop', 'wishes'],
  ['ønske', 'wishes'],
  ['prioritet', 'wishes'],
  ['programpunkt', 'wishes'],
  ['e-mail', 'email'],
  ['mailadresse', 'email'],
  ['fornavn', 'givenName'],
  ['efternavn', 'familyName'],
  ['dit navn', 'name'],
  ['arbejdsplads', 'organisation'],
  ['organisation', 'organisation'],
  ['hvor arbejder', 'organisation'],
  ['sektor', 'sector'],
  ['forplejning', 'needs'],
  ['madønsk', 'needs'],
  ['tilgængelighed', 'needs'],
]

const wordsOfSlot = ({ name }: Slot): readonly string[] =>
  name === '' ? [] : [name, `${name} ønske`, `ønske ${name}`, `valg ${name}`, `workshop ${name}`]

const ordinals = [1, 2, 3, 4, 5, 6]

const headerWords: Readonly<Record<(typeof plainFields)[number], readonly string[]>> = {
  name: ['navn', 'fulde navn', 'fuldt navn', 'deltager', 'deltagernavn', 'name', 'full name', 'participant'],
  givenName: ['fornavn', 'fornavne', 'first name', 'given name'],
  familyName: ['efternavn', 'efternavne', 'last name', 'family name', 'surname'],
  title: ['titel', 'stilling', 'stillingsbetegnelse', 'jobtitel', 'title', 'job title'],
  organisation: [
    'organisation',
    'arbejdsplads',
    'arbejdssted',
    'ansættelsessted',
    'arbejdsgiver',
    'kommune',
    'enhed',
    'afdeling',
    'firma',
    'organization',
    'workplace',
    'company',
  ],
  sector: ['sektor', 'sector'],
  role: ['rolle', 'funktion', 'deltager som', 'jeg er', 'deltagertype', 'role'],
  email: ['e-mail', 'email', 'mail', 'e-mailadresse', 'mailadresse', 'e-post', 'email address', 'e-mail address'],
  registeredOn: [
    'tilmeldt',
    'tilmeldingsdato',
    'tilmeldt den',
    'dato',
    'tidsstempel',
    'tidspunkt',
    'indsendt',
    'oprettet',
    'fuldførelsestidspunkt',
    'timestamp',
    'completion time',
  ],
  status: ['status', 'tilmeldingsstatus', 'deltagerstatus', 'registration status'],
  cancelled: [
    'afmeldt',
    'afmelding',
    'afmeldt den',
    'frameldt',
    'framelding',
    'afbud',
    'meldt afbud',
    'cancelled',
    'canceled',
  ],
  wishes: [
    'ønske',
    'ønsker',
    'prioritet',
    'prioriteter',
    'workshop',
    'workshops',
    'valg',
    'session',
    'sessioner',
    'programpunkt',
    'programpunkter',
    ...ordinals.flatMap((n) => [`${n}. ønske`, `${n}. prioritet`, `${n}. valg`, `${n}.ønske`, `${n}.prioritet`]),
  ],
  needs: [
    'mad',
    'kost',
    'forplejning',
    'madønsker',
    'kostønsker',
    'kosthensyn',
    'tilgængelighed',
    'behov',
    'mad og adgang',
    'food',
    'diet',
    'access',
  ],
}

const needWords: Readonly<Record<ParticipantNeed, readonly string[]>> = {
  vegetarian: ['vegetar', 'vegetarisk', 'vegetarmad', 'vegetarian'],
  vegan: ['veganer', 'vegansk', 'vegan', 'plantebaseret'],
  'no-pork': ['ikke svinekød', 'uden svinekød', 'ingen svinekød', 'svinefri', 'halal', 'no pork'],
  'gluten-free': ['glutenfri', 'glutenfrit', 'uden gluten', 'gluten', 'gluten-free', 'gluten free'],
  'lactose-free': ['laktosefri', 'laktosefrit', 'uden laktose', 'laktose', 'lactose-free', 'lactose free'],
  'step-free': [
    'trinfri adgang',
    'trinfri',
    'niveaufri adgang',
    'adgang uden trin',
    'kørestol',
    'kørestolsadgang',
    'step-free',
  ],
  'hearing-loop': ['teleslynge', 'hearing loop'],
  'sign-language': ['tegnsprog', 'tegnsprogstolk', 'tegnsprogstolkning', 'sign language'],
  'quiet-place': ['stille rum', 'roligt rum', 'stilleplads', 'et roligt sted', 'et stille sted', 'quiet place'],
  companion: ['ledsager', 'støtteperson', 'hjælper', 'companion'],
}
const needByWord = new Map(
  participantNeed.options.flatMap((need) => needWords[need].map((word) => [searchable(word), need] as const)),
)
