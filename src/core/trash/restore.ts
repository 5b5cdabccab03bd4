/**
 * Bringing back what was deleted, as changes like any others. One record brings those along that it names and that went with it;
 * all of them together also bring back what was taken out of other records, without overwriting what was written since.
 */
import {
  isRecordKind,
  parseId,
  parseRecord,
  type RecordId,
  type RecordKind,
  type RecordValue,
} from '../records/index.ts'
import { mergeRecords } from '../records/merge.ts'
import type { RecordChange, RecordSet } from '../records/record-set.ts'
import { othersOf } from '../retention/days.ts'
import type { TouchedRecord, TrashedRecord, TrashGroup } from './trash.ts'

export const restoreGroup = (
  records: RecordSet,
  group: TrashGroup,
  touched: readonly TouchedRecord[],
): readonly RecordChange[] => [...group.records.flatMap(restored), ...touched.flatMap((each) => mended(records, each))]

export const restoreOne = (group: TrashGroup, record: TrashedRecord): readonly RecordChange[] => {
  const byId = new Map(group.records.map((each) => [each.id, each]))
  const wanted = new Set<TrashedRecord>()
  const open = [record]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (wanted.has(each)) continue
    wanted.add(each)
    open.push(...textsIn(each.value).flatMap((text) => byId.get(text) ?? []))
  }
  return [...wanted].flatMap(restored)
}

/** A registration comes back in the place of what took its own. */
const restored = ({ kind, id, value }: TrashedRecord): readonly RecordChange[] =>
  changeOf(kind, id, value).flatMap((change) => [
    change,
    ...(change.kind === 'registration'
      ? othersOf(change.id).map((other): RecordChange => ({ kind: 'registration', id: other, value: null }))
      : []),
  ])

/** What was taken out comes back; where the record has been changed at the same place since, that stands. */
const mended = (records: RecordSet, { kind, id, before, after }: TouchedRecord): readonly RecordChange[] => {
  if (!isRecordKind(kind)) return []
  const current = new Map<string, unknown>(records[kind]).get(id)
  if (current === undefined) return []
  const { value } = mergeRecords(asObject(after), asObject(current), asObject(before))
  return changeOf(kind, id, value)
}

type JsonObject = Parameters<typeof mergeRecords>[0]
/** Values of records are JSON objects, which their types cannot say. */
const asObject = (value: unknown): JsonObject => value as JsonObject

const changeOf = (kind: string, id: string, value: unknown): readonly RecordChange[] => {
  if (!isRecordKind(kind)) return []
  const [parsed, known] = [parseRecord(kind, value), parseId(kind, id)]
  return parsed.ok && known.ok ? [change(kind, known.value, parsed.value)] : []
}

/** Kind, id and value were parsed by the schemas of the same kind. */
const change = <K extends RecordKind>(kind: K, id: RecordId<K>, value: RecordValue<K>): RecordChange =>
  ({ kind, id, value }) as RecordChange

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
