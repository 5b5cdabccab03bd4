import { describe, expect, it } from 'vitest'
import { dayAudiences, mailedBefore, typedAddresses } from '../../src/core/mail/day-audiences.ts'
import { withNote } from '../../src/core/mail/day-mail-words.ts'
import { type Day, dayOf } from '../../src/core/programme/day.ts'
import { forumId, meetingId, personId, programmeIdOf, sessionId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { dayId, dayRecords, organiser } from '../contribution-forms/form-files.ts'

const spoke = personId.parse('spoke')
const left = personId.parse('left')
const earlier = meetingId.parse('earlier')
const person = (id: typeof spoke, fields: object = {}): RecordEntry => ({
  kind: 'person',
  id,
  value: newValue('person', { givenName: id, ...fields }),
})
const records = recordSetOf([
  ...dayRecords,
  person(spoke),
  person(left, { lastDay: '2026-01-31' }),
  {
    kind: 'meeting',
    id: earlier,
    value: newValue('meeting', { forumId: forumId.parse('f'), date: '2026-04-23' }),
  },
  { kind: 'programme', id: programmeIdOf(earlier), value: newValue('programme', { meetingId: earlier }) },
  {
    kind: 'session',
    id: sessionId.parse('s'),
    value: newValue('session', {
      meetingId: earlier,
      order: 'a',
      speakers: [spoke, left, null].map((id, at) => ({ id: `e${at}`, personId: id })),
    }),
  },
])
const day = (of: RecordSet): Day => {
  const found = dayOf(of, dayId)
  if (found === null) throw new Error('no day')
  return found
}

describe('those whom a call may go to', () => {
  it('are those who are still there: those who spoke on earlier days, and everybody', () => {
    const groups = dayAudiences(records, day(records), '2026-11-23')
    expect(groups.get('speakers')).toEqual([spoke])
    expect(groups.get('everybody')).toEqual([organiser, spoke])
    expect(groups.has('invited')).toBe(false)
  })

  it('are known to have had it by the kind of mail', () => {
    const mailings = [{ id: 'm', kind: 'call' as const, on: '2026-11-01', personIds: [spoke] }]
    const mailed = { ...day(records), programme: { ...day(records).programme, mailings } }
    expect([...mailedBefore(mailed, 'call')]).toEqual([spoke])
    expect([...mailedBefore(mailed, 'invitation')]).toEqual([])
  })
})

it('reads addresses as mail programs write them, and names what is none', () => {
  expect(
    typedAddresses('Anna Lund <anna@x.example>; bo@x.example,\n ida@x.example  kim@x.example\nbo@x.example'),
  ).toEqual({
    addresses: ['anna@x.example', 'bo@x.example', 'ida@x.example', 'kim@x.example'],
    unknown: [],
  })
  expect(typedAddresses('anna@x.example, Kommunen')).toEqual({ addresses: ['anna@x.example'], unknown: ['Kommunen'] })
  expect(typedAddresses('')).toEqual({ addresses: [], unknown: [] })
})

it('puts a note to all before the closing words', () => {
  const text = 'Kære Anna\n\nVi ses.\n\nVenlig hilsen\nPsykInfo'
  expect(withNote(text, ' Husk sko. ')).toBe('Kære Anna\n\nVi ses.\n\nHusk sko.\n\nVenlig hilsen\nPsykInfo')
  expect(withNote(text, '  ')).toBe(text)
  expect(withNote('Kære Anna', 'Husk sko.')).toBe('Kære Anna\n\nHusk sko.')
})
