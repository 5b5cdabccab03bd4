/** People by name in a sentence, each a way to their page. */
import { Anchor } from '@mantine/core'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { fullName, sortPeople } from '../../core/people/names.ts'
import type { PersonId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { panel as words } from '../../strings/calendar.ts'
import { paths } from '../../ui/paths.ts'

type PeopleNamesProps = {
  readonly records: RecordSet
  readonly ids: readonly PersonId[]
  /** Stands after a name. */
  readonly after?: (id: PersonId) => string
}

export const PeopleNames = ({ records, ids, after = () => '' }: PeopleNamesProps) => {
  const wanted = new Set(ids)
  const people = sortPeople([...records.person].flatMap(([id, value]) => (wanted.has(id) ? [{ id, value }] : [])))
  return people.map(({ id, value }, index) => (
    <Fragment key={id}>
      {index > 0 && (index === people.length - 1 ? words.and : ', ')}
      <Anchor component={Link} href={paths.person(id)} size="sm">
        {fullName(value)}
      </Anchor>
      {after(id)}
    </Fragment>
  ))
}
