import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actionRows } from '../../src/core/actions/actions.ts'
import { type BundleRecord, readBundle, writeBundle } from '../../src/core/bundle/bundle.ts'
import { questionsOf } from '../../src/core/evaluation/questions.ts'
import { summaryOf, trendOf } from '../../src/core/evaluation/summary.ts'
import { dayOf, daysOf, isForEverybody } from '../../src/core/programme/day.ts'
import { forumKind } from '../../src/core/records/forum.ts'
import { forumId } from '../../src/core/records/ids.ts'
import type { RecordKind } from '../../src/core/records/index.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'

const text = readFileSync(new URL('../../resources/example/bundle.json', import.meta.url), 'utf8')
const read = readBundle(text)
const records = read.ok ? read.value.records : []

type RecordOf<K extends RecordKind> = Extract<BundleRecord, { readonly kind: K }>
const of = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] =>
  records.filter((each): each is RecordOf<K> => each.kind === kind)
const peers = of('person').filter((each) => each.value.roles.includes('peer'))
const share = (count: number): number => Math.round((100 * count) / peers.length)

describe('the example region', () => {
  it('reads without a problem or a finding and is spelled canonically', () => {
    expect(read).toMatchObject({ ok: true, value: { findings: [], blobs: [] } })
    expect(writeBundle(records)).toBe(text)
  })

  it('has 27 peer workers: 6 in Øst, 10 in Syd, 11 in Vest', () => {
    const inArea = (name: string) => {
      const area = of('area').find((each) => each.value.name === name)
      return peers.filter((each) => each.value.areaId === area?.id).length
    }
    expect([peers.length, inArea('Øst'), inArea('Syd'), inArea('Vest')]).toEqual([27, 6, 10, 11])
  })

  it('spreads hours as the evaluation found them: 36 % under 15 a week, 48 % 15 to 25, 16 % more, from 8 to 37', () => {
    const hours = peers.map((each) => each.value.weeklyHours ?? 0)
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([8, 37])
    const found = [
      share(hours.filter((each) => each < 15).length),
      share(hours.filter((each) => each >= 15 && each <= 25).length),
      share(hours.filter((each) => each > 25).length),
    ]
    ;[36, 48, 16].forEach((expected, index) => {
      expect(Math.abs((found[index] ?? 0) - expected)).toBeLessThanOrEqual(2)
    })
  })

  it('has about 14 of 25 peer workers in outpatient units', () => {
    const settings = new Map(of('unit').map((each) => [String(each.id), each.value.setting]))
    const outpatient = peers.filter(
      (each) => settings.get(each.value.affiliations[0]?.unitId ?? '') === 'outpatient',
    ).length
    expect(Math.abs(share(outpatient) - 56)).toBeLessThanOrEqual(2)
  })

  it('gives every peer worker a unit in the own area, a leader, working days and an introduction path', () => {
    const areas = new Map(of('unit').map((each) => [String(each.id), each.value.areaId]))
    for (const { id, value } of peers) {
      expect(areas.get(value.affiliations[0]?.unitId ?? ''), id).toBe(value.areaId)
      expect(value.leaderId, id).not.toBeNull()
      expect(value.workingDays.length, id).toBeGreaterThan(0)
    }
    expect(peers.filter((each) => each.value.workingDays.some((day) => day.weeks !== 'every')).length).toBeGreaterThan(
      3,
    )
    expect(peers.filter((each) => each.value.introduction.courseCompletedOn === null)).toHaveLength(1)
  })

  it('has a forum of every kind, each with a meeting with agenda and one with full minutes', () => {
    const items = of('agenda-item')
    for (const kind of forumKind.options) {
      const forums = of('forum').filter((each) => each.value.kind === kind)
      const meetings = of('meeting').filter((each) => forums.some((forum) => forum.id === each.value.forumId))
      const written = (id: string) => items.filter((item) => item.value.meetingId === id)
      expect(
        meetings.some((each) => written(each.id).length > 1),
        `${kind}: agenda`,
      ).toBe(true)
      expect(
        meetings.some(
          (each) => each.value.minuteTakerId && written(each.id).some((item) => item.value.minutesText.length > 0),
        ),
        `${kind}: minutes`,
      ).toBe(true)
    }
  })

  it('lets each forum go its own way', () => {
    const forumOf = (id: string) => of('forum').find((each) => each.id === id)?.value
    expect(forumOf('forum-regional')).toMatchObject({
      mandatory: true,
      durationMinutes: 120,
      place: { rule: 'rotate' },
    })
    expect(forumOf('forum-oest')?.organisers.personIds).toHaveLength(2)
    expect(forumOf('forum-syd')).toMatchObject({
      organisers: { by: 'members' },
      approval: { subject: 'theme', approverRole: 'chief-nurse' },
      requiredAttendance: [{ who: 'leader-of-a-member' }, { who: 'coordinator' }],
    })
    expect(forumOf('forum-vest')).toMatchObject({ organisers: { by: 'members' }, approval: null })
    expect(forumOf('forum-foelgegruppe')).toMatchObject({ decisionPlacement: 'after-recommendation' })
    const groups = of('membership').filter((each) => each.value.forumId === 'forum-foelgegruppe')
    expect(new Set(groups.map((each) => each.value.group))).toEqual(new Set(['chair', 'member', 'secretariat']))
  })

  it('shows what a meeting can hold: stand-ins, guests at items, closed items, links, papers, footnotes, lists', () => {
    const participants = of('meeting').flatMap((each) => each.value.participants)
    expect(participants.some((each) => each.substituteForId !== null)).toBe(true)
    expect(participants.some((each) => each.group === 'guest' && each.itemIds.length > 0)).toBe(true)
    expect(participants.some((each) => each.arrivedAtItemId !== null)).toBe(true)
    expect(of('agenda-item').some((each) => each.value.closed)).toBe(true)
    expect(new Set(of('attachment').map((each) => each.value.source.type))).toEqual(new Set(['link', 'paper']))
    for (const part of [
      '"type": "footnote"',
      '"type": "numbered"',
      '"type": "bullet"',
      '"type": "subheading"',
      '"level": 1',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('tells how meetings go on: answers, mails, minutes that were opened again, items put off, actions that are late', () => {
    const answered = of('evaluation').map(({ value }) => summaryOf(value))
    expect(new Set(answered.map(({ shown }) => shown))).toEqual(new Set([true, false]))
    const set = recordSetOf(records)
    const [asked] = questionsOf(set.forum.get(forumId.parse('forum-regional')) ?? expect.unreachable())
    if (asked === undefined) return expect.unreachable()
    const trend = trendOf(set, forumId.parse('forum-regional'), {
      ...asked,
      questionId: asked.id,
      question: asked.text,
    })
    expect(trend.map(({ ends }) => ends !== null)).toEqual([true, true])
    const meetings = of('meeting').map(({ value }) => value)
    const answers = meetings.flatMap(({ participants }) => participants.map(({ answer }) => answer))
    expect(new Set(answers)).toEqual(new Set(['yes', 'no', null]))
    const mailed = meetings.flatMap(({ mailings }) => mailings.map(({ kind }) => kind))
    expect(mailed).toEqual(expect.arrayContaining(['invitation', 'call-for-items', 'approval', 'minutes-for-comment']))
    const versions = of('minutes-version').map(({ value }) => value)
    expect(versions.some(({ number }) => number > 1)).toBe(true)
    expect(versions.some(({ reopenedBecause }) => reopenedBecause !== '')).toBe(true)
    expect(new Set(of('minutes-comment').map(({ value }) => value.state))).toEqual(
      new Set(['open', 'taken-in', 'declined']),
    )
    expect(of('agenda-item').some(({ value }) => value.progress === 'postponed')).toBe(true)
    expect(of('agenda-item').some(({ value }) => value.carriedFromId !== null)).toBe(true)
    const rows = actionRows(set, '2026-11-22')
    expect(new Set(rows.map(({ due }) => due))).toEqual(new Set(['late', 'soon', 'later', 'undated', 'closed']))
    expect(of('approval').map(({ value }) => value.state)).toContain('asked')
    expect(of('meeting-run')).toHaveLength(2)
  })

  it('has a day in the making and one that was held, each with a programme, registrations and a version', () => {
    const set = recordSetOf(records)
    const [coming, held] = daysOf(set)
      .map((id) => dayOf(set, id))
      .filter((day) => day !== null && day.registrations.length > 0)
    expect(coming?.sessions.filter(({ value }) => !isForEverybody(value.kind))).toHaveLength(12)
    expect(coming?.programme.rooms).toHaveLength(3)
    expect(new Set(coming?.offered.map(({ value }) => value.stage))).toEqual(new Set(['proposed', 'declined']))
    expect(new Set(coming?.registrations.map(({ value }) => value.place))).toEqual(
      new Set(['confirmed', 'waiting', 'cancelled']),
    )
    expect(new Set(held?.registrations.map(({ value }) => value.attendance))).toEqual(
      new Set(['expected', 'present', 'absent']),
    )
    expect(held?.registrations.some(({ value }) => value.walkIn)).toBe(true)
    expect(held?.programme.learned).not.toEqual([])
    expect(of('programme-version').map(({ value }) => value.publishedOn !== null)).toEqual([true, false])
  })

  it('fits every agenda into its meeting', () => {
    for (const { id, value } of of('meeting')) {
      if (value.start === null || value.end === null) continue
      const [from = 0, to = 0] = [value.start, value.end].map((time) => {
        const [hour = 0, minute = 0] = time.split(':').map(Number)
        return hour * 60 + minute
      })
      const items = of('agenda-item').filter((each) => each.value.meetingId === id)
      const allotted = items.reduce((sum, each) => sum + (each.value.minutes ?? 0), 0)
      expect(allotted, id).toBeLessThanOrEqual(to - from)
    }
  })

  it('never meets on a weekend', () => {
    const weekends = of('meeting').filter((each) => [0, 6].includes(new Date(`${each.value.date}T00:00Z`).getUTCDay()))
    expect(weekends).toEqual([])
  })

  it('holds nothing that looks like a CPR number and no address or number of a real person', () => {
    expect(text).not.toMatch(/\b(0[1-9]|[12]\d|3[01]|[67]\d)(0[1-9]|1[0-2])\d{2}[-– ]?\d{4}\b/)
    for (const { value } of of('person')) {
      expect(value.email).toMatch(/@[a-z-]+\.example$/)
      expect(value.phone).toMatch(/^1\d( \d\d){3}$/)
    }
    const links = [...text.matchAll(/https?:\/\/([^/"\s]+)/g)].map((each) => each[1])
    expect(links.filter((host) => !host?.endsWith('.example'))).toEqual([])
    expect(text).not.toMatch(/\bpatient(er|en)?\b/i)
  })

  it('names nobody twice', () => {
    const names = of('person').map((each) => `${each.value.givenName} ${each.value.familyName}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(of('person').map((each) => each.value.email)).size).toBe(names.length)
  })
})
