// Owns until when an Electron may be shipped: the project behind it repairs the latest three major versions.

const maintainedMajors = 3

/** Both are version numbers; a pinned version that is newer than the newest known one is maintained. */
export function isMaintained(pinned: string, newest: string): boolean {
  return majorOf(newest) - majorOf(pinned) < maintainedMajors
}

function majorOf(version: string): number {
  const major = Number(/^(\d+)\./.exec(version)?.[1])
  if (!Number.isInteger(major)) throw new Error(`not a version number: ${version}`)
  return major
}
