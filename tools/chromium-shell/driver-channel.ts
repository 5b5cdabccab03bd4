// Owns the line between a driven shell and the test that started it (Node's own IPC channel): answers prepared for
// dialogs, signals of the operating system and choices in the menu to play, and reports of what the shell did outside the
// window.

import { EventEmitter } from 'node:events'

export type DialogAnswer =
  | { readonly kind: 'save'; readonly path: string | null }
  | { readonly kind: 'open'; readonly paths: readonly string[] | null }
  | { readonly kind: 'message'; readonly button: number }

export type FromDriver =
  | { readonly type: 'answer'; readonly answer: DialogAnswer }
  | { readonly type: 'power'; readonly event: string }
  | { readonly type: 'menu'; readonly label: string }

export type ToDriver =
  | { readonly type: 'ready'; readonly address: string }
  | { readonly type: 'dialog'; readonly kind: DialogAnswer['kind'] | 'error'; readonly options: unknown }
  | { readonly type: 'outside'; readonly verb: string; readonly target: string }
  | { readonly type: 'network'; readonly url: string }

const answers: DialogAnswer[] = []
export const driverSignals = new EventEmitter<{ power: [event: string]; menu: [label: string] }>()

export function listenToDriver(): void {
  process.on('message', (message) => {
    const said = message as FromDriver
    if (said.type === 'answer') answers.push(said.answer)
    else if (said.type === 'menu') driverSignals.emit('menu', said.label)
    else driverSignals.emit('power', said.event)
  })
  process.channel?.unref()
}

export function tellDriver(message: ToDriver): void {
  process.send?.(message)
}

/** The first prepared answer of that kind, or undefined where the test prepared none. */
export function preparedAnswer<K extends DialogAnswer['kind']>(
  kind: K,
): Extract<DialogAnswer, { kind: K }> | undefined {
  const index = answers.findIndex((answer) => answer.kind === kind)
  if (index === -1) return undefined
  return answers.splice(index, 1)[0] as Extract<DialogAnswer, { kind: K }>
}
