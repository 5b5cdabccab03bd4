/** Which year is shown, with a step to the one before and after, in one row with what else narrows the matrix. */
import { ActionIcon, Group, Select, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { ForumId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { rotation as words } from '../../strings/rotation.ts'
import { paths } from '../../ui/paths.ts'
import { yearsOf } from './forums-and-years.ts'

type YearChoiceProps = {
  readonly records: RecordSet
  readonly forumId: ForumId
  readonly year: number
  readonly today: string
  readonly children: ReactNode
}

export const YearChoice = ({ records, forumId, year, today, children }: YearChoiceProps) => {
  const [, navigate] = useLocation()
  const years = [...new Set([...yearsOf(records, forumId, today), year])].toSorted((a, b) => a - b)
  const step = (label: string, to: number, icon: ReactNode) => (
    <Tooltip label={label}>
      <ActionIcon component={Link} href={paths.rotationOf(forumId, to)} variant="subtle" size="lg" aria-label={label}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
  return (
    <Group gap="sm" align="center">
      <Group gap={4} wrap="nowrap">
        {step(words.earlierYear, year - 1, <IconChevronLeft size={20} aria-hidden />)}
        <Select
          aria-label={words.year}
          data={years.map(String)}
          value={String(year)}
          onChange={(chosen) => {
            if (chosen !== null) navigate(paths.rotationOf(forumId, Number(chosen)))
          }}
          allowDeselect={false}
          w="6rem"
        />
        {step(words.laterYear, year + 1, <IconChevronRight size={20} aria-hidden />)}
      </Group>
      {children}
    </Group>
  )
}
