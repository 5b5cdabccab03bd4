import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentModel, DocumentParagraph } from '../../src/core/documents/model.ts'
import { fittedSize, linesAt } from '../../src/core/documents/text-measure.ts'
import { inlineText } from '../../src/core/text/blocks.ts'
import { modelOf, people, recordsOf, type Wish } from './day-builders.ts'

const badgesOf = (wish: Wish, blank = 0) => modelOf(recordsOf(wish), { document: 'badges', blank })
const gridIn = (model: DocumentModel) => {
  const grid = model.body.find((block) => block.type === 'grid')
  if (grid === undefined) throw new Error('no grid')
  return grid
}
const cellsOf = (model: DocumentModel) => gridIn(model).rows.flatMap(({ cells }) => cells)
const wordsOf = ({ content }: DocumentParagraph): string => inlineText(content)
/** The lines of a name alone are bold and may be as small as this. */
const isName = ({ content, fit }: DocumentParagraph): boolean =>
  fit?.sizes.at(-1) === 8 && content.some((part) => part.type === 'text' && part.bold)
const namesOn = (model: DocumentModel): readonly (readonly string[])[] =>
  cellsOf(model)
    .map(({ blocks }) => blocks.filter(isName).map(wordsOf))
    .filter((name) => name.length > 0)

describe('badges', () => {
  it('are ten on a sheet that they fill, and the last sheet has blank ones', () => {
    const model = badgesOf({ registrations: people(12) })
    const { columns, rows } = gridIn(model)
    const { margins } = model.page ?? {}
    expect(columns.reduce((sum, each) => sum + each, 0) + (margins?.left ?? 0) + (margins?.right ?? 0)).toBe(210)
    expect(5 * (rows[0]?.height ?? 0) + (margins?.top ?? 0) + (margins?.bottom ?? 0)).toBe(297)
    expect(new Set(rows.map(({ height }) => height)).size).toBe(1)
    expect(cellsOf(model)).toHaveLength(20)
    expect(namesOn(model)).toHaveLength(12)
    expect(cellsOf(badgesOf({ registrations: people(20) }))).toHaveLength(20)
    expect(cellsOf(badgesOf({ registrations: people(20) }, 1))).toHaveLength(30)
    expect(cellsOf(badgesOf({}))).toHaveLength(10)
  })

  it('are for whoever has a place, speaks or organises, once each', () => {
    const speaker = { id: 'x', name: 'Bo Lind', organisation: '', confirmed: true }
    const model = badgesOf({
      registrations: [
        { name: 'Bo  Lind', organisation: 'Ølby Kommune', title: 'leder' },
        { personId: 'mette', title: 'peermedarbejder' },
        { name: 'Venter Endnu', place: 'waiting' },
        { name: 'Sagt Fra', place: 'cancelled' },
      ],
      sessions: [
        { start: '09:00', speakers: [speaker, { id: 'y', personId: 'mette' }, { id: 'z', name: '' }] },
        { start: '10:00', speakers: [{ ...speaker, name: 'Eva Ny', organisation: 'Huset' }] },
        { stage: 'declined', speakers: [{ ...speaker, name: 'Ikke Med' }] },
      ],
      programme: { organiserIds: ['mette'] },
    })
    expect(
      cellsOf(model)
        .slice(0, 4)
        .map(({ blocks }) => blocks.slice(1).map(wordsOf)),
    ).toEqual([
      ['Anne Mette', 'Dahl', 'Peermedarbejder', 'Arrangør · Oplægsholder'],
      ['Bo', 'Lind', 'Leder', 'Ølby Kommune', 'Oplægsholder'],
      ['Eva', 'Ny', 'Huset', 'Oplægsholder'],
      [],
    ])
  })

  it('part a name where it becomes largest, as the person writes it, and never after "von"', () => {
    const names = ['Ib', 'Anna von Holm', 'Maria Louise Vestergaard Holm Kristoffersen', 'Anne-Marie Ravn']
    const model = badgesOf({ registrations: names.map((name) => ({ name })) })
    expect(namesOn(model).toSorted()).toEqual([
      ['Anna', 'von Holm'],
      ['Anne-Marie', 'Ravn'],
      ['Ib'],
      ['Maria Louise Vestergaard', 'Holm Kristoffersen'],
    ])
  })

  it('let a name give way to a long title and workplace, which are parted at no hyphen', () => {
    const sizesOn = (registration: NonNullable<Wish['registrations']>[number]) =>
      cellsOf(badgesOf({ registrations: [registration] }))[0]?.blocks.map(({ content, fit }) =>
        fit === undefined ? 0 : fittedSize(content, fit, { width: 82, knownTypeface: true }),
      )
    expect(sizesOn({ name: 'Åse Ågård', title: 'Leder', organisation: 'SIND' })).toEqual([11, 30, 30, 12, 12])
    const [, ...long] =
      sizesOn({
        ...{ name: 'Åse Ågård', title: 'Recoverymentor og erfaringsmedarbejder i F-ACT-teamet' },
        organisation: 'Sammenslutningen af Værestedsbrugere og Peermedarbejdere i Danmark',
      }) ?? []
    expect(Math.min(...long)).toBeGreaterThanOrEqual(10)
    expect(Math.max(...long)).toBe(26)
    const [cell] = cellsOf(badgesOf({ registrations: [{ name: 'Åse Ågård', title: 'Peer i F-ACT-teamet' }] }))
    expect(cell?.blocks.map(wordsOf)).toContain('Peer i F\u2011ACT\u2011teamet')
  })

  it('say the name of the day without its theme where both would be too small to read', () => {
    const dayOn = (theme: string) => cellsOf(badgesOf({ theme }))[0]?.blocks.map(wordsOf)
    expect(dayOn('Tillid')).toEqual(['Vidensdag 2027: Tillid'])
    expect(dayOn('Fællesskab, fortrolighed og faglighed på tværs af region og kommuner')).toEqual(['Vidensdag 2027'])
  })

  it('keep any name whole, on at most two lines that fit', () => {
    const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{1,14}(-[A-ZÆØÅ][a-zæøå]{1,9})?$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join(' ')
        const model = badgesOf({ registrations: [{ name, organisation: 'x'.repeat(200), title: name.repeat(3) }] })
        const blocks = cellsOf(model)[0]?.blocks ?? []
        const lines = blocks.filter(isName).map(wordsOf)
        expect(lines.join(' ')).toBe(name)
        expect(lines.length).toBe(Math.min(2, words.length))
        let height = 0
        for (const { content, fit } of blocks) {
          if (fit === undefined) throw new Error('a line of any size')
          const room = { width: 82, knownTypeface: true }
          const size = fittedSize(content, fit, room)
          height += linesAt(content, size, room) * size * 1.23
          if (size > (fit.sizes.at(-1) ?? 0)) expect(linesAt(content, size, room)).toBeLessThanOrEqual(fit.lines)
        }
        // What the padding leaves of 54 mm, in points.
        expect(height).toBeLessThanOrEqual(((54 - 8) * 72) / 25.4)
      }),
    )
  })
})
