/** Lays what a row says over what the archive knows of a person. A cell that says nothing changes nothing. */
import type { AreaId, PersonId } from '../records/ids.ts'
import { newValue } from '../records/index.ts'
import type { Affiliation, Person, PersonRole } from '../records/person.ts'
import type { RowFields } from './cells.ts'
import type { Workplace } from './places.ts'

type RowContext = {
  readonly defaultRole: PersonRole
  readonly workplace: Workplace | null
  readonly areaId: AreaId | null
  readonly leaderId: PersonId | null
  readonly newElementId: () => string
}

/** `known` is null for somebody new. Roles are added, never taken away. */
export const mergePerson = (known: Person | null, fields: RowFields, context: RowContext): Person => {
  const person = known ?? newValue('person', {})
  const roles = fields.roles ?? (known === null ? [context.defaultRole] : [])
  return {
    ...person,
    givenName: fields.givenName || person.givenName,
    familyName: fields.familyName || person.familyName,
    roles: [...new Set([...person.roles, ...roles])],
    title: fields.title ?? person.title,
    affiliations: affiliationsOf(person.affiliations, fields, context),
    areaId: fields.area === null ? (person.areaId ?? context.areaId) : context.areaId,
    leaderId: context.leaderId ?? person.leaderId,
    email: fields.email ?? person.email,
    phone: fields.phone ?? person.phone,
    weeklyHours: fields.weeklyHours ?? person.weeklyHours,
    workingDays: fields.workingDays ?? person.workingDays,
    firstDay: fields.firstDay ?? person.firstDay,
    lastDay: fields.lastDay ?? person.lastDay,
    introduction: {
      ...person.introduction,
      courseCompletedOn: fields.courseCompletedOn ?? person.introduction.courseCompletedOn,
      shadowingCompletedOn: fields.shadowingCompletedOn ?? person.introduction.shadowingCompletedOn,
      halfDayCompletedOn: fields.halfDayCompletedOn ?? person.introduction.halfDayCompletedOn,
      peerTrainingCompletedOn: fields.peerTrainingCompletedOn ?? person.introduction.peerTrainingCompletedOn,
    },
  }
}

/** The row's workplace takes the place of the first one, unless the person is known to work there already. */
const affiliationsOf = (
  known: readonly Affiliation[],
  { team }: RowFields,
  { workplace, newElementId }: RowContext,
): readonly Affiliation[] => {
  if (workplace === null && team === null) return known
  const isThere = (each: Affiliation): boolean =>
    workplace === null ||
    (each.unitId === workplace.unitId && (each.unitId !== null || each.unitName === workplace.unitName))
  const at = Math.max(0, known.findIndex(isThere))
  const previous = known[at]
  const changed: Affiliation = {
    ...(previous ?? { id: newElementId(), unitId: null, unitName: '', organisation: '', sector: 'region' }),
    ...workplace,
    team: team ?? (previous !== undefined && isThere(previous) ? previous.team : ''),
  }
  return previous === undefined ? [changed] : known.map((each, index) => (index === at ? changed : each))
}
