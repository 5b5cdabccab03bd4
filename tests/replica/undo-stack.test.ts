import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Batch,
  emptyStack,
  inverse,
  remember,
  type Step,
  takeDone,
  takeUndone,
  type UndoStack,
} from '../../src/replica/undo-stack.ts'

type World = Readonly<Record<string, unknown>>

const aBatch = (label: string, steps: readonly Step[], group: string | null = null): Batch => ({ label, steps, group })
const apply = (world: World, batch: Batch): World =>
  Object.assign({}, world, ...batch.steps.map((step) => ({ [step.id]: step.after })))

/** Edits of three records, each step knowing what stood there before. */
const edits = fc.array(
  fc.record({
    changes: fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), n: fc.nat(99) }), { minLength: 1, maxLength: 3 }),
    group: fc.constantFrom(null, 'run-1', 'run-2'),
  }),
  { maxLength: 12 },
)

const batchOn = (world: World, edit: { changes: { id: string; n: number }[]; group: string | null }, at: number) => {
  let now = world
  const steps: Step[] = []
  for (const { id, n } of edit.changes) {
    const before = (now[id] ?? null) as Step['before']
    steps.push({ kind: 'area', id, before, after: { n } })
    now = { ...now, [id]: { n } }
  }
  return aBatch(`edit ${at}`, steps, edit.group)
}

const play = (all: { changes: { id: string; n: number }[]; group: string | null }[]) => {
  const start: World = { a: null, b: null, c: null }
  return all.reduce<{ world: World; stack: UndoStack; start: World }>(
    ({ world, stack }, each, at) => {
      const batch = batchOn(world, each, at)
      return { world: apply(world, batch), stack: remember(stack, batch), start }
    },
    { world: start, stack: emptyStack, start },
  )
}

describe('the undo stack', () => {
  it('undoing everything leads back to where it began, and redoing it all to where it stood', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const { world: end, stack: full, start } = play(all)
        let world = end
        let stack = full
        for (let taken = takeDone(stack); taken !== null; taken = takeDone(stack)) {
          world = apply(world, inverse(taken.batch))
          stack = taken.rest
        }
        expect(world).toEqual(start)
        for (let taken = takeUndone(stack); taken !== null; taken = takeUndone(stack)) {
          world = apply(world, taken.batch)
          stack = taken.rest
        }
        expect(world).toEqual(end)
      }),
    )
  })

  it('takes a run of typing back as one', () => {
    const first = aBatch('Teksten er ændret', [{ kind: 'area', id: 'a', before: { n: 0 }, after: { n: 1 } }], 'run')
    const second = aBatch('Teksten er ændret', [{ kind: 'area', id: 'a', before: { n: 1 }, after: { n: 2 } }], 'run')
    const taken = takeDone(remember(remember(emptyStack, first), second))
    expect(taken?.batch.steps).toEqual([{ kind: 'area', id: 'a', before: { n: 0 }, after: { n: 2 } }])
    expect(taken?.rest.done).toEqual([])
  })

  it('keeps batches without a group apart, even when they are alike', () => {
    const one = aBatch('Flyttet', [{ kind: 'area', id: 'a', before: { n: 0 }, after: { n: 1 } }])
    expect(remember(remember(emptyStack, one), one).done).toHaveLength(2)
  })

  it('forgets what could be redone once something new is done', () => {
    const one = aBatch('Et', [{ kind: 'area', id: 'a', before: null, after: { n: 1 } }])
    const undone = takeDone(remember(emptyStack, one))?.rest ?? emptyStack
    expect(takeUndone(undone)).not.toBeNull()
    expect(takeUndone(remember(undone, one))).toBeNull()
  })
})
