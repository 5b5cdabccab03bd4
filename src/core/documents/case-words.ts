/** The words of cases that our papers print: themes, parts of the form, kinds of sparring, answers about confidentiality. */
import type { CaseConfidentiality, CaseTheme, SparringKind } from '../records/case.ts'
import type { StoryField } from '../records/case-story.ts'

/** Themes as RS 3.2 and 5-6 name them; a theme below another stands under it. */
export const themeWords: Readonly<Record<CaseTheme, string>> = {
  'life-story': 'Livshistoriefortællinger',
  psychiatry: 'Oplevelser i psykiatrien',
  'psychiatry-suffering-and-treatment': 'Oplevelser af lidelse og behandling',
  'psychiatry-admission': 'Indlæggelse',
  'psychiatry-challenges': 'Udfordringer ved behandling',
  outside: 'Livet uden for psykiatrien',
  'outside-socioeconomic': 'Socioøkonomiske forhold',
  'outside-social-roles': 'Sociale roller',
  'outside-meaningful-life': 'Det meningsfulde liv',
  confidentiality: 'Fortrolighed',
  documentation: 'Dokumentation',
  safety: 'Sikkerhed',
  'interdisciplinary-work': 'Tværfagligt samarbejde',
  stigma: 'Stigmatisering',
  'peer-drift': 'Peerdrift',
  'role-and-frame': 'Rolle og rammer',
  'own-wellbeing': 'Egen trivsel',
}

/** The taxonomy as it is shown and asked for: groups with their themes, in order. A group that is itself a theme comes first in it. */
export const themeGroups: readonly { readonly title: string; readonly themes: readonly CaseTheme[] }[] = [
  { title: 'Samtalen med brugeren', themes: ['life-story'] },
  {
    title: themeWords.psychiatry,
    themes: ['psychiatry', 'psychiatry-suffering-and-treatment', 'psychiatry-admission', 'psychiatry-challenges'],
  },
  {
    title: themeWords.outside,
    themes: ['outside', 'outside-socioeconomic', 'outside-social-roles', 'outside-meaningful-life'],
  },
  {
    title: 'Dit eget arbejdsliv',
    themes: [
      'confidentiality',
      'documentation',
      'safety',
      'interdisciplinary-work',
      'stigma',
      'peer-drift',
      'role-and-frame',
      'own-wellbeing',
    ],
  },
]

/** The parts of a case as headings of the form and the pack. */
export const storyWords: Readonly<Record<StoryField, string>> = {
  title: 'Overskrift',
  situation: 'Situationen',
  dilemma: 'Det, der er svært – dilemmaet',
  tried: 'Det har jeg prøvet',
  question: 'Mit spørgsmål til jer',
}

export const sparringWords: Readonly<Record<SparringKind, string>> = {
  ideas: 'Idéer',
  mirroring: 'Spejling',
  'reflecting-team': 'Reflekterende team',
  exercise: 'Øvelse',
}

/** The answers to what the service user has asked for, in the order of the guideline. */
export const confidentialityWords: Readonly<Record<CaseConfidentiality, string>> = {
  'not-confidential': 'Nej, brugeren har ikke bedt om fortrolighed',
  partly: 'Ja, om en del af det',
  confidential: 'Ja, om det hele',
  unknown: 'Det ved jeg ikke',
}
