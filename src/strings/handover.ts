/** Words of holiday cover: the copy for a colleague, the door it is opened by, and what both have changed. */
import { dateInDenmark, longDate } from '../core/danish/dates.ts'
import type { ComparedRecord, CopyComparison } from '../core/handover/comparison.ts'
import type { RecordLabel } from '../core/records/record-label.ts'
import { countOf } from './common.ts'
import { settings } from './settings.ts'

export const copyFileName = (at: Date): string => `Erfakreds-kopi ${dateInDenmark(at)}.erfakreds`

export const handover = {
  lead: 'Giv arkivet til en kollega, mens du er væk, og hent det tilbage bagefter. Kopien er én krypteret fil. Den kan ligge på et drev eller en USB-nøgle.',
  make: {
    title: 'Giv en kopi til en kollega',
    why: 'Kopien får sin egen adgangssætning. Sig den til din kollega, og send den ikke sammen med filen. Din egen adgangssætning åbner ikke kopien, og kopiens åbner ikke dit arkiv.',
    passphrase: 'Adgangssætning til kopien',
    submit: 'Gem kopien',
    holds:
      'Kopien rummer alt i arkivet, også casetekster. Aftal, hvem der skriver i hvad, og slet filen, når den er hentet.',
  },
  back: {
    title: 'Hent kopien tilbage',
    why: 'Din kollega laver en kopi af sit arkiv her på siden. Vælg den fil. Du ser, hvad I hver især har ændret, før noget sker.',
    choose: 'Vælg kopien',
    chooseOther: 'Vælg en anden fil',
    passphrase: 'Kopiens adgangssætning',
    compare: 'Se, hvad der er ændret',
    run: 'Hent ændringerne',
    putAway: 'Hent ikke noget',
    backupFirst:
      'Der tages en sikkerhedskopi først. Det, en af jer har slettet for altid, bliver slettet hos jer begge.',
    choicesLeft: (n: number): string => `Du mangler at vælge ${n === 1 ? 'ét sted' : `${n} steder`}.`,
    done: (n: number): string => `Kopien er hentet, og ${countOf(n, 'oplysning', 'oplysninger')} er ændret her.`,
  },
  door: {
    card: { title: 'Åbn en kopi fra en kollega', text: 'Pas et arkiv, mens en anden er væk.' },
    title: 'Åbn en kopi fra en kollega',
    why: 'Vælg den fil, din kollega har givet dig. Den lægges som et arkiv på denne computer, og du får en gendannelseskode, som kun er din.',
    choose: 'Vælg kopien',
    passphrase: 'Adgangssætningen, din kollega har sagt til dig',
    passphraseHint: 'Den gælder også, når du senere låser op. Du kan skifte den under Indstillinger, Sikkerhed.',
    newFolder: 'I en ny mappe på det sædvanlige sted (anbefales)',
    place: 'Hvor arkivet skal ligge',
    submit: 'Åbn kopien',
  },
  lists: {
    clash: 'I har begge rettet det samme',
    clashLead: 'Vælg for hver enkelt, hvad der skal gælde. Det, I ikke er uenige om, kommer med fra jer begge.',
    minutes: 'Det hører til et godkendt referat',
    minutesLead:
      'Referatet er godkendt hos en af jer uden det, den anden har ændret. Vælg, hvad der skal stå. Vælger du noget andet end det, der blev godkendt, så åbn bagefter referatet igen, og godkend det på ny.',
    there: 'Ændret i kopien',
    here: 'Ændret her',
    more: (n: number): string => (n === 1 ? 'Vis 1 mere' : `Vis ${n} flere`),
  },
  side: { here: 'Det, der står her', there: 'Det, der står i kopien' },
  deletedHere: 'Slettet her',
  deletedThere: 'Slettet i kopien',
  missing: { here: 'Findes ikke her', there: 'Findes ikke i kopien' },
  disagreeOn: 'Uenige om',
  empty: '(tomt)',
  otherField: 'andre oplysninger',
} as const

export const comparisonText: Readonly<Record<CopyComparison['state'], string>> = {
  same: 'Kopien og arkivet er ens. Der er ikke noget at hente.',
  'only-here': 'Kun dit eget arkiv er ændret, siden de to sidst var ens. Der er ikke noget at hente.',
  'only-there': 'Kun kopien er ændret, siden de to sidst var ens. Det kan hentes, uden at noget her går tabt.',
  both: 'Både kopien og dit eget arkiv er ændret, siden de to sidst var ens. Ingen af delene går tabt.',
}

const whatWords = { created: 'ny', changed: 'ændret', deleted: 'slettet', erased: 'slettet for altid' } as const

const outcomeWords: Readonly<Record<ComparedRecord['outcome'], string>> = {
  kept: '',
  taken: '',
  merged: 'begges ændringer kommer med',
  clash: 'vælg, hvad der skal gælde',
  minutes: 'vælg, hvad der skal stå i referatet',
  deleted: 'slettet begge steder',
  erased: 'slettes for altid begge steder',
}

/** "ændret (begges ændringer kommer med)". */
export const whatText = (record: ComparedRecord, side: 'here' | 'there'): string => {
  const done = record[side]
  const outcome = outcomeWords[record.outcome]
  return [done === null ? '' : whatWords[done.what], outcome === '' ? '' : `(${outcome})`].filter(Boolean).join(' ')
}

const kinds: Readonly<Record<string, string>> = settings.audit.kinds

/** "Punkt: Nyt fra Syd, ERFA Nord, 3. marts 2026". */
export const labelText = (kind: string, { name, person, place, date }: RecordLabel): string => {
  const what = kinds[kind] ?? settings.audit.otherKind
  const parts = [name, person, place === name ? '' : place, date === null ? '' : longDate(date)].filter(Boolean)
  const begin = what.charAt(0).toLocaleUpperCase('da') + what.slice(1)
  return parts.length === 0 ? begin : `${begin}: ${parts.join(', ')}`
}

const fieldWords: Readonly<Record<string, string>> = {
  name: 'navn',
  shortName: 'kort navn',
  title: 'titel',
  theme: 'tema',
  status: 'status',
  date: 'dato',
  start: 'begynder',
  end: 'slutter',
  place: 'sted',
  chairId: 'mødeleder',
  minuteTakerId: 'referent',
  participants: 'deltagere',
  groups: 'grupper',
  content: 'tekst',
  recommendation: 'indstilling',
  minutesText: 'referat',
  decision: 'beslutning',
  minutes: 'minutter',
  presenters: 'hvem der fremlægger',
  category: 'slags',
  order: 'rækkefølge',
  closed: 'lukket punkt',
  progress: 'hvor langt det er',
  privateNotes: 'private noter',
  phases: 'faser',
  task: 'opgave',
  responsibleIds: 'ansvarlige',
  deadline: 'frist',
  doneOn: 'gjort den',
  givenName: 'fornavn',
  familyName: 'efternavn',
  nickname: 'kaldenavn',
  roles: 'roller',
  affiliations: 'arbejdssteder',
  email: 'mail',
  phone: 'telefon',
  firstDay: 'første dag',
  lastDay: 'sidste dag',
  absences: 'fravær',
  workingDays: 'arbejdsdage',
  weeklyHours: 'timer om ugen',
  areaId: 'område',
  address: 'adresse',
  arrivalNotes: 'sådan finder man vej',
  personId: 'person',
  coPersonIds: 'hvem der har casen med sammen',
  state: 'tilstand',
  pinned: 'fastholdt',
  number: 'nummer',
  situation: 'situation',
  dilemma: 'dilemma',
  tried: 'hvad der er prøvet',
  question: 'spørgsmål',
  themes: 'temaer',
  learning: 'læring',
  approval: 'godkendelse',
  remark: 'bemærkning',
  answer: 'svar',
  text: 'tekst',
  counts: 'svar i tal',
  purpose: 'formål',
  agendaTemplate: 'skabelon til dagsorden',
  cadence: 'hvor tit',
  membership: 'hvem der er med',
  turns: 'regler for ture',
  dates: 'regler for datoer',
  runUp: 'forløb',
  mail: 'mail',
}

export const fieldText = (path: readonly string[]): string => fieldWords[path[0] ?? ''] ?? handover.otherField
