/** The trash: what was deleted together, newest first, to bring back or to delete for good. */
import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ContractError } from '../../../core/contract.ts'
import type { LookUp } from '../../../core/records/record-label.ts'
import type { RecordChange } from '../../../core/records/record-set.ts'
import { restoreGroup, restoreOne } from '../../../core/trash/restore.ts'
import type { TrashedRecord, TrashGroup } from '../../../core/trash/trash.ts'
import { call, commit, editsOf, erase, useRecordSet } from '../../../replica/index.ts'
import { trash as words } from '../../../strings/trash.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { TrashCard } from './trash-card.tsx'

export const TrashSection = () => {
  const records = useRecordSet()
  const [groups, setGroups] = useState<readonly TrashGroup[] | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const read = useCallback(async () => {
    const reply = await call('trash.list', {})
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setGroups(reply.value)
  }, [])
  // Undoing a deletion elsewhere takes it out of the trash as well.
  useEffect(() => {
    if (records !== undefined) void read()
  }, [read, records])
  const lookUp = useLookUp(groups, records)

  const restore = async (changes: readonly RecordChange[]) => {
    if (records === undefined || changes.length === 0) return
    const done = await commit(words.restored(changes.length), editsOf(records, changes))
    setError(done.ok ? null : done.error)
    if (done.ok) notifications.show({ message: words.restored(changes.length) })
  }
  const restoreAll = async (group: TrashGroup) => {
    if (records === undefined) return
    const touched = await call('trash.touched', { batch: group.batch })
    if (!touched.ok) return setError(touched.error)
    await restore(restoreGroup(records, group, touched.value))
  }
  const eraseAll = async (group: TrashGroup) => {
    for (const { kind, id } of group.records) {
      const done = await erase({ kind, id })
      if (!done.ok) return setError(done.error)
    }
    notifications.show({ message: words.erased(group.records.length) })
    await read()
  }
  const whileBusy = (work: () => Promise<void>) => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }

  return (
    <Stack maw="48rem">
      <Text>{words.lead}</Text>
      {error !== null && <ErrorNotice error={error} onRetry={() => void read()} />}
      {groups?.length === 0 && (
        <EmptyState order={3} title={words.empty}>
          {words.emptyWhy}
        </EmptyState>
      )}
      {groups?.map((group) => (
        <TrashCard
          key={group.batch}
          group={group}
          lookUp={lookUp}
          busy={busy}
          onRestore={() => whileBusy(() => restoreAll(group))}
          onRestoreOne={(record: TrashedRecord) => whileBusy(() => restore(restoreOne(group, record)))}
          onErase={() => whileBusy(() => eraseAll(group))}
        />
      ))}
    </Stack>
  )
}

/** Names of what was deleted come from the trash itself. */
const useLookUp = (groups: readonly TrashGroup[] | null, set: ReturnType<typeof useRecordSet>): LookUp =>
  useMemo(() => {
    const known = new Map<string, unknown>()
    for (const { records } of groups ?? [])
      for (const { kind, id, value } of records) known.set(`${kind}\n${id}`, value)
    for (const [kind, ofKind] of Object.entries(set ?? {})) {
      for (const [id, value] of ofKind) known.set(`${kind}\n${id}`, value)
    }
    return (kind, id) => known.get(`${kind}\n${id}`)
  }, [groups, set])
