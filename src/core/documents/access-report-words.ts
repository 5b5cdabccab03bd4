/** The words of the paper that tells a person everything that is held about them: plain, and to them. */
import { clockTime } from '../danish/dates.ts'
import type { CaseStatus } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'
import type { RecordKind } from '../records/index.ts'
import type { Attendance, MailingKind } from '../records/meeting.ts'
import type { AbsenceReason, PersonRole } from '../records/person.ts'
import type { ParticipantNeed } from '../records/registration.ts'
import type { SessionStage } from '../records/session.ts'
import type { TurnState } from '../records/turn.ts'
import { storyWords } from './case-words.ts'

export const accessWords = {
  type: 'Indsigt',
  subject: 'Alt, hvad der er gemt om en person',
  lead: (organisation: string): string =>
    `Her er alt, hvad ${organisation === '' ? 'vi' : organisation} har gemt om dig i Erfakreds. Du har ret til at få det at se, at få rettet, hvad der er forkert, og at få slettet, hvad der ikke længere er grund til at gemme. Papiret er til dig. Det bliver ikke slettet af sig selv.`,
  purpose:
    'Oplysningerne bruges til at planlægge ERFA-møder, fordele ture til at have en case med og lave dagsordener og referater. De ligger krypteret i ét arkiv og bliver ikke sendt nogen steder af sig selv.',
  about: 'Om dig',
  name: 'Navn',
  nickname: 'Kaldenavn',
  roles: 'Rolle',
  title: 'Titel',
  email: 'Mail',
  phone: 'Telefon',
  works: 'Arbejdssted',
  area: 'Område',
  leader: 'Leder',
  hours: 'Timer om ugen',
  days: 'Arbejdsdage',
  odd: 'ulige uger',
  even: 'lige uger',
  firstDay: 'Første dag',
  lastDay: 'Sidste dag',
  introduction: {
    courseCompletedOn: 'Introduktion',
    shadowingCompletedOn: 'Føl-ordning',
    halfDayCompletedOn: 'Halvdag online',
    peerTrainingCompletedOn: 'Peeruddannelse',
  },
  pause: 'Pause fra ture',
  until: (from: string, to: string | null): string => (to === null ? `fra ${from}` : `${from} til ${to}`),
  absences: 'Fravær',
  absenceTable: 'Perioder, hvor du ikke er på arbejde, med grund',
  period: 'Periode',
  reason: 'Grund',
  forums: 'Fora, du er meldt til eller fra',
  forumTable: 'Fora med funktion og periode',
  forum: 'Forum',
  function: 'Funktion',
  excepted: 'meldt fra',
  meetings: 'Møder',
  meetingTable: 'Møder med din rolle og om du var med',
  date: 'Dato',
  meeting: 'Møde',
  as: 'Som',
  attendance: 'Deltagelse',
  chair: 'mødeleder',
  minuteTaker: 'referent',
  participant: 'deltager',
  groupLeader: 'facilitator for en gruppe',
  turns: 'Ture til at have en case med',
  turnTable: 'Ture med møde og hvordan det gik',
  state: 'Sådan gik det',
  considered: 'Når ture blev fordelt',
  consideredTable: 'Møder, hvor du var med i betragtning, og hvad der blev sammenlignet',
  earlierTurns: 'Ture før',
  lastTurn: 'Seneste tur',
  outcome: 'Resultat',
  chosen: 'fik turen',
  notChosen: 'fik den ikke',
  leftOut: 'ikke med i lodtrækningen',
  cases: 'Dine cases',
  caseOn: (date: string): string => (date === '' ? 'Case' : `Case til mødet ${date}`),
  status: 'Status',
  themes: 'Temaer',
  named: 'Med navn',
  yes: 'ja',
  no: 'nej',
  storyGone: 'Teksten er slettet eller ikke skrevet.',
  learning: 'Det lærte vi',
  willTry: 'Det vil vi prøve',
  events: 'Forløb',
  approvals: 'Godkendelser',
  approvalTable: 'Godkendelser, du er blevet bedt om',
  subjectOf: { theme: 'tema', agenda: 'dagsorden', date: 'dato' },
  stateOf: { asked: 'spurgt', approved: 'godkendt', declined: 'afvist' },
  about_: 'Om',
  answer: 'Svar',
  caseApproved: 'Cases og læring, der er godkendt i dit navn',
  organiser: 'tovholder',
  answered: { yes: 'svarede ja', no: 'svarede nej' },
  mails: 'Mails, der er lavet til dig',
  mailTable: 'Mails om møder og opgaver med dato',
  mail: 'Mail',
  mailOf: {
    invitation: 'indkaldelse',
    'call-for-items': 'punkter til dagsordenen',
    agenda: 'dagsorden',
    reminder: 'påmindelse',
    approval: 'spørgsmål om godkendelse',
    cancellation: 'aflysning',
    'minutes-for-comment': 'referat til bemærkninger',
    minutes: 'referat',
  } satisfies Readonly<Record<MailingKind, string>>,
  dayMailOf: { call: 'indkaldelse af bidrag', invitation: 'invitation til dagen' },
  speakerMailOf: (title: string): string => `aftale om ”${title}”`,
  reminderOf: (task: string): string => `påmindelse om opgaven ”${task}”`,
  comments: 'Dine bemærkninger til referater',
  commentTable: 'Bemærkninger med dato, møde og hvad der blev svaret',
  outcomeOfComment: 'Svar',
  commentState: { open: 'venter på svar', 'taken-in': 'taget med', declined: 'ikke taget med' },
  proposals: 'Punkter, du har foreslået',
  proposalTable: 'Foreslåede punkter med dato og møde',
  item: 'Punkt',
  versionOn: (number: number, date: string): string => `version ${number}${date}`,
  speaker: 'Oplæg og workshopper',
  speakerTable: 'Programpunkter på vidensdage, hvor du er oplægsholder',
  session: 'Programpunkt',
  agreed: 'Aftalt',
  saidYes: 'du har sagt ja',
  notSaidYes: 'du har ikke svaret',
  there: {
    from: (time: string): string => `til stede fra kl. ${clockTime(time)}`,
    to: (time: string): string => `til stede til kl. ${clockTime(time)}`,
  },
  organised: 'Dage, du arrangerer',
  organisedTable: 'Vidensdage, faglige dage og temadage, du er arrangør af, og om du var med',
  registrations: 'Dage, du er tilmeldt',
  registrationTable: 'Tilmeldinger med plads, ønsker og det, der er krydset af om mad og adgang',
  wishes: 'Ønsker og pladser',
  wished: 'ønsket',
  seated: 'plads',
  needs: 'Mad og adgang',
  placeOf: { confirmed: 'har plads', waiting: 'på venteliste', cancelled: 'afmeldt' },
  cameOf: { present: 'var med', absent: 'kom ikke' },
  walkIn: 'kom uden tilmelding',
  registeredOn: (date: string): string => `tilmeldt ${date}`,
  toldOn: (date: string): string => `besked lavet ${date}`,
  actions: 'Opgaver, du er ansvarlig for',
  actionTable: 'Opgaver med frist og status',
  task: 'Opgave',
  deadline: 'Frist',
  actionState: { open: 'åben', done: 'udført', dropped: 'droppet' },
  mentions: 'Hvor dit navn står i tekster',
  mentionLead: 'Teksterne er søgt igennem for dit fulde navn, også med et kaldenavn, og din mailadresse.',
  mentionInStory: 'Dit navn står i casens tekst. Teksten er en andens historie og vises ikke her.',
  mentionTable: 'Tekster, hvor dit navn står, med det sted i teksten',
  where: 'Hvor',
  text: 'Tekst',
  pointers: 'Alle poster, der nævner dig',
  pointerLead:
    'En post er for eksempel et møde, en tur eller en opgave. Her er de talt op, så du kan se, at intet er glemt.',
  pointerTable: 'Antal poster af hver slags, der nævner dig',
  kind: 'Slags',
  count: 'Antal',
  history: 'Hvad der er sket med dine oplysninger',
  historyTable: 'Hændelser med dine oplysninger: hvornår, hvem og hvad',
  when: 'Hvornår',
  who: 'Hvem',
  what: 'Hvad',
  noHistory: 'Listen over hændelser ligger i arkivet. Dette papir er lavet uden adgang til den.',
  notKept: 'Det gemmer vi ikke',
  notKeptList: [
    'Helbred, diagnoser eller noget andet om din egen historie.',
    'Om du er i fleksjob, får pension eller andet om, hvordan du er ansat.',
    'CPR-nummer.',
    'Hvorfor du er væk, ud over de få ord ferie, fri dag, andet fravær og mødekollision.',
    'Hvem der svarede hvad i en evaluering: der gemmes kun antal.',
    'Navne på brugere.',
  ],
  elsewhere: 'Det kan ligge andre steder',
  elsewhereText:
    'Filer, der er gemt uden for arkivet (dagsordener, referater, casepakker, kalendere), og sikkerhedskopier er ikke med her. Det, der er slettet i arkivet, bliver også slettet i en sikkerhedskopi, når den bliver gendannet. Tidligere udgaver af dine oplysninger bliver liggende i arkivet en tid, så en fejl kan fortrydes.',
} as const

export const roleWords: Readonly<Record<PersonRole, string>> = {
  peer: 'peermedarbejder',
  coordinator: 'koordinator',
  facilitator: 'facilitator',
  leader: 'leder',
  'development-nurse': 'udviklingssygeplejerske',
  'chief-nurse': 'chefsygeplejerske',
  secretariat: 'sekretariat',
  external: 'ekstern',
}

export const absenceWords: Readonly<Record<AbsenceReason, string>> = {
  holiday: 'ferie',
  'day-off': 'fri dag',
  'other-absence': 'andet fravær',
  'meeting-collision': 'mødekollision',
}

export const attendanceWords: Readonly<Record<Attendance, string>> = {
  invited: 'inviteret',
  present: 'var med',
  apology: 'meldte afbud',
  absent: 'kom ikke',
}

export const turnStateWords: Readonly<Record<TurnState, string>> = {
  open: 'ledig',
  assigned: 'din tur',
  brought: 'havde en case med',
  excused: 'kunne ikke',
  'no-show': 'kom ikke',
  swapped: 'din tur efter et bytte',
  voluntary: 'ekstra case',
  cancelled: 'aflyst eller flyttet',
}

export const stageWords: Readonly<Record<SessionStage, string>> = {
  proposed: 'foreslået',
  accepted: 'i programmet',
  declined: 'ikke taget med',
}

/** What a day must have ready for a participant; never why. */
export const needWords: Readonly<Record<ParticipantNeed, string>> = {
  vegetarian: 'vegetarisk mad',
  vegan: 'vegansk mad',
  'no-pork': 'mad uden svinekød',
  'gluten-free': 'glutenfri mad',
  'lactose-free': 'laktosefri mad',
  'step-free': 'adgang uden trin',
  'hearing-loop': 'teleslynge',
  'sign-language': 'tegnsprogstolk',
  'quiet-place': 'et stille sted',
  companion: 'har en ledsager med',
}

export const caseStatusWords: Readonly<Record<CaseStatus, string>> = {
  asked: 'bedt om',
  promised: 'lovet',
  received: 'modtaget',
  returned: 'sendt til dig',
  checked: 'gennemgået',
  approved: 'godkendt',
  'in-pack': 'i casepakken',
  used: 'brugt',
  learned: 'læring skrevet',
  erased: 'tekst slettet',
  withdrawn: 'trukket tilbage',
}

export const eventWords = {
  ...caseStatusWords,
  reminded: 'mindet om',
  'carried-over': 'flyttet til et senere møde',
  reopened: 'et skridt tilbage',
} as const

export const kindWords: Readonly<Record<RecordKind, string>> = {
  organisation: 'organisation',
  area: 'område',
  venue: 'mødested',
  unit: 'enhed',
  person: 'person',
  forum: 'forum',
  membership: 'medlemskab',
  meeting: 'møde',
  'agenda-item': 'punkt på en dagsorden',
  action: 'opgave',
  attachment: 'bilag',
  case: 'case',
  'case-story': 'casetekst',
  turn: 'tur',
  approval: 'godkendelse',
  evaluation: 'evaluering',
  'meeting-run': 'mødets tider',
  'minutes-version': 'godkendt referat',
  'minutes-comment': 'bemærkning til referat',
  programme: 'program for en dag',
  session: 'programpunkt',
  registration: 'tilmelding',
  'programme-version': 'udgave af et program',
}

/** What happened, of records as of papers. */
export const verbWords: Readonly<Record<string, string>> = {
  create: 'oprettet',
  change: 'ændret',
  delete: 'slettet',
  erase: 'slettet for altid',
  export: 'gemt uden for arkivet',
}

export const exportWords: Readonly<Record<string, string>> = {
  'person-year': 'Mit ERFA-år',
  'access-report': 'indsigt',
  calendar: 'kalenderfil',
  'case-request': 'mail om en case',
  'action-reminder': 'påmindelse om opgaver',
  'meeting-mail': 'mail om et møde',
  'day-mail': 'mail om en dag',
}

export const partWords: Readonly<Record<StoryField | 'confidentialParts', string>> = {
  ...storyWords,
  confidentialParts: 'Aftalt fortroligt',
}
