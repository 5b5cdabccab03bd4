/** What an agenda takes over from earlier meetings: each thing once, never lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInconsistencies } from '../../src/core/bundle/references.ts'
import { itemsOf } from '../../src/core/meetings/agenda-items.ts'
import { carryOffers, letLie, takeOver } from '../../src/core/meetings/carry-over.ts'
import { agendaItemId, meetingId } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordSet, recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { entry } from '../planning/generator.ts'
import { sequence } from './builders.ts'

const m = (id: string) => meetingId.parse(id)
const formal = [{ id: 't1', category: 'approval', title: 'Godkendelse af referat', minutes: 5 }] as const
const forum = (agendaTemplate: RecordInput<'forum'>['agendaTemplate'] = []) =>
  entry('forum', 'f', { name: 'Følgegruppen', kind: 'steering-group', agendaTemplate })
const meeting = (id: string, date: string | null, fields: Partial<RecordInput<'meeting'>> = {}) =>
  entry('meeting', id, { forumId: 'f', date, start: '13:00', end: '15:00', ...fields })
const item = (id: string, at: string, fields: Partial<RecordInput<'agenda-item'>> = {}) =>
  entry('agenda-item', id, { meetingId: at, order: 'i', title: id, ...fields })
const text = (words: string) => [plainBlock('b1', words)]

const held = meeting('m1', '2026-03-03', { status: 'held' })
const next = meeting('m2', '2026-06-02')
const offered = (records: RecordSet, at = 'm2') =>
  carryOffers(records, m(at)).map((offer) => (offer.type === 'item' ? `${offer.itemId} ${offer.because}` : offer))
const takeAll = (records: RecordSet, at = 'm2', newId = sequence()): RecordSet =>
  withChanges(records, takeOver(records, m(at), carryOffers(records, m(at)), { newId }))
const titles = (records: RecordSet, at = 'm2') => itemsOf(records, m(at)).map(({ value }) => value.title)

describe('items of an earlier meeting', () => {
  it('are offered where they were postponed or nobody decided, and say which', () => {
    const records = recordSetOf([
      forum(),
      held,
      next,
      item('postponed', 'm1', { order: 'a', category: 'presentation', progress: 'postponed' }),
      item('put-off', 'm1', { order: 'b', category: 'decision', decision: { kind: 'postponed' } }),
      item('undecided', 'm1', { order: 'c', category: 'decision', minutesText: text('Talt om.') }),
      item('not-reached', 'm1', { order: 'd', category: 'discussion' }),
      item('discussed', 'm1', { order: 'e', category: 'discussion', minutesText: text('Drøftet længe.') }),
      item('decided', 'm1', { order: 'f', category: 'decision', decision: { kind: 'decided' } }),
      item('settled', 'm1', { order: 'g', category: 'decision', progress: 'done' }),
      item('told', 'm1', { order: 'h', category: 'oral-information' }),
    ])
    expect(offered(records)).toEqual([
      'postponed postponed',
      'put-off postponed',
      'undecided undecided',
      'not-reached undecided',
    ])
  })

  it('stand on the next agenda after the opening, with their words, time, presenters and attachments and a way back', () => {
    const source = item('source', 'm1', {
      category: 'decision',
      title: 'Studiebesøg',
      minutes: 20,
      presenters: [{ id: 'p', name: 'Chefen' }],
      content: text('Hvor skal vi hen?'),
      minutesText: text('Vi nåede det ikke.'),
      decision: { kind: 'postponed' },
      closed: true,
      progress: 'postponed',
    })
    const file = { type: 'file', blobId: 'blob', fileName: 'a.pdf', mediaType: 'application/pdf', size: 7 } as const
    const records = recordSetOf([
      forum(),
      held,
      next,
      source,
      entry('attachment', 'a1', {
        meetingId: 'm1',
        agendaItemId: 'source',
        order: 'i',
        title: 'Program',
        source: file,
      }),
      item('hello', 'm2', { order: 'a', category: 'welcome', title: 'Velkomst' }),
      item('news', 'm2', { order: 'b', category: 'oral-information', title: 'Nyt' }),
    ])
    const after = takeAll(records)
    expect(titles(after)).toEqual(['Velkomst', 'Studiebesøg', 'Nyt'])
    const carried = itemsOf(after, m('m2'))[1]
    expect(carried?.value).toMatchObject({
      carriedFromId: 'source',
      category: 'decision',
      minutes: 20,
      closed: true,
      progress: 'open',
      decision: null,
      minutesText: [],
    })
    expect(carried?.value.presenters.map(({ name }) => name)).toEqual(['Chefen'])
    expect(carried?.value.content[0]?.content).toEqual(source.value.content?.[0]?.content)
    const copies = [...after.attachment.values()].filter(({ agendaItemId }) => agendaItemId === carried?.id)
    expect(copies).toMatchObject([{ meetingId: 'm2', title: 'Program', source: file }])
    expect(after['agenda-item'].get(agendaItemId.parse('source'))).toEqual(source.value)
    expect(findInconsistencies(recordEntries(after)).filter(({ kind }) => kind !== 'meeting')).toEqual([])
  })

  it('are taken over once, and offered again when they are deleted by hand or the meeting is called off', () => {
    const records = recordSetOf([forum(), held, next, item('x', 'm1', { progress: 'postponed' })])
    const offers = carryOffers(records, m('m2'))
    const after = takeAll(records)
    expect(offered(after)).toEqual([])
    expect(takeOver(after, m('m2'), offers, { newId: sequence() })).toEqual([])
    const [carried] = itemsOf(after, m('m2'))
    if (carried === undefined) throw new Error('nothing was carried')
    expect(offered(withChanges(after, [{ kind: 'agenda-item', id: carried.id, value: null }]))).toEqual(['x postponed'])
    const calledOff = recordSetOf([
      ...recordEntries(after).filter(({ id }) => id !== 'm2'),
      meeting('m2', '2026-06-02', { status: 'cancelled' }),
      meeting('m3', '2026-09-01'),
    ])
    expect(offered(calledOff)).toEqual([])
    expect(offered(calledOff, 'm3')).toEqual(['x postponed'])
  })

  it('go on from the newer item when they are postponed again', () => {
    const records = takeAll(recordSetOf([forum(), held, next, item('x', 'm1', { progress: 'postponed' })]))
    const [carried] = itemsOf(records, m('m2'))
    if (carried === undefined) throw new Error('nothing was carried')
    const again = withChanges(records, [
      { kind: 'agenda-item', id: carried.id, value: { ...carried.value, progress: 'postponed' } },
      { kind: 'meeting', id: m('m2'), value: { ...next.value, status: 'held' } },
      { kind: 'meeting', id: m('m3'), value: meeting('m3', '2026-09-01').value },
    ])
    expect(offered(again, 'm3')).toEqual([`${carried.id} postponed`])
  })

  it('come from older meetings too where the one between took them over from nobody', () => {
    const records = recordSetOf([
      forum(),
      held,
      meeting('m2', '2026-06-02', { status: 'closed' }),
      meeting('m3', '2026-09-01'),
      item('x', 'm1', { progress: 'postponed' }),
    ])
    expect(offered(records, 'm3')).toEqual(['x postponed'])
  })

  it('are offered no more once somebody lets them lie', () => {
    const records = recordSetOf([forum(), held, next, item('x', 'm1', { progress: 'postponed' })])
    expect(offered(withChanges(records, letLie(records, agendaItemId.parse('x'))))).toEqual([])
  })

  it('are never cases, which go with their turn, and never come from other forums or later meetings', () => {
    const records = recordSetOf([
      forum(),
      held,
      next,
      meeting('later', '2026-12-01', { status: 'held' }),
      meeting('other', '2026-03-04', { status: 'held', forumId: 'g' }),
      item('case', 'm1', { category: 'case-round', caseId: 'c', progress: 'postponed' }),
      item('from-later', 'later', { progress: 'postponed' }),
      item('from-other', 'other', { progress: 'postponed' }),
    ])
    expect(offered(records)).toEqual([])
  })

  it('are offered to the next meeting alone, whatever was planned and never held before', () => {
    const records = recordSetOf([
      forum(),
      meeting('m0', '2026-01-06'),
      held,
      next,
      meeting('m3', '2026-09-01'),
      meeting('m4', null),
      item('x', 'm1', { progress: 'postponed' }),
    ])
    expect(offered(records)).toEqual(['x postponed'])
    expect(offered(records, 'm3')).toEqual([])
    expect(offered(records, 'm4')).toEqual([])
  })

  it('are offered to no meeting that is over', () => {
    const records = recordSetOf([
      forum(),
      held,
      meeting('m2', '2026-06-02', { status: 'held' }),
      item('x', 'm1', { progress: 'postponed' }),
    ])
    expect(offered(records)).toEqual([])
  })
})

describe('minutes of an earlier meeting', () => {
  const something = item('x', 'm1', { category: 'oral-information' })

  it('are approved under the item that waits for them', () => {
    const waiting = item('w', 'm2', { category: 'approval', title: 'Godkendelse af referatet' })
    const records = recordSetOf([forum(), held, next, something, waiting])
    expect(offered(records)).toEqual([{ type: 'minutes', meetingId: 'm1', into: 'w' }])
    const after = takeAll(records)
    expect(itemsOf(after, m('m2')).map(({ value }) => value.approvesMeetingId)).toEqual(['m1'])
    expect(offered(after)).toEqual([])
  })

  it('get an item of their own where the forum approves minutes, or they were sent out', () => {
    const usual = takeAll(recordSetOf([forum(formal), held, next, something]))
    expect(itemsOf(usual, m('m2')).map(({ value }) => [value.title, value.minutes])).toEqual([
      ['Godkendelse af referat', 5],
    ])
    const sent = meeting('m1', '2026-03-03', { status: 'minutes-sent', minutesSentOn: '2026-03-10' })
    expect(titles(takeAll(recordSetOf([forum(), sent, next, something])))).toEqual(['Godkendelse af referat'])
    expect(offered(recordSetOf([forum(), held, next, something]))).toEqual([])
  })

  it('are those of the latest meeting without approval, and are asked for again where the meeting did not approve them', () => {
    const asked = item('asked', 'm2', {
      category: 'approval',
      title: 'Godkendelse af referat',
      approvesMeetingId: 'm1',
    })
    const records = recordSetOf([
      forum(formal),
      meeting('m1', '2026-03-03', { status: 'minutes-sent' }),
      meeting('m2', '2026-06-02', { status: 'held', minutesApprovedOn: '2026-06-20' }),
      meeting('m3', '2026-09-01'),
      something,
      asked,
    ])
    expect(offered(records, 'm3')).toEqual([{ type: 'minutes', meetingId: 'm1', into: null }])
  })

  it('of a meeting that has no agenda, as a list of earlier meetings brings it, are not asked for', () => {
    expect(offered(recordSetOf([forum(formal), held, next]))).toEqual([])
  })
})

describe('through many meetings', () => {
  /** What happens at each meeting of the forum to each item on its agenda, and what somebody does to the agenda before. */
  const meetingPlan = fc.record({
    fresh: fc.integer({ min: 0, max: 3 }),
    calledOff: fc.boolean(),
    forgets: fc.boolean(),
    times: fc.integer({ min: 1, max: 3 }),
    dropped: fc.array(fc.nat(5), { maxLength: 2 }),
    outcomes: fc.array(fc.constantFrom('postponed', 'open', 'done'), { minLength: 8, maxLength: 8 }),
  })

  it('no item is lost and none is doubled', () => {
    fc.assert(
      fc.property(fc.array(meetingPlan, { minLength: 1, maxLength: 7 }), (plans) => {
        const newId = sequence()
        let records = recordSetOf([forum()])
        for (const [index, plan] of plans.entries()) {
          const id = `m${index}`
          records = withChanges(records, [meeting(id, `2026-${String(index + 1).padStart(2, '0')}-01`)])
          const fresh = Array.from({ length: plan.fresh }, (_, at) =>
            item(`new-${index}-${at}`, id, { order: `i${at + 1}`, category: 'decision' }),
          )
          records = withChanges(records, fresh)
          if (!plan.forgets) for (let time = 0; time < plan.times; time++) records = takeAll(records, id, newId)
          for (const at of plan.dropped) {
            const gone = itemsOf(records, m(id))[at]
            if (gone?.value.carriedFromId != null)
              records = withChanges(records, [{ kind: 'agenda-item', id: gone.id, value: null }])
          }
          const outcomes = itemsOf(records, m(id)).map(({ id: each, value }, at) => ({
            kind: 'agenda-item' as const,
            id: each,
            value: { ...value, progress: plan.outcomes[at % 8] ?? 'open' },
          }))
          const status = plan.calledOff ? 'cancelled' : 'held'
          records = withChanges(records, [
            ...(plan.calledOff ? [] : outcomes),
            {
              kind: 'meeting',
              id: m(id),
              value: { ...meeting(id, records.meeting.get(m(id))?.date ?? null).value, status },
            },
          ])
        }
        records = withChanges(records, [meeting('last', '2027-01-01')])
        records = takeAll(takeAll(records, 'last', newId), 'last', newId)
        const origin = (id: string | null): string => {
          const before =
            id === null ? null : (records['agenda-item'].get(agendaItemId.parse(id))?.carriedFromId ?? null)
          return before === null ? String(id) : origin(before)
        }
        const onLast = itemsOf(records, m('last')).map(({ id }) => origin(id))
        expect(new Set(onLast).size).toBe(onLast.length)
        const wanted = [...records['agenda-item']].filter(([id, { meetingId: at, progress }]) => {
          const stands = records.meeting.get(at)?.status === 'held' && progress !== 'done'
          const goneOn = [...records['agenda-item'].values()].some(
            (each) => each.carriedFromId === id && records.meeting.get(each.meetingId)?.status === 'held',
          )
          return stands && !goneOn
        })
        expect(onLast.toSorted()).toEqual(wanted.map(([id]) => origin(id)).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  it('the same is taken over whatever the order of the records', () => {
    const entries = [
      forum(formal),
      held,
      next,
      meeting('m0', '2026-01-06', { status: 'closed' }),
      item('x', 'm1', { order: 'a', progress: 'postponed' }),
      item('y', 'm1', { order: 'b', category: 'decision' }),
      item('z', 'm0', { order: 'a', progress: 'postponed' }),
    ]
    const taken = (records: RecordSet) =>
      takeOver(records, m('m2'), carryOffers(records, m('m2')), { newId: sequence() })
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(taken(recordSetOf(shuffled))).toEqual(taken(recordSetOf(entries)))
      }),
    )
  })
})
