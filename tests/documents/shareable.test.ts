/** The edition to share: nobody's name and nothing of closed items, wherever they were written, in the model and in the file. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingPapers } from '../../src/core/documents/meeting-papers.ts'
import { type MeetingPaper, meetingDocument } from '../../src/core/documents/papers.ts'
import { removeItem } from '../../src/core/meetings/remove.ts'
import {
  actionId,
  agendaItemId,
  meetingId,
  minutesVersionIdOf,
  registrationId,
  sessionId,
} from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordEntries, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import type { Inline } from '../../src/core/text/blocks.ts'
import { plainRun } from '../../src/core/text/blocks.ts'
import { type MeetingWish, papersOf, recordsOf, text } from './builders.ts'
import { bare, type Disguise, disguised, plain } from './disguises.ts'
import { readableText } from './readable-text.ts'
import { partsOf, rendered } from './word-package.ts'

const shareable: readonly MeetingPaper[] = [
  { document: 'agenda', edition: 'shareable' },
  { document: 'minutes', edition: 'shareable' },
  { document: 'decisions', edition: 'shareable' },
]
const maja = { name: 'Maja Lund' }

describe('closed items', () => {
  const wish: MeetingWish = {
    people: [maja],
    organisation: { name: 'PsykInfo', agendaClockTimes: true },
    items: [
      { title: 'Åbent', minutes: 10 },
      {
        title: 'Personsag',
        category: 'decision',
        closed: true,
        minutes: 20,
        presenters: ['Maja Lund'],
        decision: { kind: 'decided', text: text('Stillingen nedlægges') },
        attachments: [{ title: 'Fortrolig opgørelse' }],
        actions: [{ task: 'Skriv afskedsbrev', who: ['Maja Lund'] }],
      },
      { title: 'Efter', minutes: 5 },
    ],
  }

  it('keep their number, and the items after them their numbers and times', () => {
    const agenda = readableText(meetingDocument(papersOf(wish), { document: 'agenda', edition: 'shareable' }))
    expect(agenda.filter((line) => line.startsWith('## '))).toEqual([
      '## 1. Åbent (kl. 13.00-13.10)',
      '## 2. Lukket punkt',
      '## 3. Efter (kl. 13.30-13.35)',
    ])
    const decisions = readableText(meetingDocument(papersOf(wish), { document: 'decisions', edition: 'shareable' }))
    expect(decisions).toContain('## 2. Lukket punkt')
  })

  it('take what was agreed under them along when they are deleted', () => {
    const all = recordSetOf(recordsOf(wish))
    const left = withChanges(all, removeItem(all, agendaItemId.parse('item-2')))
    expect([...left.action.values()].map(({ task }) => task)).toEqual(['Skriv afskedsbrev'])
    for (const paper of shareable)
      expect(JSON.stringify(meetingDocument(gathered(recordEntries(left)), paper))).not.toContain('afskedsbrev')
    const later = meetingId.parse('later')
    const next = newValue('meeting', { forumId: 'forum', status: 'planned', date: '2027-01-12' })
    const after = meetingPapers([...recordEntries(left), { kind: 'meeting', id: later, value: next }], later)
    const agenda = after.ok ? meetingDocument(after.value, { document: 'agenda', edition: 'shareable' }) : null
    expect(agenda?.type).toBe('Dagsorden')
    expect(JSON.stringify(agenda)).not.toContain('afskedsbrev')
  })

  it('are whole in the internal edition', () => {
    const internal = readableText(meetingDocument(papersOf(wish), { document: 'minutes', edition: 'internal' }))
    expect(internal).toContain('## 2. LUKKET PUNKT, TIL BESLUTNING: Personsag / Maja Lund (20 min)')
    expect(internal).toContain('Stillingen nedlægges')
  })
})

it('names nobody who spoke at the day or took part in it from outside', () => {
  const wish: MeetingWish = {
    people: [maja],
    items: [{ title: 'Program', content: text('Xenia Yde taler, og Zorro Kvik kommer.') }],
  }
  const day: readonly RecordEntry[] = [
    {
      kind: 'session',
      id: sessionId.parse('s'),
      value: newValue('session', { meetingId: 'meeting', speakers: [{ id: 'x', name: 'Xenia Yde' }] }),
    },
    {
      kind: 'registration',
      id: registrationId.parse('r'),
      value: newValue('registration', { meetingId: 'meeting', name: 'Zorro Kvik' }),
    },
  ]
  const words = (records: readonly RecordEntry[]) =>
    readableText(meetingDocument(gathered(records), { document: 'agenda', edition: 'shareable' })).join(' ')
  const shown = words([...recordsOf(wish), ...day])
  expect(shown).toContain('En gæst taler, og en gæst kommer.')
})

const given = ['Maja', 'Søren', 'José', 'Anne-Marie', 'Çağla', 'Thaddeus', 'Liv', 'Bo', 'Jens', 'Åse']
const family = ['Lund', 'Holm', 'Okonkwo', 'Friis-Madsen', 'Yıldırım', 'Sandvad', 'Bæk', 'de la Cruz']
const nicknames = ['Pjevs', 'Zorro', 'Ulle']
const person = fc.record({
  given: fc.constantFrom(...given),
  family: fc.constantFrom(...family),
  nickname: fc.constantFrom(...nicknames),
})

/** One way of writing somebody in a sentence. */
const mention = fc.record({
  form: fc.constantFrom('full', 'given', 'family', 'turned', 'mail', 'begins', 'nickname'),
  letters: fc.constantFrom('as-is', 'upper', 'odd', 'lower', 'plain'),
  disguise: fc.constantFrom<Disguise>('none', 'none', 'unseen', 'alike', 'marked', 'wide'),
  genitive: fc.boolean(),
  around: fc.constantFrom(
    ['Det sagde ', ' på mødet.'],
    ['', ' bad om ordet'],
    ['(', ')'],
    ['Tak til ', ', som tog noter;'],
    ['oplæg_', '.pdf'],
    ['»', '«'],
  ),
})

type Named = { readonly given: string; readonly family: string; readonly nickname: string }

const written = (
  { given: first, family: last, nickname }: Named,
  { form, letters, disguise, genitive, around }: typeof mention extends fc.Arbitrary<infer T> ? T : never,
): string => {
  const name = {
    full: `${first} ${last}`,
    given: first,
    family: last.replace(/^de la /, ''),
    turned: `${last}, ${first}`,
    mail: `${first.slice(0, 2)}.${last}@example.dk`.replaceAll(' ', ''),
    // A short name, and one that is a word, is the beginning of too much else.
    nickname,
    begins: first.length > 3 ? `${first}gruppen` : first,
  }[form]
  const odd = [...name].map((letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase())).join('')
  // A single everyday word in small letters is taken for the word that it is.
  const lower = form === 'given' || form === 'family' || name === first ? name : name.toLowerCase()
  const cased = { 'as-is': name, upper: name.toUpperCase(), odd, lower, plain: plain(name) }[letters]
  return `${around[0]}${disguised(cased, disguise)}${genitive ? 's' : ''}${around[1]}`
}

const tellingWords = (people: readonly Named[]): readonly string[] =>
  people.flatMap(({ given: first, family: last, nickname }) =>
    [nickname, ...first.split('-'), ...last.replace(/^de la /, '').split('-')].flatMap((each) => [
      bare(each),
      bare(plain(each)),
    ]),
  )

/** The secret of a closed item, which nobody would write by chance. */
const secret = 'Qvistgaardsmysteriet'

/** The organisation and the forum, called after somebody. */
const around = (line: (index: number) => string, whole: string): Pick<MeetingWish, 'organisation' | 'forum'> => ({
  organisation: { name: 'PsykInfo', department: `v/ ${whole}`, agendaClockTimes: true },
  forum: { name: line(5) },
})

/** What lies behind the meeting: another with an open item and a closed one, their actions, and minutes that were opened again. */
const before = (line: (index: number) => string): readonly RecordEntry[] => {
  const earlier = meetingId.parse('before')
  const value = newValue('meeting', { forumId: 'forum', status: 'held', date: '2026-09-22' })
  return [
    { kind: 'meeting', id: earlier, value },
    ...[false, true].flatMap((closed): readonly RecordEntry[] => [
      {
        kind: 'agenda-item',
        id: agendaItemId.parse(`old-${closed}`),
        value: newValue('agenda-item', { meetingId: earlier, order: closed ? 'a' : 'b', title: line(1), closed }),
      },
      {
        kind: 'action',
        id: actionId.parse(`old-${closed}`),
        value: newValue('action', {
          task: closed ? secret : line(2),
          meetingId: earlier,
          agendaItemId: `old-${closed}`,
          responsibleIds: ['person-1'],
        }),
      },
    ]),
    {
      kind: 'minutes-version',
      id: minutesVersionIdOf(theMeeting, 1),
      value: newValue('minutes-version', {
        meetingId: theMeeting,
        number: 1,
        approvedOn: '2026-12-01',
        approvedBy: line(3),
        reopenedOn: '2026-12-02',
        reopenedBecause: line(4),
        meeting: newValue('meeting', { forumId: 'forum', title: line(6) }),
        items: [
          {
            id: agendaItemId.parse('gone'),
            value: newValue('agenda-item', { meetingId: theMeeting, order: 'z', title: line(7) }),
          },
          {
            id: agendaItemId.parse('shut'),
            value: newValue('agenda-item', { meetingId: theMeeting, order: 'z', title: secret, closed: true }),
          },
        ],
      }),
    },
  ]
}

const theMeeting = meetingId.parse('meeting')
const gathered = (records: readonly RecordEntry[]) => {
  const papers = meetingPapers(records, theMeeting)
  if (!papers.ok) throw new Error(papers.error)
  return papers.value
}

const anyMeeting = fc
  .record({
    people: fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: (each) => `${each.given} ${each.family}` }),
    mentions: fc.array(mention, { minLength: 8, maxLength: 14 }),
    closed: fc.array(fc.boolean(), { minLength: 3, maxLength: 4 }),
    split: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ people, mentions, closed, split }) => {
    const line = (index: number): string => {
      const named = people[index % people.length]
      const how = mentions[index % mentions.length]
      return named === undefined || how === undefined ? '' : written(named, how)
    }
    const runs = (index: number): Inline[] => {
      const whole = line(index)
      return [
        plainRun(whole.slice(0, split)),
        { ...plainRun(whole.slice(split)), bold: true },
        { type: 'break' },
        { ...plainRun('se her'), href: `https://example.dk/${encodeURIComponent(line(index + 1))}` },
        { type: 'footnote', id: 'f', content: [plainRun(line(index + 2))] },
      ]
    }
    const names = people.map((each) => `${each.given} ${each.family}`)
    const wish: MeetingWish = {
      people: people.map((each, index) => ({
        name: `${each.given} ${each.family}`,
        givenName: each.given,
        familyName: each.family,
        nickname: each.nickname,
        unit: 'Sengeafsnit S1',
        title: line(index),
        as: {
          group: (['member', 'chair', 'secretariat', 'guest'] as const)[index % 4] ?? 'member',
          function: line(index),
        },
      })),
      meeting: {
        title: split % 2 === 0 ? '' : line(0),
        theme: line(1),
        chair: names[0] ?? '',
        minuteTaker: names[1] ?? names[0] ?? '',
        place: { text: line(2), notes: [line(3)], link: `https://example.dk/${names[0]}`.replaceAll(' ', '') },
      },
      items: closed.map((isClosed, index) => ({
        title: isClosed ? `${secret} ${line(index)}` : line(index + 4),
        closed: isClosed,
        category: 'decision' as const,
        presenters: [names[index % names.length] ?? '', isClosed ? secret : 'Xi Oyelaran'],
        content: [
          { id: 'c', type: 'paragraph' as const, level: 0, content: isClosed ? [plainRun(secret)] : runs(index) },
        ],
        recommendation: text(isClosed ? secret : line(index + 5)),
        minutesText: [
          { id: 'm', type: 'bullet' as const, level: 0, content: isClosed ? [plainRun(secret)] : runs(index + 3) },
        ],
        decision: { kind: 'decided' as const, text: text(isClosed ? secret : line(index + 6)) },
        privateNotes: text(`${secret} ${line(index)}`),
        proposal: { name: secret },
        attachments: [
          {
            title: isClosed ? secret : line(index + 1),
            source: { type: 'link' as const, href: 'https://example.dk/a', label: isClosed ? secret : line(index) },
          },
          {
            title: '',
            source: {
              type: 'file' as const,
              blobId: 'b',
              fileName: isClosed ? `${secret}.pdf` : line(index + 2),
              mediaType: 'application/pdf',
              size: 1,
            },
          },
        ],
        actions: [
          { task: isClosed ? secret : line(index + 3), who: names.slice(0, 1 + (index % 2)), deadline: '2027-01-12' },
        ],
      })),
    }
    return { people, records: [...recordsOf({ ...wish, ...around(line, names[0] ?? '') }), ...before(line)] }
  })

/** Our own words, in which a part of a name may stand by chance ("bo" in "oktober" is none: whole words only). */
const wordsIn = (xml: string): ReadonlySet<string> => {
  const words = bare(
    xml.replaceAll(/<w:[^>]*>|<[^>]+>/g, (tag) =>
      / (?:Target|name|descr|title)="/.test(tag)
        ? ` ${tag} `
        : tag.startsWith('</w:p') || tag.startsWith('<w:br')
          ? '\n'
          : '',
    ),
  )
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
  return new Set([...words, ...words.map(plain)])
}

describe('property: whatever is written where', () => {
  it('no part of anybody’s name and nothing of a closed item is in the model', () => {
    fc.assert(
      fc.property(anyMeeting, ({ people, records }) => {
        for (const paper of shareable) {
          const model = meetingDocument(gathered(records), paper)
          const words = wordsIn(JSON.stringify(model))
          for (const telling of tellingWords(people)) {
            expect(words).not.toContain(telling)
            expect(words).not.toContain(`${telling}s`)
            if (telling.length > 3) expect(words).not.toContain(`${telling}gruppen`)
          }
          expect(JSON.stringify(model)).not.toMatch(/Qvistgaard|oyelaran/i)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('nor in any part of the Word file', async () => {
    await fc.assert(
      fc.asyncProperty(anyMeeting, async ({ people, records }) => {
        for (const paper of shareable) {
          const parts = partsOf(await rendered(meetingDocument(gathered(records), paper), false))
          for (const [path, xml] of parts) {
            const words = wordsIn(xml)
            for (const telling of tellingWords(people))
              expect([path, ...['', 's', 'gruppen'].map((end) => words.has(telling + end))]).toEqual([
                path,
                false,
                false,
                telling.length < 4 && words.has(`${telling}gruppen`),
              ])
            expect(xml).not.toMatch(/Qvistgaard|oyelaran/i)
          }
        }
      }),
      { numRuns: 12 },
    )
  })
})
