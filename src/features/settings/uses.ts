/** What a record of the settings is used by, so that nothing in use is deleted. */
import type { RecordKind } from '../../core/records/index.ts'
import { type Stored, useRecords } from '../../replica/index.ts'
import { settings } from '../../strings/settings.ts'

const words = settings.uses

/** "3 personer", "1 enhed": only what there is. */
export const useAreaUses = (id: string): readonly string[] =>
  said([
    [useCount('person', ({ value }) => value.areaId === id), words.people],
    [useCount('unit', ({ value }) => value.areaId === id), words.units],
    [useCount('venue', ({ value }) => value.areaId === id), words.venues],
    [useCount('forum', ({ value }) => value.membership.areaIds.some((each) => each === id)), words.forums],
  ])

export const useVenueUses = (id: string): readonly string[] =>
  said([
    [useCount('meeting', ({ value }) => value.place.venueId === id), words.meetings],
    [useCount('forum', ({ value }) => placeNames(value.place, id)), words.forums],
  ])

export const useUnitUses = (id: string): readonly string[] =>
  said([[useCount('person', ({ value }) => value.affiliations.some((each) => each.unitId === id)), words.people]])

const placeNames = (place: Stored<'forum'>['value']['place'], id: string): boolean =>
  (place.rule === 'fixed' && place.venueId === id) ||
  (place.rule === 'rotate' && place.venueIds.some((each) => each === id))

const useCount = <K extends RecordKind>(kind: K, isUse: (record: Stored<K>) => boolean): number =>
  useRecords(kind)?.filter(isUse).length ?? 0

const said = (counts: readonly (readonly [number, (n: number) => string])[]): readonly string[] =>
  counts.flatMap(([n, words]) => (n === 0 ? [] : [words(n)]))
