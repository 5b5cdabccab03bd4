/** Words of a meeting's run-up: its steps and how far each is, the approval, who must be named, who calls it, and calling it off. */
import { dayAndMonth, weekdayDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { RequiredAttendance } from '../core/records/forum.ts'
import type { CancelReason, MailingKind, RunUpStep } from '../core/records/meeting.ts'
import type { RunUpEntry, RunUpState } from '../core/run-up/run-up.ts'
import { countOf } from './common.ts'

export const runUpStepNames: Readonly<Record<RunUpStep, string>> = {
  approval: 'Godkendelse',
  invite: 'Indkaldelse',
  items: 'Frist for punkter',
  agenda: 'Dagsorden sendes ud',
  pack: 'Casepakke sendes ud',
  remind: 'Påmindelse',
  minutes: 'Referat sendes ud',
  comments: 'Frist for bemærkninger',
}

const stepWhys: Readonly<Record<RunUpStep, string>> = {
  approval: 'Mødet skal godkendes, før det kan holdes.',
  invite: 'Mail med kalenderfil og dagsorden til dem, der er med.',
  items: 'Så længe kan deltagerne foreslå punkter.',
  agenda: 'Mail med den færdige dagsorden og dens bilag.',
  pack: 'Casene samles og sendes til deltagerne.',
  remind: 'En kort mail til dem, der kommer eller mangler at svare.',
  minutes: 'Referatet sendes til bemærkninger.',
  comments: 'Derefter kan referatet godkendes.',
}

export const runUpStateNames: Readonly<Record<RunUpState, string>> = {
  done: 'Klaret',
  later: 'Senere',
  soon: 'Snart',
  today: 'I dag',
  late: 'For sent',
  lapsed: 'Bortfaldet',
}

export const runUp = {
  steps: 'Trin omkring mødet',
  allDone: 'Alt er klaret.',
  noDate: 'Mødet har ingen dato endnu, så trinnene har ingen dage.',
  why: (step: RunUpStep): string => stepWhys[step],
  /** "Klaret den 14. juni", "Snart: senest mandag den 3. maj 2027". */
  state: ({ state, on, doneOn }: RunUpEntry): string => {
    const name = runUpStateNames[state]
    if (state === 'done') return doneOn === null ? name : `${name} den ${dayAndMonth(doneOn)}`
    if (state === 'lapsed' || on === null) return name
    if (state === 'late') return `${name}: skulle være klaret ${weekdayDate(on)}`
    return state === 'today' ? `${name}: ${weekdayDate(on)}` : `${name}: senest ${weekdayDate(on)}`
  },
  approvalAsked: 'Der er spurgt. Notér svaret nedenfor, når det kommer.',
  ownDay: 'Egen dag for dette møde',
  inviteWaits: 'Der mangler nogen, som mødet ikke kan undvære. Vælg dem her, og indkald så.',
  changeDay: (step: string): string => `Ret dagen: ${step}`,
  day: 'Dag',
  dayHint: 'Er feltet tomt, gælder forummets frist.',
  changed: 'Fristen er ændret',
  tick: 'Markér som klaret',
  tickOf: (step: string): string => `Markér som klaret: ${step}`,
  ticked: (step: string): string => `Markeret som klaret: ${step}`,
  untick: 'Fjern mærket',
  untickOf: (step: string): string => `Fjern mærket: ${step}`,
  unticked: (step: string): string => `Ikke længere markeret som klaret: ${step}`,
  actions: {
    approval: 'Bed om godkendelse',
    invite: 'Skriv indkaldelsen',
    items: 'Bed om punkter',
    agenda: 'Send dagsordenen',
    pack: 'Lav casepakken',
    remind: 'Skriv påmindelsen',
    minutes: 'Send referatet',
    comments: 'Åbn referatet',
  } satisfies Readonly<Record<RunUpStep, string>>,
  otherMails: 'Andre mails',
  mailings: 'Mails, der er lavet',
  mailing: (kind: MailingKind, on: string, people: number): string =>
    `${mailingNames[kind]}: lavet ${weekdayDate(on)} til ${countOf(people, 'person', 'personer')}`,
  mail: (kind: MailingKind): string => mailingNames[kind],
} as const

const mailingNames: Readonly<Record<MailingKind, string>> = {
  invitation: 'Indkaldelse',
  'call-for-items': 'Punkter til dagsordenen',
  agenda: 'Dagsorden',
  reminder: 'Påmindelse',
  approval: 'Spørgsmål om godkendelse',
  cancellation: 'Aflysning',
  'minutes-for-comment': 'Referat til bemærkninger',
  minutes: 'Referat',
}

const subjects = { theme: 'temaet', agenda: 'dagsordenen', date: 'datoen' } as const

export const approvalPart = {
  title: 'Godkendelse',
  subjects,
  notAsked: (subject: keyof typeof subjects): string =>
    `Der er ikke bedt om godkendelse af ${subjects[subject]} endnu.`,
  asked: (subject: keyof typeof subjects, who: string, on: string | null): string =>
    `${who === '' ? 'Der er bedt om godkendelse af' : `${who} er bedt om at godkende`} ${subjects[subject]}${on === null ? '' : ` ${weekdayDate(on)}`}. Svaret mangler.`,
  approved: (subject: keyof typeof subjects, who: string, on: string | null): string =>
    `${who === '' ? 'Der er sagt' : `${who} har sagt`} ja til ${subjects[subject]}${on === null ? '' : ` ${weekdayDate(on)}`}.`,
  declined: (subject: keyof typeof subjects, who: string, on: string | null): string =>
    `${who === '' ? 'Der er sagt' : `${who} har sagt`} nej til ${subjects[subject]}${on === null ? '' : ` ${weekdayDate(on)}`}.`,
  wording: (text: string): string => `Der blev spurgt om: ${text}`,
  remarkSaid: (text: string): string => `Bemærkning: ${text}`,
  themeMissing: 'Skriv mødets tema under Plan først, så det står i mailen.',
  nobody: 'Forummet har ikke valgt, hvem der godkender. Vælg personen under Fora.',
  toForum: 'Åbn forummet',
  ask: 'Bed om godkendelse',
  askAgain: 'Bed om godkendelse igen',
  answer: 'Notér svaret',
  on: 'Svaret kom den',
  remark: 'Bemærkning (valgfri)',
  yes: 'Godkendt',
  no: 'Ikke godkendt: aflys mødet',
  saidYes: 'Godkendelsen er noteret',
  saidNo: 'Mødet er aflyst, fordi det ikke blev godkendt',
  refused: 'Mødet kan ikke aflyses længere. Svaret er ikke noteret.',
} as const

export const requiredPart = {
  title: 'Før der kan indkaldes',
  lead: 'Forummet kan ikke holde møde uden dem. Vælg dem, så kan indkaldelsen sendes.',
  missing: (who: RequiredAttendance['who'], missing: number): string => {
    const name = requiredNames[who]
    return missing === 1 ? `Mangler: ${name.one}` : `Mangler: ${missing} ${name.more}`
  },
  choose: 'Vælg en person',
  chosen: (name: string): string => `${name} er sat på mødet`,
  noCandidates:
    'Ingen i arkivet opfylder kravet. Skriv medlemmernes ledere ind under Personer, eller ret kravet under Fora.',
} as const

const requiredNames = {
  'leader-of-a-member': { one: 'en leder for et af medlemmerne', more: 'ledere for medlemmerne' },
  coordinator: { one: 'en koordinator', more: 'koordinatorer' },
  facilitator: { one: 'en facilitator', more: 'facilitatorer' },
  named: { one: 'en af de bestemte personer', more: 'af de bestemte personer' },
} as const

export const organiserPart = {
  title: 'Tovholder',
  lead: 'Medlemmerne skiftes til at indkalde. Mails går til tovholderen, som sender dem videre.',
  organiser: 'Hvem indkalder til mødet',
  nobody: 'Ikke valgt',
  inTurn: (name: string): string => `Det er ${name}${/[sxz]$/i.test(name) ? '’' : 's'} tur.`,
  take: (name: string): string => `Vælg ${name}`,
  changed: 'Tovholderen er valgt',
} as const

const because: Readonly<Record<CancelReason, string>> = {
  'not-approved': 'Det blev ikke godkendt',
  'too-few': 'For få kan være med',
  'no-leader': 'Ingen leder kan være med',
  other: 'Andet',
}

export const callOff = {
  title: 'Aflys mødet',
  open: 'Aflys mødet …',
  because: 'Hvorfor',
  reasons: because,
  lead: 'Ingen mister sin tur til at tage en case med.',
  follows: 'Det sker der',
  run: 'Aflys mødet',
  done: 'Mødet er aflyst',
  isCancelled: 'Mødet er aflyst',
  cancelledBecause: (reason: CancelReason): string => `Grunden: ${because[reason].toLowerCase()}.`,
  tell: 'Skriv mailen om aflysningen',
  refused: 'Mødet kan ikke aflyses længere.',
} as const

export const runUpForum = {
  title: 'Forløb',
  why: 'Hvor mange dage før og efter mødet tingene sker. Falder dagen i en weekend eller på en fridag, gælder den sidste arbejdsdag før. Skriv 0, hvis forummet ikke bruger trinnet.',
  invite: 'Indkaldelse, dage før',
  items: 'Frist for punkter, dage før',
  agenda: 'Dagsorden, dage før',
  remind: 'Påmindelse, dage før',
  minutes: 'Referat, dage efter',
  comments: 'Bemærkninger, dage efter referatet',
  next: (days: readonly (readonly [string, string])[]): string =>
    `Ved det næste møde: ${listText(days.map(([name, on]) => `${name.toLowerCase()} ${weekdayDate(on)}`))}.`,
  leadersInCopy: 'Deltagernes ledere får en kopi af indkaldelse, dagsorden og aflysning',
  leadersInCopyWhy: 'Er der lukkede punkter, får lederne deres egen mail med en dagsorden uden dem.',
  signature: 'Underskrift i mails',
  signatureWhy: 'Er feltet tomt, står afdelingens navn.',
} as const
