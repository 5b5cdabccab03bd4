/** Words of a text field. */

export const lineField = {
  cprNumber: 'Det ligner et CPR-nummer, og det bliver ikke gemt. Resten af teksten er gemt.',
  addressIncomplete: 'Adressen ser ikke hel ud.',
} as const
