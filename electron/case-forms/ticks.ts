/** The boxes of a form that have a content control, and whether they are ticked. */
import { tickOf } from './own-words.ts'
import { controlTexts, type WordText } from './word-lines.ts'

/** What the box shows goes before what the file notes of it: it is what the author saw. */
export const ticksByTag = (text: WordText): ReadonlyMap<string, boolean> => {
  const ticks = new Map<string, boolean>()
  for (const [{ tag, checkBox }, words] of controlTexts(text)) {
    const ticked = tickOf(words) ?? checkBox?.checked ?? null
    if (ticked !== null) ticks.set(tag, ticked)
  }
  return ticks
}
