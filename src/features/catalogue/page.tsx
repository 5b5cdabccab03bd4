/** Erfaringskatalog: what was learned of cases, by theme and year, to be read, searched and taken along as a Word file. */
import { Button, Group, Select, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { catalogueEntries, themesPerYear } from '../../core/cases/catalogue.ts'
import { themeGroups, themeWords } from '../../core/documents/case-words.ts'
import { type CaseTheme, caseTheme } from '../../core/records/case.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { call, newElementId, useRecordSet } from '../../replica/index.ts'
import { catalogue as words } from '../../strings/catalogue.ts'
import { common } from '../../strings/common.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { SaveAsWord } from '../../ui/save-as-word.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { addressOf, type CatalogueChoice, choiceOf } from './address.ts'
import classes from './catalogue.module.css'
import { Entries } from './entries.tsx'
import { ThemesFigure } from './themes-figure.tsx'

export const CataloguePage = () => {
  const [, params] = useRoute<{ filter?: string }>(`${paths.catalogue}/:filter?`)
  const records = useRecordSet()
  const choice = useMemo(() => choiceOf(params?.filter), [params?.filter])
  return records === undefined ? (
    <Page title={words.title}>
      <Text role="status">{common.loading}</Text>
    </Page>
  ) : (
    <Catalogue records={records} choice={choice} />
  )
}

const Catalogue = ({ records, choice }: { readonly records: RecordSet; readonly choice: CatalogueChoice }) => {
  const [question, setQuestion] = useState('')
  const all = useMemo(() => catalogueEntries(records), [records])
  const shown = useMemo(() => catalogueEntries(records, { ...choice, question }), [records, choice, question])
  const figures = useMemo(() => themesPerYear(records), [records])
  const { year } = choice
  if (all.length === 0)
    return (
      <Page title={words.title}>
        <Empty />
        <ThemesFigure years={figures} />
      </Page>
    )
  return (
    <Page
      title={words.title}
      actions={
        <SaveAsWord
          label={year === null ? words.export : words.exportYear(year)}
          make={() => call('document.export', { job: newElementId(), paper: { document: 'catalogue', year } })}
        />
      }
    >
      <div className={classes.filters}>
        <SearchField
          label={words.search}
          value={question}
          onChange={setQuestion}
          count={common.shownOf(shown.length, all.length, words.one, words.many)}
        />
        <Filters
          choice={choice}
          themes={new Set(all.flatMap(({ themes }) => themes))}
          years={[...new Set(all.map((entry) => entry.year))]}
        />
      </div>
      <div className={classes.both}>
        {shown.length === 0 ? (
          <Text c="dimmed">{common.nothingFound}</Text>
        ) : (
          <Entries key={addressOf(choice)} entries={shown} records={records} />
        )}
        <ThemesFigure years={figures} />
      </div>
    </Page>
  )
}

const Empty = () => {
  const [, navigate] = useLocation()
  return (
    <EmptyState
      icon={<IconBulb size={40} />}
      title={words.empty}
      action={<Button onClick={() => navigate(paths.cases)}>{words.toCases}</Button>}
    >
      {words.emptyWhy}
    </EmptyState>
  )
}

type FiltersProps = {
  readonly choice: CatalogueChoice
  readonly themes: ReadonlySet<CaseTheme>
  readonly years: readonly number[]
}

/** Only what is there can be chosen, and what the address asks for. */
const Filters = ({ choice, themes, years }: FiltersProps) => {
  const [, navigate] = useLocation()
  const choose = (next: Partial<CatalogueChoice>) => navigate(addressOf({ ...choice, ...next }))
  const offered = themeGroups
    .flatMap((group) => group.themes)
    .filter((theme) => themes.has(theme) || theme === choice.theme)
  const shownYears = [...new Set([...years, ...(choice.year === null ? [] : [choice.year])])]
  return (
    <Group gap="sm" grow>
      <Select
        aria-label={words.theme}
        value={choice.theme ?? ''}
        data={[
          { value: '', label: words.allThemes },
          ...offered.map((theme) => ({ value: theme, label: themeWords[theme] })),
        ]}
        onChange={(value) => choose({ theme: caseTheme.safeParse(value).data ?? null })}
        allowDeselect={false}
      />
      <Select
        aria-label={words.year}
        value={choice.year === null ? '' : String(choice.year)}
        data={[{ value: '', label: words.allYears }, ...shownYears.toSorted((a, b) => b - a).map(String)]}
        onChange={(value) => choose({ year: value === null || value === '' ? null : Number(value) })}
        allowDeselect={false}
      />
    </Group>
  )
}
