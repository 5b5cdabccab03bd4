import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRecords } from '../../src/core/records/merge.ts'

const el = (id: string, text: string) => ({ id, text })

describe('merging two versions of a record', () => {
  it('keeps changes to different fields', () => {
    const base = { title: 'a', room: 'x' }
    expect(mergeRecords(base, { title: 'b', room: 'x' }, { title: 'a', room: 'y' })).toEqual({
      value: { title: 'b', room: 'y' },
      conflicts: [],
    })
  })

  it('keeps changes to different elements of a list, and elements added on both sides', () => {
    const base = { list: [el('1', 'a'), el('2', 'b')] }
    const ours = { list: [el('1', 'A'), el('2', 'b'), el('3', 'c')] }
    const theirs = { list: [el('1', 'a'), el('4', 'd'), el('2', 'B')] }
    expect(mergeRecords(base, ours, theirs)).toEqual({
      value: { list: [el('1', 'A'), el('4', 'd'), el('2', 'B'), el('3', 'c')] },
      conflicts: [],
    })
  })

  it('names the field on which both disagree and keeps ours', () => {
    const merged = mergeRecords({ list: [el('1', 'a')] }, { list: [el('1', 'b')] }, { list: [el('1', 'c')] })
    expect(merged.value).toEqual({ list: [el('1', 'b')] })
    expect(merged.conflicts).toEqual([['list', '1', 'text']])
  })

  it('does not lose an element that one side removed and the other changed', () => {
    const merged = mergeRecords({ list: [el('1', 'a')] }, { list: [] }, { list: [el('1', 'b')] })
    expect(merged.value).toEqual({ list: [el('1', 'b')] })
    expect(merged.conflicts).toHaveLength(1)
  })

  it('takes a removal that nobody contradicts', () => {
    expect(
      mergeRecords(
        { list: [el('1', 'a'), el('2', 'b')] },
        { list: [el('2', 'b')] },
        { list: [el('1', 'a'), el('2', 'b')] },
      ).value,
    ).toEqual({
      list: [el('2', 'b')],
    })
  })

  it('is neutral when one side did nothing, and agrees on conflicts whichever side is ours', () => {
    const value = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(
        fc.integer({ min: 0, max: 2 }),
        fc
          .uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), text: fc.constantFrom('x', 'y') }), {
            selector: (each) => each.id,
          })
          .map((elements) => elements),
      ),
    )
    fc.assert(
      fc.property(value, value, value, (base, ours, theirs) => {
        expect(mergeRecords(base, ours, base)).toEqual({ value: ours, conflicts: [] })
        const sorted = (paths: readonly (readonly string[])[]) => paths.map((path) => path.join('/')).sort()
        expect(sorted(mergeRecords(base, ours, theirs).conflicts)).toEqual(
          sorted(mergeRecords(base, theirs, ours).conflicts),
        )
      }),
    )
  })
})
