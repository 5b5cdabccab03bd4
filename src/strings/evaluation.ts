/** Words of a meeting's evaluation: the answers that are entered or read from a file, what they say, and a forum's questions. */
import { noBreak, shortDate } from '../core/danish/dates.ts'
import type { EvaluationScale } from '../core/records/forum.ts'
import { countOf } from './common.ts'

const answers = (n: number): string => countOf(n, 'svar', 'svar')
/** "8 (67 %)": never one without the other. */
const share = ({ count, percent }: { readonly count: number; readonly percent: number }): string =>
  `${count} (${percent}${noBreak}%)`

export const evaluation = {
  title: 'Evaluering',
  why: 'Svarene er anonyme. Erfakreds gemmer kun, hvor mange der har svaret hvad.',
  slip: 'Gem evalueringssedler som Word',
  answered: (n: number, present: number): string =>
    present === 0 ? `${answers(n)}` : `${answers(n)}, ${countOf(present, 'deltager', 'deltagere')} var til stede`,
  tooFew: (n: number): string =>
    `${n === 1 ? 'Én har' : `${n} har`} svaret. Under fem svar viser vi kun antallet, så ingen kan genkendes.`,
  nobodyYet: 'Der er ikke tastet svar endnu.',
  enter: 'Tast svar',
  correct: 'Ret svar',
  enterFor: (question: string): string => `Tast svar: ${question}`,
  correctFor: (question: string): string => `Ret svar: ${question}`,
  enteredOn: (date: string): string => `Tastet ${shortDate(date)}`,
  option: 'Svar',
  share,
  shareColumn: 'Antal og procent',
  barColumn: 'Fordeling',
  rounded: 'Procenttallene er afrundet og giver derfor ikke præcis 100.',
  count: (option: string): string => `Antal: ${option}`,
  hint: 'Skriv, hvor mange der har svaret hvad. Enter går til næste felt og gemmer fra det sidste.',
  again: (n: number): string =>
    `Der er tastet ${answers(n)}. Så få svar viser vi ikke igen. Tast dem alle, også dem, der er kommet til.`,
  remove: 'Fjern svarene',
  total: (n: number): string => `I alt ${answers(n)}`,
  save: 'Gem svar',
  saved: 'Svarene er gemt',
  removed: 'Svarene er fjernet',
  trend: 'Udvikling',
  trendWhy: 'Det samme spørgsmål på forummets møder. Med under fem svar vises kun antallet.',
  meeting: 'Møde',
  toMeeting: (date: string): string => `Se evalueringen fra ${shortDate(date)}`,
  answersColumn: 'Svar',
  best: { degree: 'I meget høj eller høj grad', satisfaction: 'Meget tilfreds eller tilfreds' } satisfies Readonly<
    Record<EvaluationScale, string>
  >,
  poorest: { degree: 'I lav eller meget lav grad', satisfaction: 'Utilfreds eller meget utilfreds' } satisfies Readonly<
    Record<EvaluationScale, string>
  >,
  tooFewShort: 'Under fem svar',
  thisOne: 'dette møde',
  notAsked: 'Forummet beder ikke om evaluering',
  notAskedWhy: 'Slå evaluering til under forummet, så kan du gemme evalueringssedler og taste svarene her efter mødet.',
  toForum: 'Gå til forummet',
} as const

/** A file with answers: one row an answer, or counts that are made up already. */
export const evaluationImport = {
  title: 'Hent svar fra fil',
  why: 'Vælg en CSV- eller Excel-fil fra jeres spørgeskemaværktøj: én række for hvert svar, eller en færdig optælling. Intet bliver gemt, før du har set det.',
  choose: 'Vælg fil',
  chooseOther: 'Vælg en anden fil',
  form: 'Sådan er filen',
  forms: { single: 'Ét svar i hver række', counts: 'En optælling: svar og antal' },
  columnsWhy: 'Erfakreds har gættet ud fra overskrifterne. Kolonner med navne, mailadresser og fritekst læses aldrig.',
  column: (question: string): string => `Kolonne med svar på: ${question}`,
  optionColumn: 'Kolonne med svar',
  countColumn: 'Kolonne med antal',
  countedQuestion: 'Optællingen svarer på',
  notRead: 'Læses ikke',
  preview: 'Sådan bliver det',
  found: (question: string, n: number): string => `${answers(n)} på ”${question}”.`,
  replaces: 'Det erstatter de svar, der er tastet.',
  rejected: (n: number): string => `${countOf(n, 'række', 'rækker')} bliver sprunget over`,
  moreRejected: (n: number): string => `og ${countOf(n, 'række', 'rækker')} mere`,
  row: 'Række',
  problem: 'Hvorfor',
  problems: {
    'unknown-option': 'Svaret er ikke et af dem, man kan vælge',
    'not-a-number': 'Antallet er ikke et helt tal',
    'empty-row': 'Der står ikke noget svar',
  },
  take: 'Hent svarene',
  taken: 'Svarene er hentet',
  nothing: 'Der er ingen svar i de valgte kolonner.',
} as const

export const evaluationRule = {
  title: 'Evaluering',
  why: 'Spørgsmål med fem svarmuligheder efter hvert møde.',
  ask: 'Bed om evaluering efter møderne',
  usual: 'Vi stiller det sædvanlige spørgsmål:',
  writeOwn: 'Skriv egne spørgsmål',
  backToUsual: 'Brug det sædvanlige spørgsmål',
  question: (n: number): string => `Spørgsmål ${n}`,
  answers: (n: number): string => `Svar på spørgsmål ${n}`,
  answerKinds: {
    degree: 'Grad, og ”Ved ikke”',
    'degree-not-yet': 'Grad, og ”Har endnu ikke deltaget”',
    satisfaction: 'Tilfredshed, og ”Ved ikke”',
  },
  add: 'Tilføj spørgsmål',
  remove: (n: number): string => `Fjern spørgsmål ${n}`,
} as const
