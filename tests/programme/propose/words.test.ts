import { describe, expect, it } from 'vitest'
import type { DayNames } from '../../../src/core/programme/day-names.ts'
import type { Served } from '../../../src/core/programme/propose/propose.ts'
import { parseId } from '../../../src/core/records/index.ts'
import { clashesText, moveText, servedText, unplacedText } from '../../../src/strings/programme-proposal.ts'

const names: DayNames = {
  session: () => null,
  room: (id) => (id === 'lille' ? 'Lille sal' : id === 'stor' ? 'Store sal' : ''),
  speaker: () => '',
  person: () => '',
  venue: () => '',
}
const parsed = parseId('session', 's')
if (!parsed.ok) throw new Error('no id')
const sessionId = parsed.value
const at = (start: string, roomId: string | null) => ({ start, roomId })
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')
const served = (count: number, of: number): Served => ({ served: count, of, sessions: new Map() })

describe('the words of a proposal', () => {
  it('say what moves: to another time, another room, or both, or to its first place', () => {
    const move = (from: ReturnType<typeof at> | null, to: ReturnType<typeof at>) =>
      plain(moveText({ sessionId, from, to }, names))
    expect(move(at('10:00', 'lille'), at('11:15', 'stor'))).toBe('Fra kl. 10.00 i Lille sal til kl. 11.15 i Store sal')
    expect(move(at('10:00', 'lille'), at('11:15', 'lille'))).toBe('Fra kl. 10.00 til kl. 11.15 i Lille sal')
    expect(move(at('10:00', 'lille'), at('10:00', 'stor'))).toBe('Kl. 10.00, fra Lille sal til Store sal')
    expect(move(null, at('09:30', 'stor'))).toBe('Kl. 9.30 i Store sal')
    expect(move(at('10:00', null), at('11:15', null))).toBe('Fra kl. 10.00 til kl. 11.15')
  })

  it('say how many wishes are served, now and by the proposal', () => {
    expect(servedText(served(1213, 1260), served(1102, 1260))).toBe(
      '1.213 af 1.260 ønsker kan opfyldes. Nu er det 1.102.',
    )
    expect(servedText(served(5, 5), served(5, 5))).toBe('Alle 5 ønsker kan opfyldes. Det er lige så mange som nu.')
    expect(servedText(served(1, 1), served(0, 1))).toBe('Det ene ønske kan opfyldes.')
    expect(servedText(served(0, 0), served(0, 0))).toMatch(/^Ingen har ønsket noget endnu/)
  })

  it('say what becomes of clashes', () => {
    expect(clashesText({ before: 0, after: 0 })).toBeNull()
    expect(clashesText({ before: 2, after: 0 })).toBe('Nu er der 2 sammenstød; i forslaget er der ingen.')
    expect(clashesText({ before: 2, after: 1 })).toBe(
      'Nu er der 2 sammenstød; i forslaget er der 1, blandt det, der ikke må flyttes.',
    )
  })

  it('say why something finds no place, and from where it is taken', () => {
    expect(plain(unplacedText({ sessionId, from: at('10:00', 'lille'), because: 'too-long' }, names))).toBe(
      'Det er længere end alle runderne. Det tages ud; nu ligger det kl. 10.00 i Lille sal.',
    )
  })
})
