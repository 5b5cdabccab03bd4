/** Words of a text field. */

export const lineField = {
  cprNumber: 'Det ligner et CPR-nummer. Dem gemmer Erfakreds ikke. Fjern tallene, så bliver resten gemt.',
} as const
