/**
 * The palette: one field, and below it what it finds, by kind. Arrows choose, Enter opens. The focus stays in the field; the chosen
 * line is told by `aria-activedescendant`.
 */
import { Box, Group, Modal, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SearchKind } from '../../core/search/search.ts'
import { searchWords as words } from '../../strings/search.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FoundLine } from './found-line.tsx'
import type { PageLink, PaletteEntry } from './named-entries.ts'
import classes from './search.module.css'
import { type KeptIndex, useSearch } from './use-search.ts'
import { pageButtons } from './when-there.ts'

type PaletteProps = {
  readonly pages: readonly PageLink[]
  readonly kept: KeptIndex
  readonly onChoose: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

export const Palette = (props: PaletteProps) => (
  <Modal.Root
    opened
    onClose={props.onClose}
    size="xl"
    yOffset="8dvh"
    transitionProps={{ duration: 0 }}
    returnFocus={false}
  >
    <Modal.Overlay />
    <Modal.Content aria-label={words.title}>
      <Modal.Body p={0}>
        <Search {...props} />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
)

/** A line of the list: something found, or the offer to show more of its kind. */
type Line = { readonly entry: PaletteEntry } | { readonly more: SearchKind }

const Search = ({ pages, kept, onChoose }: PaletteProps) => {
  const [question, setQuestion] = useState('')
  const [whole, setWhole] = useState<SearchKind | null>(null)
  const [chosen, setChosen] = useState(0)
  /* Asked for with each word that is typed: a page may still be filling up. */
  const [buttons, setButtons] = useState(pageButtons)
  const { groups, total, reading } = useSearch({ question, whole, buttons }, pages, kept)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const lines = groups.flatMap(({ kind, hits, total: of }): readonly Line[] => [
    ...hits.map((entry) => ({ entry })),
    ...(hits.length < of && whole !== kind ? [{ more: kind }] : []),
  ])
  const at = Math.min(chosen, lines.length - 1)
  const lineId = (index: number) => `${id}-${index}`

  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const choose = (line: Line | undefined) => {
    if (line === undefined) return
    if ('entry' in line) onChoose(line.entry)
    else setWhole(line.more)
  }
  const pressed = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined && lines.length > 0) setChosen((at + step + lines.length) % lines.length)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(lines[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={words.title}
        aria-expanded={lines.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={lines.length > 0 ? lineId(at) : undefined}
        autoComplete="off"
        spellCheck={false}
        variant="unstyled"
        size="lg"
        className={classes.field ?? ''}
        leftSection={<IconSearch size={20} aria-hidden />}
        placeholder={words.placeholder}
        value={question}
        onChange={(event) => {
          setQuestion(event.currentTarget.value)
          setButtons(pageButtons())
          setWhole(null)
          setChosen(0)
        }}
        onKeyDown={pressed}
      />
      <Box ref={list} id={id} role="listbox" aria-label={words.results} className={classes.results ?? ''}>
        {groups.map(({ kind, hits, total: of }) => (
          <Box key={kind} role="group" aria-label={words.kinds[kind]}>
            <Text size="sm" fw={600} c="dimmed" className={classes.kind ?? ''} aria-hidden>
              {hits.length < of ? words.some(kind, hits.length, of) : words.kinds[kind]}
            </Text>
            {lines.flatMap((line, index) =>
              kindOf(line) === kind
                ? [
                    <Box
                      key={'entry' in line ? line.entry.id : 'more'}
                      id={lineId(index)}
                      role="option"
                      aria-selected={index === at}
                      className={classes.line ?? ''}
                      /* The focus stays in the field. */
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => choose(line)}
                    >
                      {'entry' in line ? (
                        <FoundLine entry={line.entry} question={question} />
                      ) : (
                        <Text c="dimmed">{words.more(of - hits.length)}</Text>
                      )}
                    </Box>,
                  ]
                : [],
            )}
          </Box>
        ))}
        {lines.length === 0 && !reading && (
          <EmptyState icon={<IconSearch size={40} />} title={words.nothing}>
            {words.nothingWhy}
          </EmptyState>
        )}
      </Box>
      <Group justify="space-between" className={classes.foot ?? ''}>
        <Text size="sm" c="dimmed" role="status">
          {reading ? words.reading : question.trim() === '' ? '' : words.count(total)}
        </Text>
        <Text size="sm" c="dimmed">
          {words.keys}
        </Text>
      </Group>
    </>
  )
}

const kindOf = (line: Line): SearchKind => ('entry' in line ? line.entry.kind : line.more)
