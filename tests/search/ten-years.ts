/**
 * Ten years of a region as the coordinators wrote them: forty meetings a year with their agendas, minutes, decisions and actions,
 * and what was learned from the cases. The same seed gives the same archive on every machine.
 */
import { addDays } from '../../src/core/danish/dates.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf } from '../../src/core/records/record-set.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { aRegion, chanceOf, entry } from '../planning/generator.ts'

export type TenYearsWish = {
  readonly seed: number
  readonly people: number
  readonly years: number
  readonly until: number
}

export const tenYears = ({ seed, people, years, until }: TenYearsWish): RecordSet => {
  const region = aRegion({ seed, people, year: until, historyYears: years, forum: { casesPerMeeting: 4 } })
  const chance = chanceOf(seed + 7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T
  /* Danish makes words as it goes: one in thirty is new. */
  const word = () => (chance() < 0.03 ? `${pick(vocabulary)}s${pick(vocabulary)}` : pick(vocabulary))
  const sentence = (words: number) => Array.from({ length: words }, word).join(' ')
  const peopleIds = [...region.records.person.keys()]
  const named: readonly RecordEntry[] = [...region.records.person].map(([id, value]) => ({
    kind: 'person',
    id,
    value: { ...value, givenName: pick(givenNames), familyName: pick(familyNames), title: pick(vocabulary) },
  }))
  const written = [...region.records.meeting].flatMap(([meetingId, { date }]): readonly RecordEntry[] => {
    const invited = peopleIds.filter(() => chance() < 0.1)
    return [
      entry('meeting', meetingId, {
        ...(region.records.meeting.get(meetingId) as RecordInput<'meeting'>),
        theme: chance() < 0.3 ? sentence(2) : '',
        participants: invited.map((personId, at) => ({
          id: `p${at}`,
          personId,
          attendance: chance() < 0.8 ? ('present' as const) : ('apology' as const),
        })),
      }),
      ...Array.from({ length: 8 }, (_, at): readonly RecordEntry[] => {
        const id = `item:${meetingId}:${at}`
        return [
          entry('agenda-item', id, {
            meetingId,
            order: `${at + 1}`,
            category: pick(['decision', 'discussion', 'oral-information'] as const),
            title: sentence(4),
            content: [plainBlock('a', sentence(20))],
            minutesText: [plainBlock('b', sentence(40))],
            decision: at % 2 === 0 ? { kind: 'decided', text: [plainBlock('c', sentence(10))] } : null,
          }),
          ...(at % 3 === 0
            ? [
                entry('action', `action:${id}`, {
                  task: sentence(6),
                  meetingId,
                  agendaItemId: id,
                  responsibleIds: [pick(peopleIds)],
                  deadline: addDays(date ?? `${until}-01-01`, 30),
                  status: chance() < 0.9 ? 'done' : 'open',
                }),
              ]
            : []),
        ]
      }).flat(),
    ]
  })
  const learned = [...region.records.turn.keys()].map((turnId) =>
    entry('case', `case:${turnId}`, {
      turnId,
      status: 'erased',
      passOn: 'yes',
      learningApproval: { by: 'Else', at: '2026-01-01T10:00:00.000Z' },
      learning: [{ id: 'a', text: sentence(12) }],
    }),
  )
  const kept = region.entries.filter(({ kind }) => kind !== 'meeting' && kind !== 'person')
  return recordSetOf([...kept, ...named, ...written, ...learned])
}

const givenNames = ['Åse', 'Søren', 'Karen', 'Jens', 'Nadia', 'Ærbo', 'Øjvind', 'Mette', 'Lars', 'Aage']
const familyNames = ['Sørensen', 'Nørgaard', 'Kjær', 'Holm', 'Aagaard', 'El-Khatib', 'Thybo', 'Lindegård', 'Brandt']

/** Two thousand words of which some are everywhere, as in minutes. */
const vocabulary: readonly string[] = (() => {
  const beginnings = [
    'peer',
    'møde',
    'sam',
    'for',
    'op',
    'ind',
    'over',
    'under',
    'med',
    'ud',
    'læ',
    'vej',
    'års',
    'grå',
  ]
  const middles = [
    'arbejds',
    'tale',
    'støtte',
    'lednings',
    'ring',
    'gangs',
    'følg',
    'vej',
    'drifts',
    'skrifts',
    'råds',
    'hjæl',
  ]
  const ends = [
    'plan',
    'planerne',
    'gruppe',
    'gruppens',
    'lederne',
    'ledere',
    'formen',
    'leder',
    'er',
    'ning',
    'form',
    'sted',
    'punkt',
    'dag',
    'rolle',
    'møde',
    'øvelse',
  ]
  const made = beginnings.flatMap((a) => middles.flatMap((b) => ends.map((c) => `${a}${b}${c}`)))
  const common = [
    'og',
    'i',
    'at',
    'det',
    'er',
    'en',
    'til',
    'på',
    'der',
    'vi',
    'referat',
    'dokumentation',
    'stigma',
    'økonomi',
  ]
  return [...made, ...Array.from({ length: 40 }, () => common).flat()]
})()
