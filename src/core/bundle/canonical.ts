/**
 * How a bundle is laid out as text: one order of records and fields and one way of breaking lines, so that the same content
 * always gives the same bytes, and so that people can read it and see in a comparison what changed.
 */
import { recordJsonSchemas, recordKinds } from '../records/index.ts'

const lineWidth = 120

/** Kinds in the order of the schemas, ids by code unit. Kinds that are not known come last. */
export const byKindAndId = (
  a: { readonly kind: string; readonly id: string },
  b: { readonly kind: string; readonly id: string },
): number => rankOfKind(a.kind) - rankOfKind(b.kind) || compare(a.kind, b.kind) || compare(a.id, b.id)

/** JSON with two spaces of indent; whatever fits on a line stands on one. */
export const canonicalJson = (value: unknown): string => `${layOut(value, 0, 0)}\n`

/** `taken` is how much of the line is used already by the field's name and by the comma after it. */
const layOut = (value: unknown, indent: number, taken: number): string => {
  const flat = onOneLine(value)
  const compound = typeof value === 'object' && value !== null
  if (!compound || indent + taken + flat.length <= lineWidth) return flat
  const inner = ' '.repeat(indent + 2)
  const outer = ' '.repeat(indent)
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => inner + layOut(each, indent + 2, 1)).join(',\n')}\n${outer}]`
  }
  const fields = entriesInOrder(value).map(([name, each]) => {
    const label = `${JSON.stringify(name)}: `
    return inner + label + layOut(each, indent + 2, label.length + 1)
  })
  return `{\n${fields.join(',\n')}\n${outer}}`
}

const onOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = entriesInOrder(value).map(([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const kindRanks = new Map<string, number>(recordKinds.map((kind, index) => [kind, index]))
const rankOfKind = (kind: string): number => kindRanks.get(kind) ?? kindRanks.size

/** Known fields as the schemas list them (a name's first place counts), then unknown ones by code unit. */
const entriesInOrder = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => rankOfField(a) - rankOfField(b) || compare(a, b))

const rankOfField = (name: string): number => fieldRanks().get(name) ?? Number.MAX_SAFE_INTEGER

let ranks: ReadonlyMap<string, number> | null = null
const fieldRanks = (): ReadonlyMap<string, number> => {
  ranks ??= new Map([...fieldNames()].map((name, index) => [name, index]))
  return ranks
}

const fieldNames = (): ReadonlySet<string> => {
  const names = new Set(['format', 'records', 'kind', 'id', 'type', 'value'])
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
      for (const name of Object.keys(schema.properties)) names.add(name)
    }
    for (const each of Object.values(schema)) walk(each)
  }
  walk(recordJsonSchemas())
  return names
}
