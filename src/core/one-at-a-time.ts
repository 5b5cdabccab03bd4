/** Jobs that must not run beside one another. Knows nothing of what they do. */

/** Runs each job when the one before it has ended, well or badly. */
export const oneAtATime = (): (<T>(job: () => T | Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const next = last.then(job)
    last = next.catch(() => undefined)
    return next
  }
}
