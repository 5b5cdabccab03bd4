/** Expected failures as values: a function that can fail in a foreseen way returns a Result; exceptions are bugs. */

type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<E> = { readonly ok: false; readonly error: E }
export type Result<T, E> = Ok<T> | Err<E>

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E>(error: E): Err<E> => ({ ok: false, error })

/** Closes a switch over a discriminated union: a case that is forgotten does not compile. */
export const assertNever = (value: never): never => {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`)
}
