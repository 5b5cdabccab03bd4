/**
 * What the program says about itself to whoever looks after the machine: where something went wrong and what sort of thing
 * it was. Never an exception's own words, since they can hold what somebody wrote (security.md 39).
 */
export type Say = (line: string) => void

export const say: Say = (line) => {
  process.stderr.write(`erfakreds: ${line}\n`)
}

/** Kind and place of an exception: its class, a system error's code, and the program's own lines it came through. */
export const describeBug = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return `a thrown ${typeof thrown}`
  const code =
    'code' in thrown && typeof thrown.code === 'string' && /^[A-Z_]{1,40}$/.test(thrown.code) ? thrown.code : ''
  return [className(thrown), code, ...placesIn(thrown)].filter((part) => part !== '').join(' ')
}

/** The class, not the `name` property: that one can be set to anything. */
const className = (error: Error): string => {
  const name = error.constructor.name
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error'
}

/** File name, line and column of the innermost frames. The message stands before them and may look like one. */
const placesIn = ({ stack = '', message }: Error): readonly string[] =>
  stack
    .replace(message, '')
    .split('\n')
    .flatMap((line) => /^\s+at .*?([\w.-]+\.(?:js|cjs|mjs|ts):\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, 6)
