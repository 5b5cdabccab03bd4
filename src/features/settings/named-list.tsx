/** A list of what the settings name, venues or units: sorted without rows moving under the hand that edits one of them, searched and added to. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { compareDanish, matchesSearch } from '../../core/danish/sorting.ts'
import { SearchedList, type SearchedListWords } from './searched-list.tsx'

type Named = { readonly id: string; readonly value: { readonly name: string } }

type NamedListProps<Entry> = {
  readonly words: SearchedListWords & Readonly<Record<'lead' | 'unnamed' | 'add', string>>
  readonly all: readonly Entry[]
  /** What the search looks through. */
  readonly searched: (entry: Entry) => string
  readonly about: (entry: Entry) => string
  /** `isNew` of the one that was just added: its name takes the focus. */
  readonly form: (entry: Entry, isNew: boolean) => ReactNode
  /** Answers the id of the new one, which is opened. */
  readonly onAdd: () => Promise<string>
}

export const NamedList = <Entry extends Named>({ words, all, searched, about, form, onAdd }: NamedListProps<Entry>) => {
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [added, setAdded] = useState<string | null>(null)
  const ordered = useCalmOrder(all, opened)
  const add = async () => {
    setSearch('')
    const id = await onAdd()
    setAdded(id)
    setOpened(id)
  }
  return (
    <Stack>
      <Text>{words.lead}</Text>
      <SearchedList
        words={words}
        all={all.length}
        shown={ordered.filter((entry) => matchesSearch(searched(entry), search))}
        search={search}
        onSearch={setSearch}
        opened={opened}
        onOpened={(id) => {
          setAdded(null)
          setOpened(id)
        }}
        name={({ value }) => value.name || words.unnamed}
        about={about}
        form={(entry) => form(entry, entry.id === added)}
      />
      <Group>
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => void add()}>
          {words.add}
        </Button>
      </Group>
    </Stack>
  )
}

/** By name in Danish order; those without a name last, where they were just added. */
const byName = (a: Named, b: Named): number =>
  a.value.name === '' || b.value.name === ''
    ? Number(a.value.name === '') - Number(b.value.name === '') || (a.id < b.id ? -1 : 1)
    : compareDanish(a.value.name, b.value.name)

/** Sorted by name; while one of them is being edited (`editing`), the order stays as it was and new ones come last. */
const useCalmOrder = <T extends Named>(records: readonly T[], editing: string | null): readonly T[] => {
  const [held, setHeld] = useState<readonly string[]>([])
  const sorted = records.toSorted(byName)
  const ids = sorted.map((each) => each.id)
  const wanted = editing === null ? ids : [...held, ...ids.filter((id) => !held.includes(id))]
  const names = wanted.join(' ')
  useEffect(() => setHeld(names.split(' ')), [names])
  return wanted.flatMap((id) => sorted.find((each) => each.id === id) ?? [])
}
