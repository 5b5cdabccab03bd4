/** Words of a forum's rules for dates, groups, turns and cases: what each is called, and in one line what it does. */
import { dayAndMonth } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { CaseRuleProblem } from '../core/forums/case-rule.ts'
import type { DateRules, GroupRule, TurnRule } from '../core/records/forum.ts'
import { countOf } from './common.ts'

type WeekStrength = DateRules['week']['strength']

export const forumDates = {
  title: 'Datoer',
  why: 'Reglerne gælder, når året planlægges. Et møde, du selv flytter, må ligge på alle dage.',
  weekdays: 'Ugedage',
  weekdaysWhy: 'De dage, forummet må mødes.',
  earliest: 'Tidligst kl.',
  latest: 'Senest kl.',
  hoursWhy: 'Mødet skal ligge mellem de to klokkeslæt. Et tomt felt er ingen grænse.',
  weeks: 'Uger',
  weekKinds: { any: 'Alle uger', month: 'Bestemte uger i måneden', year: 'Bestemte uger i året' },
  monthWeeks: 'Uger i måneden',
  monthWeekNames: {
    '1': '1. uge',
    '2': '2. uge',
    '3': '3. uge',
    '4': '4. uge',
    '5': 'Sidste uge',
  } as Readonly<Record<string, string>>,
  isoWeeks: 'Ugenumre',
  isoWeek: (week: number): string => `Uge ${week}`,
  strength: 'Hvor fast',
  strengths: {
    preferred: 'Helst i de uger',
    fixed: 'Kun i de uger',
  } satisfies Readonly<Record<WeekStrength, string>>,
  avoidSchoolHolidays: 'Undgå skoleferier',
  schoolHolidaysWhy: 'Ferierne står på områderne under Indstillinger.',
  notice: 'Varsel i dage',
  noticeWhy: 'Så lang tid går der mindst, fra året planlægges, til det første møde.',
  replaces: 'Træder i stedet for et møde i',
  replacesWhy:
    'Ligger forummets møde tæt på et møde i et af de valgte fora, bliver det andet møde ikke holdt. Brug det for eksempel til en vidensdag.',
  replacesNone: 'Ingen',
  blocked: {
    title: 'Spærrede perioder',
    why: 'I de perioder mødes forummet ikke.',
    from: 'Fra',
    to: 'Til og med',
    add: 'Tilføj spærret periode',
    periodOf: (n: number): string => `Spærret periode ${n}`,
    remove: (n: number): string => `Fjern spærret periode ${n}`,
  },
  note: 'Anledning',
  noteExample: 'for eksempel flytning',
  possible: (days: number, year: number): string =>
    days === 0
      ? `Med de regler er der ingen mulige dage i ${year}.`
      : `Med de regler er der ${countOf(days, 'mulig dag', 'mulige dage')} i ${year}.`,
} as const

export const forumGroups = {
  title: 'Grupper',
  why: 'Et stort møde kan deles i mindre grupper, hvor man tør sige noget.',
  split: 'Del mødet i grupper',
  maxSize: 'Højst i hver gruppe',
  maxSizeWhy: 'Er der færre til mødet, bliver de sammen.',
  casesPerGroup: 'Cases i hver gruppe',
  casesPerGroupWhy: 'De, der har en case med, kommer i hver sin gruppe, når der er én case i hver.',
  mix: 'Hvem sidder sammen',
  mixes: {
    alike: 'De, der ligner hinanden',
    mixed: 'En blanding',
  } satisfies Readonly<Record<GroupRule['mix'], string>>,
  mixesWhy: {
    alike: 'For eksempel sengeafsnit for sig og ambulant for sig.',
    mixed: 'Hver gruppe får nogle af hver, så ligeligt som muligt.',
  } satisfies Readonly<Record<GroupRule['mix'], string>>,
  attributes: 'Det ser vi på, vigtigst først',
  attributesNone: 'Intet valgt',
  attributeNames: {
    setting: 'Sengeafsnit eller ambulant',
    experience: 'År i jobbet',
    area: 'Område',
  } satisfies Readonly<Record<GroupRule['attributes'][number], string>>,
  /** What the rule means for those who are members today. */
  means: (members: number, wanted: number, facilitators: number): string => {
    const people = countOf(members, 'medlem', 'medlemmer')
    if (members === 0) return 'Forummet har ingen medlemmer i dag.'
    if (facilitators === 0)
      return `${people} ville blive til ${countOf(wanted, 'gruppe', 'grupper')}, men der er ingen facilitatorer endnu. Vælg dem under ”Hvem gør hvad”.`
    if (wanted > facilitators)
      return `${people} skulle være ${countOf(wanted, 'gruppe', 'grupper')}, men med ${countOf(facilitators, 'facilitator', 'facilitatorer')} bliver det højst ${facilitators}.`
    return `${people} bliver til ${countOf(wanted, 'gruppe', 'grupper')}, når alle kommer. Der er ${countOf(facilitators, 'facilitator', 'facilitatorer')}.`
  },
} as const

export const forumTurns = {
  title: 'Turorden',
  why: 'Alle får en tur, før nogen får den næste. Her vælger du resten.',
  cases: 'Cases pr. møde',
  casesWhy: 'Så mange medlemmer har en case med hver gang. 0 betyder, at forummet ikke har ture.',
  casesByGroups: 'Forummet deles i grupper, så antallet af cases følger grupperne.',
  reserves: 'Reserver',
  reservesWhy: 'De næste i rækken, der kan træde til ved et sent afbud.',
  scarcity: 'Den, der sjældent er på arbejde, går forrest',
  scarcityWhy: 'Af to, der har haft lige mange ture, får den med færrest møder tilbage turen først.',
  oweAtMostOne: 'Højst én tur bagud',
  oweAtMostOneWhy: 'Den, der sjældent kan komme, skal ikke indhente mere end én tur. Så får ingen mange ture i træk.',
  voluntaryCounts: 'En ekstra case tæller som en tur',
  voluntaryCountsWhy: 'Det er en case, som nogen frivilligt tager med. Man kan højst komme én tur foran de andre.',
  noShow: 'Når nogen udebliver uden afbud',
  noShows: {
    counts: 'Turen er brugt',
    'stays-owed': 'Personen har stadig turen til gode',
  } satisfies Readonly<Record<TurnRule['noShow'], string>>,
} as const

export const forumCases = {
  title: 'Cases',
  why: 'Antal dage før mødet. Falder en dag i en weekend eller på en helligdag, gælder hverdagen før.',
  ask: 'Bed om casen',
  due: 'Svar senest',
  pack: 'Send casepakken',
  reminder: (place: number, of: number): string => (of === 1 ? 'Påmind' : `${place}. påmindelse`),
  addReminder: 'Tilføj påmindelse',
  removeReminder: (place: number, of: number): string =>
    of === 1 ? 'Fjern påmindelsen' : `Fjern ${place}. påmindelse`,
  problem: (problem: CaseRuleProblem): string => {
    switch (problem.code) {
      case 'due-before-ask':
        return 'Svaret skal først komme efter den dag, du beder om casen. Sæt et mindre antal dage ved ”Svar senest”.'
      case 'reminder-before-ask':
        return `Påmindelsen ${countOf(problem.days, 'dag', 'dage')} før mødet kommer, før du har bedt om casen. Den bliver sprunget over.`
      case 'pack-before-due':
        return 'Casepakken sendes, mens der stadig er tid til at svare. Sæt et mindre antal dage ved ”Send casepakken”.'
    }
  },
  /** The days as they fall for a meeting. */
  next: ({ meeting, ask, remind, due, pack }: NextCaseDays): string =>
    `Til mødet den ${dayAndMonth(meeting)}: Bed om casen den ${dayAndMonth(ask)}${
      remind.length === 0 ? '' : `, påmind den ${listText(remind.map(dayAndMonth))}`
    }, svar senest den ${dayAndMonth(due)}, og send casepakken den ${dayAndMonth(pack)}.`,
  languageHints: 'Ord at overveje',
  languageHintsWhy:
    'Forslag til andre ord, når en casetekst taler med afsnittenes sprog (”peerdrift”). Du bestemmer. Listen med ord står under Indstillinger.',
} as const

type NextCaseDays = {
  readonly meeting: string
  readonly ask: string
  readonly remind: readonly string[]
  readonly due: string
  readonly pack: string
}
