/** A new session from the programme itself, mostly a break or something in common. It begins among what has no time. */
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf } from '../../../core/programme/day.ts'
import { newSession } from '../../../core/programme/session-life.ts'
import type { MeetingId, SessionId } from '../../../core/records/ids.ts'
import type { RecordChange } from '../../../core/records/record-set.ts'
import { type SessionKind, sessionKind } from '../../../core/records/session.ts'
import { ok } from '../../../core/result.ts'
import { decide, newId } from '../../../replica/index.ts'
import { frameTitles } from '../../../strings/days.ts'
import { programmeGrid as words } from '../../../strings/programme-grid.ts'
import { sessionKindNames } from '../../../strings/sessions.ts'
import { useCommand } from '../../../ui/commands.tsx'
import { announce } from '../../../ui/live-region.tsx'

type NewSessionProps = { readonly meetingId: MeetingId; readonly onAdded: (id: SessionId) => void }

export const NewSession = ({ meetingId, onAdded }: NewSessionProps) => {
  const [choosing, setChoosing] = useState(false)
  useCommand('mod+N', words.add, () => setChoosing(true))
  const add = async (kind: SessionKind) => {
    const id = newId('session')
    const { done } = await decide(words.added, (records) => {
      const day = dayOf(records, meetingId)
      return ok(day === null ? [] : [named(newSession(day, id, kind, 'accepted'))])
    })
    if (!done) return
    announce(words.added)
    onAdded(id)
  }
  return (
    <Menu opened={choosing} onChange={setChoosing} position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />}>
          {words.add}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.addKind}</Menu.Label>
        {sessionKind.options.toReversed().map((kind) => (
          <Menu.Item key={kind} onClick={() => void add(kind)}>
            {sessionKindNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** A break is called one, until somebody knows better. */
const named = (change: RecordChange<'session'>): RecordChange<'session'> =>
  change.value?.kind === 'break' ? { ...change, value: { ...change.value, title: frameTitles.break } } : change
