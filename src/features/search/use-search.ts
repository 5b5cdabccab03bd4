/** What the palette shows for a question. The archive's index is made while it is open, behind what is typed, and kept to begin with next time. */
import { useEffect, useMemo, useState } from 'react'
import type { RecordSet } from '../../core/records/record-set.ts'
import { archiveEntries } from '../../core/search/archive-entries.ts'
import { type SearchGroup, type SearchIndex, type SearchKind, search, searchIndexOf } from '../../core/search/search.ts'
import { useRecordSet } from '../../replica/index.ts'
import { useCommands } from '../../ui/commands.tsx'
import { todayInDenmark } from '../../ui/today.ts'
import { commandEntries, meetingTabEntries, type PageLink, type PaletteEntry, pageEntries } from './named-entries.ts'

/** Where the index of the archive is kept between two times that the palette is open, with what it was made of. */
export type KeptIndex = {
  current: { readonly index: SearchIndex<PaletteEntry>; readonly records: RecordSet; readonly today: string } | null
}

type Found = {
  readonly groups: readonly SearchGroup<PaletteEntry>[]
  readonly total: number
  /** The archive has not been read yet. */
  readonly reading: boolean
}

/** Of a kind, before all of it is asked for. */
const few = 5
const many = 100

type Asked = {
  readonly question: string
  /** All that fits is shown of this kind. */
  readonly whole: SearchKind | null
  /** What can be pressed on the page. */
  readonly buttons: readonly HTMLElement[]
}

export const useSearch = ({ question, whole, buttons }: Asked, pages: readonly PageLink[], kept: KeptIndex): Found => {
  const today = todayInDenmark()
  const archive = useArchiveIndex(today, kept)
  const commands = useCommands()
  const here = useMemo(
    () => searchIndexOf<PaletteEntry>([...pageEntries(pages), ...commandEntries(commands, buttons)]),
    [pages, commands, buttons],
  )
  return useMemo(() => {
    const indexes = archive === null ? [here] : [here, archive]
    if (question.trim() === '') return { groups: beginning(here, pages.length), total: 0, reading: archive === null }
    const found = search(indexes, question, { today, perKind: many })
    return {
      groups: found.map((group) => ({ ...group, hits: group.hits.slice(0, group.kind === whole ? many : few) })),
      total: found.reduce((sum, group) => sum + group.total, 0),
      reading: archive === null,
    }
  }, [question, whole, today, here, archive, pages.length])
}

/** Before anything is typed: the pages, and what can be done here. */
const beginning = ({ entries }: SearchIndex<PaletteEntry>, pages: number): readonly SearchGroup<PaletteEntry>[] => {
  const groupOf = (kind: SearchKind, hits: readonly PaletteEntry[]) => ({ kind, total: hits.length, hits })
  const known = entries.filter((each) => each.kind === 'command' && each.does.by !== 'button')
  const rail = entries.filter(({ kind }) => kind === 'page').slice(0, pages)
  return [groupOf('page', rail), groupOf('command', known)]
}

const useArchiveIndex = (today: string, kept: KeptIndex): SearchIndex<PaletteEntry> | null => {
  const records = useRecordSet()
  const [index, setIndex] = useState(kept.current?.index ?? null)
  useEffect(() => {
    if (records === undefined) return
    if (kept.current?.records === records && kept.current.today === today) return
    /* After what was typed has been drawn. */
    const timer = window.setTimeout(() => {
      const entries = archiveEntries(records)
      const made = searchIndexOf<PaletteEntry>([...meetingTabEntries(entries, today), ...entries])
      kept.current = { index: made, records, today }
      setIndex(made)
    })
    return () => window.clearTimeout(timer)
  }, [records, today, kept])
  return index
}
