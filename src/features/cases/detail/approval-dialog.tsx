/** A human act with a name: asks for it, or says every reason why it cannot be done yet. */
import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CaseProblem } from '../../../core/cases/life.ts'
import { caseProblem, approval as words } from '../../../strings/case-life.ts'
import { common } from '../../../strings/common.ts'
import { knownName, rememberName } from './one-case.ts'

type ApprovalDialogProps = {
  readonly title: string
  /** The title where something is missing. */
  readonly notYet: string
  readonly missing: readonly CaseProblem[]
  readonly running: boolean
  /** By whom, and the instant. */
  readonly onApprove: (by: string, at: string) => Promise<unknown>
  readonly onClose: () => void
}

export const ApprovalDialog = ({ title, notYet, missing, running, onApprove, onClose }: ApprovalDialogProps) => {
  const [by, setBy] = useState(knownName)
  const name = by.trim()
  const approve = async (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    rememberName(name)
    await onApprove(name, new Date().toISOString())
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={missing.length > 0 ? notYet : title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {missing.length > 0 ? (
        <Stack>
          <Text>{words.notYetWhy}</Text>
          <List>
            {missing.map((problem) => (
              <List.Item key={problem.code}>{caseProblem(problem)}</List.Item>
            ))}
          </List>
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {common.close}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={(event) => void approve(event)}>
          <Stack>
            <Text>{words.human}</Text>
            <TextInput
              label={words.name}
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
              required
              maxLength={200}
              autoComplete="off"
              data-autofocus
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {common.cancel}
              </Button>
              <Button type="submit" disabled={name === ''} loading={running}>
                {words.confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
