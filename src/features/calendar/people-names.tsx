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
  /** No more than these are named, and the sentence goes on. */
  readonly most?: number
}

export const PeopleNames = ({ records, ids, most }: PeopleNamesProps) => {
  const wanted = new Set(ids)
  const people = sortPeople([...records.person].flatMap(([id, value]) => (wanted.has(id) ? [{ id, value }] : [])))
  const named = people.slice(0, most)
  return named.map(({ id, value }, index) => (
    <Fragment key={id}>
      {index > 0 && (index === named.length - 1 && most === undefined ? words.and : ', ')}
      <Anchor component={Link} href={paths.person(id)} size="sm">
        {fullName(value)}
      </Anchor>
    </Fragment>
  ))
}
