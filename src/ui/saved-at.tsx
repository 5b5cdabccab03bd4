/** How far what is being edited is from being saved: quiet while all is well, lasting and with a way on when it is not. */
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ContractError } from '../core/contract.ts'
import { assertNever } from '../core/result.ts'
import { common, saving } from '../strings/common.ts'
import { errorMessage } from '../strings/errors.ts'
import { announce } from './live-region.tsx'

/** As the replica's drafts tell it. */
type SaveState =
  | { readonly state: 'untouched' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly error: ContractError }
  | { readonly state: 'conflict' }

type SavedAtProps = {
  readonly save: SaveState
  readonly onRetry: () => void
  readonly onResolve: (side: 'ours' | 'theirs') => void
}

const clock = new Intl.DateTimeFormat('da-DK', { hour: 'numeric', minute: '2-digit' })

export const SavedAt = ({ save, onRetry, onResolve }: SavedAtProps) => {
  const savedAt = save.state === 'saved' ? clock.format(save.at) : null
  useEffect(() => {
    if (savedAt !== null) announce(saving.savedAt(savedAt))
  }, [savedAt])
  switch (save.state) {
    case 'untouched':
      return null
    case 'saving':
      return (
        <Text size="sm" c="dimmed">
          {saving.saving}
        </Text>
      )
    case 'saved':
      return (
        <Text size="sm" c="dimmed" component="span">
          <Group gap={4} wrap="nowrap" component="span">
            <IconCheck size={16} aria-hidden />
            {saving.savedAt(clock.format(save.at))}
          </Group>
        </Text>
      )
    case 'failed': {
      const message = errorMessage(save.error.code)
      return (
        <Alert color="red" role="alert" title={saving.notSaved} icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{`${message.happened} ${saving.notSavedWhy} ${message.now}`}</Text>
          <Button size="xs" mt="xs" variant="default" onClick={onRetry}>
            {common.tryAgain}
          </Button>
        </Alert>
      )
    }
    case 'conflict':
      return (
        <Alert color="amber" role="alert" title={saving.conflict} icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{saving.conflictWhy}</Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={() => onResolve('ours')}>
              {saving.keepMine}
            </Button>
            <Button size="xs" variant="default" onClick={() => onResolve('theirs')}>
              {saving.takeOther}
            </Button>
          </Group>
        </Alert>
      )
    default:
      return assertNever(save)
  }
}
