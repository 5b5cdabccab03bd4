/** Names of files that lie in the archive. */

/** The ending has its dot; it is empty where the file has none. */
export const nameAndEnding = (fileName: string): { readonly stem: string; readonly ending: string } => {
  const dot = fileName.lastIndexOf('.')
  return dot > 0 ? { stem: fileName.slice(0, dot), ending: fileName.slice(dot) } : { stem: fileName, ending: '' }
}
