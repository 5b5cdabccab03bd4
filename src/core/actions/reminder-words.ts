/** The words of the mail that reminds somebody of what they promised to do. */
import { shortDate } from '../danish/dates.ts'

export type RemindedAction = {
  readonly task: string
  readonly deadline: string | null
  readonly isLate: boolean
  /** "ERFA Øst 3.2.2026"; empty where no meeting agreed on it. */
  readonly from: string
}

type ReminderFacts = {
  /** The given name. */
  readonly name: string
  readonly actions: readonly RemindedAction[]
  readonly signature: string
}

export const reminderSubject = (actions: readonly RemindedAction[]): string =>
  actions.length === 1 ? `Påmindelse: ${actions[0]?.task}` : `Påmindelse om ${actions.length} opgaver`

export const reminderText = ({ name, actions, signature }: ReminderFacts): string =>
  [
    name === '' ? 'Hej' : `Kære ${name}`,
    actions.length === 1
      ? 'Du er ansvarlig for en opgave, som stadig er åben:'
      : 'Du er ansvarlig for disse opgaver, som stadig er åbne:',
    actions.map(lineOf).join('\n'),
    'Er det gjort, så skriv det bare. Er der noget, der gør det svært, eller passer fristen ikke, så skriv. Så finder vi ud af det sammen.',
    ['Venlig hilsen', signature].filter(Boolean).join('\n'),
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ')

/** "Påmindelse til Anna": what the coordinator's own file or folder is called. */
export const reminderName = (name: string): string => `Påmindelse til ${name}`

const lineOf = ({ task, deadline, isLate, from }: RemindedAction): string => {
  const due = deadline === null ? '' : `${isLate ? 'fristen var' : 'frist'} ${shortDate(deadline)}`
  const facts = [due, from === '' ? '' : `fra ${from}`].filter(Boolean).join(', ')
  return `- ${task}${facts === '' ? '' : ` (${facts})`}`
}
