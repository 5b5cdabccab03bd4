import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeSecretClipboard } from '../../electron/secret-clipboard.ts'

/** A clipboard that anybody may write to meanwhile. */
const aBoard = () => {
  const held = { text: 'noget, der lå der' }
  return {
    held,
    readText: async () => held.text,
    writeText: async (text: string) => {
      held.text = text
    },
    clear: () => {
      held.text = ''
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a secret on the clipboard', () => {
  it('is there for half a minute and then cleared', async () => {
    const board = aBoard()
    await makeSecretClipboard(board).copy('AAAA-BBBB')
    await vi.advanceTimersByTimeAsync(29_900)
    expect(board.held.text).toBe('AAAA-BBBB')
    await vi.advanceTimersByTimeAsync(200)
    expect(board.held.text).toBe('')
  })

  it('has its half minute from the last copy', async () => {
    const board = aBoard()
    const { copy } = makeSecretClipboard(board)
    await copy('AAAA-BBBB')
    await vi.advanceTimersByTimeAsync(20_000)
    await copy('CCCC-DDDD')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(board.held.text).toBe('CCCC-DDDD')
    await vi.advanceTimersByTimeAsync(11_000)
    expect(board.held.text).toBe('')
  })

  it('leaves alone what was copied meanwhile', async () => {
    const board = aBoard()
    await makeSecretClipboard(board).copy('AAAA-BBBB')
    await board.writeText('en helt anden tekst')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(board.held.text).toBe('en helt anden tekst')
  })

  it('goes at once when the window is closed, and only what is ours', async () => {
    const board = aBoard()
    const { copy, forget } = makeSecretClipboard(board)
    await forget()
    expect(board.held.text).toBe('noget, der lå der')
    await copy('AAAA-BBBB')
    await forget()
    expect(board.held.text).toBe('')
  })
})
