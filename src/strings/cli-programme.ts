/** What the command for a day's programme prints for people. */
import { capitalised, clockRange, weekdayDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { DayNames } from '../core/programme/day-names.ts'
import type { ProgrammeOutput, ProgrammeRow } from '../core/programme/programme-output.ts'
import type { SessionKind } from '../core/records/session.ts'
import { programmeChangeTexts } from './programme-changes.ts'
import { clashText, programmeClashes } from './programme-clashes.ts'
import { moveText, noProposal, programmeProposal, servedText, titleOf, unplacedWhy } from './programme-proposal.ts'
import { programmeVersions } from './programme-versions.ts'

const kinds: Readonly<Record<SessionKind, string>> = {
  talk: 'oplæg',
  workshop: 'workshop',
  panel: 'paneldebat',
  plenary: 'fælles',
  break: 'pause',
}

export const cliProgramme = {
  wrote: (file: string): string => `Datafilen med forslaget er skrevet til ${file}. Den er ikke krypteret.`,

  programme: (output: ProgrammeOutput, names: DayNames): readonly string[] => {
    const { sessions, clashes } = output
    if (sessions.length === 0) return [headline(output), ...proposalLines(output, names), '', nothingYet]
    const told = (severity: 'clash' | 'note') =>
      clashes.filter((each) => each.severity === severity).map((each) => clashText(each, names))
    const [wrong, notes] = [told('clash'), told('note')]
    const waiting = sessions.filter(({ start }) => start === null)
    return [
      headline(output),
      ...proposalLines(output, names),
      ...section('Program', programmeLines(sessions.filter(({ start }) => start !== null))),
      ...section('Uden tid', waiting.map(rowText)),
      ...section(
        capitalised(programmeClashes.clashes(wrong.length)),
        wrong.length === 0 ? [programmeClashes.none] : wrong,
      ),
      ...section(programmeClashes.severity.note, notes),
      ...sinceLines(output, names),
    ]
  },
} as const

const sinceLines = ({ since }: ProgrammeOutput, names: DayNames): readonly string[] => {
  if (since === null) return []
  const texts = programmeChangeTexts(since.changes, names)
  return texts.length === 0
    ? ['', programmeVersions.same(since.number)]
    : section(programmeVersions.since(since.number), texts)
}

const nothingYet = 'Der er ingen punkter i programmet endnu.'

const headline = ({ title, theme, date, start, end }: ProgrammeOutput): string => {
  const when = [date === null ? 'uden dato' : weekdayDate(date), start === null ? '' : clockRange(start, end)]
  return `${title}${theme === '' ? '' : `: ${theme}`}, ${when.filter(Boolean).join(' ')}`
}

const proposalLines = ({ proposal }: ProgrammeOutput, names: DayNames): readonly string[] => {
  if (proposal === null) return []
  if ('none' in proposal) return section(noProposal[proposal.none].title, [noProposal[proposal.none].why])
  const { moves, unplaced, before, after, lost } = proposal
  return [
    ...section('Forslag', [servedText(after, before)]),
    ...section(
      programmeProposal.moves,
      moves.length === 0
        ? [programmeProposal.sameWhy]
        : moves.map((move) => `${titleOf(names, move.sessionId)}: ${moveText(move, names)}`),
    ),
    ...section(
      capitalised(programmeProposal.unplaced(unplaced.length)),
      unplaced.map(({ sessionId, because }) => `${titleOf(names, sessionId)}: ${unplacedWhy[because]}`),
    ),
    ...(lost.length === 0
      ? []
      : section(capitalised(programmeProposal.lost(lost.length)), [programmeProposal.lostWhy])),
  ]
}

/** A line for each time of the day, with the rooms under it where several things go on. */
const programmeLines = (rows: readonly ProgrammeRow[]): readonly string[] => {
  const times = [...new Set(rows.map(timeText))]
  return times.flatMap((time) => {
    const beside = rows.filter((row) => timeText(row) === time)
    const [only] = beside
    return beside.length === 1 && only !== undefined
      ? [`${time}  ${rowText(only)}`]
      : [time, ...beside.map((row) => `  ${rowText(row)}`)]
  })
}

const timeText = ({ start, end }: ProgrammeRow): string => (start === null ? '' : clockRange(start, end))

const rowText = ({ kind, title, room, speakers, pinned }: ProgrammeRow): string => {
  const who = listText(
    speakers.map(
      ({ name, organisation }) => `${name || 'uden navn'}${organisation === '' ? '' : ` (${organisation})`}`,
    ),
  )
  const about = [kinds[kind], room ?? '', pinned ? 'ligger fast' : ''].filter(Boolean).join(', ')
  return `${title || 'Uden titel'} (${about})${who === '' ? '' : `: ${who}`}`
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
