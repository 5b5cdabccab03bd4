/** Words of the settings that planning follows: school holidays, closed venues, travel, days that are free, long meetings. */

export const planningSettings = {
  lead: 'Det gælder, når året planlægges, og når et møde flyttes.',
  changed: 'Reglerne for planlægning er ændret',
  mayDay: 'Den 1. maj er en fridag',
  mayDayWhy: 'Så lægges der ingen møder den dag.',
  weekShare: 'Sig til, når et møde tager mere end så mange procent af ugen',
  weekShareWhy:
    'Mødets længde og rejsetiden frem og tilbage regnes mod hver persons ugentlige timer. Mødet kan holdes alligevel.',
} as const

export const schoolHolidaySettings = {
  open: 'Skoleferier',
  openOf: (area: string): string => (area === '' ? 'Skoleferier' : `Skoleferier i ${area}`),
  why: 'Kun sommerferiens første dag er fastsat ved lov. Resten bestemmer kommunerne, så ret det, der ikke passer.',
  winter: 'Vinterferie',
  autumn: 'Efterårsferie',
  week: (week: number): string => `Uge ${week}`,
  summerWeeks: 'Sommerferie i uger',
  easter: 'Dagene før påske er ferie',
  christmas: 'Juleferie fra 23. december til 2. januar',
  others: {
    title: 'Andre ferier og lukkedage',
    why: 'For eksempel en ekstra fridag, som kommunerne har aftalt.',
    from: 'Fra',
    to: 'Til og med',
    add: 'Tilføj ferie',
    periodOf: (n: number): string => `Anden ferie ${n}`,
    remove: (n: number): string => `Fjern anden ferie ${n}`,
  },
  name: 'Navn',
  preview: 'Sådan falder ferierne',
  holiday: 'Ferie',
} as const

export const venuePlanning = {
  closures: {
    title: 'Lukket',
    why: 'De dage lægges der ingen møder her. Uden en sidste dag er mødestedet lukket indtil videre.',
    from: 'Fra',
    to: 'Til og med',
    add: 'Tilføj lukket periode',
    periodOf: (n: number): string => `Lukket periode ${n}`,
    remove: (n: number): string => `Fjern lukket periode ${n}`,
  },
  travel: 'Rejsetid hertil',
  travelWhy: 'Minutter én vej fra hvert område. Et tomt felt tæller ikke med.',
  travelFrom: (area: string): string => `Fra ${area === '' ? 'område uden navn' : area}`,
  noAreas: 'Der er ingen områder endnu.',
} as const
