/** The words of the mails around a meeting, before the coordinator changes them. Plain text, with the spaces that mail programs know. */
import { capitalised, clockRange, dayAndMonth, longDate, weekdayDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import type { CancelReason, MailingKind } from '../records/meeting.ts'

/** To whom a mail of a meeting goes. */
const mailGroups = [
  'members',
  'unanswered',
  'coming',
  'secretariat',
  'guests',
  'leaders',
  'approver',
  'organiser',
] as const
export type MailGroup = (typeof mailGroups)[number]

export type MailFacts = {
  readonly kind: MailingKind
  readonly group: MailGroup
  /** Given names; several people are greeted together. */
  readonly names: readonly string[]
  /** The meeting's own name, or its forum's. */
  readonly meeting: string
  readonly date: string | null
  readonly start: string | null
  readonly end: string | null
  readonly place: string
  readonly link: string | null
  readonly theme: string
  readonly isCalendarAttached: boolean
  readonly isAgendaAttached: boolean
  /** The last day for items, where it lies ahead. */
  readonly itemsDue: string | null
  readonly commentsDue: string | null
  readonly answerDue: string | null
  /** What is to be approved. */
  readonly subject: 'theme' | 'agenda' | 'date' | null
  /** The items under which a guest takes part, with their times. */
  readonly items: readonly { readonly number: number; readonly title: string; readonly time: string | null }[]
  readonly because: CancelReason | null
  /** Turns to bring a case go round in the forum. */
  readonly hasTurns: boolean
  readonly signature: string
}

export const mailSubject = (facts: MailFacts): string => tidy(`${subjectStart[facts.kind]}${meetingOn(facts)}`)

export const mailText = (facts: MailFacts): string =>
  paragraphsToText([greeting(facts.names), ...paragraphs[facts.kind](facts), closing(facts.signature)])

/** What an organiser passes on: to whom, and the mail itself. */
type PassedOn = {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly missing: readonly string[]
  readonly subject: string
  readonly text: string
}

export const passOnSubject = (facts: MailFacts): string => tidy(`Klar til at sende: ${mailSubject(facts)}`)

export const passOnText = (facts: MailFacts, mails: readonly PassedOn[]): string =>
  paragraphsToText([
    greeting(facts.names),
    `Det er dig, der indkalder til ${meetingWords(facts)}. Her er det, du skal sende videre. Husk at vedhæfte filerne.`,
    ...mails.flatMap(({ to, cc, missing, subject, text }) => [
      [
        '--------',
        `Til: ${to.join('; ') || '(ingen mailadresse)'}`,
        ...(cc.length === 0 ? [] : [`Kopi til: ${cc.join('; ')}`]),
        ...(missing.length === 0 ? [] : [`Uden mailadresse: ${listText(missing)}`]),
        `Emne: ${subject}`,
        '--------',
      ].join('\n'),
      text,
    ]),
    closing(facts.signature),
  ])

/** Names of the files that go with a mail, and of the mail's own. */
const mailNames: Readonly<Record<MailingKind, string>> = {
  invitation: 'Indkaldelse',
  'call-for-items': 'Punkter til dagsordenen',
  agenda: 'Dagsorden',
  reminder: 'Påmindelse',
  approval: 'Godkendelse',
  cancellation: 'Aflysning',
  'minutes-for-comment': 'Referat til bemærkninger',
  minutes: 'Referat',
}

const groupNames: Readonly<Record<MailGroup, string>> = {
  members: 'medlemmer',
  unanswered: 'mangler svar',
  coming: 'kommer',
  secretariat: 'sekretariat',
  guests: 'gæster',
  leaders: 'ledere',
  approver: 'godkender',
  organiser: 'tovholder',
}

const subjectStart: Readonly<Record<MailingKind, string>> = {
  invitation: 'Indkaldelse: ',
  'call-for-items': 'Punkter til dagsordenen: ',
  agenda: 'Dagsorden: ',
  reminder: 'Påmindelse: ',
  approval: 'Til godkendelse: ',
  cancellation: 'Aflyst: ',
  'minutes-for-comment': 'Referat til bemærkninger: ',
  minutes: 'Referat: ',
}

const meetingOn = ({ meeting, date }: MailFacts): string =>
  [meeting || 'møde', date === null ? '' : `den ${dayAndMonth(date)}`].filter(Boolean).join(' ')

const meetingWords = ({ meeting, date, start, end }: MailFacts): string =>
  [
    meeting || 'mødet',
    date === null ? '' : weekdayDate(date),
    date === null || start === null ? '' : clockRange(start, end),
  ]
    .filter(Boolean)
    .join(' ')

const greeting = (names: readonly string[]): string =>
  names.length === 1 ? `Kære ${names[0]}` : names.length === 0 ? 'Hej' : 'Kære alle'

const closing = (signature: string): string => ['Venlig hilsen', signature].filter(Boolean).join('\n')

/** Where, how and about what; each on its line. */
const practical = ({ place, link, theme }: MailFacts): string =>
  [place === '' ? '' : `Sted: ${place}`, link === null ? '' : `Link: ${link}`, theme === '' ? '' : `Tema: ${theme}`]
    .filter(Boolean)
    .join('\n')

const attached = ({ isAgendaAttached, isCalendarAttached }: MailFacts): string =>
  [
    isAgendaAttached ? 'Dagsordenen er vedhæftet.' : '',
    isCalendarAttached
      ? `Mødet er ${isAgendaAttached ? 'også ' : ''}vedhæftet som en kalenderfil, som du kan åbne og gemme i din kalender.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')

const ownItems = ({ items }: MailFacts): string =>
  items.length === 0
    ? ''
    : [
        items.length === 1 ? 'Du er med under dette punkt:' : 'Du er med under disse punkter:',
        ...items.map(({ number, title, time }) => `${number}. ${title}${time === null ? '' : ` (ca. ${time})`}`),
      ].join('\n')

const answerPlease =
  'Svar på denne mail, om du kommer. Kan du ikke være med, så skriv det bare. Du behøver ikke fortælle hvorfor. Sender du en anden i dit sted, så skriv hvem.'

const itemsPlease = ({ itemsDue }: MailFacts): string =>
  itemsDue === null ? '' : `Har du noget, vi skal tage op, så send det senest ${weekdayDate(itemsDue)}.`

const causes: Readonly<Record<CancelReason, string>> = {
  'not-approved': ', fordi det ikke er blevet godkendt',
  'too-few': ', fordi for få kan være med',
  'no-leader': ', fordi der ikke kan være en leder med',
  other: '',
}

const paragraphs: Readonly<Record<MailingKind, (facts: MailFacts) => readonly string[]>> = {
  invitation: (facts) =>
    facts.group === 'leaders'
      ? [
          `Til orientering: En eller flere af dine medarbejdere er indkaldt til ${meetingWords(facts)}.`,
          practical(facts),
          facts.isAgendaAttached ? 'Dagsordenen er vedhæftet uden navne og uden lukkede punkter.' : '',
        ]
      : [
          `Du er inviteret til ${meetingWords(facts)}.`,
          practical(facts),
          ownItems(facts),
          attached(facts),
          facts.items.length === 0 ? itemsPlease(facts) : '',
          answerPlease,
        ],
  'call-for-items': (facts) => [
    `Dagsordenen til ${meetingWords(facts)} er ved at blive lavet.`,
    facts.itemsDue === null
      ? 'Har du noget, vi skal tage op, så send det på denne mail.'
      : `Har du noget, vi skal tage op, så send det på denne mail senest ${weekdayDate(facts.itemsDue)}.`,
    'Skriv gerne, hvad du vil have ud af punktet, og cirka hvor lang tid det tager.',
  ],
  agenda: (facts) => [
    facts.group === 'leaders'
      ? `Her er dagsordenen til ${meetingWords(facts)}, uden navne og uden lukkede punkter.`
      : facts.items.length === 0
        ? `Her er dagsordenen til ${meetingWords(facts)}.`
        : `Her er det praktiske om ${meetingWords(facts)}.`,
    practical(facts),
    ownItems(facts),
  ],
  reminder: (facts) => [
    `Her er en lille påmindelse om ${meetingWords(facts)}.`,
    practical(facts),
    ownItems(facts),
    facts.isAgendaAttached ? 'Dagsordenen er vedhæftet.' : '',
    facts.group === 'unanswered' ? `Vi har ikke hørt fra dig endnu. ${answerPlease}` : 'Vi glæder os til at se dig.',
  ],
  approval: (facts) => [
    `Vi vil gerne holde ${meetingWords(facts)}.`,
    approvalQuestion(facts),
    `Kan mødet holdes som planlagt? Svar gerne på denne mail${facts.answerDue === null ? '' : ` senest ${weekdayDate(facts.answerDue)}`}.`,
  ],
  cancellation: (facts) => [
    `${capitalised(meetingWords(facts))} er aflyst${facts.because === null ? '' : causes[facts.because]}.`,
    facts.isCalendarAttached ? 'Kalenderfilen er vedhæftet, så du kan slette mødet i din kalender.' : '',
    facts.hasTurns && facts.group !== 'leaders' ? 'Skulle du have haft en case med, beholder du din tur.' : '',
  ],
  'minutes-for-comment': (facts) => [
    `Tak for mødet. Her er udkastet til referatet fra ${meetingWords(facts)}.`,
    facts.commentsDue === null
      ? 'Har du bemærkninger, så skriv dem på denne mail.'
      : `Har du bemærkninger, så skriv dem på denne mail senest ${weekdayDate(facts.commentsDue)}. Hører vi ikke fra dig, går vi ud fra, at du er enig.`,
  ],
  minutes: (facts) => [`Her er referatet fra ${meetingWords(facts)}.`],
}

const approvalQuestion = ({ subject, theme, date, isAgendaAttached }: MailFacts): string => {
  switch (subject) {
    case 'theme':
      return theme === '' ? 'Temaet er ikke valgt endnu.' : `Temaet er: ${theme}`
    case 'date':
      return date === null ? 'Dagen er ikke valgt endnu.' : `Dagen er ${weekdayDate(date)}.`
    default:
      return isAgendaAttached ? 'Dagsordenen er vedhæftet.' : ''
  }
}

/** "Indkaldelse - Lokal ERFA Syd 12. januar 2027 - medlemmer": what the coordinator's own file or folder is called. */
export const mailFileName = ({ kind, group, meeting, date }: MailFacts): string =>
  tidy(
    [mailNames[kind], [meeting, date === null ? '' : longDate(date)].filter(Boolean).join(' '), groupNames[group]]
      .filter(Boolean)
      .join(' - '),
  )

const paragraphsToText = (parts: readonly string[]): string => tidy(parts.filter(Boolean).join('\n\n'))

const tidy = (text: string): string => text.replaceAll('\u00a0', ' ')
