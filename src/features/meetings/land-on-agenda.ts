/** Changes to a whole agenda, decided on the agenda as it is when they land. */
import type { MovedItem } from '../../core/meetings/agenda-steps.ts'
import type { RecordChange, RecordSet } from '../../core/records/record-set.ts'
import { decideOrTell } from '../../replica/index.ts'
import { announce } from '../../ui/live-region.tsx'

/** `said` is what was done, for the undo and for those who do not see it. */
export const landOnAgenda = (said: string, decision: (records: RecordSet) => readonly RecordChange[]): void =>
  void decideOrTell(said, decision).then((done) => done && announce(said))

/** Says where the item has come to stand. */
export const moveOnAgenda = (
  said: string,
  movedTo: (place: number) => string,
  decision: (records: RecordSet) => MovedItem | null,
): void => {
  let place = 0
  const moved = decideOrTell(said, (records) => {
    const decided = decision(records)
    place = decided?.place ?? 0
    return decided?.changes ?? []
  })
  void moved.then((done) => done && announce(movedTo(place + 1)))
}
