/** Names that are neither taken nor were given before: "Referat.docx", then "Referat 2.docx". */

/** `isTaken` is asked of the whole name, or path. Capitals make no other name, as on Windows. */
export const freeNames = (isTaken: (candidate: string) => boolean) => {
  const given = new Set<string>()
  return (name: string, ending: string): string => {
    let count = 1
    const candidate = (): string => `${name}${count === 1 ? '' : ` ${count}`}${ending}`
    while (given.has(candidate().toLowerCase()) || isTaken(candidate())) count += 1
    given.add(candidate().toLowerCase())
    return candidate()
  }
}
