/** The tab "Papirer": all papers of the day in a list, and the one that is chosen as it will be printed. */
import { Button, Stack, Text, Title } from '@mantine/core'
import { IconFileText, IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useRoute } from 'wouter'
import { type DayPaperKey, dayPaperKeys, isReady } from '../../../core/documents/day/day-paper-list.ts'
import type { Day } from '../../../core/programme/day.ts'
import { publishedOf } from '../../../core/programme/versions.ts'
import { call, usePaperFiles } from '../../../replica/index.ts'
import { dayPaperGroups, dayPaperNames, dayPapers as words } from '../../../strings/day-papers.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ListAndDetail } from '../../../ui/list-and-detail.tsx'
import { MakingNote } from '../../../ui/paper-files.tsx'
import { paths } from '../../../ui/paths.ts'
import { todayInDenmark } from '../../../ui/today.ts'
import { ParticipantCalendars } from '../calendars/participant-calendars.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { PaperView } from './paper-view.tsx'
import classes from './papers.module.css'

export const PapersTab = ({ day, records }: DayTabProps) => {
  const [, params] = useRoute<{ part?: string }>(`${paths.day(day.id, 'papirer')}/:part?`)
  const chosen = dayPaperKeys.find((key) => key === params?.part) ?? null
  // What people have in their hands is what is usually meant.
  const [versionNumber, setVersionNumber] = useState(() => publishedOf(records, day.id)?.value.number ?? null)
  return (
    <ListAndDetail
      listLabel={words.list}
      listPath={paths.day(day.id, 'papirer')}
      list={<PaperList day={day} chosen={chosen} versionNumber={versionNumber} />}
      detailLabel={words.paper}
      detail={
        chosen === null ? null : (
          <PaperView
            key={chosen}
            paperKey={chosen}
            day={day}
            records={records}
            versionNumber={versionNumber}
            onVersion={setVersionNumber}
          />
        )
      }
      nothingSelected={
        <EmptyState icon={<IconFileText size={40} />} title={words.choose} order={3}>
          {words.chooseWhy}
        </EmptyState>
      }
    />
  )
}

type PaperListProps = {
  readonly day: Day
  readonly chosen: DayPaperKey | null
  readonly versionNumber: number | null
}

const PaperList = ({ day, chosen, versionNumber }: PaperListProps) => {
  const files = usePaperFiles()
  const today = todayInDenmark()
  const saveAll = () =>
    files.saveFolder(
      (job) => call('document.exportDay', { job, meetingId: day.id, versionNumber }),
      ({ savedAs, papers, materials }) => words.savedAll(savedAs, papers, materials),
    )
  return (
    <Stack gap="xs">
      <div>
        <Button
          variant="default"
          leftSection={<IconFolderDown size={20} aria-hidden />}
          onClick={() => void saveAll()}
          loading={files.making !== null}
          disabled={dayPaperKeys.every((key) => !isReady(key, day, today))}
        >
          {words.saveAll}
        </Button>
      </div>
      <MakingNote files={files} />
      {dayPaperGroups.map(({ title, keys }) => (
        <section key={title}>
          <Title order={3} size="h5" className={classes.group ?? ''}>
            {title}
          </Title>
          <ul className={classes.papers}>
            {keys.map((key) => (
              <li key={key}>
                <Link
                  href={paths.day(day.id, 'papirer', key)}
                  className={classes.paper}
                  aria-current={key === chosen ? 'true' : undefined}
                >
                  {dayPaperNames[key]}
                  {!isReady(key, day, today) && (
                    <Text component="span" size="sm" c="dimmed" className={classes.notReady ?? ''}>
                      {words.notReady}
                    </Text>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ParticipantCalendars day={day} />
    </Stack>
  )
}
