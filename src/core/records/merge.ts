/**
 * How two versions of a record become one: a three-way merge over fields and, in lists, over element ids. Where both sides
 * changed the same thing differently the merge says so; nobody's words are dropped in silence.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

/** Path of a field on which both sides disagree; list elements are named by their id. */
type MergeConflict = readonly string[]

type Merge = {
  /** The merged value; where there is a conflict it holds `ours`. */
  readonly value: JsonObject
  readonly conflicts: readonly MergeConflict[]
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Element = JsonObject & { readonly id: string }
const isElement = (value: Json): value is Element => isObject(value) && typeof value.id === 'string'
const isElementList = (value: Json | undefined): value is readonly Element[] =>
  Array.isArray(value) && value.every(isElement)

/** Whether two values of JSON, as all values of records are, say the same, whatever the order of their fields. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => sameJson(each, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
}

type Merged = { readonly value: Json | undefined; readonly conflicts: readonly MergeConflict[] }

const mergeAny = (
  base: Json | undefined,
  ours: Json | undefined,
  theirs: Json | undefined,
  path: MergeConflict,
): Merged => {
  if (sameJson(ours, theirs) || sameJson(base, theirs)) return { value: ours, conflicts: [] }
  if (sameJson(base, ours)) return { value: theirs, conflicts: [] }
  if (isElementList(ours) && isElementList(theirs) && (isElementList(base) || base === undefined))
    return mergeElements(base ?? [], ours, theirs, path)
  if (isObject(ours) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, ours, theirs, path)
  return { value: ours, conflicts: [path] }
}

const mergeObjects = (base: JsonObject, ours: JsonObject, theirs: JsonObject, path: MergeConflict) => {
  const value: Record<string, Json> = {}
  const conflicts: MergeConflict[] = []
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const merged = mergeAny(base[key], ours[key], theirs[key], [...path, key])
    if (merged.value !== undefined) value[key] = merged.value
    conflicts.push(...merged.conflicts)
  }
  return { value, conflicts }
}

/** Elements keep our order; theirs that are new come after the element they followed on their side. */
const mergeElements = (
  base: readonly Element[],
  ours: readonly Element[],
  theirs: readonly Element[],
  path: MergeConflict,
): Merged => {
  const byId = (elements: readonly Element[]) => new Map(elements.map((each) => [each.id, each]))
  const [baseById, oursById, theirsById] = [byId(base), byId(ours), byId(theirs)]
  const conflicts: MergeConflict[] = []
  const order = ours.map((each) => each.id)
  theirs.forEach((each, index) => {
    if (oursById.has(each.id)) return
    const previous = theirs[index - 1]
    const at = previous === undefined ? 0 : order.indexOf(previous.id) + 1
    order.splice(previous !== undefined && at === 0 ? order.length : at, 0, each.id)
  })
  const value = order.flatMap((id): readonly Json[] => {
    const merged = mergeAny(baseById.get(id), oursById.get(id), theirsById.get(id), [...path, id])
    const deletedAndChanged = merged.conflicts.length > 0 && merged.value === undefined
    conflicts.push(...merged.conflicts)
    const kept = deletedAndChanged ? theirsById.get(id) : merged.value
    return kept === undefined ? [] : [kept]
  })
  return { value, conflicts }
}

/** Merges two versions that both grew out of `base`. Symmetric in which changes survive; `ours` wins a conflict's value. */
export const mergeRecords = (base: JsonObject, ours: JsonObject, theirs: JsonObject): Merge =>
  mergeObjects(base, ours, theirs, [])
