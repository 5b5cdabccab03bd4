/**
 * A bundle: the whole content of an archive as JSON that a person can read and another program can write. Owns its format,
 * its reading with every problem named, and its one canonical spelling. Knows nothing of files; blobs lie beside it.
 */
import { z } from 'zod'
import {
  type FieldProblem,
  isRecordKind,
  parseId,
  parseRecord,
  recordJsonSchemas,
  recordKinds,
  schemaVersion,
} from '../records/index.ts'
import { migrateValue, type RawValue, type ValueMigration, valueMigrations } from '../records/migrations.ts'
import { err, ok, type Result } from '../result.ts'
import { canonicalText, type PlainRecord } from './canonical.ts'
import { type BundleRecord, blobsOf, type Finding, findInconsistencies } from './references.ts'

export type { BundleRecord, Finding } from './references.ts'

export type Bundle = {
  readonly records: readonly BundleRecord[]
  /** Where records do not fit one another. Shown, never a reason to refuse. */
  readonly findings: readonly Finding[]
  /** Names of the blobs that the records need, each once. */
  readonly blobs: readonly string[]
}

/** What is wrong with a bundle besides fields that do not fit their schema. */
type BundleProblemCode =
  | 'not-json'
  | 'not-a-bundle'
  | 'not-a-record'
  | 'unknown-kind'
  | 'not-an-object'
  | 'too-deep'
  | 'record-twice'

/** `path` leads into the record's value; into the bundle itself where the problem names no record. */
export type BundleProblem = FieldProblem & { readonly kind?: string; readonly id?: string }

type BundleError =
  | { readonly code: 'bundle-unreadable'; readonly problems: readonly BundleProblem[] }
  | { readonly code: 'bundle-newer-format'; readonly version: number }

/** The format's version is the schema version of its values; tests may pretend to be another version of the program. */
type BundleVersion = { readonly version: number; readonly migrations: readonly ValueMigration[] }
const thisVersion: BundleVersion = { version: schemaVersion, migrations: valueMigrations }

export const bundleFormat = `erfakreds/${schemaVersion}`

/** Reads a bundle. All of its problems come at once, each with the record's kind and id and the field. */
export const readBundle = (text: string, { version, migrations } = thisVersion): Result<Bundle, BundleError> => {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const envelope = z.looseObject({ format: z.string(), records: z.array(z.unknown()) }).safeParse(parsed.value)
  const written = Number(/^erfakreds\/([1-9]\d{0,5})$/.exec(envelope.data?.format ?? '')?.[1])
  if (written > version) return err({ code: 'bundle-newer-format', version: written })
  if (!envelope.success || Number.isNaN(written)) return unreadable([{ path: [], problem: 'not-a-bundle' }])

  const read = envelope.data.records.map((each, index) => readRecord(each, index, written, migrations))
  const records = read.flatMap((each) => (each.ok ? [each.value] : []))
  const problems = [...read.flatMap((each) => (each.ok ? [] : each.error)), ...doubles(records)]
  if (problems.length > 0) return unreadable(problems)
  return ok({ records, findings: findInconsistencies(records), blobs: [...new Set(records.flatMap(blobsOf))] })
}

/** Writes a bundle: the same records give the same text, in whichever order they come. */
export const writeBundle = (records: readonly PlainRecord[]): string => canonicalText(bundleFormat, records)

/** JSON Schema of a bundle with the schema of every kind's value. */
export const bundleJsonSchema = (): unknown => {
  const values = recordJsonSchemas()
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: bundleFormat,
    type: 'object',
    required: ['format', 'records'],
    properties: {
      format: { const: bundleFormat },
      records: { type: 'array', items: { oneOf: recordKinds.map((kind) => recordJsonSchema(kind, values[kind])) } },
    },
  }
}

const recordJsonSchema = (kind: string, value: unknown): unknown => ({
  type: 'object',
  required: ['kind', 'id', 'value'],
  properties: { kind: { const: kind }, id: { type: 'string' }, value },
})

const unreadable = (problems: readonly BundleProblem[]) => err({ code: 'bundle-unreadable', problems } as const)

const parseJson = (text: string): Result<unknown, BundleError> => {
  try {
    return ok(JSON.parse(text))
  } catch {
    return unreadable([{ path: [], problem: 'not-json' }])
  }
}

const anyObject = z.record(z.string(), z.unknown())
const isObject = (value: unknown): value is RawValue => anyObject.safeParse(value).success

const readRecord = (
  raw: unknown,
  index: number,
  written: number,
  migrations: readonly ValueMigration[],
): Result<BundleRecord, readonly BundleProblem[]> => {
  const place = ['records', index]
  if (!isObject(raw)) return err([{ path: place, problem: 'not-a-record' }])
  const { kind, id, value } = raw
  if (typeof kind !== 'string') return err([{ path: [...place, 'kind'], problem: 'not-a-record' }])
  if (typeof id !== 'string') return err([{ kind, path: [...place, 'id'], problem: 'not-a-record' }])
  const named = { kind, id }
  if (!isRecordKind(kind)) return err([{ ...named, path: [], problem: 'unknown-kind' }])
  if (!isObject(value)) return err([{ ...named, path: [], problem: 'not-an-object' }])
  if (isDeeper(value, deepest)) return err([{ ...named, path: [], problem: 'too-deep' }])

  const parsedId = parseId(kind, id)
  const parsed = parseRecord(kind, migrateValue(kind, value, written, migrations))
  if (parsed.ok && parsedId.ok) return ok({ kind, id, value: parsed.value } as BundleRecord)
  return err([
    ...(parsedId.ok ? [] : parsedId.error.map((each) => ({ ...named, ...each, path: ['id'] }))),
    ...(parsed.ok ? [] : parsed.error.map((each) => ({ ...named, ...each }))),
  ])
}

/** As deep as the vault keeps values; whatever walks one deeper would run out of stack. */
const deepest = 100
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)))

const doubles = (records: readonly BundleRecord[]): readonly BundleProblem[] => {
  const seen = new Set<string>()
  return records.flatMap(({ kind, id }) => {
    const key = `${kind}/${id}`
    const twice = seen.has(key)
    seen.add(key)
    return twice ? [{ kind, id, path: [], problem: 'record-twice' satisfies BundleProblemCode }] : []
  })
}
