/** Words of the check of cases: what was found, how sure it is, and why a finding may stay. */
import type { Confidence, FindingType } from '../core/privacy/finding.ts'

export const privacyWords = {
  types: {
    CPR: 'CPR-nummer',
    PHONE: 'Telefonnummer',
    EMAIL: 'Mailadresse',
    ADDRESS: 'Adresse eller by',
    NAME: 'Navn',
    BIRTHDATE: 'Fødselsdato',
    DATE: 'Dato',
    WORKPLACE: 'Arbejdssted eller enhed',
    URL: 'Netadresse eller profil',
    PLATE: 'Nummerplade',
    AGE: 'Høj alder',
    JOURNAL: 'Sagsnummer',
  } satisfies Readonly<Record<FindingType, string>>,
  confidence: {
    high: 'Sikkert fund',
    medium: 'Muligt fund',
    low: 'Til overvejelse',
  } satisfies Readonly<Record<Confidence, string>>,
  /** Why this kind can tell who it is about. */
  why: {
    CPR: 'Et CPR-nummer peger på én person.',
    PHONE: 'Et telefonnummer fører til en person eller et sted.',
    EMAIL: 'En mailadresse fører til en person eller et sted.',
    ADDRESS: 'En adresse eller en by viser, hvor nogen bor.',
    NAME: 'Et navn peger på en person, også for dem, der kun kender fornavnet.',
    BIRTHDATE: 'En fødselsdato er næsten så præcis som et navn.',
    DATE: 'En bestemt dag kan slås op i en journal eller en kalender.',
    WORKPLACE: 'Et arbejdssted eller afsnit gør kredsen lille.',
    URL: 'En netadresse eller en profil fører til en person.',
    PLATE: 'En nummerplade kan slås op.',
    AGE: 'Få bliver så gamle, og alderen kan afsløre, hvem det er.',
    JOURNAL: 'Et sagsnummer kan slås op.',
  } satisfies Readonly<Record<FindingType, string>>,
  /** Reasons for letting a finding stand; the user may write another. */
  dismissalReasons: [
    'Det er ikke en person',
    'Det er et ord, ikke et navn',
    'Det er offentligt kendt',
    'Det peger ikke på nogen',
  ],
  withoutDictionary:
    'Ordbogen kunne ikke læses, så tjekket finder færre navne end ellers. Læs teksten ekstra grundigt.',
} as const
