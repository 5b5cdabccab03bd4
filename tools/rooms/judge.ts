// Owns the verdict on one file: its facts held against the table of rooms and the house style.

import { posix } from 'node:path'
import { bannedNames, isWithin, longestFile, type Room, roomOf, rooms, withoutElectron } from './rooms.ts'
import { factsOf, type Import } from './source-facts.ts'

export type Rule =
  | 'room'
  | 'package'
  | 'types-only'
  | 'feature-to-feature'
  | 'clock-or-chance'
  | 'file-name'
  | 'too-long'
  | 'default-export'
  | 'only'
  | 'silenced'
  | 'syntax'
  | 'unused-export'
  | 'unused-words'
  | 'unused-style'
  | 'no-such-style'
  | 'as-drawn'

export type Finding = { readonly path: string; readonly line: number; readonly rule: Rule; readonly message: string }

/** `path` is from the root of the repository, with forward slashes. */
export function judge(path: string, text: string): readonly Finding[] {
  const room = roomOf(path)
  const facts = factsOf(path, text)
  const finding = (rule: Rule, line: number, message: string): Finding => ({ path, line, rule, message })
  if (room === undefined) return [finding('room', 1, 'lies in no room')]
  return [
    ...facts.syntaxErrors.map(({ line, what }) => finding('syntax', line, what)),
    ...facts.imports.flatMap((imported) => {
      const verdict = judgeImport(path, room, imported)
      return verdict === undefined ? [] : [finding(verdict.rule, imported.line, verdict.message)]
    }),
    ...(room.pure === true ? facts.impure : []).map(({ line, what }) =>
      finding('clock-or-chance', line, `${room.at} may not use ${what}: take it as input`),
    ),
    ...judgeName(path).map((message) => finding('file-name', 1, message)),
    ...(facts.lines > longestFile
      ? [finding('too-long', longestFile + 1, `${facts.lines} lines: split along a word of the domain`)]
      : []),
    ...(path.endsWith('.config.ts') ? [] : facts.defaultExports).map(({ line }) =>
      finding('default-export', line, 'exports without a name'),
    ),
    ...facts.only.map(({ line, what }) => finding('only', line, `${what} keeps other tests from running`)),
    ...facts.silencers.map(({ line, what }) => finding('silenced', line, `silences a checker: ${what}`)),
  ]
}

function judgeImport(
  path: string,
  room: Room,
  { specifier, typesOnly }: Import,
): { readonly rule: Rule; readonly message: string } | undefined {
  if (specifier === undefined) {
    return room.rooms === 'any' ? undefined : { rule: 'room', message: 'imports something computed' }
  }
  if (!specifier.startsWith('.')) return judgePackage(path, room, specifier)
  if (room.rooms === 'any') return undefined
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
  const targetRoom = roomOf(target)
  if (targetRoom === room) return judgeNeighbour(path, room, target)
  if (room.rooms.some((allowed) => isWithin(target, allowed))) return undefined
  if (targetRoom !== undefined && room.types?.includes(targetRoom.at) === true) {
    return typesOnly
      ? undefined
      : { rule: 'types-only', message: `${room.at} may take only types from ${targetRoom.at} (${specifier})` }
  }
  return {
    rule: 'room',
    message: `${room.at} may not import from ${targetRoom?.at ?? 'outside the rooms'} (${specifier})`,
  }
}

function judgePackage(path: string, room: Room, specifier: string): { rule: Rule; message: string } | undefined {
  if (specifier === 'electron' && withoutElectron.some((place) => isWithin(path, place))) {
    return { rule: 'package', message: 'the command line runs on plain Node, without electron' }
  }
  if (room.packages === 'any') return undefined
  const allowed = room.packages.some((name) =>
    name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : isWithin(specifier, name),
  )
  return allowed ? undefined : { rule: 'package', message: `${room.at} may not import the package ${specifier}` }
}

function judgeNeighbour(path: string, room: Room, target: string): { rule: Rule; message: string } | undefined {
  if (room.apart !== true) return undefined
  const areaOf = (file: string) => file.slice(room.at.length + 1).split('/')[0]
  return areaOf(path) === areaOf(target)
    ? undefined
    : { rule: 'feature-to-feature', message: `${areaOf(path)} imports another feature, ${areaOf(target)}` }
}

function judgeName(path: string): readonly string[] {
  const parts = path.split('/')
  const stem = (part: string) => part.replace(/(\.(test|spec|config|d))?\.[a-z]+$/, '')
  const wrong = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem(part)))
  const banned = parts.filter((part) =>
    stem(part)
      .split('-')
      .some((word) => bannedNames.includes(word)),
  )
  return [
    ...wrong.map((part) => `${part} is not kebab-case`),
    ...banned.map((part) => `${part} says nothing: name what it owns`),
  ]
}

/** What the table allows though it lies in no room: a typing error in the table itself, but for package.json. */
export function tableFaults(): readonly string[] {
  return rooms
    .flatMap(({ rooms: allowed, types = [] }) => [...(allowed === 'any' ? [] : allowed), ...types])
    .filter((name) => roomOf(name) === undefined && name !== 'package.json')
}
