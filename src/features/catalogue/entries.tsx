/** What was learned, case by case, set for reading. */
import { Anchor, Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CatalogueEntry } from '../../core/cases/catalogue.ts'
import { longDate } from '../../core/danish/dates.ts'
import { themeWords } from '../../core/documents/case-words.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { catalogue as words } from '../../strings/catalogue.ts'
import { paths } from '../../ui/paths.ts'
import classes from './catalogue.module.css'

type EntriesProps = { readonly entries: readonly CatalogueEntry[]; readonly records: RecordSet }

const atATime = 50

export const Entries = ({ entries, records }: EntriesProps) => {
  const [most, setMost] = useState(atATime)
  return (
    <section aria-label={words.list} className={classes.entries}>
      {entries.slice(0, most).map((entry) => (
        <Entry key={entry.caseId} entry={entry} records={records} />
      ))}
      {entries.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + atATime)}>
          {words.showMore(Math.min(atATime, entries.length - most))}
        </Button>
      )}
    </section>
  )
}

const Entry = ({ entry, records }: { readonly entry: CatalogueEntry; readonly records: RecordSet }) => {
  const title = entry.themes.length === 0 ? words.noTheme : entry.themes.map((theme) => themeWords[theme]).join(', ')
  const forum = entry.forumId === null ? undefined : records.forum.get(entry.forumId)
  const date = longDate(entry.date)
  return (
    <article className={classes.entry}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {[forum?.name, date].filter(Boolean).join(', ')}
      </Text>
      {entry.learning.map(({ id, text }) => (
        <p key={id} className={classes.learned}>
          {text}
        </p>
      ))}
      {entry.willTry.length > 0 && (
        <>
          <Title order={3} size="h6" mt="xs">
            {words.willTry}
          </Title>
          <ul className={classes.tries}>
            {entry.willTry.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Anchor component={Link} href={paths.case(entry.caseId)} size="sm" aria-label={words.toCaseOf(title, date)}>
        {words.toCase}
      </Anchor>
    </article>
  )
}
