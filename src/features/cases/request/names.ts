/** People by their names, as the panel shows them. */
import { fullName } from '../../../core/people/names.ts'
import type { PersonId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'

export const namesOf = ({ person }: Pick<RecordSet, 'person'>, ids: readonly PersonId[]): readonly string[] =>
  ids.flatMap((id) => {
    const found = person.get(id)
    return found === undefined ? [] : [fullName(found)]
  })
