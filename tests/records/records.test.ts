import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membershipIdOf, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue, parseId, parseRecord, recordJsonSchemas, recordKinds } from '../../src/core/records/index.ts'
import { migrateValue, type ValueMigration } from '../../src/core/records/migrations.ts'
import { inlineText, isEmptyText, plainBlock, plainRun } from '../../src/core/text/blocks.ts'

const telling = {
  organisation: {},
  area: {},
  venue: {},
  unit: {},
  person: {},
  forum: { kind: 'local-erfa' },
  membership: { forumId: 'f1', personId: 'p1' },
  meeting: { forumId: 'f1' },
  'agenda-item': { meetingId: 'm1' },
  action: {},
  attachment: { meetingId: 'm1', agendaItemId: 'i1', source: { type: 'paper' } },
  case: { turnId: 't1' },
  'case-story': { caseId: 'c1' },
  turn: { forumId: 'f1', meetingId: 'm1', number: 1 },
  approval: { meetingId: 'm1', subject: 'theme' },
  evaluation: { meetingId: 'm1' },
  'meeting-run': { meetingId: 'm1' },
  'minutes-version': { meetingId: 'm1', number: 1, approvedOn: '2027-01-01', meeting: { forumId: 'f1' } },
  'minutes-comment': { meetingId: 'm1', on: '2027-01-01' },
  programme: { meetingId: 'm1' },
  session: { meetingId: 'm1' },
  registration: { meetingId: 'm1' },
  'programme-version': {
    meetingId: 'm1',
    number: 1,
    madeOn: '2027-01-01',
    day: {},
    programme: { meetingId: 'm1' },
    sessions: [{ id: 's1', value: { meetingId: 'm1' } }],
  },
} as const

describe('records', () => {
  it.each(recordKinds)('keeps fields of %s that it does not know, at the top and inside lists', (kind) => {
    const value = { ...telling[kind], fromTheFuture: { a: [1, 2] } }
    const parsed = parseRecord(kind, value)
    expect(parsed).toMatchObject({ ok: true, value })
  })

  it('keeps unknown fields of nested elements', () => {
    const parsed = parseRecord('meeting', {
      forumId: 'f1',
      participants: [{ id: 'e1', personId: 'p1', later: true }],
      place: { later: 1 },
    })
    expect(parsed).toMatchObject({ ok: true, value: { participants: [{ later: true }], place: { later: 1 } } })
  })

  it.each(recordKinds)('reads %s the same once parsed and parsed again', (kind) => {
    const once = parseRecord(kind, telling[kind])
    expect(once.ok).toBe(true)
    if (once.ok) expect(parseRecord(kind, structuredClone(once.value))).toEqual(once)
  })

  it('names the field at fault, and never its content', () => {
    const parsed = parseRecord('person', { weeklyHours: 'mange', affiliations: [{ id: 'a', sector: 'hemmelig' }] })
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.error.map((each) => each.path.join('.'))).toEqual(['affiliations.0.sector', 'weeklyHours'])
    expect(JSON.stringify(parsed.error)).not.toMatch(/mange|hemmelig/)
  })

  it('refuses free text as the reason for an absence', () => {
    const absences = [{ id: 'a', from: '2026-03-02', to: null, reason: 'ondt i ryggen' }]
    expect(parseRecord('person', { absences }).ok).toBe(false)
  })

  it('refuses line breaks in one-line fields, and dates and times that do not exist', () => {
    expect(parseRecord('forum', { kind: 'network', name: 'a\nb' }).ok).toBe(false)
    expect(parseRecord('meeting', { forumId: 'f1', date: '2026-02-29' }).ok).toBe(false)
    expect(parseRecord('meeting', { forumId: 'f1', start: '24:00' }).ok).toBe(false)
    expect(parseRecord('meeting', { forumId: 'f1', date: '2028-02-29', start: '23:59' }).ok).toBe(true)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordKinds), fc.anything(), (kind, value) => {
        expect(typeof parseRecord(kind, value).ok).toBe('boolean')
      }),
    )
  })

  it('has no field for what must not be kept (domain.md)', () => {
    const fields = JSON.stringify(recordJsonSchemas()).toLowerCase()
    for (const word of ['cpr', 'diagnos', 'health', 'subsid', 'fleksjob', 'pension', 'birth'])
      expect(fields).not.toContain(word)
  })

  it('derives the same id for the same membership and the same turn, so that doubles collide', () => {
    const id = <K extends 'forum' | 'person' | 'meeting'>(kind: K, text: string) => {
      const parsed = parseId(kind, text)
      if (!parsed.ok) throw new Error(text)
      return parsed.value
    }
    expect(membershipIdOf(id('forum', 'f1'), id('person', 'p1'))).toBe('membership:f1:p1')
    expect(turnIdOf(id('meeting', 'm1'), 1)).toBe(turnIdOf(id('meeting', 'm1'), 1))
  })

  it('refuses links that could run something', () => {
    const run = (href: string) => ({ id: 'b', type: 'paragraph', content: [{ type: 'text', text: 'x', href }] })
    const content = (href: string) => parseRecord('agenda-item', { meetingId: 'm1', content: [run(href)] }).ok
    expect(content('https://regionsjaelland.dk')).toBe(true)
    expect(content('javascript:alert(1)')).toBe(false)
    expect(content('file:///etc/passwd')).toBe(false)
  })
})

describe('migrating values', () => {
  const steps: readonly ValueMigration[] = [
    { to: 2, migrate: (kind, { title, ...rest }) => (kind === 'area' ? { ...rest, name: title } : { ...rest, title }) },
    { to: 3, migrate: (kind, value) => (kind === 'area' ? { ...value, order: 'i' } : value) },
  ]

  it('takes a predecessor through every step it has not seen, unknown fields and all', () => {
    expect(migrateValue('area', { title: 'Øst', extra: 1 }, 1, steps)).toEqual({ name: 'Øst', extra: 1, order: 'i' })
    expect(migrateValue('area', { name: 'Øst' }, 2, steps)).toEqual({ name: 'Øst', order: 'i' })
  })

  it('leaves other kinds and current values alone', () => {
    expect(migrateValue('venue', { title: 'x' }, 1, steps)).toEqual({ title: 'x' })
    expect(migrateValue('area', { name: 'Øst' }, 3, steps)).toEqual({ name: 'Øst' })
  })
})

describe('text blocks', () => {
  it('tells empty text from text with words or a footnote', () => {
    expect(isEmptyText([])).toBe(true)
    expect(isEmptyText([plainBlock('a', '  '), plainBlock('b', '')])).toBe(true)
    expect(isEmptyText([plainBlock('a', 'Velkomst')])).toBe(false)
    expect(isEmptyText([{ ...plainBlock('a', ''), content: [{ type: 'footnote', id: 'n', content: [] }] }])).toBe(false)
  })

  it('gives the words of a line, a break as a space and a footnote not at all', () => {
    expect(
      inlineText([plainRun('Velkomst'), { type: 'break' }, plainRun('og'), { type: 'footnote', id: 'n', content: [] }]),
    ).toBe('Velkomst og')
  })

  it('starts a new value from its telling fields', () => {
    expect(newValue('forum', { kind: 'regional-erfa', name: 'Regional ERFA' })).toMatchObject({
      name: 'Regional ERFA',
      casesPerMeeting: 0,
      active: true,
    })
  })
})
