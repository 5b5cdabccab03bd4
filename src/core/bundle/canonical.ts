/**
 * How a bundle is laid out as text: one order of records and fields and one way of breaking lines, so that the same content
 * always gives the same bytes, and so that people can read it and see in a comparison what changed.
 */
import { ascending } from '../order.ts'
import { isRecordKind, recordJsonSchemas, recordKinds } from '../records/index.ts'

export type PlainRecord = { readonly kind: string; readonly id: string; readonly value: unknown }

const lineWidth = 120
/** A sentence counts as no more than this, so that long texts do not tear their surroundings apart. */
const longestText = 20

/** Kinds in the order of the schemas, then by id; fields as the kind's schema lists them, then unknown ones by name. */
export const canonicalText = (format: string, records: readonly PlainRecord[]): string => {
  const laidOut = records.toSorted(byKindAndId).map(({ kind, id, value }) => {
    return `    ${layOut({ kind, id, value }, 4, 1, fieldOrderOf(kind))}`
  })
  const list = laidOut.length === 0 ? '[]' : `[\n${laidOut.join(',\n')}\n  ]`
  return `{\n  "format": ${JSON.stringify(format)},\n  "records": ${list}\n}\n`
}

type FieldOrder = ReadonlyMap<string, number>

/** Whatever fits on a line stands on one. `taken` is used already by the field's name and by the comma after it. */
const layOut = (value: unknown, indent: number, taken: number, order: FieldOrder): string => {
  const compound = typeof value === 'object' && value !== null
  if (!compound || indent + taken + flatLength(value) <= lineWidth) return onOneLine(value, order)
  const inner = ' '.repeat(indent + 2)
  const outer = ' '.repeat(indent)
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => inner + layOut(each, indent + 2, 1, order)).join(',\n')}\n${outer}]`
  }
  const fields = entriesInOrder(value, order).map(([name, each]) => {
    const label = `${JSON.stringify(name)}: `
    return inner + label + layOut(each, indent + 2, label.length + 1, order)
  })
  return `{\n${fields.join(',\n')}\n${outer}}`
}

const onOneLine = (value: unknown, order: FieldOrder): string => {
  if (Array.isArray(value)) return `[${value.map((each) => onOneLine(each, order)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = entriesInOrder(value, order).map(
    ([name, each]) => `${JSON.stringify(name)}: ${onOneLine(each, order)}`,
  )
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const flatLength = (value: unknown): number => {
  if (typeof value === 'string') return Math.min(value.length, longestText) + 2
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + flatLength(each) + 2, 0)
  if (typeof value !== 'object' || value === null) return String(value).length
  return Object.entries(value).reduce((sum, [name, each]) => sum + name.length + 6 + flatLength(each), 2)
}

const kindRanks = new Map<string, number>(recordKinds.map((kind, index) => [kind, index]))
const rankOfKind = (kind: string): number => kindRanks.get(kind) ?? kindRanks.size

const byKindAndId = (a: PlainRecord, b: PlainRecord): number =>
  rankOfKind(a.kind) - rankOfKind(b.kind) || ascending(a.kind, b.kind) || ascending(a.id, b.id)

const entriesInOrder = (value: object, order: FieldOrder): readonly (readonly [string, unknown])[] => {
  const rank = (name: string): number => order.get(name) ?? order.size
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || ascending(a, b))
}

const fieldOrders = new Map<string, FieldOrder>()
const fieldOrderOf = (kind: string): FieldOrder => {
  const known = fieldOrders.get(kind)
  if (known !== undefined) return known
  const names = isRecordKind(kind) ? fieldNames(recordJsonSchemas()[kind]) : []
  const order: FieldOrder = new Map([...new Set(['kind', 'id', 'type', ...names])].map((name, index) => [name, index]))
  fieldOrders.set(kind, order)
  return order
}

/** Names of the fields in a schema, those of the record itself before those of its parts. */
const fieldNames = (schema: unknown): readonly string[] => {
  const names: string[] = []
  const waiting: unknown[] = [schema]
  for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
    if (typeof each !== 'object' || each === null) continue
    if ('properties' in each && typeof each.properties === 'object' && each.properties !== null) {
      names.push(...Object.keys(each.properties))
    }
    waiting.push(...Object.values(each))
  }
  return names
}
