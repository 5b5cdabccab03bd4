/** What came of saving: where the file is, or why there is none. */
import { Text } from '@mantine/core'
import type { ContractError } from '../../../core/contract.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import classes from './papers.module.css'

export type Said = { readonly text: string } | { readonly error: ContractError }

export const SavingNote = ({ said }: { readonly said: Said | null }) => {
  if (said === null) return null
  if ('error' in said) return <ErrorNotice error={said.error} />
  return (
    <Text size="sm" className={classes.anywhere ?? ''}>
      {said.text}
    </Text>
  )
}
