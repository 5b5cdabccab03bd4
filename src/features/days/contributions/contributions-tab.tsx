/** Everything the day is made of, taken in, offered or declined; the chosen one is edited beside the list. */
import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconPresentation } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { dayOf } from '../../../core/programme/day.ts'
import { newSession } from '../../../core/programme/session-life.ts'
import { parseId } from '../../../core/records/index.ts'
import { type SessionKind, sessionKind } from '../../../core/records/session.ts'
import { ok } from '../../../core/result.ts'
import { decide, newId } from '../../../replica/index.ts'
import { sessionKindNames, sessions as words } from '../../../strings/sessions.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ListAndDetail } from '../../../ui/list-and-detail.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { paths } from '../../../ui/paths.ts'
import { FormsMenu } from '../forms/forms-menu.tsx'
import type { DayTabProps } from '../tab-props.ts'
import { SessionEditor } from './session-editor.tsx'
import { SessionList } from './session-list.tsx'

export const ContributionsTab = ({ day, records }: DayTabProps) => {
  const [, navigate] = useLocation()
  const [, params] = useRoute<{ part?: string }>(`${paths.day(day.id, 'bidrag')}/:part?`)
  const known = params?.part === undefined ? null : parseId('session', params.part)
  const chosen = [...day.sessions, ...day.offered].find(({ id }) => known?.ok && id === known.value)
  const isEmpty = day.sessions.length + day.offered.length === 0
  return (
    <ListAndDetail
      listLabel={words.list}
      list={
        <>
          <Group gap="xs" mb="sm">
            <NewSession day={day} records={records} />
            <FormsMenu day={day} records={records} onRead={(id) => navigate(paths.day(day.id, 'bidrag', id))} />
          </Group>
          {isEmpty ? (
            <EmptyState icon={<IconPresentation size={40} />} title={words.empty} order={3}>
              {words.emptyWhy}
            </EmptyState>
          ) : (
            <SessionList day={day} records={records} selectedId={chosen?.id ?? null} />
          )}
        </>
      }
      detailLabel={words.detail}
      detail={
        known === null ? null : chosen === undefined ? (
          <EmptyState title={words.gone} order={3}>
            {words.goneWhy}
          </EmptyState>
        ) : (
          <SessionEditor key={chosen.id} day={day} records={records} entry={chosen} />
        )
      }
      nothingSelected={
        <EmptyState icon={<IconPresentation size={40} />} title={words.nothingSelected} order={3}>
          {words.nothingSelectedWhy}
        </EmptyState>
      }
      listPath={paths.day(day.id, 'bidrag')}
      empty={isEmpty}
    />
  )
}

/** What somebody types in here is meant to be held. */
const NewSession = ({ day }: DayTabProps) => {
  const [, navigate] = useLocation()
  const [choosing, setChoosing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useCommand('mod+N', words.add, () => {
    // The menu hides while its button does, above a list that is scrolled down.
    button.current?.scrollIntoView({ block: 'nearest' })
    setChoosing(true)
  })
  const add = async (kind: SessionKind) => {
    const id = newId('session')
    const { done } = await decide(words.added, (records) => {
      const now = dayOf(records, day.id)
      return ok(now === null ? [] : [newSession(now, id, kind, 'accepted')])
    })
    if (!done) return
    announce(words.added)
    navigate(paths.day(day.id, 'bidrag', id))
  }
  return (
    <Menu opened={choosing} onChange={setChoosing} position="bottom-start">
      <Menu.Target>
        <Button ref={button} rightSection={<IconChevronDown size={20} aria-hidden />}>
          {words.add}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.addKind}</Menu.Label>
        {sessionKind.options.map((kind) => (
          <Menu.Item key={kind} onClick={() => void add(kind)}>
            {sessionKindNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
