/** What of the cases is shown, as the address says it: board or table, forum, theme, step, whom it waits for, and order. Ids only. */
import { caseTheme } from '../../core/records/case.ts'
import { type CaseView, caseViews, paths } from '../../ui/paths.ts'
import { type BoardColumn, boardColumns } from './columns.ts'

const sortKeys = ['frist', 'moede', 'person', 'forum', 'tema', 'tilstand'] as const
export type SortKey = (typeof sortKeys)[number]

export type CaseChoice = {
  readonly view: CaseView
  /** Empty is all of them. */
  readonly forum: string
  readonly theme: string
  readonly column: BoardColumn | ''
  /** Only what waits for the one before the screen. */
  readonly mine: boolean
  readonly sort: SortKey
  readonly descending: boolean
}

export const everyCase: CaseChoice = {
  view: 'tavle',
  forum: '',
  theme: '',
  column: '',
  mine: false,
  sort: 'frist',
  descending: false,
}

export const choiceOf = (view: string | undefined, filter: string | undefined): CaseChoice => {
  const said = new URLSearchParams(filter ?? '')
  return {
    view: caseViews.find((each) => each === view) ?? 'tavle',
    forum: said.get('forum') ?? '',
    theme: caseTheme.options.find((each) => each === said.get('tema')) ?? '',
    column: boardColumns.find((each) => each === said.get('trin')) ?? '',
    mine: said.has('mine'),
    sort: sortKeys.find((each) => each === said.get('orden')) ?? 'frist',
    descending: said.has('omvendt'),
  }
}

export const addressOf = (choice: CaseChoice): string => {
  const said = new URLSearchParams()
  if (choice.forum !== '') said.set('forum', choice.forum)
  if (choice.theme !== '') said.set('tema', choice.theme)
  if (choice.column !== '') said.set('trin', choice.column)
  if (choice.mine) said.set('mine', 'ja')
  if (choice.sort !== 'frist') said.set('orden', choice.sort)
  if (choice.descending) said.set('omvendt', 'ja')
  const filter = said.toString()
  return choice.view === 'tavle' && filter === '' ? paths.cases : paths.casesAs(choice.view, filter)
}
