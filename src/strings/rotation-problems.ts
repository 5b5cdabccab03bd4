/** Why something cannot be done with a turn, in plain words. */
import { dayAndMonth } from '../core/danish/dates.ts'
import type { PersonId } from '../core/records/ids.ts'
import type { TurnProblem } from '../core/rotation/actions.ts'
import { exclusionText } from './rotation-why.ts'

type TurnProblemNames = {
  readonly person: (id: PersonId) => string
  /** Date of the meeting that the problem is about. */
  readonly date: string | null
}

export const turnProblemText = (problem: TurnProblem, { person, date }: TurnProblemNames): string => {
  switch (problem.code) {
    case 'turn-not-found':
      return 'Turen findes ikke mere.'
    case 'meeting-not-found':
      return 'Mødet findes ikke mere.'
    case 'meeting-not-ahead':
      return 'Mødet er afholdt, aflyst eller uden dato.'
    case 'meeting-still-ahead':
      return `Mødet er ikke afholdt endnu${date === null ? '' : `: det er den ${dayAndMonth(date)}`}.`
    case 'turn-not-active':
      return 'Ingen har turen længere.'
    case 'same-meeting':
      return 'De to ture hører til samme møde.'
    case 'same-person':
      return 'Det er den samme person.'
    case 'other-forum':
      return 'Turene hører til hvert sit forum.'
    case 'not-later':
      return 'Der er ikke et senere møde at flytte turen til.'
    case 'not-eligible':
      return exclusionText(problem.because, person(problem.personId), date)
  }
}

/** "Byttet kan ikke lade sig gøre: Sara er ikke på arbejde onsdag den 4. marts." */
export const swapRefusedText = (problem: TurnProblem, names: TurnProblemNames): string =>
  `Byttet kan ikke lade sig gøre: ${turnProblemText(problem, names)}`

export const refusedText = (problem: TurnProblem, names: TurnProblemNames): string =>
  `Det kan ikke lade sig gøre: ${turnProblemText(problem, names)}`
