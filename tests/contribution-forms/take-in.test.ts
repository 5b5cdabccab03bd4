import { describe, expect, it } from 'vitest'
import { type ContributionReading, dayReference } from '../../src/core/programme/contribution-reading.ts'
import {
  contributionOf,
  contributionOwner,
  likeSessions,
  takeIn,
  takeInto,
} from '../../src/core/programme/contributions.ts'
import { type Day, dayOf } from '../../src/core/programme/day.ts'
import { takeInForms, usuallyInto, type WantedForm } from '../../src/core/programme/take-in-forms.ts'
import { meetingId, personId, programmeIdOf, sessionId } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { dayId, dayRecords, organiser } from './form-files.ts'

const records = recordSetOf(dayRecords)
const reading = (fields: Partial<ContributionReading> = {}): ContributionReading => ({
  reference: dayReference(dayId),
  version: 1,
  title: 'Håb i praksis',
  abstract: 'Tre øvelser.\n\n- en samtale\nTil sidst.',
  minutes: '',
  capacity: '',
  from: '',
  to: '',
  equipment: '',
  remark: '',
  kind: 'workshop',
  speakers: [{ name: 'Bo Holm', title: 'Peer', organisation: 'Randers Kommune', email: 'bo@randers.example' }],
  outside: '',
  notices: [],
  ...fields,
})

const gathered = (of = records): Day => {
  const day = dayOf(of, dayId)
  if (day === null) throw new Error('no day')
  return day
}
const given = () => {
  let next = 0
  return { today: '2026-11-23', newId: () => `e${++next}` }
}
const taken = (fields: Partial<ContributionReading> = {}, of = records) => {
  const { value } = takeIn(of, gathered(of), sessionId.parse('ny'), reading(fields), given())
  if (value === null) throw new Error('nothing')
  return value
}

describe('a contribution that came in', () => {
  it('waits for an answer as a session, with its words, its list and the day it came', () => {
    const value = taken({ minutes: '1 time', capacity: 'max 20', equipment: 'Flipover\nStole i rundkreds' })
    expect(value).toMatchObject({
      ...{ meetingId: dayId, stage: 'proposed', kind: 'workshop', title: 'Håb i praksis', minutes: 60, capacity: 20 },
      ...{ equipment: 'Flipover; Stole i rundkreds', remark: '', receivedOn: '2026-11-23', start: null },
    })
    expect(value.abstract.map(({ type, content }) => [type, inlineText(content)])).toEqual([
      ['paragraph', 'Tre øvelser.'],
      ['bullet', 'en samtale'],
      ['paragraph', 'Til sidst.'],
    ])
    expect(value.speakers).toMatchObject([
      { personId: null, name: 'Bo Holm', email: 'bo@randers.example', confirmed: false },
    ])
  })

  it.each([
    ['45', 45],
    ['ca. 45 min.', 45],
    ['45 minutter', 45],
    ['1 time', 60],
    ['en time', 60],
    ['1½ time', 90],
    ['1,5 timer', 90],
    ['halvanden time', 90],
    ['en halv time', 30],
    ['1 time og 15 minutter', 75],
    ['2 timer', 120],
    ['45-60 minutter', 60],
    ['60 – 45', 60],
    ['ca. 45 til 60 min.', 60],
    ['mellem 45 og 60 minutter', 60],
    ['1-2 timer', 120],
    ['1-1½ time', 90],
    ['30 min. eller 1 time', 60],
    ['1 time til halvanden time', 90],
    ['1½-2 timer', 120],
    ['9-12', null],
    ['45-mange minutter', null],
    ['efter frokost til 60 minutter', null],
    ['45-60-90', null],
    ['det ved vi ikke', null],
    ['0', null],
  ])('takes "%s" for %s minutes', (minutes, expected) => {
    expect(contributionOf(records, reading({ minutes })).minutes).toBe(expected)
  })

  it('keeps among the remarks what no field holds, and nothing of what says that it makes no difference', () => {
    const { minutes, remark, speakers } = taken({
      ...{ minutes: '45-60 minutter', capacity: 'ingen grænse', from: 'kl. 10', to: 'når I vil', remark: 'Ring gerne' },
    })
    expect(minutes).toBe(60)
    expect(remark).toBe(
      'Ring gerne\n\nHvor lang tid I skal bruge: 45-60 minutter\n\nVi skal senest være færdige: når I vil',
    )
    expect(speakers).toMatchObject([{ from: '10:00', to: null }])
  })

  it('keeps no CPR number', () => {
    const value = taken({ abstract: 'Om 010190-1234 og mere', remark: '0101901234' })
    expect(JSON.stringify(value)).not.toMatch(/010190/)
  })

  it('knows one of our own by the address, or by a name that only one has', () => {
    const anna = { name: 'Anna Lund', title: '', organisation: '', email: '' }
    expect(taken({ speakers: [anna] }).speakers).toMatchObject([{ personId: organiser, name: '', email: '' }])
    expect(taken({ speakers: [{ ...anna, email: 'ANNA@strandmark.example' }] }).speakers).toMatchObject([
      { personId: organiser },
    ])
    expect(taken({ speakers: [{ ...anna, email: 'anna@andet.example' }] }).speakers).toMatchObject([
      { personId: null, name: 'Anna Lund' },
    ])
    const twins = recordSetOf([
      ...dayRecords,
      {
        kind: 'person',
        id: personId.parse('anden'),
        value: newValue('person', { givenName: 'Anna', familyName: 'Lund' }),
      },
    ])
    expect(taken({ speakers: [anna] }, twins).speakers).toMatchObject([{ personId: null, name: 'Anna Lund' }])
  })

  it('finds the day by its number', () => {
    const other = meetingId.parse('anden-dag')
    const both: readonly RecordEntry[] = [
      ...dayRecords,
      { kind: 'meeting', id: other, value: { ...gathered().meeting, date: '2028-04-20' } },
      { kind: 'programme', id: programmeIdOf(other), value: newValue('programme', { meetingId: other }) },
    ]
    const owner = (reference: string | null) => contributionOwner(recordSetOf(both), dayId, { reference })
    expect(owner(dayReference(dayId))).toEqual({ type: 'this' })
    expect(owner(dayReference(other))).toEqual({ type: 'other', meetingId: other })
    expect(owner('AAAA-BBBB-CCCC')).toEqual({ type: 'unknown' })
    expect(owner(null)).toEqual({ type: 'unknown' })
  })
})

describe('a contribution that came in before', () => {
  const first = withChanges(records, [takeIn(records, gathered(), sessionId.parse('s1'), reading(), given())])

  it('is found by its title or by who holds it', () => {
    const found = (fields: Partial<ContributionReading>) =>
      likeSessions(first, gathered(first), reading(fields)).map(({ sameTitle }) => sameTitle)
    expect(found({ title: 'HÅB i  praksis!', speakers: [] })).toEqual([true])
    expect(found({ title: 'Noget andet' })).toEqual([false])
    expect(found({ title: 'Noget andet', speakers: [] })).toEqual([])
  })

  it('is written over without losing its place, its answer or who said yes', () => {
    const [entry] = gathered(first).offered
    if (entry === undefined) throw new Error('nothing')
    const placed = {
      ...entry,
      value: {
        ...entry.value,
        stage: 'accepted' as const,
        start: '10:00',
        speakers: entry.value.speakers.map((each) => ({ ...each, confirmed: true })),
      },
    }
    const { value } = takeInto(
      first,
      placed,
      reading({
        title: 'Håb i hverdagen',
        kind: null,
        minutes: '30',
        speakers: [...reading().speakers, { name: 'Ny', title: '', organisation: '', email: '' }],
      }),
      given(),
    )
    expect(value).toMatchObject({
      ...{ title: 'Håb i hverdagen', kind: 'workshop', minutes: 30, stage: 'accepted', start: '10:00' },
      speakers: [
        { id: entry.value.speakers[0]?.id, name: 'Bo Holm', confirmed: true },
        { name: 'Ny', confirmed: false },
      ],
    })
  })
})

describe('several forms at once', () => {
  const many = () => {
    let next = 0
    return { ...given(), newSessionId: () => sessionId.parse(`ny-${++next}`) }
  }
  const wanted = (into: WantedForm['into'], fields: Partial<ContributionReading> = {}): WantedForm => ({
    reading: reading(fields),
    into,
  })

  it('are each a session of its own, in their order, after one another', () => {
    const changes = takeInForms(records, dayId, [wanted('new', { title: 'A' }), wanted('new', { title: 'B' })], many())
    expect(changes.map(({ id, value }) => [id, value?.title])).toEqual([
      ['ny-1', 'A'],
      ['ny-2', 'B'],
    ])
    const [first, second] = changes.map(({ value }) => value?.order ?? '')
    expect((first ?? '') < (second ?? '')).toBe(true)
  })

  it('take the place of what a session says where that is wanted, the later form last', () => {
    const [taken] = takeInForms(records, dayId, [wanted('new')], many())
    if (taken === undefined) throw new Error('nothing')
    const with1 = withChanges(records, [taken])
    const again = [wanted(taken.id, { equipment: 'Flipover' }), wanted(taken.id, { equipment: 'Stole' })]
    const changes = takeInForms(with1, dayId, again, many())
    // The archive takes no record twice in one batch.
    expect(changes.map(({ id }) => id)).toEqual([taken.id])
    const after = withChanges(with1, changes)
    expect(after.session.size).toBe(with1.session.size)
    expect(after.session.get(taken.id)?.equipment).toBe('Stole')
  })

  it('are new where the session is gone meanwhile, and nothing where the day is', () => {
    const gone = [wanted(sessionId.parse('gone'))]
    expect(takeInForms(records, dayId, gone, many()).map(({ id }) => id)).toEqual(['ny-1'])
    expect(takeInForms(recordSetOf([]), dayId, gone, many())).toEqual([])
  })

  it('belong to the session of the same title, to no other by themselves, and not to this day where they name another', () => {
    const [taken] = takeInForms(records, dayId, [wanted('new')], many())
    if (taken === undefined) throw new Error('nothing')
    const now = withChanges(records, [taken])
    expect(usuallyInto(now, gathered(now), reading())).toBe(taken.id)
    expect(usuallyInto(now, gathered(now), reading({ title: 'Noget andet' }))).toBe('new')
    const other = meetingId.parse('other')
    const withOther = withChanges(now, [
      { kind: 'meeting', id: other, value: newValue('meeting', { forumId: gathered(now).meeting.forumId }) },
      { kind: 'programme', id: programmeIdOf(other), value: newValue('programme', { meetingId: other }) },
    ])
    expect(usuallyInto(withOther, gathered(withOther), reading({ reference: dayReference(other) }))).toBe('nothing')
  })
})
