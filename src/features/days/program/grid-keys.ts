/** What a key means in the grid, where a session has the focus or is held. It changes nothing. */
import { gridStep, type Move } from '../../../core/programme/placing.ts'
import type { Direction } from './grid-layout.ts'

type GridKey =
  | { readonly kind: 'take' | 'put' | 'cancel' | 'unplace' | 'pin' | 'stay' }
  /** A step; what is not held is taken up by it. */
  | { readonly kind: 'step'; readonly move: Move }
  /** To the next place, or the one before, where nothing clashes. */
  | { readonly kind: 'free'; readonly by: 1 | -1 }
  | { readonly kind: 'go'; readonly to: Direction | 'first' | 'last' }

type Key = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Null leaves the key to others. */
export const meaningOf = (key: Key, isHeld: boolean): GridKey | null => {
  if (key.ctrlKey || key.altKey || key.metaKey) return null
  const step = (move: Move): GridKey => ({ kind: 'step', move })
  const go = (to: Direction | 'first' | 'last'): GridKey => ({ kind: 'go', to })
  const arrow = (direction: Direction, move: Move): GridKey => (isHeld ? step(move) : go(direction))
  switch (key.key) {
    case 'Enter':
    case ' ':
      return { kind: isHeld ? 'put' : 'take' }
    case 'Escape':
      return isHeld ? { kind: 'cancel' } : null
    case 'ArrowUp':
      return key.shiftKey
        ? step({ kind: 'longer', minutes: -gridStep })
        : arrow('up', { kind: 'later', minutes: -gridStep })
    case 'ArrowDown':
      return key.shiftKey
        ? step({ kind: 'longer', minutes: gridStep })
        : arrow('down', { kind: 'later', minutes: gridStep })
    case 'ArrowLeft':
      return arrow('left', { kind: 'room', by: -1 })
    case 'ArrowRight':
      return arrow('right', { kind: 'room', by: 1 })
    case 'PageUp':
      return isHeld ? step({ kind: 'later', minutes: -farStep }) : null
    case 'PageDown':
      return isHeld ? step({ kind: 'later', minutes: farStep }) : null
    case 'Home':
      return isHeld ? null : go('first')
    case 'End':
      return isHeld ? null : go('last')
    case 'f':
    case 'F':
      return { kind: 'free', by: key.shiftKey ? -1 : 1 }
    case 'p':
    case 'P':
      return { kind: 'pin' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'unplace' }
    case 'Tab':
      // What is held is put down first, so that nobody leaves it in the air.
      return isHeld ? { kind: 'stay' } : null
    default:
      return null
  }
}

const farStep = 30
