/** Words of the mails around a day with a programme: to whom, with what, and what became of them. */
import { listText, numberText } from '../core/danish/numbers.ts'
import type { Audience } from '../core/mail/day-audiences.ts'
import type { DayMailKind, StandingTold } from '../core/mail/day-mail-words.ts'
import type { DayMailPart, DayMailProblem } from '../core/mail/day-mails.ts'
import { countOf } from './common.ts'
import { mailActions } from './mail.ts'

const parts: Readonly<Record<DayMailPart, string>> = {
  'contribution-form': 'Skemaet til bidrag (Word)',
  invitation: 'Invitationen med programmet (Word)',
  'speaker-sheet': 'Oplægsholderens ark (Word)',
  calendar: 'Dagen som kalenderfil (.ics)',
  'sessions-calendar': 'Oplægsholderens tider som kalenderfil (.ics)',
  'cancelled-sessions': 'Aflysning til oplægsholderens kalender (.ics)',
  'own-calendar': 'Deltagerens dag som kalenderfil (.ics)',
}

const audienceNames: Readonly<Record<Audience, string>> = {
  invited: 'De indkaldte til mødet',
  members: 'Forummets medlemmer',
  speakers: 'Oplægsholdere fra tidligere dage',
  everybody: 'Alle i arkivet',
}

const tellNames: Readonly<Record<StandingTold, string>> = {
  confirmed: 'har plads',
  'moved-up': 'rykket op fra ventelisten',
  seats: 'nye pladser i programmet',
  waiting: 'på venteliste',
  cancelled: 'afmeldt',
  'called-off': 'hører, at dagen er aflyst',
  'as-before': 'intet nyt',
}

export const dayMail = {
  ...mailActions,
  title: {
    call: 'Indkald bidrag',
    invitation: 'Invitér til dagen',
    speakers: 'Skriv til oplægsholderne',
    declined: 'Svar på afviste bidrag',
    registrations: 'Skriv til deltagerne',
  } satisfies Readonly<Record<DayMailKind, string>>,
  write: (speakers: number): string => (speakers === 1 ? 'Skriv til oplægsholderen' : 'Skriv til oplægsholderne'),
  why: (count: number): string =>
    count === 1
      ? 'Erfakreds sender ikke mail. Gem mailen som en kladde, åbn den i dit mailprogram, og send den derfra.'
      : 'Erfakreds sender ikke mail. Gem mailene som kladder i en mappe, åbn dem i dit mailprogram, og send dem derfra.',
  toWhom: 'Hvem skal have den?',
  audience: (audience: Audience, count: number): string => `${audienceNames[audience]} (${numberText(count)})`,
  people: 'Enkelte personer',
  choosePeople: 'Skriv et navn',
  nobodyFound: 'Ingen i arkivet hedder det.',
  others: 'Andre mailadresser',
  othersHint: 'Skriv eller indsæt adresser, adskilt af komma eller linjeskift.',
  notAddresses: (texts: readonly string[]): string =>
    `${listText(texts.map((each) => `”${each}”`))} er ikke ${texts.length === 1 ? 'en mailadresse' : 'mailadresser'}.`,
  skip: (count: number): string => `Spring ${countOf(count, 'person', 'personer')} over, der har fået den før`,
  hidden:
    'Modtagerne står som skjult kopi, så de ikke ser hinandens adresser. Skriv dig selv som modtager, når du åbner kladden.',
  choose: 'Vælg, hvem der skal have den.',
  which: {
    speakers: { waiting: 'Mangler svar', everybody: 'Alle' },
    'called-off': { waiting: 'Mangler besked', everybody: 'Alle' },
    declined: { waiting: 'Ikke skrevet til', everybody: 'Alle' },
    registrations: { waiting: 'Mangler besked', everybody: 'Alle, der er tilmeldt' },
  },
  withCount: (name: string, count: number): string => `${name} (${numberText(count)})`,
  nobodyWaits: {
    speakers: 'Alle oplægsholdere har sagt ja.',
    'called-off': 'Alle oplægsholdere har fået besked.',
    declined: 'Alle har fået svar på de bidrag, der er afvist.',
    registrations: 'Alle har fået besked.',
  },
  mails: 'Mails',
  /** "Anna Lund (venteliste, mangler mailadresse)" */
  mail: (names: readonly string[], tells: readonly StandingTold[], hasAddress: boolean): string => {
    const [one, ...more] = tells
    const beside = [
      one === undefined || more.length > 0 ? '' : tellNames[one],
      hasAddress ? '' : 'mangler mailadresse',
    ].filter(Boolean)
    return [listText(names) || 'Uden navn', beside.length === 0 ? '' : `(${beside.join(', ')})`]
      .filter(Boolean)
      .join(' ')
  },
  /** "22 har plads · 3 på venteliste": what the mails say to how many. */
  told: (counts: readonly (readonly [StandingTold, number])[]): string =>
    counts.map(([standing, count]) => `${numberText(count)} ${tellNames[standing]}`).join(' · '),
  note: 'Tilføj i alle mails',
  noteHint: 'Kommer før den venlige hilsen, også i dem, du ikke har åbnet.',
  noAddress: (names: readonly string[]): string =>
    `Der står ingen mailadresse, der kan bruges, hos ${listText(names)}. Skriv selv modtageren i mailprogrammet, eller ret det først. Kladden kan gemmes alligevel.`,
  part: (part: DayMailPart): string => parts[part],
  /** Also what undoing reads aloud. */
  marked: {
    call: 'Der er indkaldt bidrag',
    invitation: 'Der er inviteret til dagen',
    speakers: 'Der er skrevet til oplægsholderne',
    declined: 'Der er svaret på bidragene',
    registrations: 'Deltagerne har fået besked',
  } satisfies Readonly<Record<DayMailKind, string>>,
  problem: {
    'meeting-not-found': 'Dagen findes ikke længere.',
    'mail-to-nobody': 'Der er ingen at skrive til endnu.',
  } satisfies Readonly<Record<DayMailProblem, string>>,
} as const
