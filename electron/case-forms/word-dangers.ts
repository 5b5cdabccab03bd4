/** What a Word document may ask a program to fetch, run or unpack. Nothing here would do so; a form that asks is refused. */
import { isElement, type XmlElement } from './xml.ts'

export const bringsSomething = (document: XmlElement): boolean => {
  const instructions: string[] = []
  const brings = (element: XmlElement): boolean => {
    if (elements.has(element.name)) return true
    if (element.name === 'w:fldChar') instructions.push('\n')
    if (element.name === 'w:fldSimple') instructions.push(`\n${element.attributes.get('w:instr') ?? ''}\n`)
    // Word may have an instruction in several pieces.
    if (element.name === 'w:instrText') instructions.push(element.children.filter((node) => !isElement(node)).join(''))
    return element.children.some((node) => isElement(node) && brings(node))
  }
  return brings(document) || fetching.test(instructions.join(''))
}

const elements = new Set(['w:altChunk', 'w:object', 'w:control', 'w:subDoc', 'w:movie', 'o:OLEObject'])
const fetching = /^[^\S\n]*(DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|MACROBUTTON)\b/im
