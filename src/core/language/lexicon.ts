/**
 * The program's own words to consider, after Psykiatrifonden ("man har en sygdom, man er den ikke"), Region Hovedstadens
 * Psykiatriguide and SIND's guide of 2020; the house words at the end are a proposal for peer workers to judge.
 */
import type { LanguageRule } from '../records/organisation.ts'

const ownWords = 'dine egne ord: Hvad så og hørte du?'

export const defaultLanguageRules: readonly LanguageRule[] = [
  {
    id: 'skizofren',
    pattern: 'skizofren, skizofrene, skizofrent',
    why: 'Man har fået en diagnose, man er den ikke.',
    suggestions: ['person, der har fået diagnosen skizofreni'],
    exceptions: ['skizofrene symptomer', 'skizofrene lidelser', 'skizofren lidelse'],
  },
  {
    id: 'kroniker',
    pattern: 'kroniker*',
    why: 'Ordet siger, at det aldrig kan blive anderledes.',
    suggestions: ['har levet længe med …'],
    exceptions: ['kronikerprogram*', 'kronikertilskud*', 'kronikerområdet'],
  },
  {
    id: 'svingdoerspatient',
    pattern: 'svingdørspatient*',
    why: 'Ordet gør hjælp, der ikke slog til, til en egenskab ved personen.',
    suggestions: ['har været indlagt flere gange'],
    exceptions: [],
  },
  {
    id: 'psykopat',
    pattern: 'psykopat, psykopaten*, psykopater*, psykopatisk*',
    why: 'Ordet dømmer et menneske i stedet for at fortælle, hvad der skete.',
    suggestions: ['beskriv, hvad der skete'],
    exceptions: [],
  },
  {
    id: 'borderliner',
    pattern: 'borderliner*',
    why: 'Man har fået en diagnose, man er den ikke.',
    suggestions: ['person, der har fået diagnosen borderline', 'beskriv, hvad der skete'],
    exceptions: [],
  },
  {
    id: 'autist',
    pattern: 'autist, autisten*, autister*',
    why: 'Nogle vælger selv ordet. Bruger du det om en anden, så overvej, om det er personens eget.',
    suggestions: ['person med autisme', 'beskriv, hvad der skete'],
    exceptions: [],
  },
  {
    id: 'sindssyg',
    pattern: 'sindssyg, sindssyge',
    why: 'Ordet har gjort mange ondt og siger ikke, hvad der skete.',
    suggestions: ['beskriv, hvad der skete'],
    exceptions: ['sindssyge i gerningsøjeblikket', 'sindssyg i gerningsøjeblikket'],
  },
  {
    id: 'misbruger',
    pattern: 'en misbruger, den misbruger, er misbruger, var misbruger, misbrugere*, misbrugern*',
    why: 'Et menneske er mere end sit brug af rusmidler.',
    suggestions: ['har et brug af rusmidler'],
    exceptions: [
      'misbruger sin*',
      'misbruger sit*',
      'misbruger deres',
      'misbruger hans',
      'misbruger hendes',
      'misbruger magt*',
      'misbruger tillid*',
      'den misbruger man',
    ],
  },
  {
    id: 'stofmisbruger',
    pattern: 'stofmisbruger*, alkoholmisbruger*, narkoman*, junkie*',
    why: 'Et menneske er mere end sit brug af rusmidler.',
    suggestions: ['har et brug af rusmidler'],
    exceptions: [],
  },
  {
    id: 'patient',
    pattern: 'patient, patients, patienten*, patienter*',
    why: 'Ordet sætter personen i rollen som den, der bliver behandlet. Du mødes med et menneske.',
    suggestions: ['bruger', 'sig, hvem I er for hinanden: den jeg går ture med'],
    exceptions: ['patienternes retsstilling', 'patienters retsstilling'],
  },
  {
    id: 'psykisk-syge',
    pattern: 'de psykisk syge, den psykisk syge, en psykisk syg',
    why: 'Man har en sygdom, man er den ikke.',
    suggestions: ['mennesker med psykisk lidelse'],
    exceptions: [],
  },
  {
    id: 'glasburet',
    pattern: 'glasbur, glasburet*',
    why: 'Stedets slang kan gøre afstanden mellem os og dem større.',
    suggestions: ['kontoret', 'personalerummet'],
    exceptions: [],
  },
  {
    id: 'sygdomsindsigt',
    pattern: 'sygdomsindsigt*, sygdomserkendelse*',
    why: 'Ordet kan få uenighed til at ligne et symptom.',
    suggestions: ['ser det på en anden måde', ownWords],
    exceptions: [],
  },
  {
    id: 'compliance',
    pattern: 'compliance, komplians, compliant, non-compliant',
    why: 'Ordet måler, om nogen gør, som der bliver sagt.',
    suggestions: ['tager eller tager ikke medicinen, og hvorfor', ownWords],
    exceptions: [
      'GDPR compliance',
      'juridisk compliance',
      'compliance officer*',
      'compliance med lov*',
      'compliance med regler*',
    ],
  },
  {
    id: 'udadreagerende',
    pattern: 'udadreagerende, udadreagerer, udadreagerede',
    why: 'Ordet siger ikke, hvad der skete, eller hvad der gik forud.',
    suggestions: ['råbte, slog i bordet', ownWords],
    exceptions: [],
  },
  {
    id: 'manipulerende',
    pattern: 'manipulerende, manipulerer, manipulativ*',
    why: 'Ordet tillægger nogen en hensigt, som vi ikke kan vide.',
    suggestions: ['prøvede at få …', ownWords],
    exceptions: ['manipulerer med tal*', 'manipulerer med billed*', 'manipulerer billed*', 'manipulerende reklame*'],
  },
  {
    id: 'vi-vurderer',
    pattern: 'vi vurderer, vi vurderede',
    why: 'Sådan skriver en journal. Som peer kan du nøjes med det, du selv oplevede.',
    suggestions: [ownWords],
    exceptions: [],
  },
  {
    id: 'observeret',
    pattern: 'observeret, observeres',
    why: 'Sådan skriver en journal. Du var der sammen med personen.',
    suggestions: ['jeg så', 'jeg lagde mærke til', ownWords],
    exceptions: [],
  },
]
