/**
 * Folders and files that the user chose in a dialog. The page gets a random token and something to read; the path stays
 * here, so that no page can name one (security.md 9). Tokens live as long as the program.
 */
import { randomBytes } from 'node:crypto'
import type { ChosenPlace, ContractError } from '../src/core/contract.ts'
import { err, ok, type Result } from '../src/core/result.ts'

export type Places = {
  readonly remember: (path: string) => ChosenPlace
  readonly find: (token: string) => Result<string, ContractError>
}

export const makePlaces = (): Places => {
  const paths = new Map<string, string>()
  return {
    remember: (path) => {
      const token = randomBytes(16).toString('hex')
      paths.set(token, path)
      return { token, display: path }
    },
    find: (token) => {
      const path = paths.get(token)
      return path === undefined ? err({ code: 'unknown-place' }) : ok(path)
    },
  }
}
