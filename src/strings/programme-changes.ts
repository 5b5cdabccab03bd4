/** What has changed in a day's programme, one plain line each. */
import {
  capitalised,
  clockTime,
  durationText,
  longDate,
  noBreak,
  uncapitalised,
  weekdayDate,
} from '../core/danish/dates.ts'
import { listText, numberText } from '../core/danish/numbers.ts'
import type {
  DayChange,
  ElementChange,
  FrameChange,
  Placement,
  ProgrammeChange,
  SaidSession,
  SaidSpeaker,
  SessionChange,
} from '../core/programme/changes.ts'
import type { DayNames } from '../core/programme/day-names.ts'
import type { SessionId } from '../core/records/ids.ts'
import type { Room, Slot } from '../core/records/programme.ts'
import type { SessionKind } from '../core/records/session.ts'
import { titleIn } from './programme-clashes.ts'

export const programmeChangeTexts = (changes: readonly ProgrammeChange[], names: DayNames): readonly string[] =>
  changes.flatMap((change) => linesOf(change, names)).map((line) => `${capitalised(line)}.`)

const linesOf = (change: ProgrammeChange, names: DayNames): readonly string[] => {
  switch (change.type) {
    case 'day':
      return [dayLine(change, names)]
    case 'frame':
      return frameLines(change, names)
    case 'session-added':
      return [
        `nyt i programmet: ${kindWords[change.value.kind].bare} ${quoted(change.value.title)}, ${whereText(change.value, names)}`,
      ]
    case 'session-removed':
      return [`${kindWords[change.value.kind].the} ${quoted(change.value.title)} er taget ud af programmet`]
    case 'session-placed':
      return [`${calledIn(names, change.id)} ${placedText(change.before, change.after, names)}`]
    case 'session':
      return sessionLines(change, names)
  }
}

const kindWords: Readonly<Record<SessionKind, { readonly bare: string; readonly a: string; readonly the: string }>> = {
  talk: { bare: 'oplæg', a: 'et oplæg', the: 'oplægget' },
  workshop: { bare: 'workshop', a: 'en workshop', the: 'workshoppen' },
  panel: { bare: 'paneldebat', a: 'en paneldebat', the: 'paneldebatten' },
  plenary: { bare: 'fælles punkt', a: 'et fælles punkt', the: 'det fælles punkt' },
  break: { bare: 'pause', a: 'en pause', the: 'pausen' },
}

const quoted = (title: string): string => (title === '' ? 'uden titel' : `”${title}”`)

/** "workshoppen ”Peerdrift”". */
const calledIn = (names: DayNames, id: SessionId): string => {
  const session = names.session(id)
  return session === null ? 'et punkt, der er slettet' : `${kindWords[session.kind].the} ${quoted(session.title)}`
}

const at = (time: string): string => `kl.${noBreak}${clockTime(time)}`

/** "kl. 10.15 i Lille sal". */
const whereText = ({ start, roomId }: Placement, names: DayNames): string => {
  if (start === null) return 'endnu uden tid'
  const room = names.room(roomId)
  return room === '' ? at(start) : `${at(start)} i ${room}`
}

const placedText = (before: Placement, after: Placement, names: DayNames): string => {
  if (before.start === null) return after.start === null ? lasts(before, after) : `ligger nu ${whereText(after, names)}`
  if (after.start === null) return 'ligger ikke længere i programmet'
  const room = names.room(after.roomId)
  const otherRoom = before.roomId !== after.roomId
  const to = otherRoom ? (room === '' ? ' og ikke længere i et bestemt lokale' : ` og til ${room}`) : ''
  const longer = before.minutes === after.minutes ? '' : `, og ${lasts(before, after)}`
  if (before.start !== after.start) return `er flyttet fra ${at(before.start)} til ${at(after.start)}${to}${longer}`
  if (!otherRoom) return lasts(before, after)
  const old = names.room(before.roomId)
  const from = old === '' ? '' : ` fra ${old}`
  return room === '' ? `ligger ikke længere i et bestemt lokale${longer}` : `er flyttet${from} til ${room}${longer}`
}

const lasts = (before: Placement, after: Placement): string =>
  before.minutes === after.minutes
    ? 'har fået et andet lokale'
    : `varer nu ${durationText(after.minutes)} i stedet for ${durationText(before.minutes)}`

const dayLine = (change: DayChange, names: DayNames): string => {
  switch (change.field) {
    case 'title':
      return turned('dagens navn', change.before, change.after, quotes)
    case 'theme':
      return turned('temaet', change.before, change.after, quotes)
    case 'date':
      if (change.after === null) return 'dagen har ikke længere en dato'
      return change.before === null
        ? `dagen har fået en dato: ${weekdayDate(change.after)}`
        : `dagen er flyttet fra ${weekdayDate(change.before)} til ${weekdayDate(change.after)}`
    case 'start':
      return clockLine('dagen begynder', change.before, change.after, 'har ikke længere en tid, den begynder på')
    case 'end':
      return clockLine('dagen slutter', change.before, change.after, 'har ikke længere en tid, den slutter på')
    case 'venueId':
      return turned('stedet', venue(change.before, names), venue(change.after, names), (name) => name)
    case 'place':
      return turned('stedet', change.before, change.after, quotes)
  }
}

const venue = (id: Extract<DayChange, { field: 'venueId' }>['before'], names: DayNames): string =>
  id === null ? '' : names.venue(id) || 'et sted, der er slettet'

const clockLine = (begins: string, before: string | null, after: string | null, none: string): string =>
  after === null ? `dagen ${none}` : `${begins} ${at(after)}${before === null ? '' : ` i stedet for ${at(before)}`}`

const quotes = (text: string): string => `”${text}”`

/** "temaet er ændret fra ”Håb” til ”Mod”". */
const turned = (what: string, before: string, after: string, shown: (text: string) => string): string => {
  if (before === '') return `${what} er nu ${shown(after)}`
  if (after === '') return `${what} ${shown(before)} er fjernet`
  return `${what} er ændret fra ${shown(before)} til ${shown(after)}`
}

const frameLines = (change: FrameChange, names: DayNames): readonly string[] => {
  switch (change.field) {
    case 'purpose':
      return [change.after === '' ? 'formålet er fjernet' : 'formålet er skrevet om']
    case 'targetGroups':
      return [
        change.after.length === 0
          ? 'målgruppen er fjernet'
          : `målgruppen er nu ${listText(change.after.map(uncapitalised))}`,
      ]
    case 'price':
      return [`prisen er ændret fra ${priceText(change.before)} til ${priceText(change.after)}`]
    case 'priceNote':
      return [turned('bemærkningen til prisen', change.before, change.after, quotes)]
    case 'signUpBy':
      if (change.after === null) return ['der er ikke længere en frist for tilmelding']
      return [`fristen for tilmelding er nu den ${longDate(change.after)}`]
    case 'signUpTo':
      return [turned('tilmeldingen', change.before, change.after, (where) => where)]
    case 'capacity':
      if (change.after === null) return ['der er ikke længere en grænse for antallet af deltagere']
      return [`der er nu plads til ${numberText(change.after)} deltagere`]
    case 'organiserIds':
      if (change.after.length === 0) return ['dagen har ikke længere arrangører']
      return [`arrangører er nu ${listText(change.after.map((id) => names.person(id) || 'en, der er slettet'))}`]
    case 'rooms':
      return elementLines(change.elements, roomWords)
    case 'slots':
      return elementLines(change.elements, slotWords)
  }
}

const priceText = (kroner: number): string =>
  kroner === 0 ? 'gratis' : `${numberText(kroner)} ${kroner === 1 ? 'krone' : 'kroner'}`

type ElementWords<T> = {
  readonly added: (now: T) => string
  readonly removed: (was: T) => string
  readonly changed: (was: T, now: T) => string
  readonly reordered: string
}

const elementLines = <T>(elements: readonly ElementChange<T>[], words: ElementWords<T>): readonly string[] =>
  elements.length === 0 ? [words.reordered] : elements.map((each) => elementLine(each, words))

const elementLine = <T>(element: ElementChange<T>, words: ElementWords<T>): string => {
  switch (element.change) {
    case 'added':
      return words.added(element.now)
    case 'removed':
      return words.removed(element.was)
    case 'changed':
      return words.changed(element.was, element.now)
  }
}

const roomName = ({ name }: Room): string => name || 'uden navn'
const roomWords: ElementWords<Room> = {
  added: (room) => `nyt lokale: ${roomName(room)}`,
  removed: (room) => `lokalet ${roomName(room)} er taget ud`,
  changed: (was, room) => {
    if (was.name !== room.name) return `lokalet ${roomName(was)} hedder nu ${roomName(room)}`
    if (was.capacity === room.capacity) return `oplysningerne om lokalet ${roomName(room)} er rettet`
    if (room.capacity === null) return `lokalet ${roomName(room)} har ikke længere en grænse for antallet af deltagere`
    return `lokalet ${roomName(room)} har nu plads til ${numberText(room.capacity)}`
  },
  reordered: 'lokalerne står i en anden rækkefølge',
}

const slotName = ({ name }: Slot): string => name || 'valgrunden uden navn'
const slotTime = ({ start, end }: Slot): string => `${at(start)}-${clockTime(end)}`
const slotWords: ElementWords<Slot> = {
  added: (slot) => `ny valgrunde: ${slotName(slot)} ${slotTime(slot)}`,
  removed: (slot) => `${slotName(slot)} ${slotTime(slot)} er taget ud`,
  changed: (was, slot) =>
    slotTime(was) === slotTime(slot)
      ? `${slotName(was)} hedder nu ${slotName(slot)}`
      : `${slotName(slot)} er nu ${slotTime(slot)} i stedet for ${slotTime(was)}`,
  reordered: 'valgrunderne står i en anden rækkefølge',
}

const sessionLines = (change: SessionChange & { readonly id: SessionId }, names: DayNames): readonly string[] => {
  const title = titleIn(names, change.id)
  switch (change.field) {
    case 'title':
      return [`${quoted(change.before)} hedder nu ${quoted(change.after)}`]
    case 'kind':
      return [`${title} er nu ${kindWords[change.after].a} i stedet for ${kindWords[change.before].a}`]
    case 'abstract':
      if (change.before.length === 0) return [`${title} har fået en beskrivelse`]
      return [`beskrivelsen af ${title} er ${change.after.length === 0 ? 'fjernet' : 'skrevet om'}`]
    case 'speakers':
      return elementLines(change.elements, speakerWords(title, names))
    case 'capacity':
      if (change.after === null) return [`${title} har ikke længere sin egen grænse for antallet af deltagere`]
      return [`${title} har nu plads til ${numberText(change.after)}`]
    case 'equipment':
      return [
        change.after === ''
          ? `${title} har ikke længere ønsker til lokalet`
          : `ønskerne til lokalet for ${title} er ændret`,
      ]
    case 'materials':
      return elementLines(change.elements, materialWords(title))
  }
}

const speakerWords = (title: string, names: DayNames): ElementWords<SaidSpeaker> => {
  const name = (speaker: SaidSpeaker): string => names.speaker(speaker) || 'en oplægsholder uden navn'
  return {
    added: (now) => `${name(now)} er kommet med i ${title}`,
    removed: (was) => `${name(was)} er ikke længere med i ${title}`,
    changed: (was, now) =>
      name(was) === name(now)
        ? `stilling eller arbejdsplads for ${name(now)} er rettet i ${title}`
        : `${name(now)} er kommet med i ${title} i stedet for ${name(was)}`,
    reordered: `oplægsholderne i ${title} står i en anden rækkefølge`,
  }
}

type Material = SaidSession['materials'][number]
const materialWords = (title: string): ElementWords<Material> => ({
  added: (now) => `nyt materiale til ${title}: ${quoted(now.title)}`,
  removed: (was) => `materialet ${quoted(was.title)} til ${title} er taget ud`,
  changed: (_, now) => `materialet ${quoted(now.title)} til ${title} er rettet`,
  reordered: `materialerne til ${title} står i en anden rækkefølge`,
})
