/** What the main process says of the archive itself: which phase it is in, and how its backups stand. No records. */
import { useCallback, useEffect, useState } from 'react'
import type { BackupState, ContractError, VaultState } from '../core/contract.ts'
import { call, on } from './bridge.ts'

export type Told<T> = { readonly value: T | null; readonly error: ContractError | null }

/** The archive's phase. `refresh` asks again, after something that changes it. */
export const useVaultState = (): Told<VaultState> & { readonly refresh: () => Promise<void> } => {
  const [told, setTold] = useState<Told<VaultState>>({ value: null, error: null })
  const refresh = useCallback(async () => {
    const reply = await call('vault.state', {})
    setTold(reply.ok ? { value: reply.value, error: null } : { value: null, error: reply.error })
  }, [])
  useEffect(() => void refresh(), [refresh])
  return { ...told, refresh }
}

/** How the backups stand, kept up to date. */
export const useBackupState = (): Told<BackupState> & { readonly tell: (state: BackupState) => void } => {
  const [told, setTold] = useState<Told<BackupState>>({ value: null, error: null })
  const tell = useCallback((value: BackupState) => setTold({ value, error: null }), [])
  useEffect(() => {
    const stop = on('backup.changed', tell)
    void call('backup.state', {}).then((reply) =>
      setTold(reply.ok ? { value: reply.value, error: null } : { value: null, error: reply.error }),
    )
    return stop
  }, [tell])
  return { ...told, tell }
}
