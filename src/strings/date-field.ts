/** Words of the fields in which a date or a time is typed or chosen. */

export const dateField = {
  placeholder: 'dag.måned.år',
  clear: 'Ryd datoen',
  previousMonth: 'Forrige måned',
  nextMonth: 'Næste måned',
  previousYear: 'Forrige år',
  nextYear: 'Næste år',
  previousDecade: 'Forrige årti',
  nextDecade: 'Næste årti',
  toMonths: 'Vælg måned',
  toYears: 'Vælg år',
} as const

export const timeField = { notATime: 'Skriv et klokkeslæt, for eksempel 13.30.' } as const
