/** Words of the pages about forums: list, form, templates, and how a forum's rules are said in a sentence. */
import type {
  ApprovalRule,
  Cadence,
  Forum,
  ForumColour,
  ForumKind,
  PlaceRule,
  RequiredAttendance,
} from '../core/records/forum.ts'
import { countOf } from './common.ts'

export const forumKindNames: Readonly<Record<ForumKind, string>> = {
  'regional-erfa': 'Regional ERFA',
  'local-erfa': 'Lokal ERFA',
  'leader-erfa': 'ERFA for ledere',
  'knowledge-day': 'Vidensdag',
  'professional-day': 'Faglig dag',
  'theme-day': 'Temadag',
  'steering-group': 'Følgegruppe',
  supervision: 'Supervision',
  network: 'Netværk',
}

export const colourNames: Readonly<Record<ForumColour, string>> = {
  orange: 'Orange',
  'sky-blue': 'Lyseblå',
  'bluish-green': 'Grøn',
  yellow: 'Gul',
  blue: 'Blå',
  vermillion: 'Rød',
  'reddish-purple': 'Lilla',
  black: 'Sort',
}

export const cadenceText = (cadence: Cadence): string => {
  switch (cadence.unit) {
    case 'week':
      return cadence.every === 1 ? 'Hver uge' : `Hver ${cadence.every}. uge`
    case 'month':
      return cadence.every === 1 ? 'Hver måned' : cadence.every === 3 ? 'Hvert kvartal' : `Hver ${cadence.every}. måned`
    case 'year':
      return cadence.every === 1 ? 'Hvert år' : `Hvert ${cadence.every}. år`
    case 'once':
      return 'Én gang'
    case 'as-needed':
      return 'Efter behov'
  }
}

export const cadenceUnitNames: Readonly<Record<Cadence['unit'], string>> = {
  week: 'Med uger imellem',
  month: 'Med måneder imellem',
  year: 'Med år imellem',
  once: 'Kun én gang',
  'as-needed': 'Efter behov',
}

export const placeRuleNames: Readonly<Record<PlaceRule['rule'], string>> = {
  rotate: 'På skift mellem mødesteder',
  fixed: 'Altid samme mødested',
  online: 'Online',
  'organiser-decides': 'Den, der indkalder, bestemmer',
}

export const organiserNames: Readonly<Record<Forum['organisers']['by'], string>> = {
  coordinators: 'Koordinatorerne',
  members: 'Medlemmerne selv',
  named: 'Bestemte personer',
}

export const approvalSubjectNames: Readonly<Record<ApprovalRule['subject'], string>> = {
  theme: 'Temaet',
  agenda: 'Dagsordenen',
  date: 'Datoen',
}

export const requirementNames: Readonly<Record<RequiredAttendance['who'], string>> = {
  'leader-of-a-member': 'En leder for et af medlemmerne',
  coordinator: 'En koordinator',
  facilitator: 'En facilitator',
  named: 'Bestemte personer',
}

export const forums = {
  title: 'Fora',
  listLabel: 'Liste over fora',
  detailLabel: 'Oplysninger om forummet',
  add: 'Nyt forum',
  addFrom: 'Nyt forum ud fra',
  search: 'Søg efter navn eller formål',
  showEnded: 'Vis også dem, der er stoppet',
  empty: 'Her kommer jeres mødefora til at stå',
  emptyWhy:
    'Et forum er en række møder med samme kreds: for eksempel regional ERFA hvert kvartal. Vælg en skabelon, så er det meste udfyldt.',
  noneSelected: 'Vælg et forum',
  noneSelectedWhy: 'Vælg et forum på listen for at se og rette det.',
  missing: 'Forummet findes ikke',
  missingWhy: 'Det er måske slettet. Vælg et andet på listen.',
  nothingFound: 'Ingen fora passer til søgningen.',
  showAll: 'Vis alle',
  unnamed: 'Uden navn',
  ended: 'Stoppet',
  mandatory: 'Mødepligt',
  members: (n: number): string => countOf(n, 'medlem', 'medlemmer'),
  added: 'Forummet er tilføjet',
  changed: 'Forummet er ændret',
  deleted: (name: string): string => `${name} er slettet`,
} as const

export const forumForm = {
  sections: {
    basics: 'Forummet',
    rhythm: 'Hvor tit, hvornår og hvor',
    members: 'Medlemmer',
    responsibility: 'Hvem gør hvad',
    agenda: 'Fast dagsorden',
    delete: 'Slet',
  },
  name: 'Navn',
  shortName: 'Kort navn',
  shortNameWhy: 'Står ved farven i lister.',
  kind: 'Type',
  purpose: 'Formål',
  colour: 'Farve',
  active: 'Forummet er i gang',
  activeWhy: 'Et forum, der er stoppet, beholder sine møder og bliver ikke foreslået mere.',
  mandatory: 'Mødepligt for medlemmerne',
  cadenceUnit: 'Mødes',
  cadenceEvery: { week: 'Uger mellem møderne', month: 'Måneder mellem møderne', year: 'År mellem møderne' },
  duration: 'Varighed i minutter',
  start: 'Starter normalt kl.',
  place: 'Mødested',
  venues: 'Mødesteder, i rækkefølge',
  venue: 'Mødested',
  noVenues: 'Der er ingen mødesteder endnu. Tilføj dem under Indstillinger.',
  ruleTitle: 'Medlem er alle, der',
  ruleRoles: 'Har en af rollerne',
  ruleRolesWhy: 'Vælger du ingen roller, er det kun de navngivne, der er medlemmer.',
  ruleAreas: 'Hører til et af områderne',
  ruleSectors: 'Arbejder i en af sektorerne',
  everyArea: 'Alle områder',
  everySector: 'Alle sektorer',
  open: 'Andre er også velkomne',
  named: 'Navngivne medlemmer og undtagelser',
  namedWhy: 'Tilføj personer, som reglen ikke dækker, giv nogen en funktion, eller undtag en person.',
  addNamed: 'Tilføj en person',
  namedPerson: 'Person',
  group: 'Gruppe',
  function: 'Funktion',
  functionExample: 'for eksempel regional medforperson',
  excepted: 'Er undtaget',
  removeNamed: 'Fjern',
  removeNamedOf: (name: string): string => `Fjern ${name} fra listen`,
  membersToday: (n: number): string => (n === 0 ? 'Medlemmer i dag' : `${countOf(n, 'medlem', 'medlemmer')} i dag`),
  noMembersToday: 'Ingen endnu. Vælg roller ovenfor, eller tilføj personer ved navn.',
  awaiting: (n: number): string => `${countOf(n, 'person', 'personer')} venter på introforløbet`,
  awaitingWhy: 'De bliver medlemmer, når de to dages introduktion er gennemført.',
  organisedBy: 'Indkaldes og arrangeres af',
  organisers: 'Hvem',
  facilitators: 'Facilitatorer',
  facilitatorsWhy: 'De leder mødet. Der bliver aldrig flere grupper, end der er facilitatorer.',
  approval: 'Nogen skal godkende, før mødet bliver til noget',
  approvalSubject: 'Hvad skal godkendes',
  approver: 'Af hvem',
  approverRole: 'Eller af en med rollen',
  daysBefore: 'Senest (antal dage før mødet)',
  nobody: 'Ingen valgt',
  required: 'Skal være med',
  requiredWhy: 'Mødet kan ikke holdes uden dem.',
  requiredWho: 'Hvem',
  requiredAtLeast: 'Mindst',
  requiredCandidates: (names: string): string => `Det kan være: ${names}`,
  requiredNobody: 'Ingen opfylder kravet lige nu.',
  addRequired: 'Tilføj krav',
  removeRequired: 'Fjern kravet',
  agendaWhy: 'Nye møder begynder med disse punkter. De kan rettes på hvert møde.',
  itemTitle: 'Titel',
  itemCategory: 'Type',
  itemMinutes: 'Minutter',
  itemNumber: (n: number): string => `Punkt ${n}`,
  addItem: 'Tilføj punkt',
  removeItem: (n: number): string => `Fjern punkt ${n}`,
  moveUp: (n: number): string => `Flyt punkt ${n} op`,
  moveDown: (n: number): string => `Flyt punkt ${n} ned`,
  agendaTotal: (used: string, of: string): string => `Punkterne tager ${used} af ${of}.`,
  agendaTooLong: (used: string, of: string): string => `Punkterne tager ${used}, men mødet varer ${of}.`,
  decision: 'Hvor beslutningen står i referatet',
  decisionPlacements: {
    follow: 'Som organisationen har valgt',
    'after-recommendation': 'Lige efter indstillingen',
    last: 'Til sidst i punktet',
  },
  delete: 'Slet forummet',
  deleteWhy: 'Er forummet slut, så slå ”Forummet er i gang” fra. Så bliver møder og referater stående.',
  hasMeetings: (n: number): string =>
    `Forummet har ${countOf(n, 'møde', 'møder')} og kan ikke slettes. Slå ”Forummet er i gang” fra i stedet.`,
} as const

/** What the templates fill in. */
export const forumTemplates = {
  name: {
    'regional-erfa': 'Regional ERFA',
    'local-erfa': 'Lokal ERFA',
    'leader-erfa': 'ERFA for ledere',
    'knowledge-day': 'Vidensdag',
    'professional-day': 'Faglig dag',
    'theme-day': 'Temadag',
    'steering-group': 'Følgegruppe',
    supervision: 'Supervision',
    network: 'Netværksmøde',
  },
  shortName: {
    'regional-erfa': 'Regional',
    'local-erfa': 'Lokal',
    'leader-erfa': 'Ledere',
    'knowledge-day': 'Viden',
    'professional-day': 'Faglig',
    'theme-day': 'Tema',
    'steering-group': 'Følge',
    supervision: 'Sup',
    network: 'Net',
  },
  purpose: {
    'regional-erfa': 'Et netværk, der også sparrer mellem møderne, og fælles læring af hinandens cases.',
    'local-erfa': 'Erfaringsudveksling tæt på hverdagen for peermedarbejderne i ét område.',
    'leader-erfa': 'Ledere af peermedarbejdere på tværs af region og kommuner hjælper hinanden.',
    'knowledge-day': 'Oplæg, værksteder og udveksling for peermedarbejdere, kolleger og ledere.',
    'professional-day': 'To grupper af peermedarbejdere mødes om det, de har til fælles.',
    'theme-day': 'Alle parter samler erfaringer og anbefalinger om ét emne.',
    'steering-group': 'Parterne følger indsatsen, træffer beslutninger og giver anbefalinger.',
    supervision: 'Supervision, hvor peermedarbejdere deltager på lige fod.',
    network: 'Møder på tværs for medlemmer og interesserede kolleger.',
  },
  items: {
    welcome: 'Velkomst',
    since: 'Siden sidst',
    cases: 'Cases til sparring',
    theme: 'Dagens tema',
    break: 'Pause',
    lunch: 'Frokost',
    talk: 'Oplæg',
    workshops: 'Værksteder',
    tables: 'Drøftelse ved bordene',
    gathered: 'Opsamling',
    recommendations: 'Erfaringer og anbefalinger',
    agenda: 'Godkendelse af dagsorden',
    minutes: 'Godkendelse af referat',
    news: 'Meddelelser',
    decision: 'Sag til beslutning',
    discussion: 'Sag til drøftelse',
    later: 'Punkter til kommende møder',
    frame: 'Rammer for supervisionen',
    supervision: 'Supervision',
    round: 'Afrunding',
    other: 'Eventuelt',
    next: 'Næste møde',
  },
} as const
