/** Participants of days: what is shown as kept long enough, and what is left when it goes. */
import { describe, expect, it } from 'vitest'
import { meetingId, personId, registrationId } from '../../src/core/records/ids.ts'
import { recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { needsDue, participantsDue, withoutNeeds, withoutParticipants } from '../../src/core/retention/days.ts'
import { retentionDue } from '../../src/core/retention/due.ts'
import { removeKept } from '../../src/core/retention/remove.ts'
import { restoreOne } from '../../src/core/trash/restore.ts'
import { entry } from '../planning/generator.ts'

const d = meetingId.parse('d')
const own = registrationId.parse('own')
const organisation = (participantRetentionYears: number | null) =>
  entry('organisation', 'organisation', { participantRetentionYears })
const archive = [
  organisation(2),
  entry('forum', 'f', { kind: 'knowledge-day' }),
  entry('meeting', 'd', { forumId: 'f', date: '2026-04-23', status: 'closed' }),
  entry('meeting', 'coming', { forumId: 'f', date: '2026-12-01' }),
  entry('person', 'p', {
    givenName: 'Bo',
    lastDay: '2026-05-01',
    affiliations: [{ id: 'a', organisation: 'Region Strandmark', sector: 'region' }],
  }),
  entry('registration', 'own', {
    meetingId: 'd',
    personId: 'p',
    needs: ['vegan'],
    role: 'peer',
    attendance: 'present',
  }),
  entry('registration', 'typed', { meetingId: 'd', name: 'Ea Berg', email: 'ea@x.dk', organisation: 'Huset' }),
  entry('registration', 'counted', { meetingId: 'd', organisation: 'Huset', attendance: 'absent' }),
  entry('registration', 'later', { meetingId: 'coming', name: 'Ida', needs: ['vegan'] }),
  entry('session', 's', { meetingId: 'd', title: 'Oplæg', speakers: [{ id: 'x', name: 'Kim', email: 'kim@x.dk' }] }),
  entry('programme-version', 'programme:d:1', {
    meetingId: 'd',
    number: 1,
    madeOn: '2026-04-01',
    day: {},
    programme: { meetingId: 'd' },
  }),
]
const records = recordSetOf(archive)

describe('what somebody needed', () => {
  it('is shown a month after the day, and goes alone', () => {
    expect(needsDue(records, '2026-05-22')).toEqual([])
    expect(needsDue(records, '2026-05-23')).toEqual([{ id: 'd', date: '2026-04-23', people: 1, speakers: 0 }])
    const after = withChanges(records, withoutNeeds(records, [d]))
    const fed = registrationId.parse('fed:own')
    expect(after.registration.get(fed)).toEqual({ ...records.registration.get(own), needs: [] })
    expect(after.registration.size).toBe(records.registration.size)
    expect(needsDue(after, '2026-05-23')).toEqual([])
    expect(after.registration.get(registrationId.parse('later'))?.needs).toEqual(['vegan'])
  })
})

describe('the names of participants', () => {
  it('are shown after the years that the settings say, and never where they say none', () => {
    expect(participantsDue(records, '2028-04-22')).toEqual([])
    expect(participantsDue(records, '2028-04-23')).toEqual([{ id: 'd', date: '2026-04-23', people: 2, speakers: 1 }])
    const forever = recordSetOf([organisation(null), ...archive.slice(1)])
    expect(participantsDue(forever, '2098-04-23')).toEqual([])
  })

  it('leave what is counted: organisation, sector, role and who came', () => {
    const after = withChanges(records, withoutParticipants(records, [d]))
    const left = JSON.stringify(
      recordEntries(after).filter(({ kind }) => kind === 'registration' || kind === 'session'),
    )
    expect(left).not.toMatch(/Ea Berg|ea@x|kim@x|"p"/)
    expect(left).toMatch(/Kim/)
    expect(left).toMatch(/Ida/)
    expect(after.registration.size).toBe(records.registration.size)
    expect(after.registration.get(registrationId.parse('counted:own'))).toMatchObject({
      personId: null,
      organisation: 'Region Strandmark',
      sector: 'region',
      role: 'peer',
      attendance: 'present',
      needs: [],
    })
    expect(participantsDue(after, '2028-04-23')).toEqual([])
  })

  it('leave no earlier value behind, and come back from the trash instead of what took their place', () => {
    const fed = withChanges(records, withoutNeeds(records, [d]))
    const changes = withoutParticipants(fed, [d])
    const gone = changes.flatMap(({ kind, id, value }) => (value === null ? [`${kind} ${id}`] : []))
    expect(gone.toSorted()).toEqual(['registration fed:own', 'registration typed'])
    const counted = withChanges(fed, changes)
    const trashed = { kind: 'registration' as const, id: own, value: records.registration.get(own) ?? {} }
    const group = {
      batch: 'b',
      at: '2028-05-01T10:00:00Z',
      goesAt: '2028-05-31T10:00:00Z',
      who: '',
      records: [trashed],
    }
    const back = withChanges(counted, restoreOne(group, trashed))
    expect([...back.registration.keys()].filter((id) => id.includes('own'))).toEqual(['own'])
  })

  it('go with the person, and the count of them stays', () => {
    const after = withChanges(records, removeKept(records, { people: [personId.parse('p')], meetings: [] }))
    expect(after.registration.get(own)).toMatchObject({ personId: null, name: '', needs: [], sector: 'region' })
  })
})

it('counts what goes with an old day', () => {
  expect(retentionDue(records, '2036-04-23').meetings).toMatchObject([
    { id: 'd', parts: { sessions: 1, registrations: 3, programmes: 1 } },
  ])
  const after = withChanges(records, removeKept(records, { people: [], meetings: [d] }))
  expect([after.session.size, after['programme-version'].size, after.registration.size]).toEqual([0, 0, 1])
})
