import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceOn } from '../../src/core/planning/attendance.ts'
import { groupsFor } from '../../src/core/planning/meeting-groups.ts'
import { turnOutlook } from '../../src/core/planning/outlook.ts'
import type { PlanWish, YearPlan } from '../../src/core/planning/plan.ts'
import { planYear } from '../../src/core/planning/plan-year.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { hasCases, placesOf } from '../../src/core/rotation/places.ts'
import { aRegion, entry, type Region, regionOf } from './generator.ts'

const wish: PlanWish = { year: 2027, today: '2026-11-20', method: 'instant', release: 'drafts' }
const aSplitRegion = (seed: number, leaders: number, groups: RecordInput<'forum'>['groups'] = { maxSize: 8 }) =>
  aRegion({
    seed,
    people: 30,
    year: 2027,
    forum: { groups, facilitatorIds: Array.from({ length: leaders }, (_, index) => `person-000${index + 1}`) },
  })
const withEntries = (region: Region, ...more: Region['entries']) => regionOf([...region.entries, ...more])
const ofForum = (plan: YearPlan, forumId: string) => plan.meetings.filter((each) => each.forumId === forumId)
const accepted = (region: Region, plan: YearPlan) => withChanges(region.records, plan.changes)

describe('a year from nothing', () => {
  const region = aRegion({ seed: 5, people: 30, year: 2027 })
  const plan = planYear(region.records, wish)

  it('gives every forum its meetings, each with a place, turns and who is invited', () => {
    const after = accepted(region, plan)
    expect(plan.problems).toEqual([])
    expect(ofForum(plan, region.regional)).toHaveLength(4)
    for (const forumId of region.local) expect(ofForum(plan, forumId)).toHaveLength(12)
    for (const meeting of plan.meetings) {
      const stored = after.meeting.get(meeting.id)
      expect(stored).toMatchObject({ status: 'planned', date: meeting.date, caseCount: meeting.caseCount })
      expect(meeting.venueId).not.toBeNull()
      expect(stored?.participants.map(({ personId }) => personId)).toEqual(
        attendanceOn(region.records, meeting.forumId, meeting.date).invited,
      )
      expect(plan.turns.filter(({ meetingId }) => meetingId === meeting.id)).toHaveLength(meeting.caseCount)
    }
  })

  it('names what it makes after forum, year and number, so that two who plan the same year meet', () => {
    expect(ofForum(plan, region.regional).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4].map((number) => `meeting:forum-1-regional:2027:${number}`),
    )
    const taken = withEntries(
      region,
      entry('meeting', 'meeting:forum-1-regional:2027:2', {
        forumId: region.regional,
        date: '2027-12-15',
        status: 'cancelled',
      }),
    )
    const other = planYear(taken.records, wish)
    expect(ofForum(other, region.regional).map(({ id }) => id.split(':').at(-1))).toEqual(['1', '3', '4', '5'])
  })

  it('measures what it reaches as one can count it', () => {
    const seen = plan.meetings.map(({ forumId, date }) => ({ forumId, ...attendanceOn(region.records, forumId, date) }))
    const sum = (count: (each: (typeof seen)[number]) => number) => seen.reduce((all, each) => all + count(each), 0)
    expect(plan.measures.A).toBeCloseTo(sum(({ atWork }) => atWork.length) / sum(({ invited }) => invited.length), 4)
    const pairs = (people: (each: (typeof seen)[number]) => readonly string[]) =>
      new Set(seen.flatMap((each) => people(each).map((id) => `${each.forumId} ${id}`)))
    const reached = pairs(({ atWork }) => atWork)
    expect(plan.measures.Z).toBe([...pairs(({ invited }) => invited)].filter((pair) => !reached.has(pair)).length)
    expect([plan.measures.L, plan.measures.H, plan.measures.B]).toEqual([0, null, null])
  })

  it('scenario 43: planning what is planned proposes nothing, and applying the changes twice changes nothing', () => {
    const after = accepted(region, plan)
    expect(planYear(after, wish).changes).toEqual([])
    expect(planYear(after, { ...wish, release: 'planned' }).changes).toEqual([])
    expect(JSON.stringify([...withChanges(after, plan.changes).meeting])).toBe(JSON.stringify([...after.meeting]))
  })

  it('says when it was called off half-way', () => {
    const stopped = planYear(region.records, { ...wish, method: 'optimal' }, () => false)
    expect(stopped.method).toBe('stopped')
    expect(stopped.meetings.every(({ choice }) => choice?.method === 'stopped')).toBe(true)
  })
})

describe('what is there already', () => {
  const region = withEntries(
    aRegion({
      seed: 6,
      people: 30,
      year: 2027,
      forum: { agendaTemplate: [{ id: 't', title: 'Velkomst', minutes: 10 }] },
    }),
    entry('meeting', 'draft', {
      forumId: 'forum-1-regional',
      date: '2027-03-06',
      start: '10:00',
      end: '12:00',
      title: 'Foråret',
    }),
    entry('agenda-item', 'own', { meetingId: 'draft', order: 'i', title: 'Mit punkt' }),
    entry('meeting', 'agreed', { forumId: 'forum-1-regional', date: '2027-06-10', status: 'invited' }),
  )
  const plan = planYear(region.records, wish)

  it('keeps a draft with its name and items and gives it a legal day', () => {
    const draft = accepted(region, plan).meeting.get(
      plan.meetings.find(({ id }) => id === 'draft')?.id ?? ('' as never),
    )
    expect(draft).toMatchObject({ title: 'Foråret', status: 'planned', start: '10:00', end: '12:00' })
    expect(draft?.date).not.toBe('2027-03-06')
    const items = plan.changes.filter((change) => change.kind === 'agenda-item' && change.value?.meetingId === 'draft')
    expect(items).toEqual([])
  })

  it('leaves a meeting that people are invited to where it is, and counts it', () => {
    const regional = ofForum(plan, region.regional)
    expect(regional).toHaveLength(4)
    expect(regional.find(({ id }) => id === 'agreed')).toMatchObject({ date: '2027-06-10', pinned: true, isNew: false })
    expect(plan.changes.some(({ kind, id }) => kind === 'meeting' && id === 'agreed')).toBe(false)
  })

  it("gives each new meeting the forum's agenda under ids of its own", () => {
    const items = plan.changes.flatMap((change) => (change.kind === 'agenda-item' ? [change] : []))
    expect(items).toHaveLength(plan.meetings.filter(({ isNew }) => isNew).length)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  it('names a forum whose places are all closed, and plans the rest', () => {
    const shut = [...region.records.venue].map(([id, value]) => ({
      kind: 'venue' as const,
      id,
      value: { ...value, closures: [{ id: 'c', from: '2027-01-01', to: null }] },
    }))
    const closed = planYear(withChanges(region.records, shut), wish)
    expect(closed.problems.filter(({ code }) => code === 'no-open-venue').length).toBeGreaterThan(30)
    expect(closed.meetings).toHaveLength(plan.meetings.length)
    expect(closed.meetings.filter(({ isNew }) => isNew).every(({ venueId }) => venueId === null)).toBe(true)
  })
})

describe('groups of a planned meeting', () => {
  it('are as many as the leaders at work, each with one of them and one of those who bring a case', () => {
    const region = aSplitRegion(7, 4)
    const plan = planYear(region.records, wish)
    const split = plan.meetings.filter(({ groups }) => groups.length > 1)
    expect(split.length).toBeGreaterThan(0)
    for (const { id, groups, caseCount, date, forumId } of split) {
      expect(caseCount).toBe(groups.length)
      const atWork = new Set<string>(attendanceOn(region.records, forumId, date).atWork)
      const leaders = groups.map(({ facilitatorId }) => facilitatorId ?? '')
      expect(new Set(leaders).size).toBe(groups.length)
      for (const leader of leaders) expect(leader).toMatch(/^person-000[1-4]$/)
      const sizes = groups.map(({ personIds }) => personIds.length)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(atWork.size)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      const bringers = plan.turns.filter(({ meetingId }) => meetingId === id).map(({ personId }) => personId)
      for (const { personIds } of groups) expect(personIds.filter((each) => bringers.includes(each))).toHaveLength(1)
    }
    expect(plan.measures.B).toBeLessThanOrEqual(2)
  })

  it('bring people together who were not together the time before', () => {
    const region = aSplitRegion(7, 4)
    const after = accepted(region, planYear(region.records, wish))
    const [first, second] = [...after.meeting].filter(
      ([, each]) => each.forumId === region.regional && each.groups.length > 1,
    )
    if (first === undefined || second === undefined) throw new Error('two meetings are split')
    const again = (groups: (typeof first)[1]['groups']): number =>
      groups
        .flatMap(({ personIds }) =>
          first[1].groups.map((old) => personIds.filter((id) => old.personIds.includes(id)).length),
        )
        .reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
    const forgotten = withChanges(after, [{ kind: 'meeting', id: first[0], value: { ...first[1], groups: [] } }])
    expect(groupsFor(after, second[0], second[1])).toEqual(second[1].groups)
    expect(again(second[1].groups)).toBeLessThan(again(groupsFor(forgotten, second[0], second[1])))
  })

  it('count turns alike before and after planning, for a meeting that was agreed before it was split', () => {
    const region = aSplitRegion(8, 3, { maxSize: 8, casesPerGroup: 2 })
    const agreed = entry('meeting', 'agreed', {
      forumId: region.regional,
      status: 'planned',
      date: '2027-03-03',
      pinned: true,
    })
    const before = withEntries(region, agreed)
    const forum = before.records.forum.get(region.regional)
    const value = before.records.meeting.get(agreed.id)
    if (forum === undefined || value === undefined) throw new Error('the meeting and its forum are there')
    const groups = groupsFor(before.records, agreed.id, value)
    expect(groups).toHaveLength(2)
    expect(placesOf(before.records, forum, value)).toBe(4)
    const after = accepted(before, planYear(before.records, wish)).meeting.get(agreed.id)
    expect(after).toMatchObject({ date: '2027-03-03', caseCount: 4 })
    expect(placesOf(before.records, forum, { ...value, groups: groups.slice(1) })).toBe(2)
    expect(placesOf(before.records, { ...forum, groups: null }, value)).toBe(forum.casesPerMeeting)
    expect(hasCases({ ...forum, groups: forum.groups && { ...forum.groups, casesPerGroup: 0 } })).toBe(false)
  })

  it('are none where one leads, and the turns are those of one group', () => {
    const region = aSplitRegion(8, 1, { maxSize: 5, casesPerGroup: 2 })
    const plan = planYear(region.records, wish)
    expect(plan.meetings.every(({ groups, caseCount }) => groups.length === 0 && caseCount === 2)).toBe(true)
  })
})

describe('what the number of turns means', () => {
  const people = Array.from({ length: 27 }, (_, index) =>
    entry('person', `p${index}`, { roles: ['peer'], introduction: { courseCompletedOn: '2020-01-01' } }),
  )
  const outlookOf = (fields: Partial<RecordInput<'forum'>>, caseCount: number | null = null, count = 27) => {
    const forum = entry('forum', 'f', {
      kind: 'regional-erfa',
      membership: { roles: ['peer'] },
      casesPerMeeting: 2,
      ...fields,
    })
    const meetings = ['03-03', '06-03', '09-02', '12-01'].map((day, index) =>
      entry('meeting', `m${index}`, { forumId: 'f', date: `2027-${day}`, caseCount }),
    )
    const records = recordSetOf([forum, ...people.slice(0, count), ...meetings])
    return turnOutlook(records, forum.id, [...records.meeting.values()])
  }

  it('27 people, 4 meetings, 2 cases: one turn every 3.4 years; with three groups well every year', () => {
    expect(outlookOf({ facilitatorIds: ['a', 'b', 'c'] })).toEqual({
      forumId: 'f',
      people: 27,
      meetings: 4,
      casesPerMeeting: 2,
      groups: 1,
      yearsBetweenTurns: 3.38,
      withGroups: { groups: 3, yearsBetweenTurns: 1.13 },
    })
  })

  it('says nothing of groups that nobody could lead, and nothing at all where nobody brings cases', () => {
    expect(outlookOf({})?.withGroups).toBeNull()
    expect(outlookOf({ casesPerMeeting: 0 })).toBeNull()
  })

  it('offers groups only where they mean more turns, and always counts years that can be said', () => {
    const facilitatorIds = ['a', 'b', 'c']
    expect(outlookOf({ facilitatorIds, groups: { casesPerGroup: 1 } }, 5)?.withGroups).toBeNull()
    expect(outlookOf({ facilitatorIds, groups: { casesPerGroup: 0 } }, 2)?.withGroups).toBeNull()
    expect(outlookOf({}, 60, 1)?.yearsBetweenTurns).toBe(0.01)
  })
})

it('over random regions: venues within one, no leapfrog, turns only for those at work, and the same plan again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 6, max: 45 }),
      fc.boolean(),
      (seed, people, split) => {
        const region = split ? aSplitRegion(seed, 3) : aRegion({ seed, people, year: 2027, historyYears: 1 })
        const plan = planYear(region.records, wish)
        expect(plan.measures.venue).toBeLessThanOrEqual(1)
        expect(plan.measures.L).toBe(0)
        const atWork = new Map(
          plan.meetings.map(({ id, forumId, date }) => [
            id,
            new Set(attendanceOn(region.records, forumId, date).atWork),
          ]),
        )
        for (const { meetingId, personId } of plan.turns)
          if (personId !== null) expect(atWork.get(meetingId)?.has(personId)).toBe(true)
        expect(planYear(accepted(region, plan), wish).changes).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})
