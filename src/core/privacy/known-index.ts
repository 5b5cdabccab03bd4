/** The archive's people and places, made ready to be looked up word by word. */
import type { KnownThings } from './knowledge.ts'

export type KnownIndex = {
  /** Every part of a name, and whose it is. */
  readonly parts: ReadonlyMap<string, readonly string[]>
  readonly initials: ReadonlyMap<string, string>
  /** Names of places as words in lower case, by their first word, the longest first. */
  readonly places: ReadonlyMap<string, readonly (readonly string[])[]>
}

export const knownIndex = ({ people, places }: KnownThings): KnownIndex => {
  const parts = new Map<string, string[]>()
  const initials = new Map<string, string>()
  for (const { id, given, family, initials: letters } of people) {
    for (const part of [...given, ...family].flatMap((name) => [name, folded(name), ...name.split('-')]))
      if (part.length > 1 && !joining.has(part)) parts.set(part, [...new Set([...(parts.get(part) ?? []), id])])
    for (const letter of letters) if (!initials.has(letter)) initials.set(letter, id)
  }
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const place of places) {
    const words = place.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
    const first = words[0]
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), [...words]])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length || (a.join(' ') < b.join(' ') ? -1 : 1))
  return { parts, initials, places: byFirst }
}

/** As others type it who have not its letters: "Yıldırım" as "yildirim". Danish letters stay. */
const folded = (name: string): string =>
  name.replaceAll('ı', 'i').replace(/[^a-zæøå-]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))

const joining = new Set(['af', 'al', 'da', 'de', 'del', 'den', 'der', 'di', 'du', 'el', 'la', 'van', 'von', 'zu'])
