import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acknowledged,
  arrived,
  type EditBuffer,
  isDirty,
  keepOurs,
  openBuffer,
  refused,
  sendingBegins,
  takeTheirs,
  typed,
} from '../../src/replica/edit-buffer.ts'

const text = (buffer: EditBuffer): unknown => buffer.ours.text

/** What may happen to a buffer while somebody types: keys, saving that succeeds or fails, another field changed elsewhere. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('key' as const), key: fc.constantFrom('a', 'b', ' ', 'ø') }),
    fc.record({ what: fc.constant('send' as const) }),
    fc.record({ what: fc.constant('acknowledge' as const) }),
    fc.record({ what: fc.constant('refuse' as const) }),
    fc.record({ what: fc.constant('elsewhere' as const), place: fc.constantFrom('Køge', 'Næstved', 'Holbæk') }),
  ),
  { maxLength: 60 },
)

describe('an edit buffer', () => {
  it('loses no keystroke and no change from elsewhere, whatever comes between', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        let buffer = openBuffer({ text: '', place: '' })
        let head: Readonly<Record<string, unknown>> = { text: '', place: '' }
        let wanted = ''
        let place = ''
        for (const each of all) {
          switch (each.what) {
            case 'key':
              wanted += each.key
              buffer = typed(buffer, { ...buffer.ours, text: `${String(text(buffer))}${each.key}` })
              break
            case 'send':
              if (buffer.sending === null && isDirty(buffer)) buffer = sendingBegins(buffer)
              break
            case 'acknowledge':
              if (buffer.sending !== null) {
                head = { ...buffer.sending, place: head.place }
                buffer = acknowledged(buffer, head)
              }
              break
            case 'refuse':
              if (buffer.sending !== null) buffer = refused(buffer, { code: 'disk-full' })
              break
            case 'elsewhere':
              place = each.place
              head = { ...head, place }
              buffer = arrived(buffer, head)
              break
          }
          expect(text(buffer)).toBe(wanted)
        }
        if (buffer.sending !== null) buffer = refused(buffer, { code: 'disk-full' })
        if (isDirty(buffer)) {
          buffer = sendingBegins(buffer)
          buffer = acknowledged(buffer, { ...buffer.ours, place: head.place })
        }
        expect(buffer.ours).toEqual({ text: wanted, place })
        expect(isDirty(buffer)).toBe(false)
        expect(buffer.error).toBeNull()
      }),
    )
  })

  it('hands out the same value while nothing in it changes, so that an editor is not set anew', () => {
    const mine = typed(openBuffer({ text: '' }), { text: 'ord' })
    const saved = acknowledged(sendingBegins(mine), { text: 'ord' })
    expect(saved.ours).toBe(mine.ours)
    expect(arrived(saved, { text: 'ord' }).ours).toBe(mine.ours)
  })

  it('surfaces the same field changed elsewhere and keeps both versions until one is chosen', () => {
    const mine = typed(openBuffer({ text: 'fælles', place: 'Køge' }), { text: 'min', place: 'Køge' })
    const torn = arrived(mine, { text: 'din', place: 'Holbæk' })
    expect(torn.theirs).toEqual({ text: 'din', place: 'Holbæk' })
    expect(text(torn)).toBe('min')
    expect(keepOurs(torn)).toMatchObject({
      base: { text: 'din', place: 'Holbæk' },
      ours: { text: 'min', place: 'Holbæk' },
      theirs: null,
    })
    expect(takeTheirs(torn)).toEqual(openBuffer({ text: 'din', place: 'Holbæk' }))
  })

  it('keeps what was typed and says why when saving fails, until saving succeeds', () => {
    const failed = refused(sendingBegins(typed(openBuffer({ text: '' }), { text: 'ord' })), { code: 'disk-full' })
    expect(failed.error).toEqual({ code: 'disk-full' })
    expect(text(typed(failed, { text: 'ord mere' }))).toBe('ord mere')
    expect(typed(failed, { text: 'ord mere' }).error).toEqual({ code: 'disk-full' })
    expect(acknowledged(sendingBegins(failed), { text: 'ord' }).error).toBeNull()
  })
})
