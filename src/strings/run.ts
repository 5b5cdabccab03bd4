/** Words of a meeting while it is held: its clock, and the second screen. */
import { clockTime, durationText, noBreak } from '../core/danish/dates.ts'

export const run = {
  bar: 'Mødets ur',
  changed: 'Mødets ur er ændret',
  ready: 'Klar til at begynde',
  readyWhy: 'Uret viser, hvor langt I er, og om I følger planen.',
  noItems: 'Der er ingen punkter på dagsordenen endnu. Uret kan bruges, når der er.',
  begin: 'Begynd mødet',
  start: 'Start uret',
  goOn: 'Fortsæt',
  stop: 'Stop uret',
  nextNamed: (name: string): string => `Næste: ${name}`,
  previous: 'Forrige',
  lastItem: 'Sidste punkt',
  item: (number: number, title: string): string => `${number}. ${title}`,
  /** "4. Tvang og tillid: Refleksion". */
  phaseOf: (item: string, phase: string): string => `${item}: ${phase}`,
  wholeCase: (time: string): string => `Hele casen: ${time}`,
  closedItem: 'Lukket punkt',
  left: 'tilbage',
  over: 'over tiden',
  used: 'brugt',
  stopped: 'Uret står stille',
  ended: 'Mødet er slut',
  /** Seconds as minutes and seconds: "12:30". */
  clock: (seconds: number): string => {
    const all = Math.abs(seconds)
    return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
  },
  drift: (seconds: number): string => {
    const minutes = Math.floor(Math.abs(seconds) / 60)
    if (minutes === 0) return 'I følger planen'
    return `${durationText(minutes)} ${seconds > 0 ? 'bagefter' : 'foran'} planen`
  },
  lateStart: (seconds: number): string => {
    const minutes = Math.floor(seconds / 60)
    return minutes === 0 ? 'Mødet skal begynde nu' : `Mødet skulle være begyndt for ${durationText(minutes)} siden`
  },
  /** `time` as HH:MM. */
  endsAt: (time: string): string => `slutter ca. kl.${noBreak}${clockTime(time)}`,
  endedAt: (time: string): string => `sluttede kl.${noBreak}${clockTime(time)}`,
  keys: 'Mellemrum starter og stopper. Page Down og Page Up går frem og tilbage.',
  showOnScreen: 'Vis på skærm',
  closeScreen: 'Luk skærmen',
  commands: {
    toggle: 'Start eller stop mødets ur',
    next: 'Gå til næste fase eller punkt',
    previous: 'Gå til forrige fase eller punkt',
    screen: 'Vis mødet på en anden skærm',
  },
} as const

/** What the second screen itself says. */
export const stage = {
  title: 'Mødet på skærm',
  begins: 'Velkommen',
  beginsSoon: 'Vi begynder om lidt',
  first: 'Vi begynder med',
  next: 'Derefter',
  last: 'Det er det sidste punkt',
  thanks: 'Tak for i dag',
  /** `time` as HH:MM. */
  now: (time: string): string => `kl.${noBreak}${clockTime(time)}`,
  phases: 'Casens faser',
  stopped: 'Pause',
} as const
