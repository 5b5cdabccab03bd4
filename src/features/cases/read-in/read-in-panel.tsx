/**
 * Reading in a case form that came back: the file is chosen, what it says is shown with what was left out, and only then it
 * becomes the text of a case.
 */
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContractError, RequestOutput } from '../../../core/contract.ts'
import type { CaseId } from '../../../core/records/ids.ts'
import { call, useRecordSet } from '../../../replica/index.ts'
import { readInWords as words } from '../../../strings/case-read-in.ts'
import { common } from '../../../strings/common.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { FormShown } from './form-shown.tsx'
import { ReadInto } from './read-into.tsx'

type ReadInPanelProps = {
  /** The case that somebody stood on; the form's own number goes before it. */
  readonly caseId?: CaseId
  readonly onClose: () => void
  /** The case that has the text now. */
  readonly onRead?: (caseId: CaseId) => void
}

type OpenedForm = NonNullable<RequestOutput<'case.openForm'>>

export const ReadInPanel = ({ caseId, onClose, onRead }: ReadInPanelProps) => {
  const records = useRecordSet()
  const [form, setForm] = useState<OpenedForm | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  const [reading, setReading] = useState(false)
  const choose = async () => {
    setReading(true)
    const opened = await call('case.openForm', {})
    setReading(false)
    if (opened.ok && opened.value === null) return
    if (opened.ok && opened.value !== null) announce(words.found(opened.value.fileName))
    setForm(opened.ok ? opened.value : null)
    setError(opened.ok ? null : opened.error)
  }
  const chooseButton = (
    <Button variant={form === null ? 'filled' : 'default'} loading={reading} onClick={() => void choose()}>
      {form === null ? words.choose : words.chooseOther}
    </Button>
  )
  return (
    <Modal opened onClose={onClose} title={words.title} size="xl" closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        {form === null && <Text>{words.intro}</Text>}
        {error !== null && <ErrorNotice error={error} />}
        {form === null || records === undefined ? (
          <Group>
            {chooseButton}
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
          </Group>
        ) : (
          <>
            <FormShown fileName={form.fileName} reading={form.reading} />
            <ReadInto
              // Another form starts with its own case.
              key={`${form.fileName} ${form.reading.reference ?? ''}`}
              records={records}
              reading={form.reading}
              stoodOn={caseId ?? null}
              other={chooseButton}
              onClose={onClose}
              onRead={onRead}
            />
          </>
        )}
      </Stack>
    </Modal>
  )
}
