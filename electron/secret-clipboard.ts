/**
 * Puts a secret on the clipboard for half a minute: then, and when the window is closed, it is cleared where it still holds that
 * secret (security.md 39). Whatever else was copied meanwhile stays. What the secret is, it does not ask.
 */

/** The clipboard of the operating system, as Electron gives it. */
type Board = {
  readonly readText: () => Promise<string>
  readonly writeText: (text: string) => Promise<void>
  readonly clear: () => void
}

export type SecretClipboard = {
  readonly copy: (secret: string) => Promise<void>
  /** Clears at once what is still there. */
  readonly forget: () => Promise<void>
}

const secretMilliseconds = 30_000

export const makeSecretClipboard = (board: Board): SecretClipboard => {
  let secret: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = async (): Promise<void> => {
    clearTimeout(timer)
    const ours = secret
    secret = null
    // Where another program holds the clipboard just now, it cannot be read.
    if (ours !== null && (await board.readText().catch(() => null)) === ours) board.clear()
  }
  return {
    copy: async (next) => {
      clearTimeout(timer)
      await board.writeText(next)
      secret = next
      timer = setTimeout(() => void forget(), secretMilliseconds)
    },
    forget,
  }
}
