/** Words of the field in which a date is typed or chosen. */

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
