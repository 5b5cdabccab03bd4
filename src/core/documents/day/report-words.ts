/** The words that the report on a day prints by itself. */
import { noBreak } from '../../danish/dates.ts'
import { listText, numberText } from '../../danish/numbers.ts'
import type { Share } from '../../evaluation/summary.ts'
import type { ParticipantRole } from '../../records/registration.ts'
import type { Sector } from '../../records/unit.ts'
import type { DayFigures, TurnoutOf } from '../../registrations/day-figures.ts'

const countOf = (count: number, one: string, many: string): string =>
  `${numberText(count)}${noBreak}${count === 1 ? one : many}`

const wasThere = (figures: DayFigures): readonly string[] => {
  const { registered, came, absent, walkIns, speakers, organisers, waiting, cancelled } = figures
  const inProgramme = [
    ...(speakers === 0 ? [] : [`${numberText(speakers)} var ${speakers === 1 ? 'oplægsholder' : 'oplægsholdere'}`]),
    ...(organisers === 0 ? [] : [`${numberText(organisers)} var ${organisers === 1 ? 'arrangør' : 'arrangører'}`]),
  ]
  const besides = [
    ...(walkIns === 0 ? [] : [`${numberText(walkIns)} kom uden tilmelding`]),
    ...(inProgramme.length === 0 ? [] : [`${listText(inProgramme)} uden at være tilmeldt`]),
  ]
  const signedUp = `${numberText(registered)} var tilmeldt`
  return [
    `${countOf(came, 'deltager', 'deltagere')} var med. ${[signedUp, ...besides.slice(0, -1)].join(', ')}${
      besides.length === 0 ? '' : `, og ${besides.at(-1)}`
    }${absent === 0 ? '' : `; ${numberText(absent)} kom ikke`}.`,
    ...sentence([
      cancelled === 0 ? '' : `${numberText(cancelled)} meldte afbud`,
      waiting === 0 ? '' : `${numberText(waiting)} stod på venteliste og fik ikke plads`,
    ]),
  ]
}

const signedUp = ({ registered, waiting, cancelled }: DayFigures): readonly string[] => [
  `${countOf(registered, 'tilmeldt', 'tilmeldte')}. Det er ikke noteret, hvem der kom.`,
  ...sentence([
    cancelled === 0 ? '' : `${numberText(cancelled)} har meldt afbud`,
    waiting === 0 ? '' : `${numberText(waiting)} står på venteliste`,
  ]),
]

const sentence = (parts: readonly string[]): readonly string[] => {
  const said = parts.filter(Boolean)
  return said.length === 0 ? [] : [`${listText(said)}.`]
}

type Options = readonly (Share & { readonly option: string })[]

export const reportWords = {
  type: 'Rapport',
  when: 'Tid',
  where: 'Sted',
  targetGroups: 'For',
  writtenOn: 'Dato',
  participants: 'Deltagere',
  nobody: 'Ingen har tilmeldt sig dagen.',
  attendance: (figures: DayFigures): readonly string[] => (figures.noted ? wasThere(figures) : signedUp(figures)),
  bySector: 'Efter sektor',
  byRole: 'Efter rolle',
  byOrganisation: 'Efter organisation',
  sector: 'Sektor',
  role: 'Rolle',
  organisation: 'Organisation',
  registered: 'Tilmeldt',
  came: 'Kom',
  total: 'I alt',
  unknownOrganisation: 'Ikke oplyst',
  sectors: {
    region: 'Region',
    municipality: 'Kommune',
    'general-practice': 'Almen praksis',
    other: 'Andet',
    unknown: 'Ikke oplyst',
  } satisfies Readonly<Record<Sector | 'unknown', string>>,
  roles: {
    peer: 'Peermedarbejdere',
    colleague: 'Kolleger',
    leader: 'Ledere',
    coordinator: 'Koordinatorer',
    other: 'Andre',
  } satisfies Readonly<Record<ParticipantRole, string>>,
  organisationsDescription: 'Hvor mange der var tilmeldt og kom fra hver organisation',
  turnoutDescription: (by: string, rows: readonly string[]): string =>
    `Deltagere efter ${by.toLocaleLowerCase('da')}. ${rows.join('. ')}.`,
  turnoutRow: ({ key, registered, came }: TurnoutOf<string>, noted: boolean): string =>
    noted ? `${key}: ${registered} tilmeldt, ${came} kom` : `${key}: ${registered} tilmeldt`,
  sessions: 'Programpunkter',
  sessionsDescription: 'Hvor mange der havde plads i hvert programpunkt, og hvor mange der var plads til',
  session: 'Programpunkt',
  room: 'Lokale',
  seated: 'Deltagere',
  seats: 'Pladser',
  evaluation: 'Evaluering',
  answer: 'Svar',
  answers: 'Antal',
  answersInAll: 'Svar i alt',
  answersDescription: (question: string, options: Options): string =>
    `${question} ${options.map(({ option, count, percent }) => `${option}: ${count}, ${percent} procent`).join('. ')}.`,
  share: (option: string, percent: number): string => `${option} (${percent}${noBreak}%)`,
  ends: (answered: number, best: Share, [first, second]: Options): string =>
    `${numberText(best.count)} af ${numberText(answered)} (${best.percent}${noBreak}%) svarede ”${first?.option ?? ''}” eller ”${second?.option ?? ''}”.`,
  tooFew: (answered: number, least: number): string =>
    `${countOf(answered, 'svar', 'svar')}. Svar fra færre end ${least} bliver ikke vist, så ingen kan kendes.`,
  learned: 'Det lærte vi',
  nothingLearned: 'Der er endnu ikke skrevet noget om, hvad dagen lærte os.',
} as const
