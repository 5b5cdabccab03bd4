import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/features/days/program/grid-keys.ts'

const press = (key: string, isHeld: boolean, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  meaningOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more }, isHeld)

describe('the keys of the grid', () => {
  it('go from session to session while nothing is held, and move what is', () => {
    expect(press('ArrowDown', false)).toEqual({ kind: 'go', to: 'down' })
    expect(press('ArrowDown', true)).toEqual({ kind: 'step', move: { kind: 'later', minutes: 5 } })
    expect(press('ArrowUp', true)).toEqual({ kind: 'step', move: { kind: 'later', minutes: -5 } })
    expect(press('ArrowRight', true)).toEqual({ kind: 'step', move: { kind: 'room', by: 1 } })
    expect(press('PageDown', true)).toEqual({ kind: 'step', move: { kind: 'later', minutes: 30 } })
    expect(press('Home', false)).toEqual({ kind: 'go', to: 'first' })
  })

  it('take up and put down with Enter and space, and give up with Escape alone', () => {
    for (const key of ['Enter', ' ']) {
      expect(press(key, false)).toEqual({ kind: 'take' })
      expect(press(key, true)).toEqual({ kind: 'put' })
    }
    expect(press('Escape', true)).toEqual({ kind: 'cancel' })
    expect(press('Escape', false)).toBeNull()
  })

  it('make it longer with Shift, whether it is held or not', () => {
    const longer = { kind: 'step', move: { kind: 'longer', minutes: 5 } }
    expect(press('ArrowDown', true, { shiftKey: true })).toEqual(longer)
    expect(press('ArrowDown', false, { shiftKey: true })).toEqual(longer)
  })

  it('keep nobody from leaving, unless something is in the air', () => {
    expect(press('Tab', false)).toBeNull()
    expect(press('Tab', true)).toEqual({ kind: 'stay' })
  })

  it('leave commands with Ctrl, and what means nothing here, to others', () => {
    expect(press('p', false, { ctrlKey: true })).toBeNull()
    expect(press('ArrowDown', true, { ctrlKey: true })).toBeNull()
    expect(press('n', false)).toBeNull()
    expect(press('PageDown', false)).toBeNull()
  })
})
