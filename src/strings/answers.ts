/** Words of the answers to an invitation: entered for many people at a time. */
import type { AbsenceReason } from '../core/records/person.ts'

const reasons: Readonly<Record<AbsenceReason, string>> = {
  holiday: 'Ferie',
  'day-off': 'Fri dag',
  'other-absence': 'Andet fravær',
  'meeting-collision': 'Mødekollision',
}

export const answers = {
  view: 'Vis',
  views: { answers: 'Svar på indkaldelsen', attendance: 'Fremmøde' },
  count: (yes: number, no: number, unanswered: number): string =>
    `${yes} kommer, ${no} kommer ikke, ${unanswered} mangler at svare`,
  keysHint:
    'Tast J for kommer, N for kommer ikke eller M for mangler svar. Så er du ved den næste. 1 er ferie, 2 fri dag, 3 andet fravær og 4 mødekollision. Pil op og ned skifter person.',
  onlyUnanswered: 'Vis kun dem, der mangler at svare',
  restYes: 'Alle andre kommer',
  restYesDone: 'Alle andre er noteret som ”Kommer”',
  nobodyLeft: 'Alle har svaret.',
  list: 'Svar',
  answerOf: (name: string): string => `Svar fra ${name}`,
  choices: { none: 'Mangler svar', yes: 'Kommer', no: 'Kommer ikke' },
  reasonOf: (name: string): string => `Grund for ${name}`,
  noReason: 'Ingen grund',
  reasons,
  said: (name: string, answer: 'none' | 'yes' | 'no'): string =>
    `${name}: ${{ none: 'mangler svar', yes: 'kommer', no: 'kommer ikke' }[answer]}`,
} as const
