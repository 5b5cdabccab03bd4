/**
 * Which column of a list of people is which field, guessed from Danish and English header words. Columns about health, about
 * the kind of employment or with CPR numbers are recognised so that they are never read (domain.md, "Data that is not kept").
 */
import { searchable } from '../danish/sorting.ts'
import { guessHeaders } from '../text/header-row.ts'

export const importFields = [
  'name',
  'givenName',
  'familyName',
  'role',
  'title',
  'unit',
  'team',
  'organisation',
  'area',
  'leader',
  'email',
  'phone',
  'weeklyHours',
  'workingDays',
  'firstDay',
  'lastDay',
  'courseCompletedOn',
  'shadowingCompletedOn',
  'halfDayCompletedOn',
  'peerTrainingCompletedOn',
] as const
export type ImportField = (typeof importFields)[number]

/** What each column is read as; null where it is not read. */
export type ColumnMapping = readonly (ImportField | null)[]

type Guess = {
  /** Index of the row that holds the headers. */
  readonly headerRow: number
  readonly columns: ColumnMapping
  /** Indexes of columns that may not be kept and cannot be chosen. */
  readonly withheld: readonly number[]
}

/** Looks for the headers among the first ten rows. Each field is given once, leftmost. */
export const guessMapping = (rows: readonly (readonly string[])[]): Guess => {
  const guess = guessHeaders(rows, { fields: importFields, words: headerWords, isWithheld })
  return { ...guess, withheld: withheldColumns(rows[guess.headerRow] ?? []) }
}

/** Indexes of the headers that name something that is not kept. */
export const withheldColumns = (headers: readonly string[]): readonly number[] =>
  headers.flatMap((header, index) => (isWithheld(header) ? [index] : []))

/** Whether words name health, a kind of subsidised employment or a CPR number. */
export const namesWithheldMatter = (text: string): boolean => {
  const words = searchable(text)
  return withheldWords.some((word) => words.includes(word))
}

const withheldWords = [
  'cpr',
  'personnummer',
  'diagnose',
  'helbred',
  'sygdom',
  'sygefravær',
  'sygemeld',
  'fraværsårsag',
  'medicin',
  'handicap',
  'funktionsnedsættelse',
  'fleksjob',
  'skånejob',
  'løntilskud',
  'førtidspension',
  'seniorpension',
  'ansættelsesform',
  'ansættelsestype',
  'ansættelsesvilkår',
  'refusion',
  'diagnosis',
  'health',
  'illness',
  'disability',
  'subsid',
]
const isWithheld = (header: string): boolean => namesWithheldMatter(header) || searchable(header) === 'pension'

const headerWords: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    'navn',
    'fulde navn',
    'fuldt navn',
    'medarbejder',
    'medarbejdernavn',
    'peer',
    'peermedarbejder',
    'name',
    'full name',
    'employee',
  ],
  givenName: ['fornavn', 'fornavne', 'for- og mellemnavn', 'first name', 'given name', 'firstname'],
  familyName: ['efternavn', 'efternavne', 'last name', 'family name', 'surname', 'lastname'],
  role: ['rolle', 'roller', 'funktion', 'role', 'roles'],
  title: ['titel', 'stilling', 'stillingsbetegnelse', 'jobtitel', 'title', 'job title', 'position'],
  unit: [
    'afsnit',
    'enhed',
    'ansættelsessted',
    'arbejdssted',
    'arbejdsplads',
    'tjenestested',
    'afdeling',
    'klinik',
    'unit',
    'ward',
    'department',
    'workplace',
  ],
  team: ['team', 'gruppe'],
  organisation: ['organisation', 'arbejdsgiver', 'kommune', 'organization', 'employer'],
  area: ['område', 'omr', 'omr.', 'geografi', 'area', 'region'],
  leader: ['leder', 'nærmeste leder', 'leders navn', 'afsnitsleder', 'leader', 'manager', 'line manager'],
  email: [
    'e-mail',
    'email',
    'mail',
    'e-mailadresse',
    'mailadresse',
    'e-post',
    'arbejdsmail',
    'e-mail address',
    'email address',
  ],
  phone: [
    'telefon',
    'tlf',
    'tlf.',
    'telefonnummer',
    'tlf.nr.',
    'tlf. nr.',
    'tlfnr',
    'mobil',
    'mobilnummer',
    'mobilnr',
    'phone',
    'telephone',
    'mobile',
  ],
  weeklyHours: [
    'timer pr. uge',
    'timer pr uge',
    'timer/uge',
    'timer om ugen',
    'ugentlige timer',
    'ugentligt timetal',
    'timetal',
    'timer',
    'hours per week',
    'weekly hours',
    'hours',
  ],
  workingDays: [
    'arbejdsdage',
    'ugedage',
    'faste dage',
    'faste arbejdsdage',
    'mødedage',
    'dage',
    'working days',
    'workdays',
    'weekdays',
  ],
  firstDay: [
    'startdato',
    'start',
    'ansat fra',
    'ansat',
    'ansættelsesdato',
    'tiltrådt',
    'tiltrædelse',
    'første dag',
    'start date',
    'first day',
  ],
  lastDay: ['slutdato', 'slut', 'ansat til', 'fratrådt', 'fratrædelse', 'sidste dag', 'end date', 'last day'],
  courseCompletedOn: [
    'introforløb gennemført',
    'introforløb',
    'introduktion gennemført',
    'introduktion',
    'introduktionsforløb',
    'introduktionsdage',
    'intro',
    'introkursus',
    'introduction completed',
    'introduction',
  ],
  shadowingCompletedOn: ['føl-ordning', 'følordning', 'føl', 'føl-ordning gennemført', 'shadowing'],
  halfDayCompletedOn: ['halv dag', 'halvdag', 'opfølgningsdag', 'halv dag online', 'half day'],
  peerTrainingCompletedOn: [
    'peeruddannelse',
    'peeruddannelse gennemført',
    'peer-uddannelse',
    'uddannelse',
    'peer training',
  ],
}
