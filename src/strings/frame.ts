/** Words of the frame around every page: rail, header, shortcuts, countdown to the lock. */
import { countOf } from './common.ts'

export const frame = {
  appName: 'Erfakreds',
  skipToContent: 'Gå til indholdet',
  mainNavigation: 'Sider',
  notices: 'Beskeder',
  areas: {
    overview: 'Overblik',
    calendar: 'Kalender',
    meetings: 'Møder',
    actions: 'Opfølgning',
    rotation: 'Turorden',
    cases: 'Cases',
    catalogue: 'Erfaringskatalog',
    days: 'Vidensdage',
    people: 'Personer',
    forums: 'Fora',
    settings: 'Indstillinger',
  },
  lock: 'Lås',
  notFound: 'Siden findes ikke',
  notFoundWhy: 'Adressen fører ingen steder hen. Vælg en side til venstre.',
  opening: 'Åbner arkivet …',
  openingCount: (n: number): string => `Åbner arkivet … ${countOf(n, 'oplysning', 'oplysninger')} læst`,
  exampleBanner: 'Du ser eksempeldata. Alt er opdigtet, og du kan prøve alt.',
  unknownRecords: (n: number): string =>
    n === 1
      ? '1 oplysning i arkivet er skrevet af en nyere udgave af Erfakreds. Den er bevaret, men vises ikke her.'
      : `${n} oplysninger i arkivet er skrevet af en nyere udgave af Erfakreds. De er bevaret, men vises ikke her.`,
  backup: {
    lastAt: (when: string): string => `Kopieret ${when}`,
    never: 'Ingen kopi endnu',
    noSecondFolder: 'Vælg en mappe til kopier',
    unreachable: 'Mappen kan ikke nås',
    failed: 'Kopien mislykkedes',
  },
  lockingSoon: (seconds: number): string => `Arkivet låses om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
  stayOpen: 'Hold arkivet åbent',
  unsaved: {
    title: 'Lås, selv om noget ikke er gemt?',
    why: 'Det seneste, du har skrevet, kunne ikke gemmes. Det står stadig på siden, men går tabt, når arkivet låses.',
    lock: 'Lås alligevel',
  },
  /** Names of keys as they stand on a Danish keyboard. */
  keys: {
    mod: 'Ctrl',
    ctrl: 'Ctrl',
    shift: 'Skift',
    alt: 'Alt',
    enter: 'Enter',
    escape: 'Esc',
    space: 'Mellemrum',
    pageup: 'Page Up',
    pagedown: 'Page Down',
    home: 'Home',
  },
  shortcuts: {
    title: 'Genvejstaster',
    what: 'Hvad',
    keys: 'Taster',
    open: 'Vis genvejstaster',
    undo: 'Fortryd den seneste ændring (i et tekstfelt: det seneste, du skrev)',
    redo: 'Gentag det, du fortrød',
    lock: 'Lås arkivet',
    nextPane: 'Næste del af siden',
    previousPane: 'Forrige del af siden',
    help: 'Vis denne liste',
  },
} as const
