/** What every part of a paper on screen knows of the whole, and how its elements are told apart. */
import { createContext } from 'react'
import type { Footnote } from '../../core/text/blocks.ts'
import { textWidthOf } from './measured-sheet.tsx'

type Paper = {
  readonly id: string
  readonly titleLevel: number
  readonly notes: ReadonlyMap<Footnote, number>
  /** Set in our own typeface. */
  readonly knownTypeface: boolean
  /** Millimetres between the margins. */
  readonly textWidth: number
}

export const PaperContext = createContext<Paper>({
  id: '',
  titleLevel: 2,
  notes: new Map(),
  knownTypeface: true,
  textWidth: textWidthOf(undefined),
})

/** Elements of a paper have no ids of their own: their place is what tells them apart. */
export const placed = <T>(all: readonly T[]): readonly { readonly place: number; readonly each: T }[] =>
  all.map((each, place) => ({ each, place }))
