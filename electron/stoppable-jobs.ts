/** Long work that the page that asked for it can stop: under the name that the page gave it. Knows nothing of what is done. */

export const stoppableJobs = () => {
  const running = new Map<string, AbortController>()
  return {
    run: async <T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const stop = new AbortController()
      running.set(job, stop)
      try {
        return await work(stop.signal)
      } finally {
        running.delete(job)
      }
    },
    stop: (job: string): void => running.get(job)?.abort(),
  }
}
