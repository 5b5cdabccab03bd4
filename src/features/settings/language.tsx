/** The words that the language check asks to consider: the program's own list until somebody changes it. */
import { Button, Group, type InputWrapperProps, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { matchesSearch } from '../../core/danish/sorting.ts'
import { defaultLanguageRules } from '../../core/language/lexicon.ts'
import type { LanguageRule } from '../../core/records/organisation.ts'
import { type DraftOf, newElementId } from '../../replica/index.ts'
import { languageSettings as words } from '../../strings/language.ts'
import { LineField } from '../../ui/line-field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { SearchedList } from './searched-list.tsx'
import classes from './settings.module.css'

export const LanguageSection = () => (
  <OrganisationForm label={words.changed}>{(draft) => <WordList draft={draft} />}</OrganisationForm>
)

type ChangeRules = (change: (rules: readonly LanguageRule[]) => readonly LanguageRule[]) => void

const WordList = ({ draft }: { readonly draft: DraftOf<'organisation'> }) => {
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const newWord = useRef<HTMLInputElement>(null)
  const own = draft.value.languageRules
  const rules = own ?? defaultLanguageRules
  const shown = rules.filter(
    ({ id, pattern, suggestions }) => id === opened || matchesSearch([pattern, ...suggestions].join(' '), search),
  )
  const changeRules: ChangeRules = (change) =>
    draft.change((value) => ({ ...value, languageRules: change(value.languageRules ?? defaultLanguageRules) }))
  return (
    <>
      <Text>{words.lead}</Text>
      <Text size="sm" c="dimmed">
        {own === null ? words.ownList : words.changedList}
      </Text>
      <SearchedList
        words={words}
        all={rules.length}
        shown={shown}
        search={search}
        onSearch={setSearch}
        opened={opened}
        onOpened={setOpened}
        name={({ pattern }) => pattern}
        about={({ suggestions }) => suggestions.join(' · ')}
        form={(rule) => (
          <RuleForm
            rule={rule}
            onChange={changeRules}
            onRemove={() => {
              setOpened(null)
              changeRules((all) => all.filter(({ id }) => id !== rule.id))
              announce(words.removed(rule.pattern))
              newWord.current?.focus()
            }}
          />
        )}
      />
      <NewWord
        field={newWord}
        rules={rules}
        onAdd={(rule) => {
          setSearch('')
          setOpened(rule.id)
          changeRules((all) => [...all, rule])
        }}
      />
      {own !== null && (
        <Stack gap="xs" align="flex-start">
          <Button
            variant="default"
            onClick={() => {
              draft.set('languageRules', null)
              announce(words.restored)
              setOpened(null)
              newWord.current?.focus()
            }}
          >
            {words.restore}
          </Button>
          <Text size="sm" c="dimmed">
            {words.restoreWhy}
          </Text>
        </Stack>
      )}
    </>
  )
}

type NewWordProps = {
  /** Where the focus goes when what had it is gone. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly rules: readonly LanguageRule[]
  readonly onAdd: (rule: LanguageRule) => void
}

const NewWord = ({ field, rules, onAdd }: NewWordProps) => {
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const pattern = typed.replace(/\s+/g, ' ').trim()
    if (pattern === '') return
    if (rules.some((rule) => rule.pattern.toLowerCase() === pattern.toLowerCase())) return setRefused(true)
    onAdd({ id: newElementId(), pattern, why: '', suggestions: [], exceptions: [] })
    announce(words.added(pattern))
    setTyped('')
  }
  return (
    <form onSubmit={add}>
      <Group align="flex-end" gap="xs">
        <TextInput
          ref={field}
          className={classes.grow}
          label={words.newWord}
          value={typed}
          maxLength={longestPattern}
          error={refused ? words.alreadyThere : undefined}
          onChange={(event) => {
            setRefused(false)
            setTyped(event.currentTarget.value)
          }}
        />
        <Button type="submit" variant="default" leftSection={<IconPlus size={20} aria-hidden />}>
          {words.add}
        </Button>
      </Group>
    </form>
  )
}

/** The limits of the record. */
const longestPattern = 100
const longestSuggestion = 200
const longestException = 100

const hintsBelow: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error']

type RuleFormProps = {
  readonly rule: LanguageRule
  readonly onChange: ChangeRules
  readonly onRemove: () => void
}

const RuleForm = ({ rule, onChange, onRemove }: RuleFormProps) => {
  const [emptied, setEmptied] = useState(false)
  const set = (fields: Partial<LanguageRule>) =>
    onChange((rules) => rules.map((each) => (each.id === rule.id ? { ...each, ...fields } : each)))
  return (
    <Stack gap="sm">
      <Textarea
        label={words.pattern}
        description={words.patternHint}
        inputWrapperOrder={hintsBelow}
        autosize
        minRows={1}
        value={emptied ? '' : rule.pattern}
        maxLength={longestPattern}
        error={emptied ? words.patternMissing : undefined}
        onChange={(event) => {
          const pattern = event.currentTarget.value.replace(/\n+/g, ' ')
          setEmptied(pattern.trim() === '')
          if (pattern.trim() !== '') set({ pattern })
        }}
      />
      <LineField
        label={words.why}
        description={words.whyHint}
        value={rule.why}
        onChange={(why) => set({ why })}
        wraps
      />
      <LinesField
        label={words.suggestions}
        description={words.suggestionsHint}
        lines={rule.suggestions}
        longest={longestSuggestion}
        onChange={(suggestions) => set({ suggestions })}
      />
      <LinesField
        label={words.exceptions}
        description={words.exceptionsHint}
        lines={rule.exceptions}
        longest={longestException}
        onChange={(exceptions) => set({ exceptions })}
      />
      <div>
        <Button variant="subtle" color="red" leftSection={<IconTrash size={20} aria-hidden />} onClick={onRemove}>
          {words.remove(rule.pattern)}
        </Button>
      </div>
    </Stack>
  )
}

type LinesFieldProps = {
  readonly label: string
  readonly description: string
  readonly lines: readonly string[]
  readonly longest: number
  readonly onChange: (lines: readonly string[]) => void
}

/** A list with an element on each line. What is typed stays as it is, also where a line is still empty. */
const LinesField = ({ label, description, lines, longest, onChange }: LinesFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Textarea
      label={label}
      description={description}
      inputWrapperOrder={hintsBelow}
      value={typed ?? lines.join('\n')}
      autosize
      minRows={1}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(
          text
            .split('\n')
            .map((line) => line.trim().slice(0, longest))
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
