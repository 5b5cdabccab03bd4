/** Words of the panel with the mails around a meeting. */
import { listText } from '../core/danish/numbers.ts'
import type { MailPart, MeetingMailProblem } from '../core/mail/meeting-mail.ts'
import type { MailGroup } from '../core/mail/meeting-mail-words.ts'
import type { MailingKind } from '../core/records/meeting.ts'
import { countOf } from './common.ts'
import { mailActions } from './mail.ts'

const groups: Readonly<Record<MailGroup, string>> = {
  members: 'Medlemmer',
  unanswered: 'Dem, der ikke har svaret',
  coming: 'Dem, der kommer',
  secretariat: 'Sekretariat og andre',
  guests: 'Gæster til enkelte punkter',
  leaders: 'Ledere',
  approver: 'Den, der godkender',
  organiser: 'Tovholderen, der sender videre',
}

const parts: Readonly<Record<MailPart, string>> = {
  agenda: 'Dagsordenen (Word)',
  'shareable-agenda': 'Dagsordenen uden navne og uden lukkede punkter (Word)',
  minutes: 'Referatet (Word)',
  calendar: 'Mødet som kalenderfil (.ics)',
  papers: 'Dagsordenens bilag',
}

export const meetingMail = {
  ...mailActions,
  title: {
    invitation: 'Indkald til mødet',
    'call-for-items': 'Bed om punkter',
    agenda: 'Send dagsordenen',
    reminder: 'Mind om mødet',
    approval: 'Bed om godkendelse',
    cancellation: 'Fortæl, at mødet er aflyst',
    'minutes-for-comment': 'Send referatet til bemærkninger',
    minutes: 'Send referatet',
  } satisfies Readonly<Record<MailingKind, string>>,
  why: (count: number): string =>
    count === 1
      ? 'Erfakreds sender ikke mail. Gem mailen som en kladde, åbn den i dit mailprogram, og send den derfra.'
      : 'Erfakreds sender ikke mail. Gem mailene som kladder i en mappe, åbn dem i dit mailprogram, og send dem derfra.',
  again: 'Alle har fået den før. Her er den igen til alle.',
  which: 'Mails',
  group: (group: MailGroup, people: number): string => `${groups[group]} (${countOf(people, 'person', 'personer')})`,
  noAddress: (names: readonly string[]): string =>
    `Der står ingen mailadresse, der kan bruges, hos ${listText(names)}. Skriv selv modtageren i mailprogrammet, eller ret personen først. Kladden kan gemmes alligevel.`,
  toPerson: (name: string): string => `Åbn ${name}`,
  part: (part: MailPart): string => parts[part],
  /** Also what undoing reads aloud. */
  marked: {
    invitation: 'Der er indkaldt til mødet',
    'call-for-items': 'Der er bedt om punkter',
    agenda: 'Dagsordenen er sendt ud',
    reminder: 'Der er mindet om mødet',
    approval: 'Der er bedt om godkendelse',
    cancellation: 'Der er skrevet om aflysningen',
    'minutes-for-comment': 'Referatet er sendt til bemærkninger',
    minutes: 'Referatet er sendt ud',
  } satisfies Readonly<Record<MailingKind, string>>,
  problem: {
    'meeting-not-found': 'Mødet findes ikke længere.',
    'attendance-missing': 'Der mangler nogen, som mødet ikke kan undvære. Vælg dem under Forløb, og indkald så.',
    'mail-to-nobody': 'Der er ingen at skrive til. Tilføj deltagere til mødet først.',
  } satisfies Readonly<Record<MeetingMailProblem, string>>,
} as const
