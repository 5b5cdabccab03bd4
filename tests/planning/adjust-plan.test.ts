import { describe, expect, it } from 'vitest'
import { type AdjustedPlan, type Adjustment, adjustPlan } from '../../src/core/planning/adjust-plan.ts'
import type { PlannedMeeting, PlanWish, YearPlan } from '../../src/core/planning/plan.ts'
import { type ForumLines, planLines } from '../../src/core/planning/plan-lines.ts'
import { planYear } from '../../src/core/planning/plan-year.ts'
import { readinessOf } from '../../src/core/planning/readiness.ts'
import { withChanges } from '../../src/core/records/record-set.ts'
import { aRegion, entry, type Region, regionOf } from './generator.ts'

const wish: PlanWish = { year: 2027, today: '2026-11-20', method: 'instant', release: 'drafts' }

const adjusted = (region: Region, plan: YearPlan, adjustments: readonly Adjustment[]): AdjustedPlan => {
  const done = adjustPlan(region.records, plan, adjustments, wish)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}
const meetingAt = (plan: YearPlan, index: number): PlannedMeeting => {
  const meeting = plan.meetings[index]
  if (meeting === undefined) throw new Error('no such meeting')
  return meeting
}
const typesIn = (lines: readonly ForumLines[]) => new Set(lines.flatMap((each) => each.lines.map(({ type }) => type)))

describe('a plan that is changed before it is accepted', () => {
  const region = aRegion({ seed: 3, people: 30, year: 2027 })
  const plan = planYear(region.records, wish)

  it('is the plan itself where nothing is changed', () => {
    const same = adjusted(region, plan, [])
    expect(same.changes).toEqual(plan.changes)
    expect(same.meetings).toEqual(plan.meetings)
    expect(same.turns.map(({ id, personId }) => [id, personId]).toSorted()).toEqual(
      plan.turns.map(({ id, personId }) => [id, personId]).toSorted(),
    )
  })

  it('keeps a meeting where a hand has put it, and moves no other', () => {
    const chosen = meetingAt(plan, 1)
    const date = '2027-09-01'
    const { meetings, changes } = adjusted(region, plan, [{ type: 'move', meetingId: chosen.id, date }])
    const moved = withChanges(region.records, changes).meeting.get(chosen.id)
    expect(moved).toMatchObject({ date, pinned: true, status: 'planned', dateChoice: { method: 'hand' } })
    expect(meetings.filter(({ id }) => id !== chosen.id).map(({ id, date: on }) => [id, on])).toEqual(
      plan.meetings.filter(({ id }) => id !== chosen.id).map(({ id, date: on }) => [id, on]),
    )
    const again = planYear(withChanges(region.records, changes), wish)
    expect(again.meetings.find(({ id }) => id === chosen.id)).toMatchObject({ date, pinned: true })
  })

  it('writes nothing of a new meeting that is left out: neither it, nor its items, nor its turns', () => {
    const left = meetingAt(plan, 0)
    const { meetings, turns, changes } = adjusted(region, plan, [{ type: 'drop', meetingId: left.id }])
    expect(meetings.map(({ id }) => id)).not.toContain(left.id)
    expect(turns.filter(({ meetingId }) => meetingId === left.id)).toEqual([])
    expect(JSON.stringify(changes)).not.toContain(`"${left.id}"`)
    expect(meetings).toHaveLength(plan.meetings.length - 1)
  })

  it('leaves a draft that is left out as it was', () => {
    const first = meetingAt(plan, 0)
    const draft = entry('meeting', first.id, { forumId: first.forumId, date: '2027-03-31', status: 'draft' })
    const withDraft = regionOf([...region.entries, draft])
    const other = planYear(withDraft.records, wish)
    const { changes } = adjusted(withDraft, other, [{ type: 'drop', meetingId: first.id }])
    expect(withChanges(withDraft.records, changes).meeting.get(first.id)).toEqual(draft.value)
  })

  it('is refused a day that is past', () => {
    const moved = adjustPlan(
      region.records,
      plan,
      [{ type: 'move', meetingId: meetingAt(plan, 0).id, date: '2026-11-19' }],
      wish,
    )
    expect(moved).toMatchObject({ ok: false, error: { code: 'date-past' } })
  })
})

describe('the lines of what accepting a plan would change', () => {
  const region = aRegion({ seed: 3, people: 30, year: 2027 })
  const plan = planYear(region.records, wish)

  it('name each new meeting and each turn once, forum by forum in the order of the dates', () => {
    const lines = planLines(region.records, plan.changes)
    const all = lines.flatMap((each) => each.lines)
    expect(all.filter(({ type }) => type === 'meeting-new')).toHaveLength(plan.meetings.length)
    const given = plan.turns.filter(({ personId }) => personId !== null)
    expect(all.filter(({ type }) => type === 'turn-given')).toHaveLength(given.length)
    const after = withChanges(region.records, plan.changes)
    for (const { forumId, lines: own } of lines) {
      const meetings = own.flatMap((line) => ('meetingId' in line ? [after.meeting.get(line.meetingId)] : []))
      expect(new Set(meetings.map((meeting) => meeting?.forumId))).toEqual(new Set([forumId]))
      const dates = meetings.map((meeting) => meeting?.date ?? '')
      expect(dates).toEqual(dates.toSorted())
    }
  })

  it('say nothing where the plan is accepted already', () => {
    const accepted = withChanges(region.records, plan.changes)
    expect(planLines(accepted, planYear(accepted, wish).changes)).toEqual([])
  })

  it('tell a draft that moves, one that only becomes planned, and a turn that changes hands', () => {
    const accepted = withChanges(region.records, plan.changes)
    const [first, second] = [meetingAt(plan, 0), meetingAt(plan, 1)]
    const values = [first, second].map(({ id }) => accepted.meeting.get(id))
    const turn = plan.turns.find(({ personId }) => personId !== null)
    const held = turn === undefined ? undefined : accepted.turn.get(turn.id)
    const other = [...accepted.person.keys()].find((id) => id !== turn?.personId)
    if (values[0] === undefined || values[1] === undefined || turn === undefined || held === undefined)
      throw new Error('a plan has meetings and turns')
    const drafts = withChanges(accepted, [
      { kind: 'meeting', id: first.id, value: { ...values[0], status: 'draft' } },
      { kind: 'meeting', id: second.id, value: { ...values[1], status: 'draft', date: '2027-06-01' } },
    ])
    const lines = planLines(drafts, [
      { kind: 'meeting', id: first.id, value: values[0] },
      { kind: 'meeting', id: second.id, value: values[1] },
      { kind: 'turn', id: turn.id, value: { ...held, personId: other ?? null } },
    ])
    expect(typesIn(lines)).toEqual(new Set(['meeting-settled', 'meeting-moved', 'turn-taken-over']))
  })
})

describe('what a forum still needs', () => {
  const region = aRegion({ seed: 3, people: 30, year: 2027 })
  const needs = (fields: Parameters<typeof entry<'forum'>>[2]) =>
    readinessOf(regionOf([...region.entries, entry('forum', 'forum-x', fields)]).records, 'forum-x' as never, {
      year: 2027,
      today: wish.today,
    })

  it('is nothing where its year can be planned', () => {
    expect(readinessOf(region.records, region.regional, { year: 2027, today: wish.today })).toMatchObject({
      due: 4,
      inYear: 0,
      missing: [],
    })
  })

  it('is named in full', () => {
    expect(
      needs({ kind: 'network', groups: { maxSize: 8 }, place: { rule: 'rotate', venueIds: [] } })?.missing,
    ).toEqual(['cadence', 'members', 'time', 'venues', 'facilitators'])
  })
})
