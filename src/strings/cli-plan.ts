/** What the commands of planning print for people: a plan, turns, and what a change moves, in the words of the pages. */
import { capitalised, clockRange, longDate, shortDate, weekdayDate } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { PlanMeasures } from '../core/planning/plan.ts'
import type { PlanOutput, ReplanOutput, TurnsOutput, TurnWithReasons } from '../core/planning/plan-schemas.ts'
import type { RecordNames } from '../core/planning/record-names.ts'
import type { MeetingId, PersonId, TurnId } from '../core/records/ids.ts'
import { changeText, changes as changeWords, findingText, problemText, relaxText } from './changes.ts'
import { countOf } from './common.ts'
import { whyDateText } from './dates-why.ts'
import { measureTexts, outlookText } from './planning.ts'

type Why = ReadonlyMap<TurnId, string>

const methods: Readonly<Record<PlanOutput['method'], string>> = {
  instant: 'hurtigt forslag',
  optimal: 'forbedret forslag',
  stopped: 'stoppet undervejs, det bedste indtil da',
}

export const cliPlanWords = {
  somebody: 'en person uden navn',
  badMethod: (typed: string): string => `”${typed}” er ikke en metode. Skriv instant eller optimal.`,
  wrote: (file: string): string => `Datafilen med ændringerne er skrevet til ${file}. Den er ikke krypteret.`,

  plan: (plan: PlanOutput, names: RecordNames, why: Why): readonly string[] => [
    `Plan for ${plan.year}, ${methods[plan.method]}. Regnet fra den ${longDate(plan.today)}.`,
    ...section(
      'Det står i vejen',
      plan.problems.flatMap((problem) => [
        problemText(problem, names),
        ...(problem.code === 'no-legal-day' ? problem.relax.map((each) => `  ${relaxText(each)}`) : []),
      ]),
    ),
    ...[...new Set(plan.meetings.map(({ forumId }) => forumId))].flatMap((forumId) =>
      section(
        names.forum(forumId) ?? 'Et forum uden navn',
        plan.meetings
          .filter((meeting) => meeting.forumId === forumId)
          .flatMap((meeting) => meetingLines(meeting, plan.turns, names, why)),
      ),
    ),
    ...section(
      'Så tit har hver person en tur',
      plan.outlook.flatMap((outlook) => {
        const text = outlookText(outlook)
        return text === null ? [] : [`${names.forum(outlook.forumId) ?? 'Et forum uden navn'}: ${text}`]
      }),
    ),
    ...section('Planen i ord', measureTexts(plan.measures)),
    ...section('Mål', [measureLine(plan.measures)]),
  ],

  turns: ({ today, turns, forums }: TurnsOutput, names: RecordNames, why: Why): readonly string[] => {
    const meetings = [...new Set(turns.map(({ meetingId }) => meetingId))]
    return [
      `Ture fra den ${longDate(today)}.`,
      ...(turns.length === 0 ? ['Der er ingen ture at give.'] : []),
      ...meetings.flatMap((id) => section(meetingText(id, names), turnLines(id, turns, names, why))),
      ...section(
        'Mål',
        forums.map(
          ({ forumId, measures }) => `${names.forum(forumId) ?? 'Et forum uden navn'}: ${measureLine(measures)}`,
        ),
      ),
    ]
  },

  replan: ({ today, lines, findings, churn, measures }: ReplanOutput, names: RecordNames): readonly string[] => [
    `Regnet fra den ${longDate(today)}.`,
    ...section(
      changeWords.title,
      lines.length === 0 ? [changeWords.nothing] : lines.map((line) => changeText(line, names)),
    ),
    ...section(
      changeWords.findingsWhy,
      findings.map((finding) => findingText(finding, names)),
    ),
    '',
    churnText(churn),
    ...section('Mål', [measureLine(measures)]),
  ],
} as const

const churnText = ({ changed, unavoidable }: ReplanOutput['churn']): string => {
  if (changed === 0) return 'Ingen ture skifter hænder.'
  const said = `${capitalised(countOf(changed, 'tur', 'ture'))} skifter hænder`
  if (changed === unavoidable) return `${said}, og det kunne ikke undgås.`
  return `${said}; ${unavoidable === 0 ? 'det kunne undgås' : `${numberText(unavoidable)} af dem kunne ikke undgås`}.`
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const nameIn =
  (names: RecordNames) =>
  (id: PersonId): string =>
    names.person(id) ?? cliPlanWords.somebody

const meetingLines = (
  { id, date, start, end, venueId, pinned, choice, groups }: PlanOutput['meetings'][number],
  turns: PlanOutput['turns'],
  names: RecordNames,
  why: Why,
): readonly string[] => {
  const place = venueId === null ? 'mødested mangler' : (names.venue(venueId) ?? 'et mødested uden navn')
  const time = start === null ? '' : ` ${clockRange(start, end)}`
  return [
    `${capitalised(weekdayDate(date))}${time}, ${place}${pinned ? ' (lå fast)' : ''}`,
    ...(choice === null || pinned ? [] : [`  ${whyDateText(date, choice, nameIn(names))}`]),
    ...groups.map((group, index) => `  ${groupText(group, index, names)}`),
    ...turnLines(id, turns, names, why).map((line) => `  ${line}`),
  ]
}

const groupText = (
  { facilitatorId, personIds }: PlanOutput['meetings'][number]['groups'][number],
  index: number,
  names: RecordNames,
): string => {
  const leader = facilitatorId === null ? '' : ` med ${nameIn(names)(facilitatorId)}`
  return `Gruppe ${index + 1}${leader}: ${listText(personIds.map(nameIn(names)))}`
}

const turnLines = (
  meetingId: MeetingId,
  turns: readonly TurnWithReasons[],
  names: RecordNames,
  why: Why,
): readonly string[] =>
  turns
    .filter((turn) => turn.meetingId === meetingId)
    .map(({ id, number, personId }) => {
      const who = personId === null ? 'ingen endnu' : nameIn(names)(personId)
      return [`Tur ${number}: ${who}.`, why.get(id) ?? ''].filter(Boolean).join(' ')
    })

const meetingText = (id: MeetingId, names: RecordNames): string => {
  const meeting = names.meeting(id)
  const name = meeting?.name ?? 'Mødet'
  return meeting?.date == null ? name : `${name} den ${shortDate(meeting.date)}`
}

/** The measures by their letters, for whoever compares plans. */
const measureLine = (measures: Partial<PlanMeasures>): string =>
  (['A', 'Z', 'C', 'S', 'L', 'W', 'D', 'H', 'B', 'venue'] as const)
    .flatMap((name) => {
      const value = measures[name]
      return value == null ? [] : [`${name === 'venue' ? 'steder' : name} ${numberText(value, 4)}`]
    })
    .join(', ')
