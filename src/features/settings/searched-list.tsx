/** A list of the settings: found by its words, each entry opened in place, and the button that removes what nothing uses. */
import { Accordion, Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../../strings/common.ts'
import { settings } from '../../strings/settings.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'

export type SearchedListWords = Readonly<Record<'empty' | 'emptyWhy' | 'search' | 'one' | 'many', string>>

type SearchedListProps<Entry> = {
  readonly words: SearchedListWords
  /** How many there are. */
  readonly all: number
  readonly shown: readonly Entry[]
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly opened: string | null
  readonly onOpened: (id: string | null) => void
  readonly name: (entry: Entry) => string
  readonly about: (entry: Entry) => string
  readonly form: (entry: Entry) => ReactNode
}

export const SearchedList = <Entry extends { readonly id: string }>(props: SearchedListProps<Entry>) => {
  const { words, all, shown, search, onSearch, opened, onOpened, name, about, form } = props
  return (
    <>
      {all === 0 ? (
        <EmptyState order={3} title={words.empty}>
          {words.emptyWhy}
        </EmptyState>
      ) : (
        <SearchField
          label={words.search}
          value={search}
          onChange={onSearch}
          count={common.shownOf(shown.length, all, words.one, words.many)}
        />
      )}
      <Accordion value={opened} onChange={onOpened} order={3}>
        {shown.map((entry) => (
          <Accordion.Item key={entry.id} value={entry.id}>
            <Accordion.Control>
              {name(entry)}
              <Text size="sm" c="dimmed">
                {about(entry)}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>{opened === entry.id && form(entry)}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {shown.length === 0 && all > 0 && <Text c="dimmed">{common.nothingFound}</Text>}
    </>
  )
}

type RemoveUnusedProps = {
  readonly label: string
  /** What uses it, in words; it stays while anything does. */
  readonly uses: readonly string[]
  readonly onRemove: () => void
}

export const RemoveUnused = ({ label, uses, onRemove }: RemoveUnusedProps) => (
  <div>
    <Button variant="subtle" color="red" disabled={uses.length > 0} onClick={onRemove}>
      {label}
    </Button>
    {uses.length > 0 && (
      <Text size="sm" c="dimmed">
        {settings.inUse(uses)}
      </Text>
    )}
  </div>
)
