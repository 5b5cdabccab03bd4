/** Words of a day's sessions: what was offered, the rows of the programme, and their speakers. */
export const sessions = {
  list: 'Bidrag',
  untitled: 'Uden titel',
  changed: 'Programpunktet er ændret',
} as const
