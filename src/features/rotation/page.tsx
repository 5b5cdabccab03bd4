/** Turorden: whose turn it is to bring a case, who is away, and how fair it is. Forum and year are in the address. */
import { Button, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useRoute } from 'wouter'
import type { RecordSet } from '../../core/records/record-set.ts'
import { useRecordSet } from '../../replica/index.ts'
import { common } from '../../strings/common.ts'
import { rotationEmpty, rotation as words } from '../../strings/rotation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { ForumTurns } from './forum-turns.tsx'
import { turnForums, yearToShow } from './forums-and-years.ts'

type Address = { readonly forum?: string; readonly year?: string }

export const RotationPage = () => {
  const [, address] = useRoute<Address>(`${paths.rotation}/:forum?/:year?`)
  const records = useRecordSet()
  return records === undefined ? (
    <Page title={words.title}>
      <Text role="status">{common.loading}</Text>
    </Page>
  ) : (
    <Turns records={records} address={address ?? {}} />
  )
}

const Turns = ({ records, address }: { readonly records: RecordSet; readonly address: Address }) => {
  const today = todayInDenmark()
  const forums = useMemo(() => turnForums(records), [records])
  const forum = address.forum === undefined ? forums[0] : forums.find(({ id }) => id === address.forum)
  if (forum === undefined)
    return <Page title={words.title}>{forums.length === 0 ? <NoForums /> : <NoSuchForum />}</Page>
  const asked = /^\d{4}$/.test(address.year ?? '') ? Number(address.year) : null
  const year = asked ?? yearToShow(records, forum.id, today)
  return (
    <ForumTurns key={`${forum.id} ${year}`} records={records} forums={forums} forum={forum} year={year} today={today} />
  )
}

const NoForums = () => (
  <EmptyState
    icon={<IconUsersGroup size={40} />}
    title={rotationEmpty.noForums}
    action={
      <Button component={Link} href={paths.forums}>
        {rotationEmpty.toForums}
      </Button>
    }
  >
    {rotationEmpty.noForumsWhy}
  </EmptyState>
)

const NoSuchForum = () => (
  <EmptyState
    title={rotationEmpty.forumGone}
    action={
      <Button component={Link} href={paths.rotation}>
        {rotationEmpty.toAll}
      </Button>
    }
  >
    {rotationEmpty.forumGoneWhy}
  </EmptyState>
)
