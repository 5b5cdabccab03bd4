/** Words of the trash: what was deleted, until when it can be brought back, and deleting it for good. */
import { longDate, momentInDenmark } from '../core/danish/dates.ts'
import { countOf } from './common.ts'

const thing = (n: number): string => countOf(n, 'oplysning', 'oplysninger')

export const trash = {
  lead: 'Det, du sletter, kan hentes tilbage i 30 dage. Derefter forsvinder det for altid, næste gang arkivet låses op. Du kan se det her i mindst en uge, før det sker. Det, nogen vælger at slette for altid med det samme, kommer ikke herhen.',
  empty: 'Papirkurven er tom',
  emptyWhy: 'Når du sletter noget, ligger det her i 30 dage.',
  deleted: (when: string, who: string): string => `Slettet ${when}${who === '' ? '' : ` af ${who}`}`,
  goes: (at: string): string => `Kan hentes tilbage til den ${longDate(momentInDenmark(new Date(at)).slice(0, 10))}`,
  restoreOne: 'Hent tilbage',
  restoreOneLabel: (what: string): string => `Hent tilbage: ${what}`,
  restoreAll: (n: number): string => (n === 1 ? 'Hent tilbage' : `Hent alle ${n} tilbage`),
  restored: (n: number): string => `${thing(n)} er hentet tilbage`,
  more: (n: number): string => (n === 1 ? 'Vis 1 mere' : `Vis ${n} flere`),
  erase: 'Slet for altid',
  eraseTitle: (n: number): string => `Slet ${n === 1 ? 'den' : `de ${n}`} for altid?`,
  eraseWhy:
    'Tidligere udgaver forsvinder også, og det samme gør filer, der ikke bruges andre steder. Gendanner du en ældre sikkerhedskopi, bliver de slettet igen.',
  erased: (n: number): string => `${thing(n)} er slettet for altid`,
} as const
