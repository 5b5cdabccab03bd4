/** What a request of the contract is made of: the schema of its input, and a witness of its output's type. */
import { z } from 'zod'

/** Type witness of an output: outputs are made by our own handlers and are not parsed again. */
export type Output<T> = { readonly output?: T }

export const request = <I extends z.ZodType, O = null>(input: I, _output: Output<O> = {}) =>
  ({ input }) as { readonly input: I } & Output<O>

export const gives = <O>(): Output<O> => ({})

export const none = z.strictObject({})
