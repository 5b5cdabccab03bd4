/** What a form says, field by field, and what came with it and was left out. */
import { Alert, List, Stack, Text, Title } from '@mantine/core'
import type { FormNotice, FormReading } from '../../../core/cases/form.ts'
import { listText } from '../../../core/danish/numbers.ts'
import { formHeadings } from '../../../core/documents/case-form-words.ts'
import { confidentialityWords, sparringWords, themeWords } from '../../../core/documents/case-words.ts'
import { byHeadings, noticeText, readInWords as words } from '../../../strings/case-read-in.ts'
import classes from './read-in.module.css'

type FormShownProps = { readonly fileName: string; readonly reading: FormReading }

export const FormShown = ({ fileName, reading }: FormShownProps) => (
  <Stack component="section" aria-labelledby="read-in-found">
    <Title order={3} size="h4" id="read-in-found">
      {words.found(fileName)}
    </Title>
    {reading.notices.length > 0 && (
      <Alert color="amber" title={words.notices}>
        <List>
          {noticeLines(reading.notices).map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </Alert>
    )}
    <dl className={classes.fields}>
      {fieldsOf(reading).map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text === '' ? <Text c="dimmed">{words.nothing}</Text> : text}</dd>
        </div>
      ))}
    </dl>
    <Text>
      {[reading.identifiersRemoved ? words.removed : words.notRemoved, reading.named ? words.named : '']
        .join(' ')
        .trim()}
    </Text>
  </Stack>
)

const noticeLines = (notices: readonly FormNotice[]): readonly string[] => {
  const headings = notices.flatMap((notice) => (notice.code === 'read-by-heading' ? [notice.field] : []))
  const others = notices.filter(({ code }) => code !== 'read-by-heading')
  return [...(headings.length > 0 ? [byHeadings(headings)] : []), ...others.map(noticeText)]
}

const fieldsOf = (reading: FormReading): readonly { readonly label: string; readonly text: string }[] => [
  { label: formHeadings.title, text: reading.title },
  { label: words.themes, text: listText(reading.themes.map((theme) => themeWords[theme])) },
  { label: formHeadings.situation, text: reading.situation },
  { label: formHeadings.dilemma, text: reading.dilemma },
  { label: formHeadings.tried, text: reading.tried },
  { label: formHeadings.question, text: reading.question },
  { label: words.sparring, text: listText(reading.sparring.map((kind) => sparringWords[kind])) },
  {
    label: words.confidentiality,
    text: reading.confidentiality === null ? '' : confidentialityWords[reading.confidentiality],
  },
  ...(reading.confidentialParts === ''
    ? []
    : [{ label: formHeadings.confidentialParts, text: reading.confidentialParts }]),
  ...(reading.outside === '' ? [] : [{ label: words.outside, text: reading.outside }]),
]
