/** What a form says, field by field, as it will be kept, and what came with it and was left out. */
import { Alert, List, Stack, Text, Title } from '@mantine/core'
import { clockTime, durationText } from '../../../core/danish/dates.ts'
import type { ContributionField, ContributionReading } from '../../../core/programme/contribution-reading.ts'
import { type Contribution, contributionOf } from '../../../core/programme/contributions.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import {
  contributionNotices,
  formField,
  longerOfTwoText,
  unclearText,
  contributionForms as words,
} from '../../../strings/contribution-forms.ts'
import classes from './forms.module.css'

type FormShownProps = {
  readonly records: RecordSet
  readonly fileName: string
  readonly reading: ContributionReading
}

export const FormShown = ({ records, fileName, reading }: FormShownProps) => {
  const said = contributionOf(records, reading)
  const notices = [
    ...contributionNotices(reading.notices),
    ...(said.isLongerOfTwo ? [longerOfTwoText(reading.minutes)] : []),
    ...(said.unclear.length === 0 ? [] : [unclearText(said.unclear)]),
  ]
  return (
    <Stack component="section" aria-labelledby="contribution-found">
      <Title order={3} size="h4" id="contribution-found" className={classes.anywhere}>
        {words.found(fileName)}
      </Title>
      {notices.length > 0 && (
        <Alert color="amber" title={words.notices}>
          <List>
            {notices.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <dl className={classes.fields}>
        {rowsOf(reading, said).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text === '' ? <Text c="dimmed">{words.nothing}</Text> : text}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  )
}

type Row = { readonly label: string; readonly text: string }

const rowsOf = (reading: ContributionReading, said: Contribution): readonly Row[] => [
  { label: formField('title'), text: reading.title },
  { label: formField('kind'), text: reading.kind === null ? '' : words.kind(reading.kind) },
  { label: formField('abstract'), text: reading.abstract },
  { label: formField('speakers'), text: said.speakers.map(speakerLine).join('\n') },
  { label: formField('minutes'), text: said.minutes === null ? reading.minutes : durationText(said.minutes) },
  ...written(reading, 'capacity', said.capacity === null ? null : String(said.capacity)),
  ...written(reading, 'from', said.from === null ? null : `kl. ${clockTime(said.from)}`),
  ...written(reading, 'to', said.to === null ? null : `kl. ${clockTime(said.to)}`),
  ...written(reading, 'equipment', null),
  ...written(reading, 'remark', null),
  ...(reading.outside === '' ? [] : [{ label: words.outside, text: reading.outside }]),
]

/** Fields that most leave empty are shown only where something stands in them. */
const written = (reading: ContributionReading, field: ContributionField, understood: string | null): readonly Row[] =>
  reading[field] === '' ? [] : [{ label: formField(field), text: understood ?? reading[field] }]

const speakerLine = ({ written: { name, title, organisation, email }, personId }: Contribution['speakers'][number]) =>
  [[name, title, organisation, email].filter(Boolean).join(', '), personId === null ? '' : `(${words.ofOurs})`]
    .filter(Boolean)
    .join(' ')
