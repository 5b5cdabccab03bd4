import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BundleRecord,
  bundleFormat,
  bundleJsonSchema,
  readBundle,
  writeBundle,
} from '../../src/core/bundle/bundle.ts'
import { newValue, recordKinds } from '../../src/core/records/index.ts'
import type { ValueMigration } from '../../src/core/records/migrations.ts'

type Raw = { readonly kind: string; readonly id: string; readonly value: unknown }
const bundleOf = (...records: readonly unknown[]): string => JSON.stringify({ format: bundleFormat, records })

const read = (text: string): readonly BundleRecord[] => {
  const bundle = readBundle(text)
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error))
  return bundle.value.records
}
const problemsOf = (text: string) => {
  const bundle = readBundle(text)
  return bundle.ok || bundle.error.code !== 'bundle-unreadable' ? [] : bundle.error.problems
}

const anArea = (id: string, fields: object = {}): Raw => ({
  kind: 'area',
  id,
  value: { name: 'Øst', order: 'i', ...fields },
})

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/)
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const oneLine = text.filter((each) => !/[\r\n]/.test(each))
const unknownFields = fc.dictionary(fc.stringMatching(/^x[A-Za-z]{1,6}$/), fc.jsonValue({ maxDepth: 2 }), {
  maxKeys: 3,
})
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text, bold: fc.boolean(), italic: fc.boolean(), href: fc.constant(null) }),
  fc.record({ type: fc.constant('break') }),
  fc.record({ type: fc.constant('footnote'), id, content: fc.constant([]) }),
)
const block = fc
  .tuple(
    fc.record({
      id,
      type: fc.constantFrom('paragraph', 'bullet', 'numbered', 'subheading'),
      level: fc.integer({ min: 0, max: 2 }),
      content: fc.array(inline, { maxLength: 3 }),
    }),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...unknown, ...known }))
const day = fc.constantFrom('2026-02-28', '2026-11-22', '2028-02-29')
const severalLines = text.filter((each) => !each.includes('\r'))
const span = fc.record({
  id,
  itemId: id,
  phase: fc.constantFrom(null, 'telling', 'sparring'),
  from: fc.constant('2026-11-22T09:00:00'),
  to: fc.constantFrom(null, '2026-11-22T09:12:30'),
})
const value: Readonly<Record<string, fc.Arbitrary<object>>> = {
  area: fc.record({ name: oneLine, order: oneLine }),
  venue: fc.record({ name: oneLine, arrivalNotes: fc.array(text, { maxLength: 3 }) }, { requiredKeys: [] }),
  person: fc.record({ givenName: oneLine, weeklyHours: fc.option(fc.integer({ min: 0, max: 37 })) }),
  'agenda-item': fc.record({ meetingId: id, title: oneLine, content: fc.array(block, { maxLength: 3 }) }),
  action: fc.record({ task: oneLine, responsibleIds: fc.array(id, { maxLength: 3 }) }),
  approval: fc.record({ meetingId: id, subject: fc.constantFrom('theme', 'agenda', 'date'), remark: oneLine }),
  evaluation: fc.record({
    meetingId: id,
    question: oneLine,
    counts: fc.array(fc.record({ option: oneLine, count: fc.nat() }), { maxLength: 6 }),
  }),
  'meeting-run': fc.record({ meetingId: id, spans: fc.array(span, { maxLength: 3 }) }),
  'minutes-comment': fc.record({ meetingId: id, on: day, name: oneLine, text: severalLines, answer: oneLine }),
  'minutes-version': fc.record({
    meetingId: id,
    number: fc.integer({ min: 1, max: 9 }),
    approvedOn: day,
    reopenedBecause: oneLine,
    meeting: fc.record({ forumId: id, theme: oneLine }),
    items: fc.array(
      fc.record({ id, value: fc.record({ meetingId: id, minutesText: fc.array(block, { maxLength: 2 }) }) }),
      {
        maxLength: 2,
      },
    ),
    actions: fc.array(fc.record({ id, value: fc.record({ task: oneLine, responsibleIds: fc.array(id) }) }), {
      maxLength: 2,
    }),
  }),
}
const clock = fc.constantFrom('08:30', '12:00', '23:55')
const programme = fc.record({
  meetingId: id,
  purpose: severalLines,
  rooms: fc.array(fc.record({ id, name: oneLine, capacity: fc.option(fc.nat({ max: 500 })) }), { maxLength: 3 }),
  slots: fc.array(fc.record({ id, name: oneLine, start: clock, end: clock }), { maxLength: 2 }),
})
const session = fc.record({
  meetingId: id,
  title: oneLine,
  abstract: fc.array(block, { maxLength: 2 }),
  speakers: fc.array(fc.record({ id, name: oneLine, from: fc.option(clock) }), { maxLength: 2 }),
  start: fc.option(clock),
  roomId: fc.option(id),
})
const dayValues: typeof value = {
  programme,
  session,
  registration: fc.record({
    meetingId: id,
    name: oneLine,
    place: fc.constantFrom('confirmed', 'waiting', 'cancelled'),
    wishes: fc.array(id, { maxLength: 3 }),
    needs: fc.subarray(['vegan', 'step-free', 'companion']),
  }),
  'programme-version': fc.record({
    meetingId: id,
    number: fc.integer({ min: 1, max: 9 }),
    name: oneLine,
    madeOn: day,
    day: fc.record({ theme: oneLine, date: fc.option(day) }),
    programme,
    sessions: fc.array(fc.record({ id, value: session }), { maxLength: 2 }),
  }),
}
const values = { ...value, ...dayValues }
const rawRecord: fc.Arbitrary<Raw> = fc
  .constantFrom(...Object.keys(values))
  .chain((kind) =>
    fc
      .tuple(id, values[kind] ?? fc.constant({}), unknownFields)
      .map(([recordId, known, unknown]) => ({ kind, id: recordId, value: { ...unknown, ...known } })),
  )
const rawRecords = fc.uniqueArray(rawRecord, { maxLength: 8, selector: (each) => `${each.kind}/${each.id}` })

describe('a bundle', () => {
  it('comes back as it was written, unknown fields included', () => {
    fc.assert(
      fc.property(rawRecords, (records) => {
        const first = read(bundleOf(...records))
        const again = read(writeBundle(first))
        expect(again).toHaveLength(records.length)
        expect(new Set(again)).toEqual(new Set(first))
        for (const { kind, id: recordId, value: known } of records) {
          const kept = again.find((each) => each.kind === kind && each.id === recordId)
          expect(kept?.value).toMatchObject(JSON.parse(JSON.stringify(known)))
        }
      }),
    )
  })

  it('is spelled in one way only, whatever the order of records and fields', () => {
    const reversed = (each: unknown): unknown =>
      Array.isArray(each)
        ? each.map(reversed)
        : typeof each === 'object' && each !== null
          ? Object.fromEntries(
              Object.entries(each)
                .reverse()
                .map(([name, inner]) => [name, reversed(inner)]),
            )
          : each
    fc.assert(
      fc.property(rawRecords, (records) => {
        const written = writeBundle(read(bundleOf(...records)))
        expect(writeBundle(read(JSON.stringify(reversed(JSON.parse(written)))).toReversed())).toBe(written)
      }),
    )
  })

  it('is laid out for reading: what is short stands on one line, and a long text tears nothing apart', () => {
    const long = 'Et langt ord om '.repeat(20)
    const records = [
      anArea('area-2'),
      { kind: 'venue', id: 'v', value: { address: long, arrivalNotes: [long, 'b', 'c'], x: 'abcdefghij' } },
    ]
    expect(writeBundle([...records, anArea('area-1')])).toBe(`{
  "format": "${bundleFormat}",
  "records": [
    { "kind": "area", "id": "area-1", "value": { "name": "Øst", "order": "i" } },
    { "kind": "area", "id": "area-2", "value": { "name": "Øst", "order": "i" } },
    {
      "kind": "venue",
      "id": "v",
      "value": {
        "address": "${long}",
        "arrivalNotes": ["${long}", "b", "c"],
        "x": "abcdefghij"
      }
    }
  ]
}
`)
  })
})

describe('reading a bundle', () => {
  it.each([
    ['text that is not JSON', '{"format":', [{ path: [], problem: 'not-json' }]],
    ['JSON that is no bundle', '[1]', [{ path: [], problem: 'not-a-bundle' }]],
    ['another format', '{"format":"other/1","records":[]}', [{ path: [], problem: 'not-a-bundle' }]],
    ['an entry that is no record', bundleOf(7), [{ path: ['records', 0], problem: 'not-a-record' }]],
    [
      'a record without id',
      bundleOf({ kind: 'area' }),
      [{ kind: 'area', path: ['records', 0, 'id'], problem: 'not-a-record' }],
    ],
    [
      'a kind that is not known',
      bundleOf({ ...anArea('a'), kind: 'arae' }),
      [{ kind: 'arae', id: 'a', path: [], problem: 'unknown-kind' }],
    ],
    [
      'a value that is no object',
      bundleOf({ ...anArea('a'), value: [] }),
      [{ kind: 'area', id: 'a', path: [], problem: 'not-an-object' }],
    ],
    [
      'an id that is not allowed',
      bundleOf(anArea('æ b')),
      [{ kind: 'area', id: 'æ b', path: ['id'], problem: 'invalid_format' }],
    ],
    [
      'the same record twice',
      bundleOf(anArea('a'), anArea('a')),
      [{ kind: 'area', id: 'a', path: [], problem: 'record-twice' }],
    ],
  ])('refuses %s and names it', (_what, written, problems) => {
    expect(problemsOf(written)).toEqual(problems)
  })

  it('names every record and field at fault at once', () => {
    const written = bundleOf(
      anArea('a'),
      { kind: 'person', id: 'p', value: { weeklyHours: 'mange', firstDay: '2026-02-30' } },
      { kind: 'meeting', id: 'm', value: { participants: [{ id: 'x', personId: 'p', attendance: 'maybe' }] } },
    )
    expect(problemsOf(written).map((each) => `${each.kind}/${each.id} ${each.path.join('.')} ${each.problem}`)).toEqual(
      [
        'person/p weeklyHours invalid_type',
        'person/p firstDay invalid_format',
        'meeting/m forumId invalid_type',
        'meeting/m participants.0.attendance invalid_value',
      ],
    )
  })

  it('names a record that is nested beyond all reason instead of running out of stack', () => {
    const nested = '['.repeat(50_000) + ']'.repeat(50_000)
    const value = `{"name":"Øst","x":${nested}}`
    const bundle = `{"format":"${bundleFormat}","records":[{"kind":"area","id":"a","value":${value}}]}`
    expect(problemsOf(bundle)).toEqual([{ kind: 'area', id: 'a', path: [], problem: 'too-deep' }])
  })

  it('never repeats what a field said', () => {
    const secret = 'Hemmeligheden'
    const error = readBundle(bundleOf({ kind: 'person', id: 'p', value: { email: { secret }, phone: `${secret}\n` } }))
    expect(error.ok).toBe(false)
    expect(JSON.stringify(error)).not.toContain(secret)
  })

  it('refuses a newer format with a code of its own', () => {
    expect(readBundle('{"format":"erfakreds/2","records":[]}')).toEqual({
      ok: false,
      error: { code: 'bundle-newer-format', version: 2 },
    })
  })

  it('brings values of an older format up through every step since', () => {
    const migrations: readonly ValueMigration[] = [
      { to: 2, migrate: (kind, old) => (kind === 'area' ? { ...old, name: `${old.title}`, order: 'i' } : old) },
      { to: 3, migrate: (_kind, old) => ({ ...old, order: `${old.order}9` }) },
    ]
    const version = { version: 3, migrations }
    const old = (format: number, fields: object) =>
      JSON.stringify({ format: `erfakreds/${format}`, records: [{ kind: 'area', id: 'a', value: fields }] })
    const names = (format: number, fields: object) => {
      const bundle = readBundle(old(format, fields), version)
      return bundle.ok ? bundle.value.records.map((each) => each.value) : bundle.error
    }
    const since = newValue('area', {})
    expect(names(1, { title: 'Syd' })).toEqual([{ ...since, title: 'Syd', name: 'Syd', order: 'i9' }])
    expect(names(2, { name: 'Syd', order: 'i' })).toEqual([{ ...since, name: 'Syd', order: 'i9' }])
    expect(names(3, { name: 'Syd', order: 'i' })).toEqual([{ ...since, name: 'Syd', order: 'i' }])
    expect(readBundle(old(4, {}), version)).toEqual({ ok: false, error: { code: 'bundle-newer-format', version: 4 } })
  })
})

describe('what does not fit in a bundle', () => {
  const findingsOf = (...records: readonly Raw[]) => {
    const bundle = readBundle(bundleOf(...records))
    return bundle.ok
      ? bundle.value.findings.map((each) => `${each.kind}/${each.id} ${each.path.join('.')} ${each.problem}`)
      : []
  }
  const forum = { kind: 'forum', id: 'f', value: { kind: 'network' } }

  it('is found and not refused: a meeting without its forum, an item without its meeting', () => {
    expect(
      findingsOf(
        { kind: 'meeting', id: 'm', value: { forumId: 'gone', participants: [{ id: 'x', personId: 'nobody' }] } },
        { kind: 'agenda-item', id: 'i', value: { meetingId: 'gone' } },
      ),
    ).toEqual([
      'meeting/m forumId record-missing',
      'meeting/m participants.0.personId record-missing',
      'agenda-item/i meetingId record-missing',
    ])
  })

  it('covers items of another meeting, ids that should be derived, doubled elements and stand-ins for nobody', () => {
    expect(
      findingsOf(
        forum,
        {
          kind: 'person',
          id: 'p',
          value: { absences: [1, 2].map(() => ({ id: 'x', from: '2026-01-01', reason: 'holiday' })) },
        },
        { kind: 'membership', id: 'random', value: { forumId: 'f', personId: 'p' } },
        {
          kind: 'meeting',
          id: 'm1',
          value: { forumId: 'f', participants: [{ id: 'x', personId: 'p', substituteForId: 'y' }] },
        },
        { kind: 'meeting', id: 'm2', value: { forumId: 'f' } },
        { kind: 'agenda-item', id: 'i', value: { meetingId: 'm1' } },
        {
          kind: 'attachment',
          id: 'b',
          value: { meetingId: 'm2', agendaItemId: 'i', order: 'i', title: '', source: { type: 'paper' } },
        },
      ),
    ).toEqual([
      'person/p absences.1.id element-id-twice',
      'membership/random  id-not-derived',
      'meeting/m1 participants.0.substituteForId participant-missing',
      'attachment/b agendaItemId other-meeting',
    ])
  })

  it('lists the files that the records need, each once', () => {
    const source = { type: 'file', blobId: 'b1', fileName: 'a.pdf', mediaType: 'application/pdf', size: 1 }
    const bundle = readBundle(
      bundleOf(
        { kind: 'organisation', id: 'organisation', value: newValue('organisation', { name: 'R' }) },
        ...['1', '2'].map((each) => ({
          kind: 'attachment',
          id: each,
          value: { meetingId: 'm', agendaItemId: 'i', source },
        })),
      ),
    )
    expect(bundle.ok && bundle.value.blobs).toEqual(['b1'])
  })
})

describe('the JSON Schema of a bundle', () => {
  it('describes every kind of record', () => {
    const schema = JSON.stringify(bundleJsonSchema())
    for (const kind of recordKinds) expect(schema).toContain(`"kind":{"const":"${kind}"}`)
  })
})
