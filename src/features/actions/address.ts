/** Which actions are shown and in which groups, as the address says it. Ids only; what is searched for never stands there. */
import { paths } from '../../ui/paths.ts'

export const groupings = ['frist', 'person', 'forum'] as const
export type Grouping = (typeof groupings)[number]

export const whichActions = ['aabne', 'forfaldne', 'snart', 'uden-frist', 'lukkede'] as const
export type WhichActions = (typeof whichActions)[number]

/** In the place of an id: those that nobody is responsible for, or that belong to no forum. */
export const none = 'ingen'

export type ActionChoice = {
  readonly by: Grouping
  readonly which: WhichActions
  /** Ids; empty is all of them. */
  readonly person: string
  readonly forum: string
}

export const everyAction: ActionChoice = { by: 'frist', which: 'aabne', person: '', forum: '' }

export const choiceOf = (filter: string | undefined): ActionChoice => {
  const said = new URLSearchParams(filter ?? '')
  return {
    by: groupings.find((each) => each === said.get('efter')) ?? 'frist',
    which: whichActions.find((each) => each === said.get('vis')) ?? 'aabne',
    person: said.get('person') ?? '',
    forum: said.get('forum') ?? '',
  }
}

export const addressOf = ({ by, which, person, forum }: ActionChoice): string => {
  const said = new URLSearchParams()
  if (which !== 'aabne') said.set('vis', which)
  if (person !== '') said.set('person', person)
  if (forum !== '') said.set('forum', forum)
  if (by !== 'frist') said.set('efter', by)
  return paths.actionsAs(said.toString())
}
