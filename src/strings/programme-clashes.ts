/** One plain line for each thing that is wrong, or worth knowing, in a day's programme. */
import { capitalised, clockTime, durationText, noBreak } from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type { Clash, ClashCode } from '../core/programme/clashes.ts'
import type { DayNames } from '../core/programme/day-names.ts'
import type { SessionId } from '../core/records/ids.ts'
import { countOf } from './common.ts'

export const programmeClashes = {
  title: 'Sammenstød',
  clashes: (count: number): string => countOf(count, 'sammenstød', 'sammenstød'),
  none: 'Programmet går op: Ingen er to steder på én gang, og intet lokale er brugt dobbelt.',
  severity: { clash: 'Sammenstød', note: 'Godt at vide' },
} as const

/** What kind of thing it is, in a word or three. */
export const clashNames: Readonly<Record<ClashCode, string>> = {
  'speaker-twice': 'To steder på én gang',
  'speaker-unavailable': 'Ikke til stede',
  'late-arrival': 'Kommer senere',
  'speaker-unconfirmed': 'Har ikke sagt ja',
  'room-overlap': 'Samme lokale',
  'short-change': 'For kort skift',
  'room-too-small': 'For få pladser',
  'beside-everybody': 'Oven i noget for alle',
  'participants-twice': 'Deltagere to steder',
  'participants-hurried': 'Deltagere har travlt',
  'outside-day': 'Uden for dagen',
  'unknown-room': 'Mangler lokale',
  'not-placed': 'Ikke placeret',
}

export const clashText = (clash: Clash, names: DayNames): string => capitalised(lineOf(clash, names))

const lineOf = (clash: Clash, names: DayNames): string => {
  const [first = '', second = ''] = clash.sessionIds.map((id) => titleIn(names, id))
  switch (clash.code) {
    case 'speaker-twice':
      return `${who(clash.speaker, names)} er to steder på én gang: ${first} og ${second}.`
    case 'speaker-unavailable':
      return `${who(clash.speaker, names)} ${unavailable(clash)} (${first}).`
    case 'late-arrival':
      return `${who(clash.speaker, names)} kommer først ${at(clash.from)} og når ikke begyndelsen af ${first}.`
    case 'speaker-unconfirmed':
      return `${who(clash.speaker, names)} har ikke sagt ja til ${first} endnu.`
    case 'room-overlap': {
      const room = names.room(clash.roomId)
      return `${first} og ${second} ligger samtidig${room === '' ? '' : ` i ${room}`}.`
    }
    case 'short-change':
      return shortChange(clash, first, second, names)
    case 'room-too-small': {
      const room = names.room(clash.roomId)
      const holds = `der er kun plads til ${numberText(clash.holds)}${room === '' ? '' : ` i ${room}`}`
      return clash.by === 'seats'
        ? `${first} har ${countOf(clash.people, 'deltager', 'deltagere')}, men ${holds}.`
        : `${numberText(clash.people)} vil helst til ${first}, men ${holds}.`
    }
    case 'beside-everybody': {
      const [a, b] = clash.sessionIds.map((id) => names.session(id)?.everybody === true)
      if (a && b) return `${first} og ${second} er begge for alle, men ligger samtidig.`
      return a
        ? `${second} ligger samtidig med ${first}, som er for alle.`
        : `${first} ligger samtidig med ${second}, som er for alle.`
    }
    case 'participants-twice':
      return `${countOf(clash.people, 'deltager', 'deltagere')} har plads i både ${first} og ${second}, som ligger samtidig.`
    case 'participants-hurried':
      return `${countOf(clash.people, 'deltager', 'deltagere')} har ${changeTime(clash)} til at gå fra ${first} til ${second} i et andet lokale.`
    case 'outside-day':
      return `${first} ligger uden for dagens tid.`
    case 'unknown-room':
      return clash.roomId === null
        ? `${first} mangler et lokale.`
        : `${first} ligger i et lokale, som dagen ikke har mere.`
    case 'not-placed':
      return notPlaced(clash, names)
  }
}

/** "”Peerdrift i praksis”". */
export const titleIn = (names: DayNames, id: SessionId): string => {
  const title = names.session(id)?.title ?? ''
  return title === '' ? 'et punkt uden titel' : `”${title}”`
}

const who = (speaker: Parameters<DayNames['speaker']>[0], names: DayNames): string =>
  names.speaker(speaker) || 'En oplægsholder uden navn'

const at = (time: string): string => `kl.${noBreak}${clockTime(time)}`

const unavailable = ({ because, speaker }: Extract<Clash, { code: 'speaker-unavailable' }>): string => {
  switch (because) {
    case 'absent':
      return 'er ikke på arbejde den dag'
    case 'not-employed':
      return 'er ikke ansat den dag'
    case 'off':
      return 'arbejder normalt ikke den ugedag'
    case 'leaves':
      return speaker.to === null ? 'går, før punktet er slut' : `går ${at(speaker.to)}, før punktet er slut`
  }
}

const shortChange = (
  clash: Extract<Clash, { code: 'short-change' }>,
  first: string,
  second: string,
  names: DayNames,
): string => {
  const time = changeTime(clash)
  if (clash.speaker !== null)
    return `${who(clash.speaker, names)} har ${time} til at gå fra ${first} til ${second} i et andet lokale.`
  return `Der er ${time} til skift mellem ${first} og ${second} i ${names.room(clash.roomId) || 'samme lokale'}.`
}

const changeTime = ({ minutes }: { readonly minutes: number }): string =>
  minutes === 0 ? 'ingen tid' : `kun ${durationText(minutes)}`

const mostNamed = 4

const notPlaced = ({ sessionIds, tooMany }: Extract<Clash, { code: 'not-placed' }>, names: DayNames): string => {
  const count = sessionIds.length
  const named = sessionIds.slice(0, count > mostNamed ? mostNamed - 1 : mostNamed).map((id) => titleIn(names, id))
  const rest = count - named.length
  const titles = listText([...named, ...(rest === 0 ? [] : [countOf(rest, 'andet', 'andre')])])
  const more =
    tooMany === 0 ? '' : ` Dagen har ${countOf(tooMany, 'punkt', 'punkter')} mere, end der er plads til i valgrunderne.`
  return `${titles} har ikke fået tid og lokale endnu.${more}`
}
