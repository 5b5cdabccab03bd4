/** Words for what a meeting takes of each person's week. */
import { countOf } from './common.ts'

export const weekShare = {
  show: (people: number): string => `Vis for ${countOf(people, 'person', 'personer')}`,
  hide: 'Skjul',
  of: (name: string, percent: number, time: string): string => `${name}: ${percent} % (${time})`,
  unknown: (name: string, time: string): string => `${name}: ${time}, timer om ugen er ikke skrevet`,
} as const
