/** A day with two rounds and two who signed up, and a file planned into it. */
import { meetingId, programmeIdOf, registrationId } from '../../src/core/records/ids.ts'
import { slot } from '../../src/core/records/programme.ts'
import { type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { guessRegistrationMapping } from '../../src/core/registrations/import/columns.ts'
import { planRegistrations, type RegistrationOptions } from '../../src/core/registrations/import/plan-import.ts'
import { entry } from '../planning/generator.ts'

export const today = '2027-04-01'
export const id = meetingId.parse('d')
export const slots = [
  { id: 's1', name: 'Runde 1', start: '10:00', end: '11:00' },
  { id: 's2', name: 'Runde 2', start: '11:15', end: '12:15' },
].map((each) => slot.parse(each))

export const base = (capacity: number | null = null): RecordSet =>
  recordSetOf([
    entry('forum', 'f', { kind: 'knowledge-day' }),
    entry('meeting', 'd', { forumId: 'f', date: '2027-05-04', status: 'planned' }),
    entry('programme', programmeIdOf(id), {
      meetingId: 'd',
      capacity,
      rooms: [
        { id: 'sal', name: 'Salen', capacity: 40 },
        { id: 'lille', name: 'Lille sal', capacity: 20 },
      ],
      slots,
    }),
    entry('session', 'drift', {
      meetingId: 'd',
      title: 'Peerdrift i hverdagen',
      start: '10:00',
      roomId: 'lille',
      order: 'a',
    }),
    entry('session', 'mod', { meetingId: 'd', title: 'Mod, håb og humor', start: '10:00', roomId: 'sal', order: 'b' }),
    entry('session', 'bro', {
      meetingId: 'd',
      title: 'Peers som brobyggere',
      start: '11:15',
      roomId: 'sal',
      order: 'c',
    }),
    entry('session', 'pause', { meetingId: 'd', title: 'Frokost', kind: 'break', start: '12:15', order: 'd' }),
    entry('registration', 'old', {
      meetingId: 'd',
      order: 'i',
      name: 'Ea Berg',
      email: 'ea@example.dk',
      organisation: 'Køge Kommune',
    }),
    entry('registration', 'gone', {
      meetingId: 'd',
      order: 'j',
      name: 'Bo Lind',
      email: 'bo@example.dk',
      place: 'cancelled',
    }),
    entry('unit', 'u', { name: 'Ø1', organisation: 'Psykiatrien', sector: 'region' }),
    entry('person', 'p', {
      givenName: 'Anne',
      familyName: 'Skov',
      email: 'anne@example.dk',
      roles: ['peer'],
      affiliations: [{ id: 'a', unitId: 'u' }],
    }),
  ])

export const plan = (
  rows: readonly (readonly string[])[],
  records = base(),
  options: Partial<RegistrationOptions> = {},
) => {
  let next = 0
  const { headerRow, columns } = guessRegistrationMapping(rows, slots)
  return planRegistrations(
    () => registrationId.parse(`new${next++}`),
    { rows, headerRow, mapping: columns },
    records,
    id,
    { known: 'update', answers: new Map(), ...options },
    today,
  )
}
