/** Words in calendar files, and the headings under which the events of one are read. */

export const calendarFileWords = {
  /** A meeting whose forum is gone. */
  meeting: 'Møde',
  cancelled: (summary: string): string => `Aflyst: ${summary}`,
  online: 'Online',
  bringsCase: 'Du har en case med.',
  partOf: (day: string): string => `En del af ${day}.`,
  join: (link: string): string => `Deltag: ${link}`,
  /** What a file that nobody named is proposed to be called. */
  fileName: 'Kalender',
} as const

export const calendarColumns = ['Dato', 'Start', 'Slut', 'Titel', 'Sted', 'Uid'] as const
