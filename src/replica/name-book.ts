/** The dictionary's names and words for the check of cases: asked for once in the life of a page, when somebody first needs them. */
import { useEffect, useState } from 'react'
import type { ContractError } from '../core/contract.ts'
import { emptyNameBook, type NameBook, nameBookOf } from '../core/privacy/knowledge.ts'
import { call } from './bridge.ts'

export type NameBookState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly names: NameBook }
  /** The check works without the dictionary, but finds fewer names: the page says so. */
  | { readonly state: 'failed'; readonly names: NameBook; readonly error: ContractError }

export const useNameBook = (): NameBookState => {
  const [state, setState] = useState<NameBookState>(known ?? { state: 'loading' })
  useEffect(() => {
    let gone = false
    asked ??= ask()
    void asked.then((answer) => gone || setState(answer))
    return () => {
      gone = true
    }
  }, [])
  return state
}

let known: NameBookState | null = null
let asked: Promise<NameBookState> | null = null

const ask = async (): Promise<NameBookState> => {
  const reply = await call('privacy.nameBook', {})
  if (reply.ok) {
    known = { state: 'ready', names: nameBookOf(reply.value.text) }
    return known
  }
  asked = null
  return { state: 'failed', names: emptyNameBook, error: reply.error }
}
