/** A foreseen failure, told so that one knows what happened, what is safe and what to do now. */
import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ContractError } from '../core/contract.ts'
import { common } from '../strings/common.ts'
import { errorMessage, newestBackup } from '../strings/errors.ts'
import { backupWhenText } from './when.ts'

type ErrorNoticeProps = {
  readonly error: ContractError
  readonly onRetry?: () => void
  /** Stands below the message: another way on. */
  readonly children?: ReactNode
}

export const ErrorNotice = ({ error, onRetry, children }: ErrorNoticeProps) => {
  const message = errorMessage(error.code)
  return (
    <Alert color="red" role="alert" title={message.happened} icon={<IconAlertTriangle aria-hidden />} my="sm">
      <Text>{`${message.safe} ${message.now}`.trim()}</Text>
      {error.backup !== undefined && <Text mt="xs">{newestBackup(backupWhenText(error.backup))}</Text>}
      {onRetry !== undefined && (
        <Button size="xs" mt="xs" variant="default" onClick={onRetry}>
          {common.tryAgain}
        </Button>
      )}
      {children}
    </Alert>
  )
}
